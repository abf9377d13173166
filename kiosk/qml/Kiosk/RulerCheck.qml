pragma ComponentBehavior: Bound
import QtQuick

// A square of 20 mm, and a scale of 100 mm or as many whole centimeters as there is room for, to
// hold a ruler against.
Rectangle {
    id: stage

    required property real pxPerMm
    readonly property int centimeters: Math.max(1, Math.min(10, Math.floor((width - square.width - row.spacing - ruler.edge * 2 - 2 * Theme.space) / (10 * pxPerMm))))

    border.color: Theme.edge
    border.width: Theme.line
    color: Theme.card
    radius: Theme.radius

    function px(millimeters: int): int {
        return Math.round(millimeters * pxPerMm);
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space

        Rectangle {
            id: square

            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkOnTint
            height: width
            width: stage.px(20)
        }
        Item {
            id: ruler

            readonly property int edge: Theme.body // half of the last figure sticks out

            anchors.verticalCenter: parent.verticalCenter
            height: Theme.body * 2.7
            width: stage.px(10 * stage.centimeters) + 2 * edge

            Repeater {
                model: stage.centimeters * 10 + 1

                Rectangle {
                    required property int index

                    color: Theme.ink
                    height: Math.round(Theme.body * (index % 10 === 0 ? 1.2 : index % 5 === 0 ? 0.9 : 0.6))
                    // Finer lines would run together on a coarse screen.
                    visible: index % 5 === 0 || stage.pxPerMm >= 3
                    width: index % 10 === 0 ? Theme.line : 1
                    x: ruler.edge + stage.px(index)
                }
            }
            Repeater {
                model: stage.centimeters + 1

                Words {
                    required property int index

                    leading: Theme.tight
                    text: index
                    wrapMode: Text.NoWrap
                    x: ruler.edge + stage.px(10 * index) - Math.round(width / 2)
                    y: ruler.height - height
                }
            }
        }
    }
}
