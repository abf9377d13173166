"""When a visit is over: nobody has touched anything for a while, or never lets go."""

from msgspec import Struct

from kiosk.settings import Settings

ONE_TOUCH_S = 600.0
"""A touch held longer than this is a wiper or a leaning elbow, not a reader."""

SLEEP_S = 60.0
"""A gap between two looks longer than this means that the machine slept: the visitor is gone."""


class IdleTimes(Struct, frozen=True):
    """Seconds without a touch until the warning, how long it stands, and both for help now."""

    idle: float = 90.0
    warning: float = 30.0
    help_idle: float = 240.0

    @classmethod
    def of(cls, settings: Settings) -> "IdleTimes":
        """Those of the settings."""
        return cls(settings.idle_seconds, settings.warning_seconds, settings.help_idle_seconds)


class IdleWatch:
    """Counts from the last touch, key, wheel or scroll. Times are seconds of one clock."""

    def __init__(self, times: IdleTimes, now: float) -> None:
        self._times = times
        self._last = now
        self._held_since: float | None = None
        self._looked = now
        self._slept = False

    def active(self, now: float) -> None:
        """The visitor did something."""
        self._last = now

    def pressed(self, now: float) -> None:
        """A finger or a button went down."""
        self.active(now)
        if self._held_since is None:
            self._held_since = now

    def released(self, now: float) -> None:
        """Nothing is held down any more."""
        self.active(now)
        self._held_since = None

    def more_time(self, now: float) -> None:
        """Somebody asks for more time: what is held down begins anew, too."""
        self.active(now)
        if self.held:
            self._held_since = now

    @property
    def held(self) -> bool:
        """Whether a finger or a button is down."""
        return self._held_since is not None

    def seconds_left(self, now: float, helping: bool) -> float:
        """Seconds until the visit ends; 0 when it is over."""
        # Whoever touches the screen when the machine wakes is somebody else.
        self._slept = self._slept or now - self._looked > SLEEP_S
        self._looked = now
        if self._slept:
            return 0.0
        if self._held_since is not None:
            return max(0.0, self._held_since + ONE_TOUCH_S - now)
        idle = self._times.help_idle if helping else self._times.idle
        return max(0.0, self._last + idle + self._times.warning - now)
