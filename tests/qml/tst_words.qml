import QtQuick
import QtTest
import Kiosk

ScreenTestCase {
    id: root

    name: "Words"

    Words {
        id: words

        text: "One"
        width: 500
    }

    function test_accessible_name_is_the_plain_words_data() {
        return [
            {
                tag: "plain",
                format: Text.PlainText,
                text: "5 < 6 & <b>",
                name: "5 < 6 & <b>"
            },
            {
                tag: "markup",
                format: Text.StyledText,
                text: "Tell <b>staff</b>.<br>Now &amp; here &lt;3 &gt;2",
                name: "Tell staff. Now & here <3 >2"
            },
            {
                tag: "twice escaped",
                format: Text.StyledText,
                text: "&amp;lt;",
                name: "&lt;"
            }
        ];
    }

    function test_accessible_name_is_the_plain_words(data) {
        words.textFormat = data.format;
        words.text = data.text;
        compare(words.Accessible.name, data.name);
    }

    function test_role_is_text_or_heading() {
        compare(words.Accessible.role, Accessible.StaticText);
        words.heading = true;
        compare(words.Accessible.role, Accessible.Heading);
        words.heading = false;
    }

    function test_lines_are_whole_pixels() {
        for (const size of [17, 18, 21, 29]) {
            words.font.pixelSize = size;
            compare(words.height, Math.round(words.height));
            compare(words.lineHeight, Math.round(size * 1.4));
        }
    }

    function test_long_words_wrap() {
        words.textFormat = Text.PlainText;
        words.text = "word ".repeat(100);
        verify(words.lineCount > 1);
        verify(words.contentWidth <= words.width);
        verify(!words.truncated);
    }
}
