import QtQuick
import Kiosk

// A box that stands out. Its icon says what its colour says; where it is narrow, from above.
Rectangle {
    id: notice

    required property var modelData
    property int size: Theme.reading
    property bool lead: false
    readonly property bool stacked: width < size * 14
    readonly property var look: ({
            note: ["info", Theme.tint, Theme.inkOnTint, Theme.ink],
            tip: ["lightbulb", Theme.tint, Theme.inkOnTint, Theme.ink],
            warning: ["warning", Theme.warning, Theme.warningEdge, Theme.inkOnWarning],
            emergency: ["warning-octagon", Theme.emergency, Theme.emergencyEdge, Theme.inkOnEmergency]
        })[modelData.tone]

    Accessible.name: ({
            note: qsTr("Note"),
            tip: qsTr("Tip"),
            warning: qsTr("Warning"),
            emergency: qsTr("Emergency")
        })[modelData.tone]
    Accessible.role: Accessible.Note
    border.color: look[2]
    border.width: Theme.line
    color: look[1]
    height: Math.max(icon.y + icon.height, inner.y + inner.height) + Theme.space
    radius: Theme.radius

    Icon {
        id: icon

        name: notice.look[0]
        side: Math.round(notice.size * (notice.stacked ? 1.3 : 1.7) * (notice.lead ? 1.4 * Theme.titleScale / Theme.textScale : 1))
        tint: notice.look[3]
        x: Theme.along(Theme.space, width, notice.width)
        y: Theme.space
    }
    InnerBlocks {
        id: inner

        blocks: notice.modelData.blocks
        size: notice.size
        lead: notice.lead
        ink: notice.look[3]
        readonly property int start: notice.stacked ? Theme.space : icon.width + 2 * Theme.space

        width: notice.width - start - Theme.space
        x: Theme.along(start, width, notice.width)
        y: notice.stacked ? icon.y + icon.height + Theme.gap : Theme.space
    }
}
