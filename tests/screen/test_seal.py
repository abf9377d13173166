"""What the window hears of keyboards, mice and the desktop, and what nobody ever hears."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk.screen.seal import Seal
from screen.walk import Shown, middle, on, type_of

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier

UNDERSTOOD = [
    *((key, NONE) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_PageUp)),
    *((key, NONE) for key in (Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_A, Qt.Key.Key_Ntilde)),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_A, SHIFT),
    (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier),
    (Qt.Key.Key_F1, NONE),  # of the key map
    (Qt.Key.Key_S, CONTROL | SHIFT),
]

SWALLOWED = [
    *((key, ALT) for key in (Qt.Key.Key_F4, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Left)),
    *((key, CONTROL) for key in (Qt.Key.Key_W, Qt.Key.Key_Q, Qt.Key.Key_A, Qt.Key.Key_C)),
    *((key, CONTROL | ALT) for key in (Qt.Key.Key_F1, Qt.Key.Key_Delete, Qt.Key.Key_T)),
    *((key, META) for key in (Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_R)),
    *((key, NONE) for key in (Qt.Key.Key_Menu, Qt.Key.Key_Print, Qt.Key.Key_F11, Qt.Key.Key_F12)),
    *((key, NONE) for key in (Qt.Key.Key_Help, Qt.Key.Key_Back, Qt.Key.Key_HomePage)),
    *((key, NONE) for key in (Qt.Key.Key_LaunchMail, Qt.Key.Key_Sleep, Qt.Key.Key_PowerOff)),
    (Qt.Key.Key_Shift, SHIFT),
    (Qt.Key.Key_Super_L, NONE),
    (Qt.Key.Key_S, CONTROL),
]


class Ear(QObject):
    """Hears what the seal lets through."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.heard: list[QEvent.Type] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.heard.append(event.type())
        return False


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    window = QQuickWindow()
    window.resize(20, 20)
    yield window
    window.deleteLater()  # those who listen to it go first


@pytest.fixture
def ear(window: QQuickWindow) -> Ear:
    ear = Ear(window)
    Seal(window, ["F1"], lambda: False)
    ear.heard.clear()
    return ear


@pytest.mark.parametrize(("key", "modifiers"), UNDERSTOOD)
def test_key_that_the_kiosk_understands_is_heard(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, window: QQuickWindow, ear: Ear
) -> None:
    QTest.keyClick(window, key, modifiers)
    assert QEvent.Type.KeyPress in ear.heard
    assert QEvent.Type.KeyRelease in ear.heard


@pytest.mark.parametrize(("key", "modifiers"), SWALLOWED)
def test_any_other_key_is_not(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, window: QQuickWindow, ear: Ear
) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, modifiers))
    assert ear.heard == []


def test_no_menu_opens(window: QQuickWindow, ear: Ear, qapp: object) -> None:
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QCoreApplication.sendEvent(window, menu)
    assert QEvent.Type.ContextMenu not in ear.heard


@pytest.mark.parametrize("may_close", [False, True])
def test_desktop_closes_the_window_only_when_it_may(may_close: bool, window: QQuickWindow) -> None:
    Seal(window, (), lambda: may_close)
    window.show()
    assert window.close() is may_close
    assert window.isVisible() is not may_close
    window.hide()


AT = QPoint(960, 900)


@on("clinic")
@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_only_the_left_button_presses(button: Qt.MouseButton, shown: Shown) -> None:
    shown.kiosk.end()
    shown.rest()
    for pressed, begun in ((button, False), (Qt.MouseButton.LeftButton, True)):
        QTest.mouseClick(shown.window, pressed, NONE, AT)
        QTest.mouseDClick(shown.window, pressed, NONE, AT)
        shown.rest()
        assert (shown.kiosk.visit is not None) is begun
    card = middle(next(b for b in shown.within_reach() if type_of(b) == "Card")).toPoint()
    for pressed, opens in ((button, False), (Qt.MouseButton.LeftButton, True)):
        QTest.mouseClick(shown.window, pressed, NONE, card)
        shown.rest()
        assert (shown.session.navigator.place.screen == "page") is opens
