import QtQuick
import Kiosk.Screen

// Reads the screen aloud, or stops; its words stay, so that nothing moves. It is there where a voice
// speaks the language of the words.
ActionButton {
    required property Kiosk kiosk
    required property Session session

    Accessible.description: qsTr("Read this screen aloud")
    checkable: true
    chosen: session.reader.reading
    iconName: "speaker-high"
    kind: session.reader.reading ? "deep" : "plain"
    text: qsTr("Listen")
    visible: session.reader.available

    Component.onCompleted: session.reader.addControl(this)

    onActivated: session.reader.toggle()
}
