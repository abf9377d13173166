import QtQuick

// A topic to open, or where to find more of them. What it says is never cut off: its height
// follows its words.
TouchButton {
    id: card

    required property string title
    required property string summary
    required property string iconName
    property bool brief: false
    // not whether its icon is seen: what is hidden keeps its layout
    readonly property bool pictured: iconName !== ""
    // what stands at its end takes so much from the words
    property int taken: 0

    Accessible.description: summary
    Accessible.name: title
    border.color: Theme.edge
    border.width: Theme.line
    color: down ? Theme.tint : Theme.card
    implicitHeight: Math.max(Theme.mainTarget, Math.max(card.pictured ? tile.height : 0, words.height) + 2 * Theme.padding)

    IconTile {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        color: card.down ? Theme.card : Theme.tint
        name: card.iconName
        visible: card.pictured
    }
    Column {
        id: words

        anchors.left: card.pictured ? tile.right : parent.left
        anchors.leftMargin: card.pictured ? Theme.padding : 2 * Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: card.width - 3 * Theme.padding - card.taken - (card.pictured ? tile.width : 0)

        Words {
            Accessible.ignored: true
            font.bold: true
            font.pixelSize: Theme.large
            leading: Theme.tight
            text: card.title
            width: parent.width
        }
        Words {
            Accessible.ignored: true
            color: card.down ? Theme.ink : Theme.secondInk
            leading: Theme.tight
            text: card.summary
            visible: !card.brief
            width: parent.width
        }
    }
}
