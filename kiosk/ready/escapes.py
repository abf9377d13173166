"""Which ways out the set-up of the machine leaves open, since the program cannot close them."""

from dataclasses import dataclass

from kiosk.ready.finding import Finding, Phrase

ESCAPES = Phrase("Ways out")
OPEN = Phrase("Whoever means to can leave the kiosk: %1.")
TO_CLOSE = Phrase(
    "At an event, keep someone beside it. For a waiting room, set this machine up as a kiosk; "
    "docs/kiosk-machine.md says how."
)
CLOSED = Phrase("This machine is set up so that no way out of the kiosk is known.")

DESKTOP_KEYS = Phrase("the desktop's own keys (Alt+Tab and more)")
EDGES = Phrase("swipes from the edge of the screen")
CONSOLES = Phrase("other consoles (Ctrl+Alt+F1 to F12)")
SYSRQ = Phrase("the SysRq key")
REBOOT = Phrase("Ctrl+Alt+Del (starts the machine anew)")


@dataclass(frozen=True)
class Ways:
    """What is open: a desktop that hears its own keys and swipes, other consoles, SysRq, and
    Ctrl+Alt+Del.
    """

    desktop: bool = False
    edges: bool = False
    consoles: bool = False
    sysrq: bool = False
    reboot: bool = False


def check_escapes(ways: Ways) -> Finding:
    """What to say about the ways out."""
    known = (
        (ways.desktop, DESKTOP_KEYS),
        (ways.edges, EDGES),
        (ways.consoles, CONSOLES),
        (ways.sysrq, SYSRQ),
        (ways.reboot, REBOOT),
    )
    found = tuple(way() for is_open, way in known if is_open)
    if found:
        return Finding("amber", ESCAPES, OPEN(found), TO_CLOSE())
    return Finding("green", ESCAPES, CLOSED())
