import QtQuick
import Kiosk
import Kiosk.Screen

// What all screens of the staff area have: the way back, a title, the way out and help now, and
// below them what scrolls.
KeyWays {
    id: frame

    required property Kiosk kiosk
    readonly property StaffArea staff: kiosk.staff as StaffArea
    required property string title
    default property alias content: area.content
    property alias findStops: area.findStops
    property alias wholeRows: area.wholeRows
    // how much room there is for what scrolls
    readonly property alias room: area.height

    focus: true
    scrollArea: area

    onEscaped: staff.back()

    Item {
        id: header

        anchors.left: parent.left
        anchors.margins: Theme.margin
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.sizeClass === "panel" ? Theme.padding : Math.round(Theme.gap * 1.5)
        height: Math.max(Theme.mainTarget, help.height, heading.height)

        ActionButton {
            id: back

            anchors.left: parent.left
            height: Theme.mainTarget
            iconName: "arrow-left"
            kind: "deep"
            text: qsTr("Back")
            visible: frame.staff.inPart
            width: visible ? implicitWidth : 0

            onActivated: frame.staff.back()
        }
        Words {
            id: heading

            anchors.left: back.right
            anchors.leftMargin: back.visible ? Theme.gap : 0
            anchors.right: leave.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            font.bold: true
            font.pixelSize: Theme.toolTitle
            heading: true
            leading: Theme.tight
            text: frame.title
        }
        ActionButton {
            id: leave

            anchors.right: help.left
            anchors.rightMargin: Theme.gap
            height: Theme.mainTarget
            iconName: Theme.sizeClass === "panel" ? "" : "sign-out"
            text: qsTr("Leave")
            width: Math.max(implicitWidth, height)

            onActivated: frame.staff.leave()
        }
        HelpNowButton {
            id: help

            anchors.right: parent.right
            kiosk: frame.kiosk
            overDeep: false

            onActivated: frame.kiosk.beginWithHelp()
        }
    }
    ScrollArea {
        id: area

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: Theme.sizeClass === "panel" ? Theme.gap : Theme.space
        focus: true
    }
}
