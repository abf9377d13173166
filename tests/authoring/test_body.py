"""A body becomes typed blocks, and what cannot be shown is said."""

from collections.abc import Callable

import pytest
from PIL import Image

from kiosk.authoring.codes import make_code
from kiosk.authoring.pictures import PictureFolder
from kiosk.edition import (
    Block,
    BulletList,
    Heading,
    Notice,
    Page,
    Paragraph,
    Picture,
    Steps,
    Table,
)

ReadBody = Callable[..., tuple[tuple[Block, ...], list[str]]]
ReadTopic = Callable[[str], tuple[Page | None, list[str]]]

HEADER = "---\ntitle: Bladder\nsummary: Pain.\nicon: drop\ngroup: notice\n"

CALL = make_code("Call us", "865-555-0100", "tel:+18655550100")
MAP = "https://www.google.com/maps/search/?api=1&query=Test+Center%2C+Knoxville"


def test_ordinary_blocks(read_words: ReadBody) -> None:
    assert read_words(
        "Ketamine *leaves* the body\nin **urine**.\n\n## Signs\n\n- pain\n- blood\n\n### How\n\n"
        "1. Ask.\n2. Tell.\n\n| When | What |\n|---|---|\n| now | **911** |\n"
    ) == (
        (
            Paragraph("Ketamine <i>leaves</i> the body in <b>urine</b>."),
            Heading("Signs", 2),
            BulletList(("pain", "blood")),
            Heading("How", 3),
            Steps(("Ask.", "Tell.")),
            Table(("When", "What"), (("now", "<b>911</b>"),)),
        ),
        [],
    )


def test_notices(read_words: ReadBody) -> None:
    assert read_words(
        "> [!WARNING]\n> ## Blood?\n> Tell a staff member now.\n>\n> - today\n>\n> 1. Go.\n\n"
        "> [!tip] Drink water.\n"
    ) == (
        (
            Notice(
                "warning",
                (
                    Heading("Blood?", 2),
                    Paragraph("Tell a staff member now."),
                    BulletList(("today",)),
                    Steps(("Go.",)),
                ),
            ),
            Notice("tip", (Paragraph("Drink water."),)),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "> Words.",
            "1: warning: This notice does not say of what kind it is. Begin it with > [!NOTE], "
            "> [!TIP], > [!WARNING] or > [!EMERGENCY]. [plain-quote]",
        ),
        (
            "> [!WARNIG]\n> Words.",
            "1: warning: There is no notice of the kind “WARNIG”. Did you mean “warning”? "
            "[notice-kind]",
        ),
    ],
)
def test_notices_of_no_kind(read_words: ReadBody, body: str, message: str) -> None:
    assert read_words(body) == ((Notice("note", (Paragraph("Words."),)),), [message])


def test_a_table_in_a_notice(read_words: ReadBody) -> None:
    assert read_words("> [!TIP]\n> Words\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n") == (
        (),
        [
            "4: error: A table cannot stand inside a notice. Write it as a list, or put it under "
            "the notice without >. [table-in-notice]"
        ],
    )


def test_links_alone_become_codes(read_words: ReadBody) -> None:
    assert read_words("[Call us]({{phone}})\n\n[Call **now**](tel:911)\n[Map]({{map}})\n") == (
        (
            CALL,
            make_code("Call <b>now</b>", "911", "tel:911"),
            make_code("Map", "Test Center, Knoxville", MAP),
        ),
        [],
    )


def test_links_in_sentences_come_at_the_end_and_once(read_words: ReadBody) -> None:
    assert read_words(
        "Please [call us]({{phone}}) or [call us again](tel:865-555-0100).\n\n"
        "- Or [988](tel:988)\n\nEnd.\n\n[Call 988](tel:988)\n"
    ) == (
        (
            Paragraph("Please <b>call us</b> or <b>call us again</b>."),
            BulletList(("Or <b>988</b>",)),
            Paragraph("End."),
            make_code("Call 988", "988", "tel:988"),
            make_code("call us", "865-555-0100", "tel:+18655550100"),
        ),
        [],
    )


def test_a_link_alone_in_a_notice_stands_under_it(read_words: ReadBody) -> None:
    assert read_words("> [!TIP]\n> Ask us.\n>\n> [Call us]({{phone}})\n\nMore.\n") == (
        (Notice("tip", (Paragraph("Ask us."),)), CALL, Paragraph("More.")),
        [],
    )


def test_a_link_alone_in_bold_is_alone(read_words: ReadBody) -> None:
    assert read_words("**[Call us]({{phone}})**") == ((CALL,), [])


def test_all_bad_links_of_a_sentence_are_named(read_words: ReadBody) -> None:
    _, problems = read_words("See [a](www.example.org),\n[b](tel:1) and\n[c](me@example.org).")
    assert [problem.split(".")[0] for problem in problems] == [
        "1: error: The link “www",
        "2: error: “1” is not a phone number that can be dialed",
        "3: error: The link “me@example",
    ]


def test_signs_between_digits_stay(read_words: ReadBody) -> None:
    assert read_words("5*3*2 and 2 * 3 * 4") == ((Paragraph("5*3*2 and 2 * 3 * 4"),), [])


def test_a_link_without_words(read_words: ReadBody) -> None:
    assert read_words("[](tel:988)") == (
        (make_code("988", "988", "tel:988"),),
        [
            "1: warning: This link has no words, so its address stands in their place. Write what "
            "it is for between the square brackets: [Call us](…). [no-words]"
        ],
    )


def test_a_bad_link_is_found_in_its_line(read_words: ReadBody) -> None:
    assert read_words("Words.\n\n- one\n- two\n- [three](http://example.org)\n") == (
        (),
        [
            "5: error: The link “http://example.org” cannot be shown as a code. Write "
            "https://example.org if the site has it. Links can begin with tel:, https:, sms: or "
            "mailto:. [link]"
        ],
    )


def test_a_long_link(read_words: ReadBody) -> None:
    assert read_words(f"[x](https://example.org/{'x' * 280})") == (
        (),
        [
            "1: error: The link has 300 characters, too many for a code that phones can read. "
            "Use a shorter link, such as the start page of the site. [link]"
        ],
    )


def test_placeholders_in_words(read_words: ReadBody) -> None:
    assert read_words("{{center}}: {{phone}}, {map}, {{ Phone }}") == (
        (Paragraph("Test Center: 865-555-0100, Test Center, Knoxville, 865-555-0100"),),
        [],
    )


def test_what_nobody_filled_in_is_left_out_with_its_heading(read: ReadTopic) -> None:
    page, problems = read(
        f"{HEADER}---\n"
        "Words.\n\n## Where\n\n### Address\n\n{{address}}\n\n### Site\n\n[Look]({{website}})\n\n"
        "## When\n\n- open {{hours}}\n- call {{phone}}\n\n## Empty\n"
    )
    assert problems == []
    assert page is not None
    assert page.needs == ("address", "hours", "website")
    assert page.read_blocks() == (
        Paragraph("Words."),
        Heading("When", 2),
        BulletList(("call 865-555-0100",)),
        Heading("Empty", 2),
    )


def test_a_code_does_not_outlive_its_sentence(read_words: ReadBody) -> None:
    blocks, _ = read_words("Words.\n\n[Call](tel:988) while open: {{hours}}.\n")
    assert blocks == (Paragraph("Words."),)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            "a\nb {{fone}}",
            "2: error: {{fone}} is not known here. Did you mean “phone”? [placeholder]",
        ),
        (
            "{{}}",
            "1: error: {{}} is not known here. Known here are: {{address}}, {{center}}, "
            "{{hours}}, {{map}}, {{phone}}, {{website}}. [placeholder]",
        ),
        (
            "[x]({{hours}})",
            "1: error: {{hours}} is not known here. Known here are: {{map}}, {{phone}}, "
            "{{website}}. [placeholder]",
        ),
    ],
)
def test_unknown_placeholders(read_words: ReadBody, body: str, message: str) -> None:
    assert read_words(body) == ((), [message])


def test_pictures(read_words: ReadBody, images: PictureFolder) -> None:
    Image.new("RGB", (40, 30), "green").save(images.source / "a.png")
    file, width, height = images.take("a.png")
    assert read_words("![A *green* field](a.png)\n\n![](../images/a.png)\n") == (
        (Picture(file, "A *green* field", width, height), Picture(file, "", width, height)),
        [
            "3: warning: Nobody can hear what the picture “../images/a.png” shows. Describe it in "
            "a few words: ![what it shows](../images/a.png). [no-alt]"
        ],
    )


def test_pictures_that_are_left_out(read_words: ReadBody) -> None:
    assert read_words("Words.\n\n![x](gone.png)\n\nLook: ![y](a.png) here.\n") == (
        (Paragraph("Words."), Paragraph("Look: here.")),
        [
            "3: warning: There is no picture “gone.png” in the folder images. The page is shown "
            "without it. Copy the picture into the folder images, or correct its name. [picture]",
            "5: warning: A picture inside a sentence, a list or a table is not shown. Put it in a "
            "paragraph of its own, with an empty line above and below. [picture-in-text]",
        ],
    )


def test_wide_tables(read_words: ReadBody) -> None:
    assert read_words("Words.\n\n|a|b|c|d|\n|---|---|---|---|\n|1|2|3|4|") == (
        (),
        [
            "3: error: This table has 4 columns; 3 are the most. Make two tables of it, or a "
            "list. [wide-table]"
        ],
    )


def test_html_is_words(read_words: ReadBody) -> None:
    blocks, problems = read_words("<script>alert(1)</script> & <b>x</b>")
    assert blocks == (
        Paragraph("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;x&lt;/b&gt;"),
    )
    assert problems == [
        "1: warning: “<script>” is HTML; it is shown as it is written. Write **bold** or "
        "*italic* instead, or delete it. [html]"
    ]


def test_stars_without_a_partner(read_words: ReadBody) -> None:
    assert read_words("Words.\n\nThis **is not\n\nbold.") == (
        (Paragraph("Words."), Paragraph("This **is not"), Paragraph("bold.")),
        [
            "3: warning: Two stars (**) have no partner, so they are shown as they are written. "
            "Put ** right before the first bold word and right behind the last one. [lone-stars]"
        ],
    )


def test_line_ends_stay(read_words: ReadBody) -> None:
    assert read_words("One  \ntwo<br>three") == ((Paragraph("One<br>two<br>three"),), [])


def test_lists_do_not_run_together(read_words: ReadBody) -> None:
    assert read_words("1. one\n\n2. two\n\n- three\n\n    more\n") == (
        (Steps(("one", "two")), BulletList(("three<br>more",))),
        [],
    )


def test_text_nested_too_deeply(read_words: ReadBody, monkeypatch: pytest.MonkeyPatch) -> None:
    def overflow(_: object) -> None:
        raise RecursionError

    monkeypatch.setattr("kiosk.authoring.body.parse", overflow)
    assert read_words("Words.") == (
        (),
        [
            "1: error: This text has too many signs inside one another to be read. Look for long "
            "rows of *, _, [ or > and delete them. [too-nested]"
        ],
    )
