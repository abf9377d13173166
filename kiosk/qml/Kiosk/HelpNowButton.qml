import QtQuick
import Kiosk.Screen

// Help now, in all languages wherever it stands.
ActionButton {
    required property Kiosk kiosk

    fontSize: Theme.largeTool
    height: Math.max(Theme.mainTarget, implicitHeight)
    iconName: Theme.sizeClass === "panel" ? "" : "lifebuoy"
    kind: "callToAction"
    overDeep: true
    second: kiosk.otherLanguages.map(other => other.help).join(" \u00B7 ")
    text: qsTr("Help now")
}
