import QtQuick

// One of several to choose from. The chosen one has a check mark and a thicker edge. It can be
// drawn in colors that are not the present ones.
TouchButton {
    id: choice

    property Colors look: Theme
    property int letters: Theme.tool

    Accessible.role: Accessible.RadioButton
    border.color: chosen ? look.ink : look.edge
    border.width: chosen ? Theme.ring : Theme.line
    checkable: true
    color: down ? look.tint : look.card
    height: Math.max(Theme.mainTarget, Math.ceil(Theme.tool * (Theme.spaced ? 4.4 : 3.8)) + 2 * Theme.padding)

    Item {
        anchors.fill: parent
        anchors.margins: Theme.padding

        Icon {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            name: choice.chosen ? "check-circle" : "circle"
            side: Math.round(Theme.tool * 1.3)
            tint: choice.look.ink
        }
        Words {
            Accessible.ignored: true
            aloud: false
            anchors.left: parent.left
            anchors.right: parent.right
            color: choice.look.ink
            font.bold: true
            font.pixelSize: choice.letters
            horizontalAlignment: Text.AlignHCenter
            leading: Theme.tight
            text: choice.text
            y: Math.round((mark.height + parent.height - height) / 2)
        }
    }
}
