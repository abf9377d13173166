"""Saying the words of `kiosk.paper.phrases` in the language of a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QDate, QLocale, Qt

from kiosk.paper import phrases


@dataclass(frozen=True)
class Say:
    """Says an English phrase in another language, where it knows it; %1, %2 are filled in."""

    language: str = "en"
    words: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, phrase: str, *values: object) -> str:
        said = self.words.get(phrase) or phrase
        return re.sub(r"%([1-9])", lambda place: str(values[int(place[1]) - 1]), said)

    @property
    def language_name(self) -> str:
        """The language in its own words, such as “Español”, or else its short name."""
        if self.language == "en":
            return phrases.LANGUAGE
        return self.words.get(phrases.LANGUAGE, self.language)

    def day(self, iso: str) -> str:
        """A day such as 2026-11-23 in words; as it is written, when it is no day."""
        day = QDate.fromString(iso, Qt.DateFormat.ISODate)
        return QLocale(self.language).toString(day, self(phrases.DAY)) if day.isValid() else iso
