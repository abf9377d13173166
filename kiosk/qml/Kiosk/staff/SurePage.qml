import QtQuick
import Kiosk

// Asks once more before the kiosk ends.
StaffFrame {
    id: page

    // whether it starts anew
    required property bool again

    title: again ? qsTr("Restart the kiosk?") : qsTr("Close the kiosk?")

    Column {
        spacing: 2 * Theme.space
        width: Math.min(Theme.column, page.scrollArea.width)
        x: Math.round((page.scrollArea.width - width) / 2)
        y: Math.round(Math.max(0, page.room - height) / 3)

        Words {
            font.pixelSize: Theme.heading
            text: page.again ? qsTr("The screen goes dark for a moment and comes back by itself. Nothing is lost.") : qsTr("Patients then find an empty screen, without Help now, until somebody starts the kiosk again.")
            width: parent.width
        }
        Flow {
            spacing: Theme.gap
            width: parent.width

            ActionButton {
                focus: true
                fontSize: Theme.largeTool
                height: Theme.mainTarget
                iconName: "arrow-left"
                text: qsTr("No, go back")

                onActivated: page.staff.back()
            }
            ActionButton {
                fontSize: Theme.largeTool
                height: Theme.mainTarget
                iconName: page.again ? "arrows-clockwise" : "power"
                kind: "deep"
                text: page.again ? qsTr("Yes, restart") : qsTr("Yes, close")

                onActivated: page.staff.end(page.again)
            }
        }
    }
}
