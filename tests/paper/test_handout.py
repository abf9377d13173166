"""Leaflets and the booklet say what the screen says, in the same order, and all codes scan."""

import re
from pathlib import Path

import msgspec
import pypdfium2
import pytest

from kiosk.authoring.codes import make_code
from kiosk.edition import Edition, Notice, Paragraph
from kiosk.paper.handout import make_handout
from kiosk.paper.leaflet import words_of
from kiosk.paper.pdf import PaperError
from kiosk.paper.say import Say
from paper.paper import CENTER, edition, page, scanned, targets, texts
from paper.test_blocks import letters, said

NOWHERE = Path("nowhere")


def quiet(title: str) -> None:
    """Nobody waits."""


def handout(found: Edition, topic: str = "", language: str = "en", size: str = "letter") -> bytes:
    return make_handout(found, NOWHERE, topic, language, size, quiet)


def test_leaflet_says_everything_about_its_topic() -> None:
    warning = Notice("warning", (Paragraph("Tell us."),))
    (words,) = texts(handout(edition(page("sleep", Paragraph("Rest."), warning)), "sleep"))
    assert words == (
        "Example Center Sleep Rest. Warning Tell us. "
        "Talk to us Call us 865-555-0100 Point your phone's camera at the code to call Example "
        "Center. 1 Example Street, Knoxville Every day from 8 to 5 "
        "This paper gives general information. It is not medical advice. Do not stop a "
        "prescribed medicine because of it. Facts checked against sources on November 23, 2026. "
        "Not yet signed by a clinician. Sources: A book, A publisher, 2024. "
        "Example Center · 865-555-0100 Sleep · English · Page 1 of 1"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"reviewed_by": "Dr. A", "reviewed_on": "2026-12-01"},
            "Reviewed by Dr. A on December 1, 2026.",
        ),
        ({"checked_on": ""}, "because of it. Not yet signed by a clinician."),
        (
            {"updated": "2026-12-02", "reviewed_by": "Dr. A", "reviewed_on": "2026-12-01"},
            "Facts checked against sources on November 23, 2026. Not yet signed by a clinician. "
            "The words were changed after that, on December 2, 2026.",
        ),
    ],
)
def test_who_signed_it(fields: dict[str, str], words: str) -> None:
    assert words in texts(handout(edition(page("sleep", **fields)), "sleep"))[0]


def test_leaflet_in_another_language() -> None:
    found = edition(
        page("sleep", language="es", title="Dormir"),
        interface={"es": {"English": "Español", "Page %1 of %2": "Página %1 de %2"}},
    )
    pdf = handout(found, "sleep", "es", "a4")
    assert texts(pdf)[0].endswith("Dormir · Español · Página 1 de 1")
    assert b"/Lang (es)" in pdf
    document = pypdfium2.PdfDocument(pdf)
    assert document.get_metadata_dict()["Title"] == "Dormir"
    assert document[0].get_size() == pytest.approx((595, 842), abs=1)


def test_code_of_the_center_is_not_said_twice() -> None:
    visit = make_code("Find us", "Example Center", "https://example.org")
    center = msgspec.structs.replace(CENTER, visit=visit)
    assert CENTER.call is not None
    found = edition(page("sleep", CENTER.call), page("food"), centers={"en": center})
    assert sorted(scanned(handout(found, "sleep"))) == ["https://example.org", "tel:+18655550100"]
    assert sorted(scanned(handout(found, "food"))) == ["https://example.org", "tel:+18655550100"]


def test_a_longer_topic_takes_smaller_type_before_it_takes_more_sheets() -> None:
    sizes: dict[int, list[float]] = {}
    for count in range(4, 80, 4):
        words = [Paragraph(f"Paragraph {n} has some words in it.") for n in range(count)]
        pdf = handout(edition(page("sleep", *words)), "sleep")
        sizes.setdefault(len(texts(pdf)), []).append(height_of(pdf, "Paragraph"))
    points = {count: sorted({round(size, 1) for size in found}) for count, found in sizes.items()}
    assert list(points) == [1, 2, 3, 4]
    assert len(points[1]) == 1  # the largest
    assert points[2][0] < points[2][-1] == points[1][0]
    assert len(points[3]) == len(points[4]) == 1  # that of the booklet


def height_of(pdf: bytes, word: str) -> float:
    """How high a capital is, in points."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    box = text.get_charbox(text.get_text_range().index(word))
    return float(box[3] - box[1])


def test_booklet_has_cover_contents_and_all_topics() -> None:
    found = edition(
        page("about", Paragraph("About us."), group="", kind="about"),
        page("sleep", Paragraph("Rest.")),
        page("food", Paragraph("Eat."), group="safe", order=5),
        page("help-now", Paragraph("Tell us now."), group="", kind="help"),
        page("dormir", language="es"),
    )
    titles: list[str] = []
    pdf = make_handout(found, NOWHERE, "", "en", "letter", titles.append)
    assert titles == ["Help-now", "Sleep", "Food", "About"]
    cover, contents, *topics = texts(pdf)
    assert cover.startswith(
        "Example Center Knoxville, Tennessee Ketamine: facts and help English Emergency "
        "In danger? Tell a staff member, or call 911. Help now is on page 3. Talk to us Call us"
    )
    assert contents == (
        "What is inside Help-now About help-now. 3 Notice Sleep About sleep. 4 "
        "Stay safe Food About food. 5 About About about. 6 "
        "Example Center · 865-555-0100 What is inside · English · Page 2 of 6"
    )
    assert [words.split()[2] for words in topics] == ["Help-now", "Sleep", "Food", "About"]
    assert [words[-11:] for words in topics] == [f"Page {n} of 6" for n in range(3, 7)]


def test_contents_longer_than_a_page_are_counted() -> None:
    found = edition(*(page(f"topic-{n:02}") for n in range(60)))
    pages = texts(handout(found))
    first = next(n for n, words in enumerate(pages, 1) if words.startswith("Example Center Topic"))
    assert first > 3
    assert f"Topic-00 About topic-00. {first} Topic-01 About topic-01. {first + 1}" in pages[1]


@pytest.mark.parametrize(
    ("topic", "language", "message"),
    [
        (
            "slep",
            "en",
            "There is no topic “slep” in the language “en”. Did you mean “sleep”? "
            "There is: food, sleep.",
        ),
        ("x", "en", "There is no topic “x” in the language “en”. There is: food, sleep."),
        ("", "En", "There are no pages in the language “En”. Did you mean “en”? There is: en."),
        ("", "fr", "There are no pages in the language “fr”. There is: en."),
    ],
)
def test_unknown_topic_or_language(topic: str, language: str, message: str) -> None:
    with pytest.raises(PaperError) as raised:
        handout(edition(page("sleep"), page("food")), topic, language)
    assert str(raised.value) == message


@pytest.mark.parametrize("language", ["en", "es"])
def test_shipped_words_are_all_in_the_booklet(shipped: tuple[Edition, Path], language: str) -> None:
    found, folder = shipped
    say = Say(language, found.interface.get(language, {}))
    pdf = make_handout(found, folder, "", language, "a4", quiet)
    foot = re.compile(
        rf" {re.escape(found.centers[language].name)} · [^·]*·[^·]*· \S+ \d+ \S+ \d+$"
    )
    printed = letters(*(foot.sub("", words) for words in texts(pdf)))
    for topic in found.pages:
        if topic.language == language:
            expected = letters(*said(words_of(topic, say), say))
            assert expected in printed, topic.id


def test_all_shipped_codes_scan(shipped: tuple[Edition, Path]) -> None:
    found, folder = shipped
    center = found.centers["en"]
    expected = [code.target for code in (center.call, center.visit) if code]
    for topic in found.pages:
        if topic.language == "en":
            expected += targets(words_of(topic, Say()))
    pdf = make_handout(found, folder, "", "en", "letter", quiet)
    assert sorted(scanned(pdf)) == sorted(expected)
