import QtQuick
import Kiosk

// Blocks inside a block. Loaded by name, since a type may not contain itself; told what they show
// only then, since what setSource() is given is never freed.
Loader {
    id: inner

    required property var blocks
    property color ink: Theme.ink
    property int size: Theme.reading
    property bool inPanel: false
    property bool lead: false
    property url pictures

    source: "Blocks.qml"

    onLoaded: {
        item.width = Qt.binding(() => inner.width);
        item.ink = Qt.binding(() => inner.ink);
        item.size = Qt.binding(() => inner.size);
        item.inPanel = inner.inPanel;
        item.lead = inner.lead;
        item.pictures = Qt.binding(() => inner.pictures);
        item.spacing = Qt.binding(() => Theme.gap);
        item.model = Qt.binding(() => inner.blocks);
    }
}
