"""Help now as plain words, painted with as little as there can be, when nothing else works.

Whatever is broken in the kiosk itself, this module needs nothing of it: only Qt's own windows.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QRasterWindow,
    QTextDocument,
)

TRY_AGAIN_S = 600
BEAT_S = 2

WORDS = (
    "<b>Help now</b><br>In danger? Tell a staff member, or call 911.<br>Call or text 988.<br>"
    "Poison Help: 1-800-222-1222<br><br>"
    "<b>Ayuda ahora</b><br>¿Hay peligro? Avise al personal o llame al 911.<br>"
    "Llame al 988 y oprima 2 para español.<br>Poison Help: 1-800-222-1222"
)
"""What may be said where not even the built-in words can be read."""

PAPER, INK = QColor("#F6F3EC"), QColor("#12343B")


class PlainWindow(QRasterWindow):
    """Words over the whole window, which cannot be closed from outside."""

    def __init__(self, words: str = WORDS) -> None:
        super().__init__()
        self._words = words

    def paintEvent(self, event: QPaintEvent) -> None:
        margin = self.width() / 20
        text = QTextDocument()
        font = text.defaultFont()
        font.setPixelSize(round(max(18, min(self.width() / 30, self.height() / 16))))
        text.setDefaultFont(font)
        text.setHtml(f'<font color="{INK.name()}">{self._words}</font>')
        text.setTextWidth(self.width() - 2 * margin)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self.height(), PAPER)
        painter.translate(margin, margin)
        text.drawContents(painter)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return super().event(event)


def run_last(pulse: Callable[[], None]) -> int:
    """Show the words; return after ten minutes, when everything may be tried again.

    It may follow on whatever went wrong in this very program. That the UI thread lives has to do
    for a pulse.
    """
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    assert isinstance(application, QGuiApplication)
    window = PlainWindow()
    window.setGeometry(application.primaryScreen().geometry())
    window.showFullScreen()
    beat = QTimer()
    beat.timeout.connect(pulse)
    beat.start(BEAT_S * 1000)
    pulse()
    QTimer.singleShot(TRY_AGAIN_S * 1000, application.quit)
    return application.exec()
