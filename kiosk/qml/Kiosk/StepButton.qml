import QtQuick

// A small step that another one takes back: each strike counts, and holding goes on.
ActionButton {
    id: button

    steps: true

    Timer {
        interval: 300
        repeat: true
        running: button.down

        onRunningChanged: interval = 300
        onTriggered: {
            interval = 100;
            button.press();
        }
    }
}
