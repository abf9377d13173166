"""Whether the screen stays on, and the battery."""

import pytest

from kiosk.ready.power import Battery, Idle, check_power
from ready.said import said

STAYS_ON = "green: Power: The system never turns the screen dark."
DARK = "amber: Power: The system turns the screen dark after %s minutes without a touch. | "
SLEEPS = (
    "amber: Power: The system puts the machine to sleep after 20 minutes without a touch. | "
    "In the system's settings for power, let the machine never sleep."
)
UNSEEN = (
    "unseen: Power: Whether the screen stays on cannot be seen from here. | "
    "Leave the kiosk alone for half an hour. Is the picture still there?"
)


@pytest.mark.parametrize(
    ("idle", "sentences"),
    [
        (Idle(0), [STAYS_ON]),
        (Idle(0, 0), [STAYS_ON]),
        (
            Idle(300),
            [DARK % 5 + "In the system's settings for power, let the screen stay on for ever."],
        ),
        (
            Idle(90, x11=True),
            [
                DARK % 1.5 + "Let it stay on for ever in the system's settings. Until then type: "
                "xset s off -dpms"
            ],
        ),
        (Idle(0, 1200), [SLEEPS]),
        (Idle(None, 1200), [SLEEPS]),
        (Idle(None, 0), [UNSEEN]),
        (Idle(), [UNSEEN]),
    ],
)
def test_idle(idle: Idle, sentences: list[str]) -> None:
    assert said(check_power(idle, None)) == sentences


def test_dark_screen_and_sleep_are_both_told() -> None:
    assert [finding.level for finding in check_power(Idle(60, 1200), None)] == ["amber", "amber"]


@pytest.mark.parametrize(
    ("battery", "sentence"),
    [
        (Battery(3, False), "green: Battery: 3 percent, with the charger plugged in."),
        (
            Battery(40, True),
            "green: Battery: 40 percent, and nothing charges it. At a clinic, plug the charger in.",
        ),
        (
            Battery(39, True),
            "amber: Battery: The battery has 39 percent left and nothing charges it. | "
            "Plug the charger in now.",
        ),
        (
            Battery(9, True),
            "red: Battery: The battery has 9 percent left and nothing charges it. | "
            "Plug the charger in now.",
        ),
    ],
)
def test_battery(battery: Battery, sentence: str) -> None:
    assert said(check_power(Idle(0), battery)) == [STAYS_ON, sentence]
