"""Does the screen stay on, and is there power?"""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.ready.finding import Finding, Phrase

LOW_PERCENT = 40
EMPTY_PERCENT = 10

POWER = Phrase("Power")
TURNS_DARK = Phrase("The system turns the screen dark after %1 minutes without a touch.")
TO_STAY_BRIGHT = Phrase("In the system's settings for power, let the screen stay on for ever.")
TO_STAY_BRIGHT_X11 = Phrase("Let it stay on for ever in the system's settings. Until then type: %1")
SLEEPS = Phrase("The system puts the machine to sleep after %1 minutes without a touch.")
TO_STAY_AWAKE = Phrase("In the system's settings for power, let the machine never sleep.")
NOT_SEEN = Phrase("Whether the screen stays on cannot be seen from here.")
TO_WAIT = Phrase("Leave the kiosk alone for half an hour. Is the picture still there?")
NEVER_DARK = Phrase("The system never turns the screen dark.")

BATTERY = Phrase("Battery")
EMPTY = Phrase("The battery has %1 percent left and nothing charges it.")
TO_PLUG_IN = Phrase("Plug the charger in now.")
ON_BATTERY = Phrase("%1 percent, and nothing charges it. At a clinic, plug the charger in.")
CHARGED = Phrase("%1 percent, with the charger plugged in.")

X11_COMMAND = "xset s off -dpms"


@dataclass(frozen=True)
class Idle:
    """Seconds without a touch until the system does something; 0 is never, None not known.

    `x11` is whether the screen's own server does it, which a command can change at once.
    """

    dark_s: int | None = None
    sleep_s: int | None = None
    x11: bool = False


@dataclass(frozen=True)
class Battery:
    """How full the battery is, and whether it is being used up."""

    percent: int
    discharging: bool


def check_power(idle: Idle, battery: Battery | None) -> Iterator[Finding]:
    """What to say about power; a machine without a battery has None."""
    if idle.dark_s:
        to_do = TO_STAY_BRIGHT_X11(X11_COMMAND) if idle.x11 else TO_STAY_BRIGHT()
        yield Finding("amber", POWER, TURNS_DARK(_minutes(idle.dark_s)), to_do)
    if idle.sleep_s:
        yield Finding("amber", POWER, SLEEPS(_minutes(idle.sleep_s)), TO_STAY_AWAKE())
    if idle.dark_s is None and not idle.sleep_s:
        yield Finding("unseen", POWER, NOT_SEEN(), TO_WAIT())
    elif not idle.dark_s and not idle.sleep_s:
        yield Finding("green", POWER, NEVER_DARK())
    if battery is not None:
        yield _check_battery(battery)


def _check_battery(battery: Battery) -> Finding:
    percent = battery.percent
    if not battery.discharging:
        return Finding("green", BATTERY, CHARGED(percent))
    if percent < LOW_PERCENT:
        red = percent < EMPTY_PERCENT
        return Finding("red" if red else "amber", BATTERY, EMPTY(percent), TO_PLUG_IN())
    return Finding("green", BATTERY, ON_BATTERY(percent))


def _minutes(seconds: int) -> str:
    return f"{seconds / 60:.3g}"
