import QtQuick
import Kiosk

Words {
    required property var modelData
    property int size: Theme.reading

    font.pixelSize: size
    text: modelData.text
    textFormat: Text.StyledText
}
