pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// What is wrong with one thing: its name, what that means for visitors, and what to do.
Rectangle {
    id: box

    required property string title
    property string path
    property string meaning
    property bool error: false
    property bool shows: false
    // each with error, line (0 for the whole file) and text
    property var problems: []
    readonly property int inset: Theme.sizeClass === "panel" ? Theme.padding : Theme.space
    readonly property color ink: error ? Theme.inkOnWarning : Theme.ink

    signal activated

    // Where its lines begin, in what it stands in, when it is longer than a view.
    function innerStops(view: int): var {
        const shown = Array.from(lines.children).filter(line => line.visible && line.height > 0);
        return height > view ? shown.slice(2).map(line => y + lines.y + line.y) : [];
    }

    border.color: error ? Theme.warningEdge : Theme.edge
    border.width: error ? Theme.ring : Theme.line
    color: error ? Theme.warning : Theme.card
    height: lines.height + 2 * inset
    radius: Theme.radius

    Icon {
        id: icon

        name: box.error ? "warning-octagon" : "info"
        side: Math.round(Theme.body * 1.5)
        tint: box.ink
        x: Theme.along(box.inset, width, box.width)
        y: box.inset
    }
    Column {
        id: lines

        readonly property int start: icon.width + 2 * box.inset

        spacing: Theme.gap
        width: box.width - start - box.inset
        x: Theme.along(start, width, box.width)
        y: box.inset

        Words {
            color: box.ink
            font.bold: true
            font.pixelSize: Theme.large
            heading: true
            leading: Theme.tight
            text: box.title
            width: parent.width
        }
        Words {
            color: box.ink
            text: box.path
            visible: text !== ""
            width: parent.width
        }
        Words {
            color: box.ink
            font.bold: true
            text: box.meaning
            visible: text !== ""
            width: parent.width
        }
        Repeater {
            model: box.problems

            Words {
                required property var modelData
                readonly property string place: modelData.line > 0 ? qsTr("Line %1: %2").arg(modelData.line).arg(modelData.text) : modelData.text

                color: box.ink
                text: box.error && !modelData.error ? qsTr("Less pressing: %1").arg(place) : place
                width: lines.width
            }
        }
        ActionButton {
            height: Math.max(Theme.mainTarget, implicitHeight)
            iconName: "eye"
            text: qsTr("Show me this page")
            visible: box.shows
            width: Math.min(implicitWidth, parent.width)

            onActivated: box.activated()
        }
    }
}
