import QtQuick

// A button with words and, where it helps, an icon. Where it is narrow, its words wrap.
TouchButton {
    id: button

    property bool iconLast: false
    property string kind: "plain" // plain, deep or callToAction
    property string second // the same in another language
    readonly property var colours: ({
            plain: [Theme.card, Theme.tint, Theme.ink],
            deep: [Theme.action, Theme.actionPressed, Theme.inkOnAction],
            callToAction: [Theme.callToAction, Theme.callToActionPressed, Theme.inkOnCallToAction]
        })[kind]

    Accessible.description: second
    font.bold: true
    font.pixelSize: Theme.tool
    leftPadding: Theme.sizeClass === "panel" ? Theme.padding : Theme.space
    rightPadding: leftPadding
    topPadding: Math.round(Theme.padding / 2)
    bottomPadding: Math.round(Theme.padding / 2)

    background: Rectangle {
        border.color: button.kind === "plain" ? Theme.edge : Theme.callToActionEdge
        border.width: button.kind === "plain" || (button.kind === "callToAction" && !button.overDeep) ? Theme.line : 0
        color: button.colours[button.down ? 1 : 0]
        radius: Theme.radius
    }
    contentItem: Item {
        id: content

        readonly property int besideWords: button.icon.name === "" ? 0 : icon.width + row.spacing
        // measured apart from the words on the screen, whose layout follows from it
        readonly property int oneLine: Math.ceil(Math.max(firstLine.advanceWidth, otherLine.advanceWidth)) + 1
        readonly property int room: Math.max(0, Math.min(oneLine, width - besideWords))

        TextMetrics {
            id: firstLine

            font: first.font
            text: first.text
        }
        TextMetrics {
            id: otherLine

            font: other.font
            text: other.text
        }

        implicitHeight: row.implicitHeight
        implicitWidth: button.text === "" ? icon.width : besideWords + oneLine

        Row {
            id: row

            anchors.centerIn: parent
            layoutDirection: button.iconLast ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Theme.gap

            Icon {
                id: icon

                anchors.verticalCenter: parent.verticalCenter
                name: button.icon.name
                side: Math.round(button.font.pixelSize * 1.3)
                tint: button.colours[2]
                visible: button.icon.name !== ""
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                visible: button.text !== ""

                Words {
                    id: first

                    Accessible.ignored: true
                    aloud: false
                    color: button.colours[2]
                    font.bold: button.font.bold
                    font.pixelSize: button.font.pixelSize
                    horizontalAlignment: content.besideWords === 0 && button.second === "" ? Text.AlignHCenter : Text.AlignLeft
                    leading: Theme.tight
                    text: button.text
                    width: content.room
                }
                Words {
                    id: other

                    Accessible.ignored: true
                    aloud: false
                    color: button.colours[2]
                    font.pixelSize: Math.round(button.font.pixelSize / 1.15)
                    leading: Theme.tight
                    text: button.second
                    visible: text !== ""
                    width: content.room
                }
            }
        }
    }
}
