import QtQuick

// Shows which control the keys act on; stands outside it, with a gap between.
Rectangle {
    property bool overDeep: false
    readonly property int reach: Theme.ring * 2

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: -reach
    border.color: overDeep ? Theme.focusOnDeep : Theme.focus
    border.width: Theme.ring
    color: "transparent"
    radius: Theme.radius + reach
    z: 1
}
