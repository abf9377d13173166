pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// Which part of a long row of topics to look at, by the letters they begin with.
Flow {
    id: choices

    required property var names
    required property int chosen

    signal asked(part: int)

    spacing: Theme.gap
    visible: names.length > 1

    // Where the rows after the first begin.
    function innerStops(): var {
        return [...new Set(Array.from(children, choice => choice.y))].filter(top => top > 0);
    }

    Repeater {
        // their number, so that the one that is pressed stays and keeps the focus
        model: choices.names.length

        Choice {
            required property int index

            chosen: choices.chosen === index
            text: choices.names[index] ?? ""
            width: Theme.body * 6

            onActivated: choices.asked(index)
        }
    }
}
