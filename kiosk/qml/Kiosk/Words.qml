pragma ComponentBehavior: Bound
import QtQuick

// All text on the screen. Its height is whole pixels, so that what stands below it stays sharp.
Text {
    id: words

    property bool heading: false
    property real leading: 1.4 // times the letters' size
    // whether this is read with the rest of the screen: not what a button says
    property bool aloud: true
    readonly property bool spaced: Theme.spaced
    readonly property bool styled: textFormat === Text.StyledText
    // its own words with <mark> round those that are being said, or empty
    property string marked
    property QtObject marking

    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: (styled ? Theme.wordsOf(text) : text).replace(/\u2011/g, "-").replace(/[\u2066\u2069]/g, "")
    color: Theme.ink
    font.family: Theme.fontFamily
    font.pixelSize: Theme.body
    height: Math.ceil(implicitHeight)
    lineHeight: Math.round(font.pixelSize * (Theme.spaced ? Math.max(1.5, leading) : leading))
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap

    function spread() {
        font.letterSpacing = spaced ? 0.12 * font.pixelSize : 0;
        font.wordSpacing = spaced ? 0.16 * font.pixelSize : 0;
    }

    onFontChanged: if (spaced)
        spread()
    onSpacedChanged: spread()
    onMarkedChanged: if (!marking)
        marking = markings.createObject(words)

    // Made when a text is first said, since there are many texts and few ever are.
    Component {
        id: markings

        Item {
            id: marks

            readonly property color ink: words.color.hslLightness > 0.5 ? Theme.spokenOnDeep : Theme.spoken

            Binding {
                property: "textFormat"
                target: words
                value: Text.StyledText
                when: words.marked !== ""
            }
            // Color and a line do not move a letter.
            Binding {
                property: "text"
                target: words
                value: words.marked.replace(/<mark>/g, '<u><font color="' + marks.ink + '">').replace(/<\/mark>/g, "</font></u>")
                when: words.marked !== ""
            }
        }
    }
}
