pragma ComponentBehavior: Bound
import QtQuick

// The least that a program of Qt Quick scrolls: the same words in as much room, one Text below the
// other.
Window {
    id: window

    required property var page

    color: "#F6F3EC"

    Flickable {
        clip: true
        contentHeight: column.height
        height: window.page.height
        objectName: "scrollArea"
        width: window.page.width

        Column {
            id: column

            spacing: 20
            width: parent.width

            Repeater {
                model: window.page.words

                Text {
                    required property var modelData

                    font.pixelSize: modelData.size
                    text: modelData.text
                    textFormat: Text.StyledText
                    width: modelData.width
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
