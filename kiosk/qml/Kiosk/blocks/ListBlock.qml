pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// A list with bullets, or numbered steps.
Column {
    id: list

    required property var modelData
    property bool numbered: false
    property int size: Theme.reading
    property color ink: Theme.ink

    Accessible.role: Accessible.List
    spacing: Math.round(Theme.gap * 0.75)

    Repeater {
        model: list.modelData.items

        Row {
            id: row

            required property string modelData
            required property int index

            width: list.width

            Words {
                id: mark

                Accessible.ignored: true
                color: list.ink
                font.bold: true
                font.pixelSize: list.size
                text: list.numbered ? row.index + 1 + "." : "\u2022"
                width: Math.ceil(list.size * (list.numbered ? 1.6 : 1.1))
            }
            Words {
                Accessible.role: Accessible.ListItem
                color: list.ink
                font.pixelSize: list.size
                text: row.modelData
                textFormat: Text.StyledText
                width: list.width - mark.width
            }
        }
    }
}
