import QtQuick
import Kiosk.Screen

// The code to call the center, large.
FocusScope {
    id: screen

    required property Kiosk kiosk
    required property Session session
    property alias moreAtSide: area.moreAtSide
    readonly property ScrollArea scrollArea: area

    ScrollArea {
        id: area

        anchors.fill: parent

        Words {
            id: words

            font.bold: true
            font.pixelSize: Theme.heading
            heading: true
            leading: Theme.tight
            text: qsTr("Point your phone's camera at the code to call %1.").arg(screen.kiosk.center.name)
            width: screen.width
        }
        CodeBlock {
            large: true
            modelData: screen.kiosk.center.call
            width: screen.width
            y: words.height + Theme.space
        }
    }
}
