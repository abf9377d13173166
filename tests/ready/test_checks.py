"""Everything that is checked, put together."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.ready import sound
from kiosk.ready.checks import Facts, Seen, check, phrases
from kiosk.ready.finding import Say
from kiosk.ready.machine import Machine
from kiosk.ready.screen import Display
from kiosk.ready.typeface import Drawn
from kiosk.screen.probe import draw
from kiosk.settings import Settings
from kiosk.state.choices import Choices
from kiosk.state.pin import PinLock
from ready.said import said
from screen.editions import BUILT_IN, code, edition, page

WORDS = edition(page("signs"), page("help-now", kind="help"), call=code("tel:+18655550100"))


@pytest.fixture
def facts(tmp_path: Path) -> Facts:
    """A machine on which nothing can be read, and whose clock says noon."""
    PinLock(tmp_path, cost=2).set("314159")
    seen = Seen(
        WORDS,
        frozenset({"en"}),
        Display(1920, 1080, 4.0, None, "HDMI-1"),
        Drawn("Atkinson Hyperlegible", True, {}),
        lambda code: draw(code, 4.0),
    )
    machine = Machine(
        lambda command: "",
        lambda: datetime(2026, 11, 26, 12, 0, tzinfo=UTC),
        lambda folder: 10**10,
        {},
        "linux",
        tmp_path / "nowhere",
        tmp_path / "nowhere",
    )
    return Facts(Settings(content=tmp_path), tmp_path, BUILT_IN, True, seen, machine)


def levels(facts: Facts) -> dict[str, str]:
    return {str(finding.name): finding.level for finding in check(facts)}


def test_every_area_has_its_say_and_the_worst_is_on_top(facts: Facts) -> None:
    facts = replace(facts, seen=replace(facts.seen, spoken=frozenset()))
    assert list(levels(facts).items()) == [
        ("Signatures", "amber"),
        ("Age of the words", "amber"),
        ("The center", "amber"),
        ("Screen", "amber"),
        ("Reading aloud", "amber"),
        ("Clock", "amber"),
        ("Power", "unseen"),
        ("Content", "green"),
        ("Help now", "green"),
        ("Codes", "green"),
        ("Letters", "green"),
        ("Disk", "green"),
        ("Last starts", "green"),
        ("Ways out", "green"),
        ("Staff PIN", "green"),
        ("Counts", "green"),
    ]


def test_built_in_words_stand_in_for_missing_ones(facts: Facts) -> None:
    without = replace(facts, seen=replace(facts.seen, edition=None))
    assert levels(without)["Content"] == "red"
    assert "Help now" not in levels(without)


def test_settings_count(facts: Facts) -> None:
    settings = Settings(
        content=facts.settings.content, only_signed=True, voice="none", counts=False
    )
    sentences = said(check(replace(facts, settings=settings)))
    assert "green: Reading aloud: Off by your own setting, “voice”." in sentences
    assert "green: Counts: Off by your own setting, “counts”." in sentences
    assert any(sentence.startswith("red: Signatures: Only signed") for sentence in sentences)


def test_screen_that_staff_measured_is_known(facts: Facts) -> None:
    Choices(facts.state).keep_density("HDMI-1", 4.0)
    assert levels(facts)["Screen"] == "green"


def test_clock_may_not_lag_behind_the_words_of_the_program_either(facts: Facts) -> None:
    machine = replace(facts.machine, now=lambda: datetime(2025, 1, 1, tzinfo=UTC))
    without = replace(facts, machine=machine, seen=replace(facts.seen, edition=None))
    assert levels(without)["Clock"] == "red"


def test_mistake_of_the_program_costs_one_finding(
    facts: Facts, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("odd")

    before = levels(facts)
    monkeypatch.setattr(sound, "check_sound", fail)
    assert levels(facts).keys() == before.keys() - {"Reading aloud"} | {"The check itself"}
    assert (
        "unseen: The check itself: Something could not be checked, because the program has a "
        "mistake. | KeyError('odd') | Tell whoever looks after this machine what it says here."
    ) in said(check(facts))


def test_every_phrase_that_is_said_can_be_translated(facts: Facts) -> None:
    known: set[str] = set(phrases())
    asked: list[str] = []

    def note(phrase: str) -> str:
        asked.append(phrase)
        return phrase

    say = Say(note)
    for finding in check(facts):
        for words in (finding.name, finding.what, finding.to_do):
            say(words)
    assert set(asked) <= known
