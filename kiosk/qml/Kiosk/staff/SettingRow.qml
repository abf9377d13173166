import QtQuick
import Kiosk

// One setting: what it is, and beside that, or below it where there is less room, what changes it.
Rectangle {
    id: row

    required property string title
    property string hint
    // what stands on the command line goes before anything chosen here
    property bool fixed: false
    default property alias controls: holder.data
    readonly property int inset: Theme.sizeClass === "panel" ? Theme.padding : Theme.space
    readonly property int room: width - 2 * inset
    readonly property bool beside: room - holder.width - Theme.space >= Theme.body * 12

    border.color: Theme.edge
    border.width: Theme.line
    color: Theme.card
    height: 2 * inset + (beside ? Math.max(words.height, holder.height) : words.height + Theme.gap + holder.height)
    radius: Theme.radius

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: row.inset
        width: row.beside ? row.room - holder.width - Theme.space : row.room
        y: row.beside ? Math.round((row.height - height) / 2) : row.inset

        Words {
            font.bold: true
            font.pixelSize: Theme.large
            leading: Theme.tight
            text: row.title
            width: parent.width
        }
        Words {
            color: Theme.secondInk
            leading: Theme.tight
            text: row.fixed ? qsTr("Set on the command line, so it cannot be changed here.") : row.hint
            visible: text !== ""
            width: parent.width
        }
    }
    Row {
        id: holder

        anchors.right: parent.right
        anchors.rightMargin: row.inset
        spacing: Theme.gap
        y: row.beside ? Math.round((row.height - height) / 2) : row.height - row.inset - height
    }
}
