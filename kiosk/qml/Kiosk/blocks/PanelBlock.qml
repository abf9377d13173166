import QtQuick
import Kiosk

// One part of help now: a situation and what to do in it.
Rectangle {
    id: panel

    required property var modelData
    property int size: Theme.reading
    property url pictures

    border.color: Theme.emergencyEdge
    border.width: Theme.line
    color: Theme.card
    implicitHeight: inner.y + inner.height + Theme.gap
    radius: Theme.radius

    Words {
        id: title

        font.bold: true
        font.pixelSize: Math.round(panel.size * 1.15)
        heading: true
        leading: Theme.tight
        text: panel.modelData.title
        width: panel.width - 2 * Theme.gap
        x: Theme.gap
        y: Theme.gap
    }
    InnerBlocks {
        id: inner

        blocks: panel.modelData.blocks
        inPanel: true
        size: panel.size
        pictures: panel.pictures
        width: panel.width - 2 * Theme.gap
        x: Theme.gap
        y: title.y + title.height + Theme.gap
    }
}
