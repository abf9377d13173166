import QtQuick

// A button with words and, where it helps, an icon. Where it is narrow, its words wrap.
TouchButton {
    id: button

    property string iconName
    property bool iconLast: false
    property string kind: "plain" // plain, deep or callToAction
    property string second // the same in another language
    property int fontSize: Theme.tool
    readonly property color ink: kind === "plain" ? Theme.ink : kind === "deep" ? Theme.inkOnAction : Theme.inkOnCallToAction
    readonly property int inset: Theme.sizeClass === "panel" ? Theme.padding : Theme.space
    readonly property int besideWords: iconName === "" ? 0 : icon.width + row.spacing
    // measured apart from the words on the screen, whose layout follows from it
    readonly property int oneLine: Math.ceil(Math.max(firstLine.advanceWidth, otherLine.advanceWidth)) + 1
    readonly property int room: Math.max(0, Math.min(oneLine, width - 2 * inset - besideWords))

    Accessible.description: second
    border.color: kind === "plain" ? Theme.edge : Theme.callToActionEdge
    border.width: kind === "plain" || (kind === "callToAction" && !overDeep) ? Theme.line : 0
    color: kind === "plain" ? (down ? Theme.tint : Theme.card) : kind === "deep" ? (down ? Theme.actionPressed : Theme.action) : down ? Theme.callToActionPressed : Theme.callToAction
    implicitHeight: Math.max(Theme.target, row.implicitHeight + 2 * Math.round(Theme.padding / 2))
    implicitWidth: Math.max(Theme.target, (text === "" ? icon.width : besideWords + oneLine) + 2 * inset)

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
    Row {
        id: row

        anchors.centerIn: parent
        layoutDirection: button.iconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gap

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            name: button.iconName
            side: Math.round(button.fontSize * 1.3)
            tint: button.ink
            visible: button.iconName !== ""
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            visible: button.text !== ""

            Words {
                id: first

                Accessible.ignored: true
                aloud: false
                color: button.ink
                font.bold: true
                font.pixelSize: button.fontSize
                horizontalAlignment: button.besideWords === 0 && button.second === "" ? Text.AlignHCenter : Text.AlignLeft
                leading: Theme.tight
                text: button.text
                width: button.room
            }
            Words {
                id: other

                Accessible.ignored: true
                aloud: false
                color: button.ink
                font.pixelSize: Math.round(button.fontSize / 1.15)
                leading: Theme.tight
                text: button.second
                visible: text !== ""
                width: button.room
            }
        }
    }
}
