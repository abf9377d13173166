pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// One group of cards under its title, and where they are not all of them, the way to the others.
Column {
    id: group

    required property string title
    required property CardModel cards
    required property int cardHeight
    required property int titleHeight
    property int columns: 1
    // only the way to them, if there is one
    property bool folded: false
    // cards show their titles only
    property bool brief: false
    readonly property real neededTitle: heading.implicitHeight
    // of how many topics these cards are some, or 0
    required property int total
    readonly property int count: repeater.count + all.count
    readonly property int share: Math.floor((width - (columns - 1) * Theme.gap) / columns)
    readonly property real tallest: {
        let height = all.itemAt(0)?.implicitHeight ?? 0;
        for (let n = 0; n < repeater.count; n++)
            height = Math.max(height, repeater.itemAt(n)?.implicitHeight ?? 0);
        return height;
    }

    signal chosen(topic: string)
    signal allAsked

    function items(): var {
        const found = Array.from({
            length: repeater.count
        }, (_, n) => repeater.itemAt(n));
        return found.concat(all.itemAt(0)).filter(Boolean);
    }

    Words {
        id: heading

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
    Grid {
        columns: group.columns
        spacing: Theme.gap

        Repeater {
            id: repeater

            model: group.folded && group.total > 0 ? null : group.cards

            Card {
                required property string topic

                brief: group.brief
                height: group.cardHeight
                width: group.share

                onActivated: group.chosen(topic)
            }
        }
        Repeater {
            id: all

            model: group.total > 0 ? 1 : 0

            Card {
                height: group.cardHeight
                iconName: "squares-four"
                summary: qsTr("%1: A to Z").arg(group.title)
                title: qsTr("See all %1").arg(group.total)
                width: group.share

                onActivated: group.allAsked()
            }
        }
    }
}
