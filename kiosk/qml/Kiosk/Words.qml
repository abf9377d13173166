import QtQuick

// All text on the screen. Its height is whole pixels, so that what stands below it stays sharp.
Text {
    property bool heading: false
    property real leading: 1.4 // times the letters' size

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: textFormat === Text.StyledText ? text.replace(/<br>/g, " ").replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&") : text
    color: Theme.ink
    font.family: Theme.fontFamily
    font.pixelSize: Theme.body
    height: Math.ceil(implicitHeight)
    lineHeight: Math.round(font.pixelSize * leading)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
