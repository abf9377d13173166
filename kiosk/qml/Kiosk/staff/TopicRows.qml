pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// The topics of a group, each of which staff can hide and show again.
Column {
    id: group

    required property string title
    required property CardModel cards
    required property Adjustments settings
    readonly property bool fixed: settings.fixed.includes("hidden_topics")

    spacing: Theme.padding

    // Where the rows after the first begin, in what the group stands in.
    function innerStops(): var {
        return Array.from(topics.children, topic => topic.y).filter(top => top > 0).map(top => y + topics.y + top);
    }

    Words {
        color: Theme.inkOnTint
        font.bold: true
        heading: true
        leading: Theme.tight
        text: group.title
        width: parent.width
    }
    Grid {
        id: topics

        readonly property int tallest: Math.max(0, ...Array.from(children, topic => topic.implicitHeight))
        readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)

        columns: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.body * 15 + spacing))))
        spacing: Theme.gap
        width: parent.width

        Repeater {
            model: group.cards

            Toggle {
                required property string title
                required property string topic

                chosen: !group.settings.hidden.includes(topic)
                enabled: !group.fixed
                height: topics.tallest
                says: chosen ? qsTr("Shown") : qsTr("Hidden")
                text: title
                width: topics.share

                onActivated: group.settings.turn(topic)
            }
        }
    }
}
