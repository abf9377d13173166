"""What a visitor chooses about the look is shown, and ends with the visit."""

from collections.abc import Callable

import pytest

from kiosk.screen.appearance import COLORS, TEXT_SIZES, Appearance
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session


def look(appearance: Appearance) -> tuple[object, ...]:
    names = ("textSize", "colors", "lowered", "choosing")
    return tuple(appearance.property(name) for name in names)


@pytest.fixture
def appearance() -> Appearance:
    return Appearance()


@pytest.fixture
def changes(appearance: Appearance) -> list[tuple[object, ...]]:
    """How it looked after each change."""
    seen: list[tuple[object, ...]] = []
    appearance.changed.connect(lambda: seen.append(look(appearance)))
    return seen


def test_begins_with_plain_light_text(appearance: Appearance) -> None:
    assert look(appearance) == (1.0, "light", False, False)
    assert appearance.property("textSizes") == [1.0, 1.25, 1.5, 2.0]


def test_each_choice_is_told(appearance: Appearance, changes: list[tuple[object, ...]]) -> None:
    appearance.choose(True)
    appearance.chooseTextSize(TEXT_SIZES[-1])
    appearance.chooseColors(COLORS[-1])
    appearance.lower(True)
    assert changes == [
        (1.0, "light", False, True),
        (2.0, "light", False, True),
        (2.0, "contrast", False, True),
        (2.0, "contrast", True, True),
    ]


def test_what_is_no_choice_changes_nothing(
    appearance: Appearance, changes: list[tuple[object, ...]]
) -> None:
    appearance.chooseTextSize(3.0)
    appearance.chooseColors("red")
    assert changes == []


def test_next_visitor_begins_afresh(kiosk: Kiosk, session: Session) -> None:
    session.chosen.chooseTextSize(2.0)
    session.chosen.chooseColors("dark")
    session.chosen.lower(True)
    session.chosen.choose(True)
    kiosk.end()
    kiosk.begin()
    assert kiosk.visit is not None
    assert look(kiosk.visit.chosen) == (1.0, "light", False, False)


@pytest.mark.parametrize("go", [Session.help, Session.home, Session.hide])
def test_options_close_when_the_visitor_goes_on(
    session: Session, go: Callable[[Session], None]
) -> None:
    session.chosen.chooseTextSize(1.5)
    session.chosen.choose(True)
    go(session)
    assert look(session.chosen) == (1.5, "light", False, False)
