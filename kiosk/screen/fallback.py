"""Help now as plain words, when the QML files of the real screen cannot be loaded."""

import html
from collections.abc import Iterable, Iterator

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.edition import Block, BulletList, Code, Edition, Heading, Notice, Panel, Paragraph, Steps
from kiosk.paths import QML


def load_fallback(edition: Edition) -> QQmlApplicationEngine:
    """Load the fallback with the words of every help page of the edition."""
    lines = [line for page in edition.pages for line in words_of(page.read_blocks())]
    engine = QQmlApplicationEngine()
    engine.setInitialProperties({"words": "<br>".join(lines)})
    engine.load(QML / "Fallback.qml")
    return engine


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of blocks as lines of StyledText."""
    for block in blocks:
        match block:
            case Panel(title, inner):
                yield f"<br><b>{html.escape(title, quote=False)}</b>"
                yield from words_of(inner)
            case Notice(_, inner):
                yield from words_of(inner)
            case Heading(text):
                yield f"<b>{text}</b>"
            case Paragraph(text):
                yield text
            case BulletList(items) | Steps(items):
                yield from items
            case Code(label, shown):
                yield f"{label}: <b>{html.escape(shown, quote=False)}</b>"
