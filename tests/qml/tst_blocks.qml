import QtQuick
import QtTest
import Kiosk
import Kiosk.Bench

ScreenTestCase {
    id: root

    readonly property var code: ({
            kind: "code",
            label: "Call <b>us</b>",
            shown: "865-555-0100",
            target: "tel:+18655550100",
            size: 21,
            modules: "f".repeat(110) + "8"
        })
    readonly property var emergencyNumber: ({
            kind: "code",
            label: "Call 911",
            shown: "911",
            target: "tel:911",
            size: 0,
            modules: ""
        })
    readonly property var table: ({
            kind: "table",
            header: ["Sign", "Means", "Do"],
            rows: [["Pain", "Harm", "Tell us"], ["Blood", "Harm", "Tell us now"]]
        })
    readonly property var question: ({
            kind: "question",
            title: "Is it safe?",
            blocks: [
                {
                    kind: "paragraph",
                    text: "No."
                }
            ]
        })

    name: "Blocks"

    Blocks {
        id: blocks

        pictures: Qt.resolvedUrl("../../assets/icons")
        width: 1100
    }

    function show(...model) {
        blocks.model = model;
        blocks.forceLayout();
        return blocks.items()[0];
    }

    function cleanup() {
        blocks.width = 1100;
        blocks.model = [];
    }

    // All words that can be seen in an item, in order.
    function words(item: Item): var {
        if (!item.visible)
            return [];
        const own = item instanceof Words ? [item.Accessible.name] : [];
        return own.concat(...[...item.children].map(child => words(child)));
    }

    function test_words_of_every_kind_data() {
        return [
            {
                tag: "heading",
                block: {
                    kind: "heading",
                    text: "Signs &amp; pain",
                    level: 2
                },
                words: ["Signs & pain"]
            },
            {
                tag: "paragraph",
                block: {
                    kind: "paragraph",
                    text: "Tell <b>staff</b>."
                },
                words: ["Tell staff."]
            },
            {
                tag: "list",
                block: {
                    kind: "list",
                    items: ["one", "two"]
                },
                words: ["\u2022", "one", "\u2022", "two"]
            },
            {
                tag: "steps",
                block: {
                    kind: "steps",
                    items: ["one", "two"]
                },
                words: ["1.", "one", "2.", "two"]
            },
            {
                tag: "code",
                block: root.code,
                words: ["Call us", "865-555-0100"]
            },
            {
                tag: "table",
                block: root.table,
                words: ["Sign", "Means", "Do", "Pain", "Harm", "Tell us", "Blood", "Harm", "Tell us now"]
            },
            {
                tag: "notice",
                block: {
                    kind: "notice",
                    tone: "warning",
                    blocks: [
                        {
                            kind: "paragraph",
                            text: "Blood?"
                        }
                    ]
                },
                words: ["Blood?"]
            },
            {
                tag: "panel",
                block: {
                    kind: "panel",
                    title: "Will not wake?",
                    blocks: [
                        {
                            kind: "paragraph",
                            text: "Shout."
                        }
                    ]
                },
                words: ["Will not wake?", "Shout."]
            },
            {
                tag: "question",
                block: root.question,
                words: ["Is it safe?"]
            }
        ];
    }

    function test_words_of_every_kind(data) {
        compare(words(show(data.block)), data.words);
    }

    function test_picture_keeps_its_shape_and_is_never_enlarged() {
        const block = {
            kind: "picture",
            file: "eye.svg",
            alt: "A bladder",
            width: 2200,
            height: 1000
        };
        const picture = show(block);
        compare(picture.height, 500);
        compare(picture.Accessible.name, "A bladder");
        blocks.width = 4400;
        compare(picture.height, 1000);
    }

    function test_narrow_table_is_one_card_a_row() {
        blocks.width = 500;
        compare(words(show(root.table)), ["Pain", "Means: Harm", "Do: Tell us", "Blood", "Means: Harm", "Do: Tell us now"]);
    }

    function test_number_that_must_not_be_scanned_has_no_code() {
        const block = show(root.emergencyNumber);
        verify(!block.children.find(child => child instanceof CodeImage).visible);
        compare(words(block), ["Call 911"]);
    }

    function test_number_is_shown_where_the_label_does_not_say_it() {
        const block = show(Object.assign({}, root.emergencyNumber, {
            label: "Call an ambulance"
        }));
        compare(words(block), ["Call an ambulance", "911"]);
    }

    function test_code_is_whole_pixels_of_a_millimetre_and_28_mm_wide() {
        const image = show(root.code).children.find(child => child instanceof CodeImage);
        verify(image.visible);
        verify(image.module >= Bench.pxPerMm);
        compare(image.module, Math.round(image.module));
        compare(image.width, 29 * image.module);
        verify(image.width >= 28 * Bench.pxPerMm);
    }

    function test_codes_stand_side_by_side_where_two_fit() {
        show(root.code, root.code);
        compare(blocks.items()[1].y, blocks.items()[0].y);
        blocks.width = 600;
        blocks.forceLayout();
        verify(blocks.items()[1].y > blocks.items()[0].y);
    }

    function test_question_opens_and_closes_by_touch() {
        const block = show(root.question);
        const ask = block.children.find(child => child instanceof TouchButton);
        const closed = block.height;
        compare(ask.Accessible.checked, false);
        touch(ask, 0, 0);
        compare(ask.Accessible.checked, true);
        compare(words(block), ["Is it safe?", "No."]);
        verify(block.height > closed);
        Bench.advance(1);
        touch(ask, 0, 0);
        compare(words(block), ["Is it safe?"]);
        compare(block.height, closed);
    }

    function test_panels_are_as_tall_as_the_tallest() {
        const panel = text => ({
                    kind: "panel",
                    title: "Title",
                    blocks: [
                        {
                            kind: "paragraph",
                            text: text
                        }
                    ]
                });
        blocks.panelColumns = 2;
        show(panel("Short."), panel("Long. ".repeat(80)));
        compare(blocks.items()[0].height, blocks.items()[1].height);
        compare(blocks.items()[0].y, blocks.items()[1].y);
        blocks.panelColumns = 1;
    }

    function test_unknown_kind_is_left_out() {
        show({
            kind: "hologram"
        }, {
            kind: "paragraph",
            text: "Still here."
        });
        compare(words(blocks), ["Still here."]);
    }
}
