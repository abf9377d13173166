"""An event lasts as long as whoever began it meant it to, and its counts are saved at its end."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.state.choices import Choices
from kiosk.state.event import Event

FAIR = "Health fair 2026"


@dataclass
class Desk:
    """What an event works with."""

    event: str = ""
    saved: list[str] = field(default_factory=list)

    def save(self, name: str) -> str:
        self.saved.append(name)
        return f"Saved: {name}."


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def choices(tmp_path: Path) -> Choices:
    return Choices(tmp_path / "state")


@pytest.fixture
def full(tmp_path: Path) -> Choices:
    """Choices that cannot be kept."""
    (tmp_path / "full").write_text("in the way", "utf-8")
    return Choices(tmp_path / "full")


def test_event_of_staff_lasts_over_a_restart_until_they_end_it(
    desk: Desk, choices: Choices
) -> None:
    event = Event(choices, desk, desk.save)
    assert event.begin(f" {FAIR} ") == ""
    assert (event.name, desk.event, choices.load()) == (FAIR, FAIR, ({"event": FAIR}, ""))
    assert event.close() == ""
    assert desk.saved == []

    after_restart = Event(choices, desk, desk.save, choices.load()[0]["event"])
    assert desk.event == FAIR
    assert after_restart.end() == f"Saved: {FAIR}."
    assert (after_restart.name, desk.event) == ("", "")
    assert choices.load() == ({"event": ""}, "")
    assert desk.saved == [FAIR]


def test_event_of_the_command_line_ends_with_the_program(desk: Desk, choices: Choices) -> None:
    event = Event(choices, desk, desk.save, FAIR, passing=True)
    assert desk.event == FAIR
    assert choices.load() == ({}, "")
    assert event.close() == f"Saved: {FAIR}."


def test_event_that_staff_ended_is_not_saved_again(desk: Desk, choices: Choices) -> None:
    event = Event(choices, desk, desk.save, FAIR, passing=True)
    event.end()
    assert event.close() == ""
    assert desk.saved == [FAIR]


def test_event_that_staff_begin_lasts_also_where_the_command_line_had_one(
    desk: Desk, choices: Choices
) -> None:
    event = Event(choices, desk, desk.save, FAIR, passing=True)
    event.end()
    event.begin("Talk")
    assert event.close() == ""
    assert choices.load() == ({"event": "Talk"}, "")


def test_no_event_saves_nothing(desk: Desk, choices: Choices) -> None:
    assert Event(choices, desk, desk.save, passing=True).close() == ""
    assert (desk.event, desk.saved) == ("", [])


def test_name_that_is_none_is_refused(desk: Desk, choices: Choices) -> None:
    event = Event(choices, desk, desk.save)
    with pytest.raises(ValueError, match=r"^$"):
        event.begin("x" * 61)
    assert (event.name, choices.load()) == ("", ({}, ""))


def test_what_cannot_be_kept_counts_now_and_is_said(desk: Desk, full: Choices) -> None:
    event = Event(full, desk, desk.save)
    sentence = event.begin(FAIR)
    assert sentence.startswith(f"{full.folder}: The choice cannot be kept here: ")
    assert desk.event == FAIR
    assert event.end() == f"Saved: {FAIR}.\n{sentence}"
    assert desk.event == ""
