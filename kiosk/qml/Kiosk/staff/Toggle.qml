import QtQuick
import Kiosk

// Something that is on or off. A press turns it, when whoever owns it says so.
TouchButton {
    id: toggle

    // whether it is on, in words
    required property string says

    Accessible.role: Accessible.CheckBox
    border.color: chosen ? Theme.ink : Theme.edge
    border.width: Theme.line
    checkable: true
    color: down ? Theme.tint : chosen ? Theme.card : Theme.paper
    implicitHeight: Math.max(Theme.mainTarget, Math.max(mark.height, words.height) + 2 * Theme.padding)
    opacity: enabled ? 1 : 0.5

    Item {
        anchors.fill: parent
        anchors.margins: Theme.padding

        Icon {
            id: mark

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: toggle.chosen ? "check-circle" : "circle"
            side: Math.round(Theme.body * 1.5)
            tint: Theme.ink
        }
        Words {
            id: words

            Accessible.ignored: true
            anchors.left: mark.right
            anchors.leftMargin: Theme.padding
            anchors.right: saying.left
            anchors.rightMargin: Theme.padding
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            leading: Theme.tight
            text: toggle.text
        }
        Words {
            id: saying

            Accessible.ignored: true
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.secondInk
            leading: Theme.tight
            text: toggle.says
        }
    }
}
