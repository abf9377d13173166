pragma ComponentBehavior: Bound
import QtQuick
import Kiosk

// A table; where a column would be narrower than a few words, one small card a row.
Rectangle {
    id: table

    required property var modelData
    property int size: Theme.reading
    readonly property int columns: modelData.header.length
    readonly property bool asCards: width / columns < size * 9

    Accessible.role: Accessible.Table
    border.color: Theme.edge
    border.width: Theme.line
    color: Theme.card
    height: rows.height + 2 * Theme.line
    radius: Theme.radius

    Column {
        id: rows

        width: parent.width
        y: Theme.line

        Row {
            visible: !table.asCards

            Repeater {
                model: table.modelData.header

                Words {
                    required property string modelData

                    Accessible.role: Accessible.ColumnHeader
                    font.bold: true
                    font.pixelSize: table.size
                    heading: true
                    padding: Theme.gap
                    text: modelData
                    textFormat: Text.StyledText
                    width: table.width / table.columns
                }
            }
        }
        Repeater {
            model: table.modelData.rows

            Column {
                id: row

                required property var modelData
                required property int index

                Accessible.role: Accessible.Row

                Rectangle {
                    color: Theme.edge
                    height: Theme.line
                    visible: row.index > 0 || !table.asCards
                    width: table.width
                }
                Grid {
                    columns: table.asCards ? 1 : table.columns

                    Repeater {
                        model: row.modelData

                        Words {
                            required property string modelData
                            required property int index

                            Accessible.role: Accessible.Cell
                            font.bold: table.asCards && index === 0
                            font.pixelSize: table.size
                            padding: table.asCards ? Math.round(Theme.gap / 2) : Theme.gap
                            leftPadding: Theme.gap
                            text: table.asCards && index > 0 ? "<b>" + table.modelData.header[index] + ":</b> " + modelData : modelData
                            textFormat: Text.StyledText
                            width: table.asCards ? table.width : table.width / table.columns
                        }
                    }
                }
            }
        }
    }
}
