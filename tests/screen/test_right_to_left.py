"""In a language that runs from right to left, every screen is the mirror image of the others.

The twin edition says the same English words in both languages, so that nothing but the direction
differs. The small Arabic folder shows that its name is enough. No Arabic typeface ships: where the
system has none, its letters are boxes, which take room as letters do.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.authoring.publisher import publish
from kiosk.devices import DEVICES, Device
from kiosk.edition import Edition
from kiosk.edition.built_in import load_built_in
from kiosk.edition.store import Store
from kiosk.fonts import Typeface
from kiosk.paths import ASSETS, CONTENT
from kiosk.screen.engine import feel_of_touch, load, show, window_of
from kiosk.screen.kiosk import Kiosk
from kiosk.tour import descendants
from screen.editions import FakeClock
from screen.layout import faults
from screen.test_keys import Step, by_tab, press
from screen.voice import FakeVoice
from screen.walk import Shown, focus, place, says

PLACES_APART = 4.5
"""What rounding down the widths of four buttons in a row and their middles may move, in pixels."""


@contextmanager
def screens_of(
    edition: Edition, language: str, device: Device, typeface: Typeface
) -> Iterator[Shown]:
    """The screens of an edition, for a clinic that speaks this language."""
    clock, voice = FakeClock(), FakeVoice("en", "ar")
    kiosk = Kiosk(load_built_in(), typeface, clock, language=language, voice=voice)
    kiosk.show_edition(edition, ASSETS)
    engine = load(kiosk, device.px_per_mm)
    window = window_of(engine)
    assert window is not None
    show(window, (device.width, device.height))
    yield Shown(device, kiosk, window, clock, voice)
    window.close()
    del window, engine


@pytest.fixture(params=[d for d in DEVICES if d.name in ("clinic", "panel")], ids=lambda d: d.name)
def device(request: pytest.FixtureRequest, qapp: QGuiApplication) -> Device:
    found = request.param
    assert isinstance(found, Device)
    feel_of_touch(qapp, found.px_per_mm)
    return found


@pytest.fixture(scope="module")
def twins(shipped: Edition) -> Edition:
    """Two languages that say the same, and are called the same."""
    english = [page for page in shipped.pages if page.language == "en"]
    return msgspec.structs.replace(
        shipped,
        centers={language: shipped.centers["en"] for language in ("en", "ar")},
        pages=(*english, *(msgspec.structs.replace(page, language="ar") for page in english)),
        interface={"ar": {"English": "English"}},
    )


def standing(shown: Shown) -> dict[str, dict[str, QRectF]]:
    """Where everything stands on every screen, by its place in the tree."""
    return {
        name: dict(places(shown.window.contentItem(), "window"))
        for name in shown.screens()
        if name != "attract"  # it drifts round
    }


def places(item: QQuickItem, path: str) -> Iterator[tuple[str, QRectF]]:
    for number, child in enumerate(item.childItems()):
        if child.isVisible() and child.width() and child.height():
            yield f"{path}/{number}", place(child)
            yield from places(child, f"{path}/{number}")


def test_every_screen_is_the_mirror_image(
    twins: Edition, device: Device, typeface: Typeface
) -> None:
    with screens_of(twins, "en", device, typeface) as shown:
        english = standing(shown)
    with screens_of(twins, "ar", device, typeface) as shown:
        arabic = standing(shown)
    assert english.keys() == arabic.keys()
    wrong = [
        f"{screen}: {path} stands at {there.x():.0f} and not at {device.width - here.right():.0f}"
        for screen, things in english.items()
        for path, here in things.items()
        for there in [arabic[screen].get(path, QRectF())]
        if abs(device.width - here.right() - there.x()) > PLACES_APART
    ]
    assert not wrong, "\n" + "\n".join(wrong[:40])


PAGE = """\
---
title: ما هو الكيتامين؟
summary: دواء
icon: pill
group: understand
order: 10
updated: 2026-11-23
source: Test
---
كلمات قليلة.

- واحد
- اثنان

1. واحد
2. اثنان

> [!WARNING]
> كلمات قليلة.

| واحد | اثنان |
| --- | --- |
| واحد | اثنان |

[كلمات]({{phone}})
"""

INTERFACE = """\
English = العربية
Back = رجوع
All topics = كل المواضيع
Talk to us: %1 = تحدث إلينا: %1
Help now = مساعدة الآن
"""


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A folder with a page in Arabic, and in English and Arabic what every folder must have."""
    content = tmp_path_factory.mktemp("content")
    shutil.copy(CONTENT / "center.md", content)
    for language in ("en", "ar"):
        (content / language).mkdir()
        for topic in ("help-now.md", "check-in.md"):
            shutil.copy(CONTENT / "en" / topic, content / language)
    (content / "ar" / "interface.txt").write_text(INTERFACE, "utf-8")
    (content / "ar" / "words.md").write_text(PAGE, "utf-8")
    return publish(content, Store(tmp_path_factory.mktemp("editions"))).edition


@pytest.fixture
def shown(arabic: Edition, device: Device, typeface: Typeface) -> Iterator[Shown]:
    with screens_of(arabic, "ar", device, typeface) as found:
        yield found


def test_nothing_is_cut_off_or_crowded(shown: Shown) -> None:
    wrong = [f"{name}: {fault}" for name in shown.screens() for fault in faults(shown)]
    assert not wrong, "\n" + "\n".join(wrong)


def text(shown: Shown, words: str) -> QQuickItem:
    return next(item for item in shown.words() if item.property("text") == words)


def read(shown: Shown) -> None:
    shown.begin().open("words")
    shown.rest()
    shown.window.grabWindow()


def test_bullets_numbers_and_columns_begin_at_the_right(shown: Shown) -> None:
    read(shown)
    for sign in ("•", "1."):
        mark = text(shown, sign)
        _, words = mark.parentItem().childItems()
        assert place(mark).left() >= place(words).right() - 1
        assert place(mark).center().x() > shown.device.width / 2
        assert inked(shown, place(words)) == (False, True)


def inked(shown: Shown, rect: QRectF) -> tuple[bool, bool]:
    """Whether anything is drawn in the left half and in the right half of a part of the window."""
    picture = shown.window.grabWindow().copy(rect.toRect())
    middle = picture.width() // 2
    return drawn(picture.copy(0, 0, middle, picture.height())), drawn(
        picture.copy(middle, 0, middle, picture.height())
    )


def drawn(picture: QImage) -> bool:
    colors = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    return len(colors) > 1


def test_back_stands_at_the_right_and_points_there(shown: Shown) -> None:
    read(shown)
    back = shown.button("كل المواضيع")
    assert place(back).center().x() > shown.device.width / 2
    shown.session.help()
    shown.rest()
    back = shown.button("رجوع")
    icon = next(i for i in descendants(back) if i.property("name") == "arrow-left")
    words = next(i for i in descendants(back) if i.inherits("QQuickText"))
    assert icon.property("mirror")
    assert place(icon).left() > place(words).left()


def test_number_keeps_its_order_and_its_name(shown: Shown) -> None:
    shown.begin()
    shown.rest()
    numbers = [item for item in shown.words() if "3967" in str(item.property("text"))]
    if shown.device.name != "panel":  # there a button leads to the number
        assert numbers
    for item in numbers:
        assert "\u2066865‑830‑3967\u2069" in item.property("text")


def test_keys_follow_the_eye(shown: Shown) -> None:
    session = shown.begin()
    session.open("check-in")
    session.checking.begin()
    shown.rest()
    shown.window.requestActivate()
    yes = shown.button("Yes")
    focus(yes)
    assert press(shown, Qt.Key.Key_Left) == shown.button("No")
    assert press(shown, Qt.Key.Key_Left) == shown.button("Skip")
    assert press(shown, Qt.Key.Key_Right) == shown.button("No")
    assert place(yes).left() > place(shown.button("Skip")).right()


def test_tab_goes_from_right_to_left(shown: Shown) -> None:
    shown.window.requestActivate()
    for name in shown.screens():
        turns = [step for step in by_tab(shown) if mirrored(step, shown.device.width).turns_back]
        assert len(turns) <= 1, (name, [(says(step.start), says(step.to)) for step in turns])


def mirrored(step: Step, width: int) -> Step:
    rects = (
        QRectF(width - rect.right(), rect.y(), rect.width(), rect.height())
        for rect in (step.before, step.after)
    )
    return Step(step.start, step.to, *rects)


def test_direction_changes_with_the_language(shown: Shown) -> None:
    session = shown.begin()
    session.speak("en")
    shown.rest()
    assert shown.kiosk.property("spoken") == "en"
    before = place(shown.button("Help now")).center().x()
    session.speak("ar")
    shown.rest()
    after = place(shown.button("مساعدة الآن")).center().x()
    assert before > shown.device.width / 2 > after
