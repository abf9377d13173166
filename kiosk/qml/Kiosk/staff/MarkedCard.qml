import QtQuick
import Kiosk

// A card with a count of what is wrong behind it.
Card {
    id: card

    property int mark: 0

    taken: count.visible ? count.width + Theme.padding : 0

    Rectangle {
        id: count

        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.emergency
        height: Math.round(Theme.large * 1.6)
        radius: height / 2
        visible: card.mark > 0
        width: Math.max(height, number.implicitWidth + height / 2)

        Words {
            id: number

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.inkOnEmergency
            font.bold: true
            leading: Theme.tight
            text: card.mark
        }
    }
}
