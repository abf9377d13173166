"""What the present visitor chose."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.screen.navigator import Navigator

QML_IMPORT_NAME = "Kiosk.Screen"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Session(QObject):
    """One visit: the place the visitor is at and the language of help now.

    `leaving` comes before the place changes, so that a screen can note its scroll position.
    """

    leaving = Signal()
    moved = Signal()
    helpLanguageChanged = Signal()

    def __init__(self, language: str = "en", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.help_language = language
        self.navigator = Navigator()

    @Slot(str)
    def open(self, topic: str) -> None:
        """Open the page of a topic."""
        self._leave()
        self.navigator.go("page", topic)
        self.moved.emit()

    @Slot()
    def help(self) -> None:
        """Show help now."""
        self._leave()
        self.navigator.go("help")
        self.moved.emit()

    @Slot()
    def call(self) -> None:
        """Show the code to call the center, large."""
        self._leave()
        self.navigator.go("call")
        self.moved.emit()

    @Slot()
    def back(self) -> None:
        """Go back one step."""
        self._leave()
        self.navigator.back()
        self.moved.emit()

    @Slot()
    def home(self) -> None:
        """Go to the home screen."""
        self._leave()
        self.navigator.home()
        self.moved.emit()

    @Slot(str)
    def speakHelpIn(self, language: str) -> None:
        """Show help now in another language, for this visit."""
        self.help_language = language
        self.helpLanguageChanged.emit()

    def _leave(self) -> None:
        self.leaving.emit()

    @Property(str, notify=moved)
    def screen(self) -> str:
        return self.navigator.place.screen

    @Property(str, notify=moved)
    def topic(self) -> str:
        return self.navigator.place.topic

    @Property(int, notify=moved)
    def depth(self) -> int:
        return self.navigator.depth

    @Property(str, notify=helpLanguageChanged)
    def helpLanguage(self) -> str:
        return self.help_language

    def _get_scroll(self) -> float:
        return self.navigator.place.scroll

    def _set_scroll(self, scroll: float) -> None:
        self.navigator.place.scroll = scroll

    scroll = Property(float, _get_scroll, _set_scroll, notify=moved)
