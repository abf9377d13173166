import QtQuick
import Kiosk.Screen

// Shows how the screen can look to this visitor, and hides it again.
ActionButton {
    required property Appearance appearance

    Accessible.description: qsTr("Text size, colors and more")
    iconName: appearance.choosing ? "check-circle" : "text-aa"
    kind: appearance.choosing && !overDeep ? "deep" : "plain"
    text: appearance.choosing ? qsTr("Done") : qsTr("Options")

    onActivated: appearance.choose(!appearance.choosing)
}
