"""Staff hand words around with a finger: what they see, and what the program is asked to do."""

import json
import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.devices import DEVICES
from kiosk.program import Ended
from kiosk.screen.staff.backstage import Backstage
from kiosk.screen.staff.exchange_view import ExchangeView
from kiosk.tour import settle, views
from screen.layout import faults
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, middle, place

STICK = "/media/ana/KINGSTON"
LISTED = {
    "sources": [
        {
            "path": f"{STICK}/words.kiosk",
            "name": "words.kiosk",
            "place": "KINGSTON",
            "day": "2026-11-20",
        },
        {
            "path": f"{STICK}/from the other clinic/content",
            "name": "from the other clinic/content",
            "place": "KINGSTON",
            "day": "2026-11-21",
        },
    ],
    "targets": [
        {"place": "KINGSTON", "file": f"{STICK}/words-2026-11-26.kiosk"},
        {"place": "Documents", "file": "C:\\Users\\ana\\Documents\\words-2026-11-26.kiosk"},
    ],
    "shown_until": "2026-11-19T15:04:05",
}
NOTHING = {"sources": [], "targets": [], "shown_until": ""}
WRONG = {"message": "It is wrong.", "fix": "Mend it.", "name": "wrong"}
CHECKED = {
    "shown": False,
    "same": False,
    "digest": "d1g3st",
    "summary": "1 page changes.",
    "changes": {
        "changed": [{"path": "en/signs.md", "title": "Signs"}],
        "new": [
            {"path": "en/sleep.md", "title": "Sleep"},
            {"path": "es/sleep.md", "title": "El sueño"},
        ],
        "gone": [{"path": "en/old.md", "title": "Old"}],
        "center": True,
        "buttons": True,
        "problems": [
            {"path": "en/sleep.md", "line": 0, "level": "warning", **WRONG},
            {"path": "en/zinc.md", "line": 3, "level": "error", **WRONG},
            {"path": "", "line": 0, "level": "warning", **WRONG},
        ],
        "known": 51,
    },
}
SAME = {**CHECKED, "same": True, "changes": {k: type(v)() for k, v in CHECKED["changes"].items()}}  # type: ignore[attr-defined]
NOT_A_ZIP = "%1: This is not a .kiosk file. Save the words again on the other machine."
REFUSED = {
    "error": {"message": NOT_A_ZIP, "values": [f"{STICK}/words.kiosk"]},
    "problems": [{"path": "en/zinc.md", "line": 3, "level": "error", **WRONG}],
}
SAVED = {"file": f"{STICK}/words-2026-11-26.kiosk", "pages": 38, "bytes": 84_000}


class FakeExchange:
    """Answers each command as it was told, and notes what it was asked."""

    def __init__(self, **answers: Any) -> None:
        self.asked: list[list[str]] = []
        self.answers = {"import": LISTED, **answers}
        self.waiting: list[Callable[[], None]] = []

    def __call__(self, arguments: Sequence[str]) -> Ended | None:
        self.asked.append(list(arguments))
        what = "check" if "--check" in arguments else "show" if "--yes" in arguments else ""
        answer = self.answers[what or arguments[0]]
        if isinstance(answer, OSError):
            raise answer
        if answer is None or isinstance(answer, Ended):
            return answer
        return Ended(1 if "error" in answer else 0, json.dumps(answer), "")

    def run(self, work: Callable[[], None]) -> None:
        """Beside the screen, but only when `go_on` says so."""
        self.waiting.append(work)

    def go_on(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()
            settle()


# Without a screen.


@pytest.fixture
def exchange() -> FakeExchange:
    return FakeExchange(
        check=CHECKED, show={**CHECKED, "shown": True}, export=SAVED, **{"bring-back": CHECKED}
    )


@pytest.fixture
def view(qapp: object, exchange: FakeExchange) -> ExchangeView:
    return ExchangeView(exchange, run=exchange.run)


def test_words_that_were_checked_and_no_others_are_shown(
    view: ExchangeView, exchange: FakeExchange
) -> None:
    view.check(f"{STICK}/words.kiosk")
    assert view.property("busy") == "check"
    exchange.go_on()
    assert view.property("checked")
    view.show()
    exchange.go_on()
    assert exchange.asked == [
        ["import", f"{STICK}/words.kiosk", "--check"],
        ["import", f"{STICK}/words.kiosk", "--yes", "--expect", "d1g3st"],
        ["import"],
    ]
    assert view.property("done")["what"] == "show"
    assert not view.property("checked")


def test_nothing_is_shown_that_was_not_checked(view: ExchangeView, exchange: FakeExchange) -> None:
    view.show()
    view.check("x")
    view.show()  # still checking
    exchange.go_on()
    view.drop()
    view.show()
    exchange.go_on()
    assert exchange.asked == [["import", "x", "--check"]]


def test_one_command_at_a_time(view: ExchangeView, exchange: FakeExchange) -> None:
    view.look()
    view.bringBack()
    view.save("x")
    view.check("x")
    exchange.go_on()
    assert exchange.asked == [["import"]]


def test_after_a_change_it_looks_again(view: ExchangeView, exchange: FakeExchange) -> None:
    view.bringBack()
    exchange.go_on()
    view.save("x.kiosk")
    exchange.go_on()
    assert exchange.asked == [["bring-back"], ["import"], ["export", "x.kiosk"], ["import"]]
    assert view.property("done")["pages"] == 38


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, "This took too long. Take the stick out, put it in again, and try again."),
        (REFUSED, NOT_A_ZIP.replace("%1", f"{STICK}/words.kiosk")),
        (
            Ended(1, "", "Traceback\nMemoryError\n"),
            "The program that hands words around has failed: MemoryError. Restart the kiosk.",
        ),
        (
            Ended(-9, "", ""),
            "The program that hands words around has failed: status -9. Restart the kiosk.",
        ),
        (
            OSError(12, "Cannot allocate memory"),
            "The program that hands words around has failed: [Errno 12] Cannot allocate memory. "
            "Restart the kiosk.",
        ),
    ],
    ids=["too slow", "refused", "crashed", "killed", "not started"],
)
def test_what_goes_wrong_is_said(
    view: ExchangeView, exchange: FakeExchange, answer: Any, said: str
) -> None:
    exchange.answers["check"] = answer
    view.check("x")
    exchange.go_on()
    assert view.property("problem") == said
    assert not view.property("checked")
    reasons = ["en/zinc.md:3: It is wrong. Mend it."] if answer is REFUSED else []
    assert view.property("reasons") == reasons
    view.check("y")
    assert view.property("problem") == ""


def test_what_was_said_is_over_when_staff_go_elsewhere(
    view: ExchangeView, exchange: FakeExchange
) -> None:
    view.save("x")
    exchange.go_on()
    view.forget()
    assert view.property("done")["what"] == ""
    view.check("x")
    exchange.go_on()
    view.forget()
    assert not view.property("checked")


def test_what_is_under_way_goes_on_and_is_said_later(
    view: ExchangeView, exchange: FakeExchange
) -> None:
    view.bringBack()
    view.forget()
    exchange.go_on()
    assert view.property("done")["what"] == "back"


def test_errors_come_first_and_a_long_list_is_cut(
    view: ExchangeView, exchange: FakeExchange
) -> None:
    view.check("x")
    exchange.go_on()
    assert view.property("report")["problems"] == [
        "en/zinc.md:3: It is wrong. Mend it.",
        "en/sleep.md: It is wrong. Mend it.",
        "It is wrong. Mend it.",
    ]
    changes: dict[str, Any] = CHECKED["changes"]  # type: ignore[assignment]
    many = {**changes, "problems": changes["problems"] * 10}
    exchange.answers["check"] = {**CHECKED, "changes": many}
    view.check("x")
    exchange.go_on()
    assert len(view.property("report")["problems"]) == 20
    assert view.property("report")["moreProblems"] == 10


def test_it_works_beside_the_screen(qtbot: Any) -> None:
    """With a real thread."""
    threads: list[threading.Thread] = []

    def exchange(_: Sequence[str]) -> Ended:
        threads.append(threading.current_thread())
        return Ended(0, json.dumps(LISTED), "")

    view = ExchangeView(exchange)
    with qtbot.waitSignal(view.changed, check_params_cb=None):
        view.look()
    qtbot.waitUntil(lambda: view.property("busy") == "")
    assert len(view.property("sources")) == 2
    assert threads[0] is not threading.main_thread()


# On the screen.


def texts(shown: Shown) -> list[str]:
    return [item.property("text") for item in shown.words()]


def press(shown: Shown, exchange: FakeExchange, name: str) -> None:
    """Scroll to the first button of this name, touch it, and let the program come to its end."""
    button = next(item for item in shown.buttons() if item.property("text") == name)
    area = next(item for item in shown.visible() if item.objectName() == "scrollArea")
    top = place(button).top() - place(area).top() + area.property("contentY")
    area.setProperty("contentY", max(0.0, min(top, area.property("lastY"))))
    settle()
    shown.tap(middle(button))
    exchange.go_on()
    shown.rest()
    shown.window.grabWindow()  # nothing else makes sure that everything is in its place


@pytest.fixture
def open_page(open_window: OpenWindow, exchange: FakeExchange) -> Callable[..., Shown]:
    def open_page(device: str = "laptop", language: str = "en") -> Shown:
        shown = open_window(device, language, Backstage(exchange=exchange))
        shown.kiosk.staff_area.exchange_view._run = exchange.run
        shown.kiosk.staff_area.go("exchange")
        exchange.go_on()
        shown.rest()
        shown.window.grabWindow()
        return shown

    return open_page


def layout_faults(shown: Shown) -> set[str]:
    return {fault for _ in views(shown.window) for fault in faults(shown)}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("device", [device.name for device in DEVICES])
def test_page_is_whole(
    device: str, language: str, open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    shown = open_page(device, language)
    assert layout_faults(shown) == set()
    view = shown.kiosk.staff_area.exchange_view
    for answer in (CHECKED, SAME, REFUSED):
        exchange.answers["check"] = answer
        view.check("x")
        exchange.go_on()
        shown.rest()
        shown.window.grabWindow()
        assert layout_faults(shown) == set()
    exchange.answers["import"] = NOTHING
    view.save("x")
    exchange.go_on()
    shown.rest()
    shown.window.grabWindow()
    assert layout_faults(shown) == set()


def test_staff_bring_words_in(open_page: Callable[..., Shown], exchange: FakeExchange) -> None:
    shown = open_page()
    assert {"words.kiosk", "On KINGSTON, from November 20, 2026"} <= set(texts(shown))
    press(shown, exchange, "Check")
    assert {
        "This changes when you show these words",
        "Pages that change: 1",
        "Signs",
        "New pages: 2",
        "Sleep · El sueño",
        "Pages that go away: 1",
        "Problems in these words: 3",
        "– en/zinc.md:3: It is wrong. Mend it.",
        "Problems that the words on the screen have, too: 51",
    } <= set(texts(shown))
    press(shown, exchange, "Show these words")
    assert "The new words are on the screen. You can bring the words from before back." in texts(
        shown
    )
    assert exchange.asked[1:3] == [
        ["import", f"{STICK}/words.kiosk", "--check"],
        ["import", f"{STICK}/words.kiosk", "--yes", "--expect", "d1g3st"],
    ]


def test_what_changes_is_read_first_on_a_small_screen(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    shown = open_page("panel")
    press(shown, exchange, "Check")
    (area,) = (item for item in shown.visible() if item.objectName() == "scrollArea")
    assert area.property("overflows")
    assert area.property("contentY") == 0


def test_staff_leave_words_where_they_are(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    shown = open_page()
    press(shown, exchange, "Check")
    press(shown, exchange, "No, go back")
    assert "words.kiosk" in texts(shown)
    assert len(exchange.asked) == 2


def test_words_that_are_shown_already_are_not_offered(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    exchange.answers["check"] = SAME
    shown = open_page()
    press(shown, exchange, "Check")
    assert "The kiosk shows these words already." in texts(shown)
    assert "Show these words" not in [item.property("text") for item in shown.buttons()]
    press(shown, exchange, "Back to the list")
    assert "words.kiosk" in texts(shown)


def test_words_that_change_no_page_say_so(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    exchange.answers["check"] = {**SAME, "same": False}
    shown = open_page()
    press(shown, exchange, "Check")
    assert "No page on the screen changes." in texts(shown)
    assert shown.button("Show these words")


def test_staff_bring_the_words_from_before_back(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    shown = open_page()
    assert (
        "On the screen until November 19, 2026. They change places with the words of today."
        in texts(shown)
    )
    press(shown, exchange, "Bring back")
    assert "The words from before are on the screen again." in texts(shown)
    assert exchange.asked[1] == ["bring-back"]


def test_staff_save_the_words(open_page: Callable[..., Shown], exchange: FakeExchange) -> None:
    shown = open_page()
    assert texts(shown).count("words-2026-11-26.kiosk") == 2
    press(shown, exchange, "Save")
    assert (
        f"Saved: {STICK}/words-2026-11-26.kiosk. Pages: 38. A stick can be taken out now."
        in texts(shown)
    )
    assert exchange.asked[1] == ["export", f"{STICK}/words-2026-11-26.kiosk"]


def test_what_goes_wrong_is_on_the_screen_in_its_language(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    exchange.answers["check"] = REFUSED
    shown = open_page(language="es")
    press(shown, exchange, "Revisar")
    assert {
        f"{STICK}/words.kiosk: No es un archivo .kiosk. Guarde los textos otra vez en la otra "
        "máquina.",
        "– en/zinc.md:3: It is wrong. Mend it.",
    } <= set(texts(shown))


def test_without_sticks_staff_are_told_what_to_do(
    open_page: Callable[..., Shown], exchange: FakeExchange
) -> None:
    exchange.answers["import"] = NOTHING
    shown = open_page()
    assert {
        "There are no words on a USB stick or in Downloads. Put the stick in, wait a moment, then "
        "touch Look again.",
        "There is no USB stick that can be written to. Put one in, wait a moment, then touch Look "
        "again.",
    } <= set(texts(shown))
    exchange.answers["import"] = LISTED
    press(shown, exchange, "Look again")
    assert "words.kiosk" in texts(shown)


def test_what_is_under_way_is_said(open_page: Callable[..., Shown], exchange: FakeExchange) -> None:
    shown = open_page()
    view = shown.kiosk.staff_area.exchange_view
    for begin, said in (
        (view.look, "Looking for USB sticks…"),
        (lambda: view.check("x"), "Checking the words. This can take a minute."),
        (view.show, "Changing the words…"),
        (view.bringBack, "Changing the words…"),
        (lambda: view.save("x"), "Saving the words…"),
    ):
        begin()
        shown.rest()
        assert said in texts(shown)
        exchange.go_on()
        shown.rest()


def test_keys_alone_do_everything(open_page: Callable[..., Shown], exchange: FakeExchange) -> None:
    shown = open_page()
    keys = Qt.Key

    def key(*typed: Qt.Key) -> None:
        for one in typed:
            QTest.keyClick(shown.window, one)
            settle()
        exchange.go_on()
        shown.rest()
        shown.window.grabWindow()  # nothing else makes sure that everything is in its place

    def focus() -> str:
        item = shown.window.activeFocusItem()
        assert item is not None
        return str(item.property("text"))

    assert focus() == "Look again"
    key(keys.Key_Tab, keys.Key_Return)
    assert focus() == "No, go back"
    key(keys.Key_Left)
    assert focus() == "Show these words"
    key(keys.Key_Return)
    assert exchange.asked[-2][:1] + exchange.asked[-2][2:] == [
        "import",
        "--yes",
        "--expect",
        "d1g3st",
    ]
    assert focus() == "Look again"
    key(keys.Key_Escape)
    assert shown.kiosk.staff_area.property("screen") == "menu"


def test_kiosk_without_the_commands_does_not_offer_them(open_window: OpenWindow) -> None:
    shown = open_window()
    assert "Words on a USB stick" not in [item.property("title") for item in shown.buttons()]
