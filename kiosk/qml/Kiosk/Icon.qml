import QtQuick

// An icon of assets/icons in one colour.
Image {
    required property string name
    required property color tint
    property int side: Theme.body

    height: side
    // what points forwards or back
    mirror: Theme.rightToLeft && ["arrow-left", "skip-back", "skip-forward"].includes(name)
    // not drawn for what nobody sees, such as the buttons of another layout
    source: name && visible ? "image://icon/" + name + "/" + tint.toString().slice(-6) : ""
    sourceSize: Qt.size(side, side)
    width: side
}
