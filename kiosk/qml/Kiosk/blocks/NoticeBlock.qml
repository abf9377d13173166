import QtQuick
import Kiosk

// A box that stands out. Its icon says what its colour says.
Rectangle {
    id: notice

    required property var modelData
    property int size: Theme.reading
    property bool lead: false
    readonly property var look: ({
            note: ["info", Theme.tint, Theme.inkOnTint, Theme.ink],
            tip: ["lightbulb", Theme.tint, Theme.inkOnTint, Theme.ink],
            warning: ["warning", Theme.warning, Theme.warningEdge, Theme.inkOnWarning],
            emergency: ["warning-octagon", Theme.emergency, Theme.emergency, Theme.inkOnEmergency]
        })[modelData.tone]

    border.color: look[2]
    border.width: Theme.line
    color: look[1]
    height: Math.max(icon.height, inner.height) + 2 * Theme.space
    radius: Theme.radius

    Icon {
        id: icon

        name: notice.look[0]
        side: Math.round(notice.size * 1.7 * (notice.lead ? 1.4 : 1))
        tint: notice.look[3]
        x: Theme.space
        y: Theme.space
    }
    InnerBlocks {
        id: inner

        blocks: notice.modelData.blocks
        size: notice.size
        lead: notice.lead
        ink: notice.look[3]
        width: notice.width - x - Theme.space
        x: icon.x + icon.width + Theme.space
        y: Theme.space
    }
}
