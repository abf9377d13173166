import QtQuick
import Kiosk.Screen

// Brings all controls within reach of someone who sits, and back.
ActionButton {
    required property Appearance appearance

    Accessible.description: qsTr("Bring all buttons within reach from a chair")
    iconName: appearance.lowered ? "arrow-line-up" : "arrow-line-down"
    overDeep: true
    text: appearance.lowered ? qsTr("Raise buttons") : qsTr("Lower buttons")
    visible: Theme.canLower

    onActivated: appearance.lower(!appearance.lowered)
}
