import QtQuick
import Kiosk.Screen

// Hides the screen from the neighbors.
ActionButton {
    required property Session session

    Accessible.description: qsTr("Hide this page from others")
    iconName: "eye-slash"
    text: qsTr("Hide")

    onActivated: session.hide()
}
