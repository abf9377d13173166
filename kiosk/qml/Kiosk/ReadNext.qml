pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Screen

// Cards of the topics that go with this one.
Column {
    id: next

    required property CardModel cards // or null, where they stand elsewhere
    property int columns: 1
    property int most: 3

    signal chosen(topic: string)

    spacing: Theme.gap

    Words {
        color: Theme.inkOnTint
        font.bold: true
        font.pixelSize: Theme.heading
        heading: true
        leading: Theme.tight
        text: qsTr("Read next")
        width: next.width
    }
    Grid {
        columnSpacing: Theme.gap
        columns: next.columns
        rowSpacing: Theme.gap

        Repeater {
            model: next.cards

            Card {
                required property string topic
                required property int index

                visible: index < next.most
                width: Math.floor((next.width - (next.columns - 1) * Theme.gap) / next.columns)

                onActivated: next.chosen(topic)
            }
        }
    }
}
