import QtQuick
import Kiosk

// A code to scan, with its words and the number or address in large type.
Rectangle {
    id: block

    required property var modelData
    property bool upright: false
    property bool inPanel: false
    property bool large: false
    readonly property int figure: Math.max(Theme.body, Math.min(Theme.figure, Math.floor(words.width / modelData.shown.length / figureWidth)))
    // times their size
    readonly property real figureWidth: Theme.spaced ? 0.72 : 0.6
    readonly property bool scannable: modelData.size > 0
    // the label says the number already: "Call 911", or two codes side by side in a panel
    readonly property bool labelOnly: modelData.label.includes(modelData.shown) && (!scannable || (inPanel && upright))
    readonly property int side: scannable ? code.width : 0
    readonly property int inset: inPanel ? 0 : Theme.gap
    // in a panel the number is never broken
    readonly property real neededWidth: inPanel ? Math.max(6, labelOnly ? 0 : figureWidth * modelData.shown.length) : 8
    readonly property bool stacked: scannable && (upright || width - code.width - 2 * inset < Theme.body * neededWidth)

    border.color: Theme.edge
    border.width: inPanel ? 0 : Theme.line
    color: Theme.card
    height: stacked ? code.height + Theme.padding + words.height + 2 * inset : Math.max(scannable ? code.height : 0, words.height) + 2 * inset
    radius: Theme.radius

    CodeImage {
        id: code

        code: block.modelData
        scaling: block.large ? 1.25 : 1
        x: block.stacked && !block.inPanel ? Math.round((block.width - width) / 2) : Theme.along(block.inset, width, block.width)
        y: block.inset
    }
    Column {
        id: words

        readonly property int start: block.stacked || !block.scannable ? block.inset : block.inset + code.width + Theme.gap

        width: block.width - start - block.inset
        x: Theme.along(start, width, block.width)
        y: block.stacked ? code.y + code.height + Theme.padding : Math.round((block.height - height) / 2)

        Words {
            color: block.labelOnly ? Theme.emergencyEdge : Theme.ink
            font.bold: true
            font.pixelSize: !block.scannable ? Theme.figure : block.labelOnly ? Theme.large : Theme.body
            horizontalAlignment: block.stacked && !block.inPanel ? Text.AlignHCenter : Text.AlignLeft
            leading: Theme.tight
            text: block.modelData.label
            textFormat: Text.StyledText
            width: parent.width
        }
        Words {
            Accessible.ignored: block.scannable // the code says it
            color: block.inPanel ? Theme.emergencyEdge : Theme.inkOnTint
            font.bold: true
            font.pixelSize: block.inPanel || block.large ? block.figure : Theme.large
            horizontalAlignment: block.stacked && !block.inPanel ? Text.AlignHCenter : Text.AlignLeft
            leading: Theme.tight
            text: Theme.number(block.modelData.shown)
            visible: !block.labelOnly
            width: parent.width
            wrapMode: block.inPanel ? Text.NoWrap : Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
