pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// One group of cards under its title.
Column {
    id: group

    required property string title
    required property CardModel cards
    required property int cardHeight
    required property int titleHeight
    readonly property int count: repeater.count
    readonly property real tallest: {
        let height = 0;
        for (let n = 0; n < repeater.count; n++)
            height = Math.max(height, repeater.itemAt(n)?.implicitHeight ?? 0);
        return height;
    }

    signal chosen(topic: string)

    function items(): var {
        return Array.from({
            length: repeater.count
        }, (_, n) => repeater.itemAt(n)).filter(Boolean);
    }

    Words {
        color: Theme.inkOnTint
        font.bold: true
        font.pixelSize: Theme.heading
        heading: true
        height: group.titleHeight
        leading: 1
        text: group.title
        verticalAlignment: Text.AlignVCenter
        width: group.width
    }
    Column {
        spacing: Theme.gap

        Repeater {
            id: repeater

            model: group.cards

            Card {
                required property string topic

                height: group.cardHeight
                width: group.width

                onActivated: group.chosen(topic)
            }
        }
    }
}
