import QtQuick
import Kiosk.Screen

// A bank card between two lines, to hold a real one against; the handle moves the right line.
Rectangle {
    id: stage

    required property Calibration calibration
    readonly property alias handle: handle
    readonly property int thick: Math.max(2, Theme.mm(0.5))
    readonly property int room: width - 2 * Theme.space - 2 * thick - handle.width - handle.anchors.leftMargin

    border.color: Theme.edge
    border.width: Theme.line
    color: Theme.card
    radius: Theme.radius

    Component.onCompleted: calibration.giveRoom(room)
    onRoomChanged: calibration.giveRoom(room)

    // Where the screen is low, the card's foot is cut off: only its sides matter.
    Item {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: stage.border.width
        anchors.left: leftLine.right
        anchors.right: rightLine.left
        anchors.top: parent.top
        anchors.topMargin: stage.border.width
        clip: true

        BankCard {
            upright: stage.calibration.upright
            width: stage.calibration.cardWidth
            y: Math.max(Theme.padding, Math.round((parent.height - height) / 2))
        }
    }
    Rectangle {
        id: leftLine

        color: Theme.ink
        height: parent.height
        width: stage.thick
        x: Theme.space
    }
    Rectangle {
        id: rightLine

        color: Theme.ink
        height: parent.height
        width: stage.thick
        x: leftLine.x + leftLine.width + stage.calibration.cardWidth
    }
    Rectangle {
        anchors.left: rightLine.right
        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.edge
        height: stage.thick
    }
    DragHandle {
        id: handle

        property int before

        anchors.left: rightLine.right
        anchors.leftMargin: 2 * Theme.ring // so that the focus ring does not hide the line
        anchors.verticalCenter: parent.verticalCenter
        focus: true
        height: Math.min(implicitHeight, stage.height - 2 * Theme.space)
        maximumValue: 20
        minimumValue: 1
        text: qsTr("Right line: pixels in a millimeter")
        value: stage.calibration.pxPerMm

        onMoved: pixels => stage.calibration.resize(before + pixels)
        onStepped: direction => stage.calibration.resize(stage.calibration.cardWidth + direction)
        onTaken: before = stage.calibration.cardWidth
    }
}
