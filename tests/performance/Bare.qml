import QtQuick

// The least that a program of Qt Quick shows.
Window {
    id: window

    Rectangle {
        anchors.fill: parent
        color: "#F6F3EC"
    }
    Text {
        anchors.centerIn: parent
        font.pixelSize: 40
        text: "Ketamine: facts and help"
    }
}
