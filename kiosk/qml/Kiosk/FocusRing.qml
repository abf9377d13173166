import QtQuick

// Shows which control the keys act on; stands outside it, with a gap between, or inside what
// fills the window.
Rectangle {
    property bool overDeep: false
    property bool inside: false
    readonly property int thickness: Theme.ring
    // to what it is round; where room is short, what stands beside that is one pixel away
    readonly property int gap: Math.min(thickness, Theme.padding - thickness - 1)
    readonly property int reach: thickness + gap

    objectName: "focusRing"
    anchors.fill: parent
    anchors.margins: inside ? gap : -reach
    border.color: overDeep ? Theme.focusOnDeep : Theme.focus
    border.width: thickness
    color: "transparent"
    radius: Theme.radius + (inside ? 0 : reach)
    z: 1
}
