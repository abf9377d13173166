import QtQuick

// A button with words and, where it helps, an icon.
TouchButton {
    id: button

    property bool iconLast: false
    property string kind: "plain" // plain, deep or callToAction
    property string second // the same in another language
    readonly property var colours: ({
            plain: [Theme.card, Theme.tint, Theme.ink],
            deep: [Theme.deep, Theme.deepPressed, Theme.inkOnDeep],
            callToAction: [Theme.callToAction, Theme.callToActionPressed, Theme.inkOnCallToAction]
        })[kind]

    Accessible.description: second
    font.bold: true
    leftPadding: Theme.sizeClass === "panel" ? Theme.padding : Theme.space
    rightPadding: leftPadding
    topPadding: Math.round(Theme.gap / 2)
    bottomPadding: Math.round(Theme.gap / 2)

    background: Rectangle {
        border.color: Theme.edge
        border.width: button.kind === "plain" ? Theme.line : 0
        color: button.colours[button.down ? 1 : 0]
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            layoutDirection: button.iconLast ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Theme.gap

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: button.icon.name
                side: Math.round(button.font.pixelSize * 1.3)
                tint: button.colours[2]
                visible: button.icon.name !== ""
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter

                Words {
                    Accessible.ignored: true
                    color: button.colours[2]
                    font: button.font
                    leading: Theme.tight
                    text: button.text
                    wrapMode: Text.NoWrap
                }
                Words {
                    Accessible.ignored: true
                    color: button.colours[2]
                    leading: Theme.tight
                    text: button.second
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }
            }
        }
    }
}
