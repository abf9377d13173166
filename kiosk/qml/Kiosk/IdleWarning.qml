import QtQuick
import Kiosk.Screen

// Nobody has touched the screen for a while: it asks before it starts over. Any touch will do.
TouchButton {
    id: warning

    required property Kiosk kiosk
    required property Session session

    Accessible.name: qsTr("I need more time")

    background: Rectangle {
        color: Qt.alpha(Theme.deep, 0.75)
    }

    onActivated: session.stay()

    Rectangle {
        Accessible.name: qsTr("Are you still there?")
        Accessible.role: Accessible.AlertMessage
        anchors.centerIn: parent
        color: Theme.card
        height: column.height + 4 * Theme.space
        radius: Theme.radius
        width: Math.min(parent.width - 2 * Theme.margin, Theme.body * 28)

        Column {
            id: column

            anchors.centerIn: parent
            spacing: Theme.space
            width: parent.width - 4 * Theme.space

            Words {
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
                text: qsTr("This screen starts over in %1 seconds. Nothing you did is kept.").arg(warning.session.secondsLeft)
                width: parent.width
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.space

                ActionButton {
                    font.pixelSize: Theme.large
                    height: help.height
                    kind: "deep"
                    text: qsTr("I need more time")

                    onActivated: warning.session.stay()
                }
                HelpNowButton {
                    id: help

                    kiosk: warning.kiosk
                    overDeep: false

                    onActivated: warning.session.help()
                }
            }
        }
    }
}
