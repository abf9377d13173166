import QtQuick

// What stands on the screen when nothing else can be loaded: help now as plain words. It needs
// no other file, no font and no icon of ours.
Window {
    id: window

    required property string words
    property bool framed: false

    color: "#F6F3EC"
    flags: framed ? Qt.Window : Qt.Window | Qt.FramelessWindowHint
    title: "Help now"

    Flickable {
        anchors.fill: parent
        anchors.margins: window.width / 30
        contentHeight: text.height

        Text {
            id: text

            color: "#12343B"
            font.pixelSize: Math.max(18, Math.min(window.width / 55, window.height / 30))
            text: window.words
            textFormat: Text.StyledText
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
