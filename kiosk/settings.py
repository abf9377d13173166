"""This machine's settings, which only a technician writes: settings.toml, with a default each."""

import os
import re
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import platformdirs
from msgspec import Struct, field

from kiosk.keys import ACTIONS, NAMED_KEYS, USUAL, USUAL_KEYS, KeyMap, read_keys
from kiosk.paths import APP, CONTENT

Layer = Mapping[str, Any]
"""What one place says: some fields of Settings and their values."""

WINDOW = (1366, 768)
"""The size of a window in pixels where nobody says another."""

LONGEST_EVENT = 60
"""The most characters of an event's name."""

PX_PER_MM = (1, 20)
"""The fewest and the most pixels that a millimetre of a screen can have."""

RANGES = {
    "attract_brightness": (20, 100),
    "idle_seconds": (60, 300),
    "warning_seconds": (20, 120),
    "help_idle_seconds": (180, 600),
    "volume": (1, 10),
}
"""The least and the most of the numbers that staff may change on the screen."""


class Settings(Struct, frozen=True):
    """What may be chosen for a machine; each field is a key of the file.

    `hidden_topics` are ids; `screen` is a name, or empty for the first one; `window` is a size in
    pixels, or None for the whole screen; `px_per_mm` is None where the screen's own word is to be
    taken; `screen_bottom_mm` is None where nobody has measured it; `event` is the name under which
    counts are kept, or empty.
    """

    content: Path = CONTENT
    language: str = "en"
    only_signed: bool = False
    hidden_topics: tuple[str, ...] = ()
    screen: str = ""
    window: tuple[int, int] | None = None
    size_class: str = "auto"
    px_per_mm: float | None = None
    screen_bottom_mm: float | None = None
    attract_brightness: int = 100
    idle_seconds: float = 90.0
    warning_seconds: float = 30.0
    help_idle_seconds: float = 240.0
    event: str = ""
    counts: bool = True
    renderer: str = "auto"
    voice: str = "auto"
    volume: int = 5
    keys: KeyMap = field(default_factory=lambda: USUAL_KEYS)


DEFAULTS = Settings()
"""Of a machine for which nobody has chosen anything."""


def settled(*layers: Layer) -> Settings:
    """The settings: each key from the first of the layers that has it, or else its default."""
    return Settings(**ChainMap({}, *map(dict, layers)))


class Layers(Struct, frozen=True):
    """What each place says. The first that has a key decides."""

    command_line: Layer = field(default_factory=dict)
    chosen: Layer = field(default_factory=dict)
    file: Layer = field(default_factory=dict)

    def settled(self) -> Settings:
        """The settings that hold."""
        return settled(self.command_line, self.chosen, self.file)


class Key(Struct, frozen=True):
    """How a value is read, what is allowed and what is used instead, in words.

    `read` takes what stood in the file or on the command line; it raises ValueError.
    """

    allowed: str
    instead: str
    read: Callable[[Any], Any]


def _folder(value: Any) -> Path:
    # "C:\new" is read without a mistake, with a line break in it.
    if not isinstance(value, str) or not value.isprintable():
        raise ValueError
    return Path(os.path.expanduser(value)) if value else CONTENT


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError
    return value


def _event(value: Any) -> str:
    name = _text(value).strip()
    if len(name) > LONGEST_EVENT or not name.isprintable():
        raise ValueError
    return name


def _language(value: Any) -> str:
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", _text(value)):
        raise ValueError
    return str(value)


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise ValueError
    return bool(value == "true")


def _topics(value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list | tuple) else _text(value).split(",")
    names = [_text(name).strip() for name in listed]
    if not all(re.fullmatch(r"[a-z0-9-]*", name) for name in names):
        raise ValueError
    return tuple(dict.fromkeys(filter(None, names)))


def _window(value: Any) -> tuple[int, int] | None:
    size = re.fullmatch(r"([1-9][0-9]{2,3})x([1-9][0-9]{2,3})", _text(value).lower())
    if size is None and value:
        raise ValueError
    return (int(size[1]), int(size[2])) if size else None


def _one_of(*names: str) -> Key:
    def read(value: Any) -> str:
        if value not in names:
            raise ValueError
        return str(value)

    words = [f'"{name}"' for name in names]
    return Key(f"{', '.join(words[:-1])} or {words[-1]}", words[0], read)


def _number(value: Any, lowest: float, highest: float) -> float:
    number = float(value) if isinstance(value, str) else value
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise ValueError
    if not lowest <= number <= highest:
        raise ValueError
    return float(number)


def _density(value: Any) -> float | None:
    return None if value == "auto" else _number(value, *PX_PER_MM)


def _height(value: Any) -> float | None:
    return None if value == "unknown" else _number(value, 0, 2000)


def _whole(what: str, name: str, default: int) -> Key:
    lowest, highest = RANGES[name]

    def read(value: Any) -> int:
        number = _number(value, lowest, highest)
        if number != int(number):
            raise ValueError
        return int(number)

    return Key(f"{what} from {lowest} to {highest}", str(default), read)


def _seconds(name: str, default: float) -> Key:
    lowest, highest = RANGES[name]
    return Key(
        f"a number of seconds from {lowest} to {highest}",
        f"{default:g}",
        lambda value: _number(value, lowest, highest),
    )


KEYS = {
    "content": Key(
        'a folder with / between its parts, such as "C:/kiosk/content"', str(CONTENT), _folder
    ),
    "language": Key(
        'the name of a folder of the content, such as "es"', f'"{DEFAULTS.language}"', _language
    ),
    "only_signed": Key("true or false", "false", _flag),
    "hidden_topics": Key(
        'the file names of topics without .md, such as "withdrawal, signs", or "" for none',
        "none",
        _topics,
    ),
    "screen": Key(
        'the name of a screen, such as "HDMI-1", or "" for the first one', "the first one", _text
    ),
    "window": Key(
        'a size such as "1366x768", or "" for the whole screen', "the whole screen", _window
    ),
    "size_class": _one_of("auto", "clinic", "laptop", "panel"),
    "px_per_mm": Key(
        'a number of pixels from 1 to 20, or "auto"', "what the screen reports", _density
    ),
    "screen_bottom_mm": Key(
        'a number of millimeters from 0 to 2000, or "unknown"', '"unknown"', _height
    ),
    "attract_brightness": _whole(
        "a whole number of percent", "attract_brightness", DEFAULTS.attract_brightness
    ),
    "idle_seconds": _seconds("idle_seconds", DEFAULTS.idle_seconds),
    "warning_seconds": _seconds("warning_seconds", DEFAULTS.warning_seconds),
    "help_idle_seconds": _seconds("help_idle_seconds", DEFAULTS.help_idle_seconds),
    "event": Key(
        f'the name of an event, at most {LONGEST_EVENT} characters on one line, or "" for none',
        "none",
        _event,
    ),
    "counts": Key("true or false", "true", _flag),
    "renderer": _one_of("auto", "software", "gpu"),
    "voice": _one_of("auto", "none"),
    "volume": _whole("a whole number", "volume", DEFAULTS.volume),
    "keys": Key(
        f'pairs such as "next=Right, select=Return" of what to do ({", ".join(ACTIONS)}) and a '
        f"key (A to Z, 0 to 9, F1 to F35, {', '.join(NAMED_KEYS)}), each key once",
        f'"{USUAL}"',
        lambda value: read_keys(_text(value)),
    ),
}


def settings_file() -> Path:
    """Where this machine's settings lie unless another file is named."""
    return platformdirs.user_config_path(APP, appauthor=False) / "settings.toml"


def read_settings(named: Path | None = None) -> tuple[Layer, tuple[str, ...]]:
    """What the file says, and what is wrong with it, a sentence or two each.

    Without a name it is `settings_file()`, which may be missing. Never raises: what is wrong is
    left out.
    """
    file = named or settings_file()
    try:
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        missing = f"{file}: There is no such file. The kiosk uses its own settings instead."
        return {}, (missing,) if named else ()
    except OSError as error:
        return {}, (
            f"{file}: The settings cannot be read ({error.strerror or error}). The kiosk uses its "
            "own instead. Let the user who runs it read this file.",
        )
    except ValueError:
        return {}, (
            f"{file}: The file is not saved as UTF-8. The kiosk uses its own settings instead. "
            "In your text editor choose “Save as”, pick the encoding UTF-8, and save it again.",
        )
    return _checked(file, text)


def _checked(file: Path, text: str) -> tuple[Layer, tuple[str, ...]]:
    layer: dict[str, Any] = {}
    problems = []
    for line, name, value in _entries(text):
        wrong = _take(layer, name, value)
        if wrong:
            problems.append(f"{file}:{line}: {wrong}")
    if "content" in layer:
        layer["content"] = file.parent / layer["content"]
    return layer, tuple(problems)


def _entries(text: str) -> Iterator[tuple[int, str, Any]]:
    """The number of each line with its key and value, which is None if it is no TOML.

    Line by line, so that a slip costs one key and not all of them.
    """
    lines = text.splitlines()
    if lines:
        import tomllib  # not loaded where there is nothing to read
    for number, line in enumerate(lines, 1):
        try:
            entries = tomllib.loads(line)
        except (ValueError, RecursionError):
            entries = {line.partition("=")[0].strip(): None}
        for name, value in entries.items():
            yield number, name, value


def _take(layer: dict[str, Any], name: str, value: Any) -> str:
    """Put a value into the layer; return what is wrong with it, or an empty text."""
    key = KEYS.get(name)
    if key is None:
        return f"There is no key “{name}”. {_advice(name)}"
    if name in layer:
        return f"“{name}” is set for a second time. The kiosk uses the first; delete one line."
    try:
        layer[name] = key.read(value)
    except ValueError:
        hint = " Text stands in straight quotes." if value is None and '"' in key.allowed else ""
        return f"“{name}” must be {key.allowed}.{hint} The kiosk uses {key.instead} instead."
    return ""


def _advice(name: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, KEYS, 1)
    if close:
        return f"Did you mean “{close[0]}”?"
    return f"Delete the line, or use one of {', '.join(KEYS)}."
