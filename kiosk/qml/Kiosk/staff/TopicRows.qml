pragma ComponentBehavior: Bound
import QtQuick
import Kiosk
import Kiosk.Screen

// The topics of a group, or of a part of it, each of which staff can hide and show again.
Column {
    id: rows

    required property string group
    required property string title
    required property CardModel cards
    required property var parts
    required property int part
    required property Adjustments settings
    readonly property bool fixed: settings.fixed.includes("hidden_topics")

    spacing: Theme.padding

    // Where the rows after the first begin, in what the group stands in.
    function innerStops(): var {
        const tops = Array.from(topics.children, topic => topic.y).filter(top => top > 0 || choices.visible).map(top => topics.y + top);
        return choices.innerStops().map(top => choices.y + top).concat(tops).map(top => y + top);
    }

    Words {
        color: Theme.inkOnTint
        font.bold: true
        heading: true
        leading: Theme.tight
        text: rows.title
        width: parent.width
    }
    PartChoices {
        id: choices

        bottomPadding: Theme.gap - rows.spacing
        chosen: rows.part
        names: rows.parts
        width: parent.width

        onAsked: part => rows.settings.open(rows.group, part)
    }
    Grid {
        id: topics

        readonly property int tallest: Math.max(0, ...Array.from(children, topic => topic.implicitHeight))
        readonly property int share: Math.floor((width - (columns - 1) * spacing) / columns)

        columns: Math.max(1, Math.min(3, Math.floor((width + spacing) / (Theme.body * 15 + spacing))))
        spacing: Theme.gap
        width: parent.width

        Repeater {
            model: rows.cards

            Toggle {
                required property string title
                required property string topic

                chosen: !rows.settings.hidden.includes(topic)
                enabled: !rows.fixed
                height: topics.tallest
                says: chosen ? qsTr("Shown") : qsTr("Hidden")
                text: title
                width: topics.share

                onActivated: rows.settings.turn(topic)
            }
        }
    }
}
