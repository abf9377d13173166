"""What a language lacks is there in another one; what nobody signed can be left out."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.edition import Center, Edition, Page, Problem, Source
from kiosk.screen.library import Library
from screen.editions import BUILT_IN, edition, help_now, page


def library(*pages: Page, **fields: object) -> Library:
    """A library of these pages."""
    return replace(Library(edition(*pages), Path("/edition-1"), BUILT_IN), **fields)


def spoken(found: Sequence[Page]) -> list[tuple[str, str]]:
    return [(page.language, page.id) for page in found]


BOTH = (
    page("signs"),
    page("effects", order=20),
    page("signs", language="es"),
    page("fotos", language="es", order=30),
)


def test_languages_are_those_of_any_page_and_of_the_built_in_help() -> None:
    assert library().languages == ("en", "es")
    assert library(page("signs", language="fr")).languages == ("en", "es", "fr")


@pytest.mark.parametrize(
    ("wanted", "default"), [("en", "en"), ("es", "es"), ("fr", "en"), ("", "en")]
)
def test_visit_begins_in_the_language_of_the_clinic_or_in_english(
    wanted: str, default: str
) -> None:
    assert library(wanted=wanted).default == default


def test_topic_that_a_language_lacks_is_there_in_the_language_of_the_clinic() -> None:
    found = library(*BOTH)
    assert spoken(found.pages("es")) == [("es", "signs"), ("en", "effects"), ("es", "fotos")]
    assert spoken(found.pages("en")) == [("en", "signs"), ("en", "effects")]
    lost = found.page("es", "effects")
    assert lost is not None
    assert lost.language == "en"


def test_topic_that_the_language_of_the_clinic_lacks_is_there_in_english() -> None:
    found = library(*BOTH, wanted="es")
    assert spoken(found.pages("es")) == [("es", "signs"), ("en", "effects"), ("es", "fotos")]
    assert spoken(found.pages("en")) == [("en", "signs"), ("en", "effects"), ("es", "fotos")]


def test_topic_of_no_language_is_not_there() -> None:
    assert library(*BOTH).page("es", "no-such-topic") is None


def test_what_to_read_next_is_in_the_language_of_the_reader() -> None:
    lonely = page("effects", related=("signs", "no-such-topic", "fotos"))
    found = library(*BOTH)
    assert spoken(found.read_next(lonely, "es")) == [("es", "signs"), ("es", "fotos")]
    assert spoken(found.read_next(lonely, "en")) == [("en", "signs")]


def test_help_is_the_editions_or_else_the_built_in_one() -> None:
    asked = help_now("en")
    found = library(asked)
    assert found.help_page("en") == asked
    assert found.help_page("es") == BUILT_IN.page("es", "help-now")
    assert found.help_page("fr") == asked


def test_center_of_a_language_or_of_the_clinic() -> None:
    centers = {"en": Center("Center"), "es": Center("Centro")}
    found = library(edition=Edition("2026", centers, ()))
    assert [found.center(language).name for language in ("en", "es", "fr")] == [
        "Center",
        "Centro",
        "Center",
    ]
    assert replace(found, wanted="es").center("fr").name == "Centro"
    assert replace(found, edition=Edition("2026", {"fr": Center("Centre")}, ())).center(
        "es"
    ) == Center("Centre")


SPANISH = {"es": {"English": "Español", "Hide": "Ocultar"}}


def test_words_of_the_interface_fall_back_to_the_built_in_ones() -> None:
    built_in = msgspec.structs.replace(BUILT_IN, interface=SPANISH)
    own = msgspec.structs.replace(edition(), interface={"es": {"Hide": "Tapar"}})
    found = library(edition=own, built_in=built_in)
    assert found.interface("es") == {"English": "Español", "Hide": "Tapar"}
    assert found.interface("en") == {}


def test_language_is_called_what_it_calls_itself() -> None:
    found = library(edition=msgspec.structs.replace(edition(), interface=SPANISH))
    assert [found.name_of(language) for language in ("en", "es", "fr")] == [
        "English",
        "Español",
        "fr",
    ]


SIGNED = {"updated": "2026-11-23", "reviewed_by": "A. Doctor", "reviewed_on": "2026-11-24"}
OLDER = SIGNED | {"reviewed_on": "2026-11-22"}
REVIEWED = (
    help_now("en"),
    page("about", kind="about", group=""),
    page("signs", related=("effects", "risks"), **SIGNED),
    page("effects", **OLDER),
    page("risks", reviewed_by="A. Doctor"),
    page("signs", language="es"),
)


def test_only_signed_pages_are_there_and_help_and_about() -> None:
    found = library(*REVIEWED, only_signed=True)
    assert [page.id for page in found.pages("en")] == ["about", "help-now", "signs"]
    signs = found.page("en", "signs")
    assert signs is not None
    assert found.read_next(signs, "en") == []
    assert found.page("en", "effects") is None
    assert found.help_page("en") == REVIEWED[0]


def test_signed_page_stands_in_for_its_unsigned_translation() -> None:
    signs = library(*REVIEWED, only_signed=True).page("es", "signs")
    assert signs is not None
    assert signs.language == "en"


WITH_LINKS = (
    help_now("en"),
    page("about", kind="about", group=""),
    page("signs", related=("effects", "risks")),
    page("effects"),
    page("risks", language="es"),
)


def test_hidden_topic_is_nowhere_in_any_language() -> None:
    found = library(*WITH_LINKS, *BOTH[2:3], hidden=("effects", "risks"))
    assert spoken(found.pages("es")) == [("en", "about"), ("en", "help-now"), ("es", "signs")]
    signs = found.page("en", "signs")
    assert signs is not None
    assert found.read_next(signs, "es") == []
    assert found.page("es", "risks") is found.page("en", "effects") is None
    assert spoken(found.with_hidden.read_next(signs, "es")) == [("en", "effects"), ("es", "risks")]


def test_help_now_and_about_cannot_be_hidden() -> None:
    found = library(*WITH_LINKS, hidden=("help-now", "about", "signs", "effects"))
    assert [page.id for page in found.pages("en")] == ["about", "help-now"]
    assert found.help_page("en") == WITH_LINKS[0]
    assert not found.has_topics("en")


def test_topic_that_its_own_file_keeps_off_the_screen_is_known() -> None:
    wrong = Problem("en/broken.md", 1, "error", "no-title", "No title.", "Write one.")
    sources = (
        Source("center.md", ""),
        Source("es/center.md", ""),
        Source("es/interface.txt", ""),
        Source("en/signs.md", ""),
        Source("en/safer-choices.md", ""),
        Source("es/safer-choices.md", ""),
        Source("en/risks.md", ""),
        Source("en/broken.md", "", (wrong,)),
    )
    there = msgspec.structs.replace(edition(*WITH_LINKS), sources=sources)
    assert library(edition=there).off_in_file == ("safer-choices",)


@pytest.mark.parametrize(
    ("pages", "only_signed", "has_topics"),
    [
        (REVIEWED, True, True),
        (REVIEWED, False, True),
        (REVIEWED[:2], False, False),
        ((page("signs", **OLDER), *REVIEWED[:2]), True, False),
        ((page("signs", group="no-such-group"),), False, False),
        ((), False, False),
    ],
)
def test_topics_are_pages_of_a_group(
    pages: tuple[Page, ...], only_signed: bool, has_topics: bool
) -> None:
    assert library(*pages, only_signed=only_signed).has_topics("en") is has_topics


def test_topics_of_one_language_are_none_of_the_others() -> None:
    found = library(help_now("en"), page("signs", language="es"))
    assert [found.has_topics(language) for language in ("en", "es")] == [False, True]


def test_what_only_staff_are_told_makes_no_other_words() -> None:
    known = library(*BOTH)
    problem = Problem("en/signs.md", 1, "error", "link", "The link is broken.", "Mend it.")
    told = msgspec.structs.replace(
        known.edition,
        made="2026-11-26T10:15:00",
        sources=(Source("en/signs.md", "1", (problem,)),),
        problems=(problem,),
    )
    assert replace(known, edition=told, folder=Path("/edition-2")).reads_like(known)


@pytest.mark.parametrize(
    "other",
    [
        library(*BOTH[1:]),
        library(*BOTH, hidden=("signs",)),
        library(*BOTH, wanted="es"),
        library(*BOTH, only_signed=True),
    ],
    ids=["pages", "hidden", "language", "signed"],
)
def test_whatever_visitors_may_see_makes_other_words(other: Library) -> None:
    assert not other.reads_like(library(*BOTH))
