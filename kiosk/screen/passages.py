"""What there is to hear on a screen: the sentences of the words that are seen, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import ceil, floor

from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.speech.sentences import Sentence, marked, plain, sentences


@dataclass(frozen=True)
class Passage:
    """A sentence of an item: a text, or a picture with the words that stand for it."""

    item: QQuickItem
    markup: str
    sentence: Sentence
    language: str

    @property
    def there(self) -> bool:
        """Whether the item is still shown."""
        return isValid(self.item) and self.item.isVisible()

    @property
    def span(self) -> tuple[float, float]:
        """Where in its item the lines of the sentence begin and end, each from 0 to 1.

        Qt does not tell where a letter stands, so all lines count as equally full.
        """
        letters = len(plain(self.markup))
        lines = self.item.property("lineCount") or 1
        first = floor(self.sentence.start / letters * lines)
        last = ceil(self.sentence.end / letters * lines)
        return first / lines, last / lines

    def mark(self) -> None:
        """Mark the sentence on the screen; the item decides how that looks."""
        if isValid(self.item):
            shown = marked(self.markup, self.sentence, "<mark>", "</mark>")
            self.item.setProperty("marked", shown)

    def unmark(self) -> None:
        """Show the item as it was."""
        if isValid(self.item):
            self.item.setProperty("marked", "")


def passages(root: QQuickItem, language: str) -> list[Passage]:
    """The sentences that are shown inside an item, in order.

    An item is read if its property `aloud` is true: its property `text`, which is markup where
    `styled` is true. A property `language` says which language everything in that item is in.
    """
    return [
        Passage(item, markup, sentence, spoken)
        for item, markup, spoken in _texts(root, language)
        for sentence in sentences(markup)
    ]


def headline(root: QQuickItem) -> str:
    """The first heading that is shown inside an item, or an empty text."""
    headings = (
        plain(markup) for item, markup, _ in _texts(root, "") if item.property("heading") is True
    )
    return next(headings, "")


def _texts(root: QQuickItem, language: str) -> Iterator[tuple[QQuickItem, str, str]]:
    for item in root.childItems():
        if not item.isVisible():
            continue
        spoken = item.property("language") or language
        if item.property("aloud") is True:
            yield item, _markup(item), spoken
        yield from _texts(item, spoken)


def _markup(item: QQuickItem) -> str:
    text = str(item.property("text"))
    return text if item.property("styled") is True else escape(text, False).replace("\n", "<br>")
