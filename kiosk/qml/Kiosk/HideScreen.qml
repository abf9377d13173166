import QtQuick
import Kiosk.Screen

// A calm picture over everything; one touch takes it away again.
KeyWays {
    id: screen

    required property Kiosk kiosk
    required property Session session

    scrollArea: null

    onEscaped: session.home()

    TouchButton {
        Accessible.name: qsTr("Touch to go back")
        anchors.fill: parent
        fillsWindow: true
        focus: true
        radius: 0

        gradient: Gradient {
            GradientStop {
                color: Theme.tint
                position: 0
            }
            GradientStop {
                color: Theme.paper
                position: 1
            }
        }

        onActivated: screen.session.show()

        Column {
            spacing: Theme.gap
            width: parent.width
            y: Math.round((help.y - height) / 2)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "mountains"
                side: Math.round(Math.min(screen.width, screen.height) * 0.5)
                tint: Theme.edge
            }
            Words {
                Accessible.ignored: true
                font.pixelSize: Theme.heading
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Touch to go back")
                width: parent.width
            }
        }
    }
    HelpNowButton {
        id: help

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space + Theme.emptyBelow
        anchors.margins: Theme.space
        anchors.right: parent.right
        kiosk: screen.kiosk
        overDeep: false

        onActivated: screen.session.help()
    }
}
