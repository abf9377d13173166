import QtQuick
import Kiosk

// Blocks inside a block. Loaded by name, since a type may not contain itself.
Loader {
    required property var blocks
    property color ink: Theme.ink
    property int size: Theme.reading
    property bool inPanel: false
    property bool lead: false
    property url pictures

    Component.onCompleted: setSource("Blocks.qml", {
        width: Qt.binding(() => width),
        ink: Qt.binding(() => ink),
        size: Qt.binding(() => size),
        inPanel: inPanel,
        lead: lead,
        pictures: Qt.binding(() => pictures),
        spacing: Qt.binding(() => Theme.gap),
        model: Qt.binding(() => blocks)
    })
}
