pragma ComponentBehavior: Bound
import QtQuick

// The least that a program of Qt Quick turns: one page of words after the other, and nothing else.
Window {
    id: window

    property var words: []

    color: "#F6F3EC"

    Repeater {
        model: window.words

        Text {
            required property var modelData

            font.pixelSize: modelData.size
            text: modelData.text
            textFormat: Text.StyledText
            width: modelData.width
            wrapMode: Text.Wrap
            x: modelData.x
            y: modelData.y
        }
    }
}
