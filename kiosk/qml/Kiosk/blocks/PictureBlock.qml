import QtQuick

Image {
    required property var modelData
    property url pictures

    Accessible.name: modelData.alt
    Accessible.role: Accessible.Graphic
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    height: Math.round(Math.min(modelData.height, width * modelData.height / modelData.width))
    horizontalAlignment: Image.AlignLeft
    retainWhileLoading: true
    source: pictures + "/" + modelData.file
    sourceSize: Qt.size(Math.min(width, modelData.width), 0)
}
