import QtQuick
import Kiosk

Words {
    required property var modelData
    property int size: Theme.reading
    property bool lead: false

    font.bold: true
    font.pixelSize: Math.round(size * (lead ? 1.7 : modelData.level === 2 ? 1.25 : 1.1))
    heading: true
    leading: Theme.tight
    text: modelData.text
    textFormat: Text.StyledText
    topPadding: lead ? 0 : Theme.gap
}
