"""The words of the interface in the language that is spoken."""

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from kiosk.screen.kiosk import Kiosk


class Translator(QTranslator):
    """Lets the screen of an engine speak the kiosk's language, now and whenever it changes.

    It answers for every word, those it does not know in English: of several engines the newest
    decides alone. The end of its engine takes it out of the application.
    """

    def __init__(self, kiosk: Kiosk, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._kiosk = kiosk
        self._words: dict[str, str] = {}
        QCoreApplication.installTranslator(self)
        kiosk.wordsChanged.connect(self.speak)
        self.speak()

    def speak(self) -> None:
        """Say everything again, if the language or its words are other ones."""
        engine = self.parent()
        assert isinstance(engine, QQmlEngine)
        language = self._kiosk.language
        words = self._kiosk.library.interface(language)
        if (engine.uiLanguage(), self._words) != (language, words):
            self._words = words
            engine.setUiLanguage(language)  # for the names of months
            engine.retranslate()

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return self._words.get(sourceText, sourceText)

    def isEmpty(self) -> bool:
        return False
