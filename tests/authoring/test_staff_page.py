"""The pages for staff: what is typed, filled in, ticked and linked comes out fit for paper."""

from kiosk.authoring.staff_page import read_staff_page
from kiosk.edition import BulletList, Heading, Notice, Page, Paragraph, Problem, Steps


def read(text: str, command: str = "python main.py") -> Page:
    page, problems = read_staff_page("staff-card", text, command)
    assert problems == ()
    return page


def test_title_and_blocks() -> None:
    page = read(
        "# The kiosk\n\n## Stop\n\n1. Touch **Close**.\n2. Wait.\n\n> [!TIP]\n> Ask a colleague.\n"
    )
    assert (page.id, page.language, page.title) == ("staff-card", "en", "The kiosk")
    assert page.read_blocks() == (
        Heading("Stop"),
        Steps(("Touch <b>Close</b>.", "Wait.")),
        Notice("tip", (Paragraph("Ask a colleague."),)),
    )


def test_what_is_typed_is_italic_and_stays_on_one_line() -> None:
    (block,) = read("# Title\n\nType `python main.py set-pin`, or `a_b * c`.\n").read_blocks()
    assert block == Paragraph(
        "Type <i>python\u00a0main.py\u00a0set-\u2060pin</i>, or <i>a_b\u00a0*\u00a0c</i>."
    )


def test_commands_are_called_as_on_this_machine() -> None:
    (block,) = read("# Title\n\nType `python main.py ready`.\n", "kiosk").read_blocks()
    assert block == Paragraph("Type <i>kiosk\u00a0ready</i>.")


def test_links_leave_their_words_and_contents_leave_nothing() -> None:
    text = "# Title\n\n- [Sound](#sound)\n- [Ink](#ink)\n\n## Sound\n\nSee [the card](x.md).\n"
    assert read(text).read_blocks() == (Heading("Sound"), Paragraph("See the card."))


def test_boxes_and_lines_stay_for_paper() -> None:
    text = "# Title\n\n- [ ] Charge it.\n- [ ] Test it.\n\n## Here\n\n- Call: ______________\n"
    assert read(text).read_blocks() == (
        BulletList(("[ ] Charge it.", "[ ] Test it.")),
        Heading("Here"),
        BulletList(("Call: ___",)),
    )


def test_words_are_checked_as_those_of_visitors_are() -> None:
    page, problems = read_staff_page("what-now", "# Title\n\nAsk an addict.\n", "kiosk")
    assert [(problem.line, problem.name) for problem in problems] == [(3, "stigma")]
    assert page.reading is not None


def test_problems_have_the_line_of_the_file() -> None:
    text = "# Title\n\n- [Sound](#sound)\n\n## Sound\n\n[!TIP]\nAsk.\n"
    _, problems = read_staff_page("what-now", text, "kiosk")
    assert problems == (
        Problem(
            "docs/what-now.md",
            7,
            "error",
            "notice-sign",
            "“[!TIP]” begins a notice only behind a > sign.",
            "Begin this line and each line of the notice with >.",
        ),
    )
