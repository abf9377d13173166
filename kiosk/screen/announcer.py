"""Tells the system's screen reader where the visitor has come, and what happens by itself."""

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.kiosk import Kiosk
from kiosk.screen.session import Session

_STILL_THERE = "Are you still there?"
_STARTS_OVER = "This screen starts over in %1 seconds. Nothing about you is kept."
_QUESTION = "Question %1 of %2"

SECONDS_LEFT = (30, 10)
"""The warning is announced when it comes, and again when so many seconds are left."""


class Announcer(QObject):
    """Announces titles, questions, languages and the seconds that are left.

    `announced` gives what is said and whether it may interrupt what is being read.
    """

    announced = Signal(str, bool)

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(window)
        self._kiosk = kiosk
        self._window = window
        self._left: int | None = None
        self._place = ""
        kiosk.sessionChanged.connect(self._follow)

    def _follow(self) -> None:
        self._left, self._place = None, ""
        session = self._kiosk.visit
        if session is not None:
            session.moved.connect(self._arrive)
            session.stepped.connect(self._arrive)
            session.languageChanged.connect(self._change_language)
            session.looked.connect(self._look)

    def _arrive(self) -> None:
        self._soon("")

    def _change_language(self) -> None:
        session = self._kiosk.visit
        if session is not None:
            self._soon(f"{self._kiosk.library.name_of(session.language)}. ")

    def _soon(self, first: str) -> None:
        """Announce what has come up, once the screen shows it, after these words."""
        session = self._kiosk.visit
        self._kiosk.clock.after(0, lambda: self._say_place(session, first))

    def _say_place(self, session: Session | None, first: str) -> None:
        if session is None or session is not self._kiosk.visit or session.reading.root is None:
            return
        from kiosk.screen.passages import headline  # the first screen is not announced

        question = f"{_words(_QUESTION, *session.progress)}. " if session.progress else ""
        place = f"{question}{headline(session.reading.root)}"
        if place != self._place:  # words are also published while somebody reads
            self._place = place
            self._announce(f"{first}{place}")

    def _look(self) -> None:
        session = self._kiosk.visit
        if session is None:
            return
        before, self._left = self._left, session.seconds_left if session.warned else None
        if self._left is None:
            return
        if before is None:
            self._announce(f"{_words(_STILL_THERE)} {_words(_STARTS_OVER, self._left)}", True)
        elif any(self._left <= at < before for at in SECONDS_LEFT):
            self._announce(_words(_STARTS_OVER, self._left), True)

    def _announce(self, words: str, urgent: bool = False) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        event = QAccessibleAnnouncementEvent(self._window, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(words, urgent)
        if self._kiosk.visit is not None:
            self._kiosk.visit.narration.tell(words)


def _words(words: str, *numbers: int) -> str:
    said = QCoreApplication.translate("", words)
    for place, number in enumerate(numbers, 1):
        said = said.replace(f"%{place}", str(number))
    return said
