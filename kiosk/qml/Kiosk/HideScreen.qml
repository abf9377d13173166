import QtQuick
import Kiosk.Screen

// A calm picture over everything; one touch takes it away again.
TouchButton {
    id: screen

    required property Kiosk kiosk
    required property Session session

    Accessible.name: qsTr("Touch to go back")

    background: Rectangle {
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
    }

    onActivated: session.show()

    Icon {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -Theme.mainTarget / 2
        name: "mountains"
        side: Math.round(Math.min(screen.width, screen.height) * 0.5)
        tint: Theme.edge
    }
    Words {
        Accessible.ignored: true
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.mainTarget
        anchors.horizontalCenter: parent.horizontalCenter
        font.pixelSize: Theme.heading
        text: qsTr("Touch to go back")
        wrapMode: Text.NoWrap
    }
    HelpNowButton {
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space
        anchors.right: parent.right
        kiosk: screen.kiosk
        overDeep: false

        onActivated: screen.session.help()
    }
}
