"""Long rows are divided where a letter changes, and every topic can be found in its part."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.edition import Page
from kiosk.screen.letters import (
    DRAWER,
    MOST,
    PARTS,
    Part,
    by_letters,
    divide,
    drawers,
    follow,
    spelled,
)
from screen.editions import page
from screen.library_of import library_of

ENGLISH = tuple(found for found in library_of(390, ("understand",)) if found.language == "en")
TITLES = st.lists(st.text(min_size=1, max_size=8), max_size=150)


def pages(*titles: str) -> tuple[Page, ...]:
    return tuple(page(f"t-{n:03}", title=title) for n, title in enumerate(titles))


def touches(part: Part) -> int:
    """How many parts of parts must be opened at most, before there are topics."""
    return max((1 + touches(inner) for inner in divide(part.pages)), default=0)


def leaves(part: Part) -> Iterator[Part]:
    """What a part is divided into at last."""
    inner = divide(part.pages)
    if not inner:
        yield part
    for one in inner:
        yield from leaves(one)


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Ánimo", "animo"),
        ("¿Qué es?", "que es"),
        ("Niño", "niño"),
        ("N\u0303ame", "ñame"),
        ("911: call!", "911 call"),
        ("Straße", "strasse"),
        ("…", "…"),
    ],
)
def test_accents_and_signs_do_not_count(title: str, letters: str) -> None:
    assert spelled(title) == letters


def test_order_is_that_of_the_letters() -> None:
    titles = ["Zumo", "Ñame", "Nylon", "niños", "Ánimo", "Agua", "¿Quién?", "Oídos"]
    assert [found.title for found in by_letters(pages(*titles))] == [
        *("Agua", "Ánimo", "niños", "Nylon", "Ñame", "Oídos", "¿Quién?", "Zumo"),
    ]


def test_few_topics_are_not_divided() -> None:
    assert divide(by_letters(ENGLISH[:MOST])) == ()


def test_letters_stand_together_until_a_part_is_full() -> None:
    named = pages(*(f"{letter}{n}" for letter in "ABCDEF" for n in "12345"))
    assert [(part.name, len(part.pages)) for part in divide(named)] == [
        *((letter, 5) for letter in "ABCDEF"),
    ]
    named = pages(*(f"{letter}{n}" for letter in "ABCDEFGHI" for n in "123"))
    assert [part.name for part in divide(named)] == ["A – B", "C – D", "E – F", "G – H", "I"]


def test_titles_that_begin_alike_are_divided_by_what_comes_then() -> None:
    named = pages(*(f"Ketamine {letter}{n}" for letter in "abcdef" for n in "12345"))
    assert [part.name for part in divide(named)] == [f"Ketamine {letter}" for letter in "abcdef"]


def test_topics_of_one_title_are_divided_all_the_same() -> None:
    alike = by_letters(pages(*["Sleep"] * 60))
    assert all(len(part.pages) <= MOST for part in leaves(Part("", alike)))


@pytest.mark.parametrize(("number", "most"), [(100, 1), (250, 2), (390, 3)])
def test_few_touches_lead_to_every_topic_of_a_large_group(number: int, most: int) -> None:
    pages = library_of(number, ("understand",))
    for language in ("en", "es"):
        whole = Part("", by_letters(one for one in pages if one.language == language))
        assert touches(whole) <= most
        assert len(divide(whole.pages)) <= 1.5 * PARTS


@given(TITLES)
def test_nothing_is_lost_or_moved(titles: list[str]) -> None:
    ordered = by_letters(pages(*titles))
    found = list(leaves(Part("", ordered)))
    assert tuple(one for part in found for one in part.pages) == ordered
    assert all(0 < len(part.pages) <= MOST for part in found if ordered)
    assert all(part.name for part in found if len(ordered) > MOST)


@given(TITLES)
def test_drawers_hold_everything_too(titles: list[str]) -> None:
    ordered = by_letters(pages(*titles))
    found = drawers(ordered)
    assert tuple(one for part in found for one in part.pages) == (ordered if found else ())
    assert all(len(part.pages) <= DRAWER for part in found)
    assert bool(found) == (len(ordered) > DRAWER)


def test_way_leads_to_the_part_with_the_topic() -> None:
    beginning = by_letters(ENGLISH)
    part = next(part for part in divide(beginning) if divide(part.pages))
    inner = divide(part.pages)[1]
    way = (part.pages[-1].id, inner.pages[0].id)
    assert follow(ENGLISH, ()) == [Part("", beginning)]
    assert follow(ENGLISH, way) == [Part("", beginning), part, inner]


def test_way_ends_where_its_topic_is_gone_or_nothing_is_divided() -> None:
    part = divide(by_letters(ENGLISH))[0]
    assert len(follow(ENGLISH, ("gone", part.pages[0].id))) == 1
    assert len(follow(ENGLISH[:MOST], (ENGLISH[0].id,))) == 1
