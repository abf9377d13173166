import QtQuick
import Kiosk

Image {
    id: picture

    required property var modelData
    property url pictures
    // read aloud as the words that stand for it, in a frame meanwhile
    readonly property bool aloud: true
    readonly property string text: modelData.alt
    property string marked

    Accessible.name: modelData.alt
    Accessible.role: Accessible.Graphic
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    height: Math.round(Math.min(modelData.height, width * modelData.height / modelData.width))
    horizontalAlignment: Theme.rightToLeft ? Image.AlignRight : Image.AlignLeft
    retainWhileLoading: true
    source: pictures + "/" + modelData.file
    sourceSize: Qt.size(Math.min(width, modelData.width), 0)

    Rectangle {
        border.color: Theme.ink
        border.width: Theme.ring
        color: "transparent"
        height: picture.height
        visible: picture.marked !== ""
        width: picture.paintedWidth
        x: Theme.along(0, width, picture.width)
    }
}
