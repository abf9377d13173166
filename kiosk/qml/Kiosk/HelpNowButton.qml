import QtQuick

// Help now, in both languages wherever it stands.
ActionButton {
    font.pixelSize: Theme.large
    height: Math.max(Theme.mainTarget, implicitHeight)
    icon.name: Theme.sizeClass === "panel" ? "" : "lifebuoy"
    kind: "callToAction"
    overDeep: true
    second: "Ayuda ahora"
    text: qsTr("Help now")
}
