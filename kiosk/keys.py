"""What single keys of a keyboard or of a navigation keypad do, as one line of the settings."""

from collections.abc import Mapping
from string import ascii_uppercase, digits
from types import MappingProxyType

ACTIONS = (
    *("next", "previous", "select", "back", "home", "help"),
    *("listen", "voice", "repeat", "louder", "quieter", "scan", "reset"),
)
"""What a key can do. `voice` turns on and off that everything is said that has the focus; `scan`
shows one code large and takes it away again; `reset` ends the visit at once."""

FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 36))

NAMED_KEYS = (
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    *("Return", "Enter", "Space", "Tab", "Esc", "Ins", "Del", "Backspace", "Menu"),
    *("Volume Up", "Volume Down", "Volume Mute", "Media Play", "Media Next", "Media Previous"),
)
"""Called as Qt writes them."""

KEYS = (*NAMED_KEYS, *FUNCTION_KEYS, *ascii_uppercase, *digits)

USUAL = "help=F1, listen=F2, voice=F4, repeat=F5, quieter=F6, louder=F7, scan=F9, reset=F10"

KeyMap = Mapping[str, str]
"""Names of keys and what each of them does."""


def read_keys(text: str) -> KeyMap:
    """Read pairs such as `next=Right, select=Return`; capitals do not matter.

    Raises ValueError for a pair that is none, an unknown action or key, and a key with two
    actions.
    """
    known = {key.lower(): key for key in KEYS}
    found: dict[str, str] = {}
    for pair in filter(None, (part.strip() for part in text.split(","))):
        action, _, name = (part.strip().lower() for part in pair.partition("="))
        key = known.get(name)
        if action not in ACTIONS or key is None or key in found:
            raise ValueError(pair)
        found[key] = action
    return MappingProxyType(found)


USUAL_KEYS = read_keys(USUAL)
"""What keys do on a machine whose settings say nothing else."""
