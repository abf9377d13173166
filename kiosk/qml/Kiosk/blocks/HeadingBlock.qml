import QtQuick
import Kiosk

Words {
    required property var modelData
    property int size: Theme.reading
    property bool lead: false

    font.bold: true
    // help now's first heading is a title, and grows no further than those
    font.pixelSize: lead ? Math.max(size, Math.round(size * 1.7 * Theme.titleScale / Theme.textScale)) : Math.round(size * (modelData.level === 2 ? 1.25 : 1.1))
    heading: true
    leading: Theme.tight
    text: modelData.text
    textFormat: Text.StyledText
    topPadding: lead ? 0 : Theme.gap
}
