"""The center file fills in names, codes and groups; other languages fill in the rest."""

import pytest

from kiosk.authoring.center import read_center
from kiosk.edition import Center, Group

ENGLISH = """---
# Staff must confirm this number.
name: Test Center
city: Knoxville, Tennessee
phone: (865) 555-0100
address: 1 Main Street, Knoxville
website: https://www.example.org/
hours: Monday to Friday, 8 to 5
group: understand = Understand
group: notice = Notice
attract: Health information.
attract: Touch to start.
---
"""


def read(text: str, base: Center | None = None) -> tuple[Center | None, list[str]]:
    center, problems = read_center(text, "es/center.md" if base else "center.md", base)
    return center, [str(problem) for problem in problems]


def read_well(text: str, base: Center | None = None) -> Center:
    center, problems = read(text, base)
    assert problems == []
    assert center is not None
    return center


def test_all_fields() -> None:
    center = read_well(ENGLISH)
    assert (center.name, center.city) == ("Test Center", "Knoxville, Tennessee")
    assert (center.phone, center.address) == ("(865) 555-0100", "1 Main Street, Knoxville")
    assert (center.website, center.hours) == (
        "https://www.example.org/",
        "Monday to Friday, 8 to 5",
    )
    assert center.groups == (Group("understand", "Understand"), Group("notice", "Notice"))
    assert center.attract == ("Health information.", "Touch to start.")


def test_words_beside_the_codes_are_no_markup_of_their_own() -> None:
    text = ENGLISH.replace("name:", 'call: Call <img src="x"> & ask\nname:')
    center, _ = read_center(text, "center.md")
    assert center is not None
    assert center.call is not None
    assert center.call.label == 'Call &lt;img src="x"&gt; &amp; ask'
    spanish, _ = read_center("---\nname: Centro\n---\n", "es/center.md", center)
    assert spanish is not None
    assert spanish.call is not None
    assert spanish.call.label == center.call.label


def test_codes_to_call_and_to_visit() -> None:
    center = read_well(ENGLISH)
    assert center.call is not None
    assert (center.call.label, center.call.shown, center.call.target, center.call.size) == (
        *("Call us", "(865) 555-0100", "tel:+18655550100"),
        25,
    )
    assert center.visit is not None
    assert (center.visit.label, center.visit.shown, center.visit.target) == (
        "Find us",
        "1 Main Street, Knoxville",
        "https://www.google.com/maps/search/?api=1&query=1+Main+Street%2C+Knoxville",
    )


def test_without_an_address_the_map_looks_for_the_name() -> None:
    center = read_well("---\nname: Año & Co\ncity: Knoxville\n---")
    assert center.call is None
    assert center.visit is not None
    assert (center.visit.shown, center.visit.target) == (
        "Año & Co, Knoxville",
        "https://www.google.com/maps/search/?api=1&query=A%C3%B1o+%26+Co%2C+Knoxville",
    )


def test_another_language_fills_in_from_the_base() -> None:
    base = read_well(ENGLISH)
    text = "---\nhours: Lunes a viernes\ngroup: notice = Reconocer\nphone:\ncall: Llámenos\n---\n"
    center = read_well(text, base)
    assert (center.name, center.phone, center.website) == (base.name, base.phone, base.website)
    assert center.hours == "Lunes a viernes"
    assert center.groups == (Group("understand", "Understand"), Group("notice", "Reconocer"))
    assert center.attract == base.attract
    assert center.call is not None
    assert (center.call.label, center.call.shown) == ("Llámenos", "(865) 555-0100")
    assert center.visit == base.visit


def test_attract_lines_replace_those_of_the_base() -> None:
    center = read_well("---\nattract: Toque para empezar.\n---", read_well(ENGLISH))
    assert center.attract == ("Toque para empezar.",)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "phone: 555-0100",
            "center.md:3: error: “555-0100” is not a phone number that can be dialed. Write the "
            "area code and the number in digits, such as 865-555-0100. [bad-phone]",
        ),
        (
            "website: http://example.org",
            "center.md:3: error: The website “http://example.org” does not begin with https://. "
            "Write the whole address, such as https://www.example.org. [bad-website]",
        ),
        (
            "website: https://example",
            "center.md:3: error: “https://example” is not a complete web address. Copy it from "
            "the address line of the browser, such as https://www.example.org/help. [bad-website]",
        ),
        (
            "group: Notice",
            "center.md:3: error: The group “Notice” is not written as a short name and a title. "
            "Write it such as “group: notice = Notice”. [bad-group]",
        ),
    ],
)
def test_errors_keep_the_center_out(line: str, message: str) -> None:
    assert read(f"---\nname: x\n{line}\n---") == (None, [message])


def test_the_main_center_needs_a_name() -> None:
    assert read("---\ncity: Knoxville\n---") == (
        None,
        [
            "center.md:1: error: The center has no name. Add a line “name: …” to the header. "
            "[no-name]"
        ],
    )


def test_warnings() -> None:
    center, problems = read(
        "---\nname: x\nfone: 1\ngroup: a = A\ngroup: A = B\n---\n\nSome words.\nMore.\n"
    )
    assert center is not None
    assert center.groups == (Group("a", "A"),)
    assert problems == [
        "center.md:3: warning: The header does not know “fone”, so this line is not used. "
        "Did you mean “phone”? [unknown-key]",
        "center.md:5: warning: The group “a” is already on line 4; that one is used. Delete one "
        "of the two lines. [double-group]",
        "center.md:8: warning: Text under the header of a center file is not shown. Delete it, "
        "or write it into a topic. [text-in-center]",
    ]


def test_a_group_that_the_base_does_not_have() -> None:
    center, problems = read("---\ngroup: notices = Reconocer\n---", read_well(ENGLISH))
    assert center is not None
    assert [group.title for group in center.groups] == ["Understand", "Notice"]
    assert problems == [
        "es/center.md:2: warning: The group “notices” is not in the main center.md, so it is not "
        "used. Did you mean “notice”? [unknown-group]"
    ]


def test_an_address_too_long_for_a_code_is_still_words() -> None:
    center = read_well(f"---\nname: x\naddress: {'Long Street ' * 24}\n---")
    assert center.address.startswith("Long Street")
    assert center.visit is None


def test_no_header() -> None:
    center, problems = read("name: x")
    assert center is None
    assert len(problems) == 1
