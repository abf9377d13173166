pragma ComponentBehavior: Bound
import QtQuick

// The least that a program of Qt Quick scrolls: the same words, one Text below the other.
Window {
    id: window

    required property var words

    color: "#F6F3EC"

    Flickable {
        anchors.fill: parent
        contentHeight: column.height
        objectName: "scrollArea"

        Column {
            id: column

            spacing: 20
            width: parent.width

            Repeater {
                model: window.words

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
