pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// A dark screen, on which dirt is seen, to wipe: nothing on it can be pressed, not even help now.
Rectangle {
    id: page

    required property Kiosk kiosk
    readonly property StaffArea staff: kiosk.staff as StaffArea
    readonly property int seconds: staff.wiping.secondsLeft

    color: dark.deep

    Component.onCompleted: Accessible.announce(todo.text)

    Colors {
        id: dark

        colors: "dark"
    }
    Column {
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        spacing: Theme.space
        y: Math.round((danger.y - height) / 2)

        Words {
            Accessible.ignored: true
            color: dark.inkOnDeep
            font.bold: true
            font.pixelSize: Math.round(Math.min(page.width, page.height) * 0.3)
            horizontalAlignment: Text.AlignHCenter
            leading: 1
            text: page.seconds
            visible: page.seconds > 0
            width: parent.width
        }
        Words {
            id: todo

            color: dark.inkOnDeep
            font.pixelSize: Theme.toolTitle
            heading: true
            horizontalAlignment: Text.AlignHCenter
            leading: Theme.tight
            text: page.seconds > 0 ? qsTr("Wipe now. Touches do nothing for %1 seconds.").arg(page.seconds) : qsTr("Take your hand off the glass.")
            width: parent.width
        }
    }
    Column {
        id: danger

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right

        Words {
            color: dark.callToAction
            font.bold: true
            font.pixelSize: Theme.toolHeading
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("In danger? Tell a staff member, or call 911.")
            width: parent.width
        }
        Repeater {
            model: page.kiosk.otherLanguages

            Words {
                required property var modelData

                color: dark.callToAction
                font.pixelSize: Theme.tool
                horizontalAlignment: Text.AlignHCenter
                text: modelData.danger
                width: danger.width
            }
        }
    }
}
