"""Proof sheets show every page in all languages, what it stands on, and where to sign."""

from pathlib import Path

from kiosk.edition import Edition, Heading, Page, Paragraph, Problem, Reading, Source
from kiosk.paper.proof import make_proof
from kiosk.paper.sides import _rows
from paper.paper import edition, page, texts

PROBLEM = Problem("en/sleep.md", 7, "warning", "long", "This is long.", "Make it shorter.")
SPANISH = page(
    "sleep",
    Heading("Por la noche"),
    Paragraph("Descanse."),
    language="es",
    title="Dormir",
    summary="Sobre dormir.",
    translation_of="2026-11-22",
    reading=Reading("INFLESZ", 71.25, 90, 9, 150),
)
ENGLISH = page(
    "sleep",
    Heading("At night"),
    Paragraph("Rest."),
    facts=("SL-1", "SL-2"),
    reading=Reading("Flesch-Kincaid", 4.3, 100, 12, 130),
    reviewed_by="Dr. A, MD",
    reviewed_on="2026-11-24",
)


def proof(found: Edition, on_screen: Edition | None = None) -> list[str]:
    shown = found if on_screen is None else on_screen
    return texts(make_proof(found, Path("nowhere"), shown, "letter", lambda title: None))


def both(*pages: Page) -> Edition:
    sources = (Source("en/sleep.md", "", (PROBLEM,)), Source("es/sleep.md", ""))
    words = {"es": {"English": "Español"}}
    return edition(*pages, sources=sources, interface=words)


def test_front_page_lists_every_page_and_says_how_to_sign() -> None:
    found = both(ENGLISH, SPANISH, page("hidden", order=20))
    front = proof(found, both(ENGLISH, SPANISH))[0]
    assert front.startswith(
        "Proof sheets Example Center. The words as they were on 2026-11-24 at 10:00:00. "
        "1. Read each page in every language."
    )
    assert "reviewed by: your name and credentials, and reviewed on: the day" in front
    assert front.endswith(
        "Sleep, page 2 English: signed by Dr. A, MD, 1 problem Español: not signed "
        "Hidden, page 3 English: not signed, not on the screen Español: no page "
        "Proof sheets of 2026-11-24 · Proof sheets · Page 1 of 3"
    )


def test_a_topic_says_all_that_a_clinician_must_know() -> None:
    topic = proof(both(ENGLISH, SPANISH))[1]
    to_write = "Name Credentials Signature Date Changes needed"
    assert topic == (
        "English content/en/sleep.md Sleep About sleep. "
        "Words of 2026-11-23, facts checked on 2026-11-23. Reviewed by Dr. A, MD on 2026-11-24. "
        "Español content/es/sleep.md Dormir Sobre dormir. Words of 2026-11-23, translation of the "
        "English of 2026-11-22, facts checked on 2026-11-23. Not signed. "
        "At night Rest. Por la noche Descanse. "
        "Sources A book, A publisher, 2024 Facts SL-1, SL-2 "
        "How hard it is to read Flesch-Kincaid 4.3 (US school grade); 100 words in 12 sentences. "
        "Problems Line 7: This is long. Make it shorter. "
        "Sources A book, A publisher, 2024 Facts None. How hard it is to read INFLESZ 71.2 "
        "(0 to 100, higher is easier); 90 words in 9 sentences. Problems None. "
        f"{to_write} {to_write} Proof sheets of 2026-11-24 · Sleep · Page 2 of 2"
    )


def test_a_hidden_page_says_what_it_waits_for() -> None:
    topic = proof(both(ENGLISH, SPANISH), both(SPANISH))[1]
    hidden = "Not on the screen. It waits for your agreement: the file says “shown: no”."
    assert topic.count(hidden) == 1


def test_a_missing_language_is_said() -> None:
    found = edition(ENGLISH, SPANISH, page("food", order=20))
    topic = proof(found)[2]
    assert "There is no page in this language, or its file has errors." in topic


def test_a_page_without_a_measure() -> None:
    assert "How hard it is to read Not measured." in proof(edition(page("sleep")))[1]


def test_pages_that_are_built_alike_go_block_by_block_with_their_headings() -> None:
    one, other = (Paragraph("a"), Heading("b"), Paragraph("c")), ENGLISH.read_blocks()
    assert _rows([one, one]) == [[one[:1], one[:1]], [one[1:], one[1:]]]
    assert _rows([one, other]) == [[one, other]]
    assert _rows([one, ()]) == [[one[:1], ()], [one[1:], ()]]


def test_every_shipped_page_is_there(shipped: tuple[Edition, Path]) -> None:
    found, folder = shipped
    titles: list[str] = []
    pages = texts(make_proof(found, folder, found, "a4", titles.append))
    assert len(titles) == len({page.id for page in found.pages})
    for topic in found.pages:
        assert any(f"content/{topic.language}/{topic.id}.md" in words for words in pages)
