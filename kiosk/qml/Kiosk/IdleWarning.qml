import QtQuick
import Kiosk.Screen

// Nobody has touched the screen for a while: it asks before it starts over. Any touch will do.
KeyWays {
    id: warning

    required property Kiosk kiosk
    required property Session session

    scrollArea: null

    onEscaped: session.stay()

    // for fingers; keys and screen readers have the button that says the same
    TouchButton {
        Accessible.ignored: true
        activeFocusOnTab: false
        anchors.fill: parent
        color: Qt.alpha(Theme.deep, 0.75)
        radius: 0

        onActivated: warning.session.stay()
    }
    Rectangle {
        id: card

        readonly property int inset: Theme.sizeClass === "panel" ? Theme.space : 2 * Theme.space

        Accessible.name: qsTr("Are you still there?")
        Accessible.role: Accessible.AlertMessage
        anchors.centerIn: parent
        anchors.verticalCenterOffset: Math.round((Theme.emptyAbove - Theme.emptyBelow) / 2)
        border.color: Theme.edge
        border.width: Theme.line
        color: Theme.card
        height: column.height + 2 * inset
        radius: Theme.radius
        width: Math.min(parent.width - 2 * Theme.margin, Theme.body * 28)

        Column {
            id: column

            anchors.centerIn: parent
            spacing: Theme.space
            width: parent.width - 2 * card.inset

            Words {
                Accessible.ignored: true // the alert is called so
                font.bold: true
                font.pixelSize: Theme.title
                heading: true
                horizontalAlignment: Text.AlignHCenter
                leading: Theme.tight
                text: qsTr("Are you still there?")
                width: parent.width
            }
            Words {
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("This screen starts over in %1 seconds. Nothing about you is kept.").arg(warning.session.secondsLeft)
                width: parent.width
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.space

                ActionButton {
                    focus: true
                    fontSize: Theme.largeTool
                    height: Math.max(help.height, implicitHeight)
                    kind: "deep"
                    text: qsTr("I need more time")
                    width: Math.min(implicitWidth, column.width - help.width - parent.spacing)

                    onActivated: warning.session.stay()
                }
                HelpNowButton {
                    id: help

                    anchors.verticalCenter: parent.verticalCenter
                    kiosk: warning.kiosk
                    overDeep: false

                    onActivated: warning.session.help()
                }
            }
        }
    }
}
