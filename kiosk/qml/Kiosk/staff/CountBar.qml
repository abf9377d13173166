import QtQuick
import Kiosk

// How often something was counted: its name, a bar with the number behind it, and the number of each
// language. Where there is less room they stand below each other.
Grid {
    id: row

    required property string title
    required property string number
    // of the longest bar, from 0 to 1
    required property real part
    required property string each
    readonly property bool beside: width >= Theme.body * 36
    // how much of the width each takes
    readonly property real named: beside ? 0.27 : 1
    readonly property real drawn: beside ? 0.4 : 1
    readonly property real counted: beside ? 0.33 : 1

    columnSpacing: Theme.space
    columns: beside ? 3 : 1
    rowSpacing: Math.round(Theme.padding / 4)
    verticalItemAlignment: Grid.AlignVCenter

    Words {
        leading: Theme.tight
        text: row.title
        width: Math.floor(row.width * row.named) - (row.beside ? row.columnSpacing : 0)
    }
    Item {
        height: number.height
        width: Math.floor(row.width * row.drawn) - (row.beside ? row.columnSpacing : 0)

        Rectangle {
            id: bar

            objectName: "bar"

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.action
            height: Math.round(Theme.body * 0.8)
            width: Math.round((parent.width - Theme.body * 4) * row.part)
        }
        Words {
            id: number

            anchors.left: bar.right
            anchors.leftMargin: bar.width > 0 ? Math.round(Theme.body / 2) : 0
            font.bold: true
            leading: Theme.tight
            text: row.number
            wrapMode: Text.NoWrap
        }
    }
    Words {
        color: Theme.secondInk
        leading: Theme.tight
        text: row.each
        visible: text !== ""
        width: Math.floor(row.width * row.counted)
    }
}
