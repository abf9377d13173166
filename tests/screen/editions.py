"""Small editions, and a clock that tests advance."""

from collections.abc import Callable
from typing import Any

import msgspec
import qrcode

from kiosk.edition import Block, Center, Code, Edition, Group, Page, Paragraph
from kiosk.tour import StillClock

GROUPS = (Group("understand", "Understand"), Group("notice", "Notice"))


class FakeClock(StillClock):
    """A clock that stands still until a test advances it."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: list[tuple[float, Callable[[], None]]] = []

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        self._waiting.append((self.time + seconds, call))

    def advance(self, seconds: float) -> None:
        """Let so many seconds pass; what becomes due is called at its time."""
        end = self.time + seconds
        while due := [waiting for waiting in self._waiting if waiting[0] <= end]:
            first = min(due, key=lambda waiting: waiting[0])
            self._waiting.remove(first)
            self.time = max(self.time, first[0])
            first[1]()
        self.time = end

    def sleep(self, seconds: float) -> None:
        """Let so many seconds pass in which the machine sleeps; what is due is called once."""
        self.time += seconds
        self.advance(0)


def code(target: str, label: str = "Call us", shown: str = "865-555-0100") -> Code:
    """A code to scan, made as the publisher makes it."""
    maker = qrcode.QRCode(border=0)
    maker.add_data(target)
    matrix = maker.get_matrix()
    bits = "".join("1" if dark else "0" for row in matrix for dark in row)
    bits += "0" * (-len(bits) % 4)
    return Code(label, shown, target, len(matrix), f"{int(bits, 2):0{len(bits) // 4}x}")


def page(topic: str, *blocks: Block, **fields: Any) -> Page:
    """A topic of the group *Understand*; its hash says what is on it."""
    blocks = blocks or (Paragraph(f"Words of {topic}."),)
    encoded = msgspec.json.encode(blocks)
    header: dict[str, Any] = {
        "language": "en",
        "title": topic.capitalize(),
        "summary": f"About {topic}.",
        "icon": "info",
        "group": "understand",
        "order": 10,
        "hash": str(hash(encoded)),
    }
    return Page(id=topic, blocks=msgspec.Raw(encoded), **header | fields)


def help_now(language: str, *blocks: Block) -> Page:
    return page("help-now", *blocks, language=language, kind="help", group="")


def edition(*pages: Page, call: Code | None = None) -> Edition:
    """An edition of these pages with an English center."""
    return Edition("2026-11-23T09:00:00", {"en": Center("Center", groups=GROUPS, call=call)}, pages)


BUILT_IN = edition(
    help_now("en", Paragraph("Tell staff.")), help_now("es", Paragraph("Diga al personal."))
)
