"""The private check-in on every device: large, whole, by touch and by keys, and then gone."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.edition import Edition, Outcome, Paragraph, Steps
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS, QML
from kiosk.screen.check_in import CheckIn
from kiosk.screen.engine import feel_of_touch, window_of
from kiosk.screen.images import CodeProvider, IconProvider
from kiosk.screen.kiosk import Kiosk
from kiosk.screen.page import OpenPage
from kiosk.screen.touch import TouchGate
from kiosk.tour import settle, views
from screen.editions import FakeClock
from screen.reading import reads
from screen.voice import FakeVoice
from screen.walk import Shown, focus, on, place, says, type_of

SMALL = (
    Paragraph("Not a test."),
    Steps(("Prescribed?",)),
    Paragraph("Think of this year."),
    Steps(("More?", "Worse?")),
    Outcome("prescribed", (Paragraph("Ask."),)),
    Outcome("any yes", (Paragraph("Talk."),)),
    Outcome("all no", (Paragraph("Fine."),)),
    Outcome("all skipped", (Paragraph("Good."),)),
)
# The page where the bar and the strip leave it room.
SCREEN = b"""
import QtQuick
import Kiosk
import Kiosk.Screen

Window {
    id: window

    required property Kiosk kiosk
    required property CheckIn checkIn
    required property OpenPage topic
    required property TouchGate touch
    required property var face
    required property real pxPerMm
    readonly property bool strip: Theme.sizeClass === "panel"
    property string opened

    color: Theme.paper
    visible: true

    Binding { target: Theme; property: "capHeight"; value: window.face.capHeight }
    Binding { target: Theme; property: "fontFamily"; value: window.face.family }
    Binding { target: Theme; property: "letterWidth"; value: window.face.letterWidth }
    Binding { target: Theme; property: "pxPerMm"; value: window.pxPerMm }
    Binding { target: Theme; property: "touch"; value: window.touch }
    Binding { target: Theme; property: "windowHeight"; value: window.height }
    Binding { target: Theme; property: "windowWidth"; value: window.width }
    KeyWays {
        anchors.fill: parent
        focus: true
        scrollArea: page.scrollArea

        CheckInPage {
            id: page

            anchors.bottomMargin: window.strip ? Theme.gap : Theme.mm(44)
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: window.strip ? Theme.body * 9 + 3 * Theme.gap : Theme.margin
            anchors.topMargin: Theme.mainTarget + 2 * (window.strip ? Theme.padding : Theme.space)
            checkIn: window.checkIn
            kiosk: window.kiosk
            moreAtSide: window.strip
            topic: window.topic

            onChosen: topic => window.opened = topic
        }
    }
}
"""


@dataclass(frozen=True)
class Asked(Shown):
    """The check-in on a device."""

    check_in: Any  # PySide's own types do not know what its decorators make of slots

    def settle(self) -> None:
        settle()
        self.window.grabWindow()
        self.clock.advance(1)

    def button(self, words: str) -> QQuickItem:
        return next(item for item in self.buttons() if item.property("text") == words)

    def answers(self) -> list[QQuickItem]:
        """The three buttons that answer a question."""
        return [item for item in self.buttons() if type_of(item) == "ActionButton"][:3]

    def touch(self, words: str) -> None:
        middle = place(self.button(words)).center().toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=middle)
        self.settle()

    def press(self, *keys: Qt.Key) -> QQuickItem | None:
        """Press keys; what they act on then."""
        for key in keys:
            QTest.keyClick(self.window, key)
            self.settle()
        return self.window.activeFocusItem()

    def stages(self) -> Iterator[str]:
        """Go through the longest check-in there is."""
        self.settle()
        yield "introduction"
        self.check_in.begin()
        self.settle()
        yield "the question that opens"
        self.check_in.yes()
        self.settle()
        yield "words"
        self.check_in.goOn()
        while reads(self.check_in, "stage") == "question":
            self.settle()
            yield f"question {reads(self.check_in, 'number')}"
            self.check_in.yes()
        self.settle()
        yield "result"


@pytest.fixture
def shown(
    request: pytest.FixtureRequest,
    qapp: QGuiApplication,
    typeface: Typeface,
    kiosk: Kiosk,
    shipped: Edition,
    clock: FakeClock,
) -> Iterator[Asked]:
    """The check-in that ships, on a device."""
    device, language = request.param
    feel_of_touch(qapp, device.px_per_mm)
    page = shipped.page(language, "check-in")
    assert page is not None
    engine = QQmlApplicationEngine()
    things = QObject(engine)  # they must outlive the QML that is bound to them, and no longer
    kiosk.setParent(things)
    check_in = CheckIn(page.read_blocks(), things)
    topic = OpenPage(things)
    related = [found for name in page.related if (found := shipped.page(language, name))]
    topic.show(page, ASSETS, related)
    face = {
        "capHeight": typeface.cap_height,
        "family": typeface.family,
        "letterWidth": typeface.letter_width,
    }
    engine.addImageProvider("icon", IconProvider(ASSETS / "icons"))
    engine.addImageProvider("code", CodeProvider())
    engine.addImportPath(str(QML))
    engine.setInitialProperties(
        {
            "kiosk": kiosk,
            "checkIn": check_in,
            "topic": topic,
            "touch": TouchGate(clock, things),
            "face": face,
            "pxPerMm": device.px_per_mm,
            "width": device.width,
            "height": device.height,
        }
    )
    engine.loadData(SCREEN, QUrl.fromLocalFile(__file__))
    window = window_of(engine)
    assert window is not None
    asked = Asked(device, kiosk, window, clock, FakeVoice(), check_in)
    window.requestActivate()
    asked.settle()
    yield asked
    window.close()
    del window, engine


EVERYWHERE = on("clinic", "portrait", "laptop", "large", "panel", languages=["en", "es"])
SOMEWHERE = on("clinic", "panel")


@EVERYWHERE
def test_questions_fit_and_the_answers_stay_in_place(shown: Asked) -> None:
    places = set()
    for stage in shown.stages():
        if stage in ("words", "result"):
            continue
        if stage != "introduction" or shown.device.name != "panel":
            assert len(list(views(shown.window))) == 1, stage
        if stage != "introduction":
            places.add(tuple(map(place_of, shown.answers())))
    assert len(places) == 1
    (answers,) = places
    assert len({(top, width, height) for _, top, width, height in answers}) == 1


def place_of(item: QQuickItem) -> tuple[float, float, float, float]:
    rect = place(item)
    return rect.left(), rect.top(), rect.width(), rect.height()


@SOMEWHERE
def test_check_in_by_touch(shown: Asked) -> None:
    shown.touch("Start")
    shown.touch("Yes")
    assert reads(shown.check_in, "stage") == "words"
    shown.touch("Go on")
    for answer in ("No", "Skip", "Yes"):
        shown.touch(answer)
    assert "Question 4 of 8" in [item.property("text") for item in shown.words()]
    shown.touch("Back one question")
    assert reads(shown.check_in, "number") == 3
    assert [says(item) for item in shown.buttons() if item.property("visualFocus")] == []
    for _ in range(6):
        shown.touch("No")
    assert reads(shown.check_in, "stage") == "result"
    shown.touch("Clear my answers")
    assert reads(shown.check_in, "stage") == "introduction"


@SOMEWHERE
def test_double_touch_answers_once(shown: Asked) -> None:
    shown.touch("Start")
    middle = place(shown.button("No")).center().toPoint()
    for _ in range(2):
        QTest.mouseClick(shown.window, Qt.MouseButton.LeftButton, pos=middle)
    assert reads(shown.check_in, "number") == 1


@SOMEWHERE
def test_check_in_by_keys(shown: Asked) -> None:
    assert shown.press(Qt.Key.Key_Tab) == shown.button("Start")
    assert shown.press(Qt.Key.Key_Return) == shown.button("Yes")
    assert shown.press(Qt.Key.Key_Return) == shown.button("Go on")
    assert shown.press(Qt.Key.Key_Return) == shown.button("Yes")
    assert shown.press(Qt.Key.Key_Right) == shown.button("No")
    assert shown.press(Qt.Key.Key_Right) == shown.button("Skip")
    assert shown.press(Qt.Key.Key_Down) == shown.button("Back one question")
    assert shown.press(Qt.Key.Key_Up) == shown.button("Yes")
    back = shown.press(*[Qt.Key.Key_Return] * 8)
    assert reads(shown.check_in, "stage") == "result"
    assert back == shown.button("Back one question")
    assert shown.button("Back one question").property("visualFocus")


@SOMEWHERE
def test_every_stage_begins_at_its_top(shown: Asked) -> None:
    *_, stage = shown.stages()
    assert stage == "result"
    *_, last = views(shown.window)
    assert last > 1
    shown.check_in.restart()
    area = shown.window.findChild(QQuickItem, "scrollArea")
    assert area is not None
    assert area.property("contentY") == 0


@SOMEWHERE
def test_result_leads_to_other_pages(shown: Asked) -> None:
    *_, stage = shown.stages()
    assert stage == "result"
    card = next(item for item in shown.buttons() if item.property("title") == "Emergency signs")
    focus(card)
    shown.press(Qt.Key.Key_Return)
    assert shown.window.property("opened") == "emergency"


def texts(check_in: Any) -> list[str]:
    return [block["modelData"]["text"] for block in reads(check_in, "blocks")]


def test_qml_reads_where_the_visitor_is() -> None:
    check_in: Any = CheckIn(SMALL)
    seen = []
    check_in.stepped.connect(lambda: seen.append(reads(check_in, "stage")))
    assert texts(check_in) == ["Not a test.", "Think of this year."]
    assert reads(check_in, "reminder") == "Think of this year."
    check_in.begin()
    assert reads(check_in, "question") == "Prescribed?"
    assert [reads(check_in, name) for name in ("number", "total")] == [0, 2]
    assert texts(check_in) == []
    check_in.yes()
    assert texts(check_in) == ["Ask."]
    check_in.goOn()
    check_in.no()
    assert reads(check_in, "question") == "Worse?"
    check_in.skip()
    assert texts(check_in) == ["Fine."]
    check_in.back()
    assert reads(check_in, "number") == 2
    check_in.restart()
    assert texts(check_in) == ["Not a test.", "Think of this year."]
    assert seen == [
        *("question", "words", "question", "question", "result", "question", "introduction")
    ]


def test_translation_changes_the_words_and_not_the_place() -> None:
    check_in: Any = CheckIn(SMALL)
    for go in (check_in.begin, check_in.no, check_in.yes):
        go()
    log: list[str] = []
    check_in.changed.connect(lambda: log.append("changed"))
    check_in.stepped.connect(lambda: log.append("stepped"))
    spanish = (Steps(("¿Recetada?",)), Paragraph("Este año."), Steps(("¿Más?", "¿Peor?")))
    check_in.translate(spanish)
    assert log == ["changed"]
    assert reads(check_in, "question") == "¿Peor?"
    assert reads(check_in, "reminder") == "Este año."
    assert reads(check_in, "number") == 2
