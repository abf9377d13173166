import QtQuick

// A topic to open, or where to find more of them. What it says is never cut off: its height
// follows its words.
TouchButton {
    id: card

    required property string title
    required property string summary
    required property string iconName
    property bool brief: false

    Accessible.description: summary
    Accessible.name: title
    bottomPadding: Theme.padding
    implicitHeight: Math.max(Theme.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    topPadding: Theme.padding

    background: Rectangle {
        border.color: Theme.edge
        border.width: Theme.line
        color: card.down ? Theme.tint : Theme.card
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: Math.max(tile.visible ? tile.height : 0, words.height)

        IconTile {
            id: tile

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: card.down ? Theme.card : Theme.tint
            name: card.iconName
            visible: card.iconName !== ""
        }
        Column {
            id: words

            anchors.left: tile.visible ? tile.right : parent.left
            anchors.leftMargin: Theme.padding
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

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
}
