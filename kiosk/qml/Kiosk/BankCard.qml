pragma ComponentBehavior: Bound
import QtQuick

// A drawing of a bank card in true proportion: 85.6 × 53.98 mm, the corners round with 3.18 mm
// (ISO/IEC 7810, ID-1). Upright it stands on its short side.
Item {
    id: card

    required property bool upright
    readonly property real unit: width / (upright ? 53.98 : 85.6)

    Accessible.ignored: true
    height: Math.round(unit * (upright ? 85.6 : 53.98))

    Rectangle {
        border.color: Theme.edge
        border.width: Theme.line
        color: Theme.tint
        height: Math.round(53.98 * card.unit)
        radius: 3.18 * card.unit
        rotation: card.upright ? 90 : 0
        transformOrigin: Item.TopLeft
        width: Math.round(85.6 * card.unit)
        x: card.upright ? card.width : 0

        // the chip, and the bars of what is printed
        Rectangle {
            border.color: Theme.inkOnTint
            border.width: Theme.line
            color: Theme.callToAction
            height: 9 * card.unit
            radius: card.unit
            width: 11.5 * card.unit
            x: 10 * card.unit
            y: 17 * card.unit
        }
        Repeater {
            model: [
                {
                    top: 32,
                    wide: 60
                },
                {
                    top: 41,
                    wide: 34
                }
            ]

            Rectangle {
                required property var modelData

                color: Theme.edge
                height: 3 * card.unit
                radius: height / 2
                width: modelData.wide * card.unit
                x: 10 * card.unit
                y: modelData.top * card.unit
            }
        }
    }
}
