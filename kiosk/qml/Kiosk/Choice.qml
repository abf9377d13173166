import QtQuick

// One of several to choose from. The chosen one has a check mark and a thicker edge. It can be
// drawn in colors that are not the present ones.
TouchButton {
    id: choice

    property Colors look: Theme
    property int letters: Theme.tool

    Accessible.role: Accessible.RadioButton
    bottomPadding: Theme.padding
    checkable: true
    height: Math.max(Theme.mainTarget, Math.ceil(Theme.tool * (Theme.spaced ? 4.4 : 3.8)) + topPadding + bottomPadding)
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    topPadding: Theme.padding

    background: Rectangle {
        border.color: choice.chosen ? choice.look.ink : choice.look.edge
        border.width: choice.chosen ? Theme.ring : Theme.line
        color: choice.down ? choice.look.tint : choice.look.card
        radius: Theme.radius
    }
    contentItem: Item {
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
