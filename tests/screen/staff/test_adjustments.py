"""What staff change counts at once and lasts; the command line goes before, the file after it."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.fonts import Typeface
from kiosk.screen.idle import IdleTimes
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.staff.adjustments import STEPS, Adjustments
from kiosk.screen.staff.backstage import Backstage
from kiosk.settings import KEYS, RANGES, Layers, Settings
from kiosk.state.choices import FILE, Choices
from screen.editions import BUILT_IN, FakeClock, edition, help_now, page
from screen.reading import reads

FULL = "No space left on device"


@pytest.fixture
def choices(tmp_path: Path) -> Choices:
    return Choices(tmp_path / "state")


@pytest.fixture
def adjustments(choices: Choices) -> Adjustments:
    return Adjustments(Layers(file={"volume": 3}), choices)


def at_the_next_start(choices: Choices, **file: Any) -> Settings:
    """The settings that hold when the kiosk starts again."""
    chosen, damage = choices.load()
    assert damage == ""
    return Layers(chosen=chosen, file=file).settled()


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A disk without room, until this is undone."""

    def full(_: int) -> None:
        raise OSError(28, FULL)

    monkeypatch.setattr(os, "fsync", full)
    return monkeypatch


def test_every_change_counts_at_once_and_at_the_next_start(
    adjustments: Adjustments, choices: Choices
) -> None:
    told: list[Settings] = []
    adjustments.adjusted.connect(told.append)
    adjustments.speak("es")
    adjustments.step("volume", 1)
    adjustments.step("attract_brightness", -1)
    adjustments.step("idle_seconds", 1)
    adjustments.step("warning_seconds", -1)
    adjustments.step("help_idle_seconds", 1)
    adjustments.turn("signs")
    wanted = Settings(
        language="es",
        volume=4,
        attract_brightness=90,
        idle_seconds=120.0,
        warning_seconds=20.0,
        help_idle_seconds=300.0,
        hidden_topics=("signs",),
    )
    assert told[-1] == adjustments.settings == at_the_next_start(choices, volume=3) == wanted
    assert len(told) == 7


def test_what_was_measured_and_chosen_elsewhere_stays(choices: Choices) -> None:
    choices.keep(px_per_mm=3.95, event="Health fair")
    adjustments = Adjustments(Layers(chosen=choices.load()[0]), choices)
    adjustments.step("volume", 1)
    adjustments.reset()
    assert choices.load() == ({"px_per_mm": 3.95, "event": "Health fair"}, "")
    assert adjustments.settings == Settings(px_per_mm=3.95, event="Health fair")


def test_topic_is_hidden_and_shown_again_and_the_others_stay_as_they_are(
    choices: Choices,
) -> None:
    adjustments = Adjustments(Layers(file={"hidden_topics": ("gone", "signs")}), choices)
    adjustments.turn("effects")
    assert reads(adjustments, "hidden") == ["gone", "signs", "effects"]
    adjustments.turn("signs")
    assert reads(adjustments, "hidden") == ["gone", "effects"]
    assert at_the_next_start(choices, hidden_topics=("gone", "signs")).hidden_topics == (
        "gone",
        "effects",
    )


@pytest.mark.parametrize(
    ("name", "present", "up", "down"),
    [
        ("volume", 1, 2, 1),
        ("volume", 10, 10, 9),
        ("attract_brightness", 20, 30, 20),
        ("attract_brightness", 55, 60, 50),
        ("idle_seconds", 95.0, 120, 90),
        ("idle_seconds", 299.5, 300, 270),
        ("warning_seconds", 120.0, 120, 110),
        ("help_idle_seconds", 181.0, 240, 180),
    ],
)
def test_numbers_go_step_by_step_as_far_as_is_allowed(
    name: str, present: float, up: int, down: int
) -> None:
    for direction, wanted in ((1, up), (-1, down)):
        adjustments = Adjustments(Layers(file={name: present}), None)
        adjustments.step(name, direction)
        assert getattr(adjustments.settings, name) == wanted


@given(st.sampled_from([*STEPS]), st.lists(st.sampled_from([1, -1]), max_size=30))
def test_no_step_leads_to_a_number_that_the_settings_do_not_allow(
    name: str, directions: list[int]
) -> None:
    adjustments = Adjustments(Layers(), None)
    for direction in directions:
        adjustments.step(name, direction)
        number = getattr(adjustments.settings, name)
        assert KEYS[name].read(number) == number
    for _ in range(20):
        adjustments.step(name, 1)
    assert getattr(adjustments.settings, name) == RANGES[name][1]


def test_what_stands_on_the_command_line_cannot_be_changed(choices: Choices) -> None:
    fixed = {"volume": 9, "language": "en", "hidden_topics": ("signs",)}
    adjustments = Adjustments(Layers(command_line=fixed), choices)
    adjustments.step("volume", -1)
    adjustments.speak("es")
    adjustments.turn("signs")
    assert adjustments.settings == Settings(**fixed)  # type: ignore[arg-type]
    assert reads(adjustments, "fixed") == ["volume", "language", "hidden_topics"]
    assert not choices.file.exists()


def test_undoing_leads_back_to_what_the_technician_set(
    adjustments: Adjustments, choices: Choices
) -> None:
    assert not reads(adjustments, "differ")
    adjustments.step("volume", 1)
    adjustments.turn("signs")
    assert reads(adjustments, "differ")
    adjustments.reset()
    assert not reads(adjustments, "differ")
    assert adjustments.settings == Settings(volume=3)
    assert choices.load() == ({}, "")


def test_change_that_was_taken_back_by_hand_leaves_nothing_to_undo(
    adjustments: Adjustments,
) -> None:
    adjustments.turn("signs")
    adjustments.turn("signs")
    assert not reads(adjustments, "differ")


def test_what_cannot_be_kept_counts_until_the_kiosk_ends_and_is_said(
    adjustments: Adjustments, choices: Choices, full_disk: pytest.MonkeyPatch
) -> None:
    adjustments.step("volume", 1)
    assert adjustments.settings.volume == 4
    assert reads(adjustments, "problem") == (
        f"{choices.folder}: The choice cannot be kept here: {FULL}. Make room on the disk, let "
        "the user who runs the kiosk write to this folder, or choose another folder with --state."
    )
    assert at_the_next_start(choices, volume=3).volume == 3
    assert FILE not in os.listdir(choices.folder)
    full_disk.undo()
    adjustments.turn("signs")
    assert reads(adjustments, "problem") == ""
    assert at_the_next_start(choices) == Settings(volume=4, hidden_topics=("signs",))


# What there is to choose from, and what the kiosk does.


@pytest.fixture
def kiosk(typeface: Typeface, clock: FakeClock, choices: Choices) -> Kiosk:
    """A kiosk with a few topics."""
    kiosk = Kiosk(BUILT_IN, typeface, clock, backstage=Backstage(choices=choices))
    pages = (
        help_now("en"),
        page("signs", related=("effects",)),
        page("effects", order=20),
        page("signs", language="es", title="Señales"),
        page("about", kind="about", group=""),
    )
    kiosk.show_edition(edition(*pages), Path("/edition-1"))
    return kiosk


def titles(groups: Any) -> list[str]:
    return [card["title"] for group in groups for card in group["cards"]]


def test_topics_are_offered_in_the_clinics_language_also_those_that_are_hidden(
    kiosk: Kiosk,
) -> None:
    adjustments = kiosk.staff_area.adjustments
    adjustments.turn("signs")
    assert titles(reads(adjustments, "groups")) == ["Signs", "Effects"]
    assert titles(reads(kiosk, "groups")) == ["Effects"]
    adjustments.speak("es")
    assert titles(reads(adjustments, "groups")) == ["Señales", "Effects"]
    assert [item["language"] for item in reads(adjustments, "languages")] == ["en", "es"]
    assert reads(adjustments, "language") == kiosk.language == "es"


def test_with_all_topics_hidden_home_is_help_now(kiosk: Kiosk) -> None:
    adjustments = kiosk.staff_area.adjustments
    assert not reads(adjustments, "noTopic")
    for topic in ("signs", "effects"):
        adjustments.turn(topic)
    assert reads(adjustments, "noTopic")
    kiosk.begin()
    assert kiosk.visit is not None
    assert kiosk.visit.helping


def test_next_visit_goes_by_what_staff_chose(kiosk: Kiosk, clock: FakeClock) -> None:
    adjustments = kiosk.staff_area.adjustments
    adjustments.step("volume", -1)
    adjustments.step("idle_seconds", -1)
    adjustments.step("attract_brightness", -1)
    adjustments.turn("effects")
    assert reads(kiosk, "attractBrightness") == 90
    kiosk.begin()
    session = kiosk.visit
    assert session is not None
    assert session.reading.level == 4
    session.open("signs")
    assert reads(session, "page.related") == []
    session.open("effects")
    assert session.navigator.place.screen == "home"
    clock.advance(IdleTimes().idle + IdleTimes().warning - 29)
    assert kiosk.visit is None


def test_words_published_later_hide_what_staff_hid(kiosk: Kiosk) -> None:
    kiosk.staff_area.adjustments.turn("signs")
    kiosk.show_edition(edition(page("signs"), page("new")), Path("/edition-2"))
    assert titles(reads(kiosk, "groups")) == ["New"]
    assert titles(reads(kiosk.staff_area.adjustments, "groups")) == ["New", "Signs"]
