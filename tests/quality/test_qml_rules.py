"""Nothing in the QML files goes around the base controls, the theme and the clock."""

import re
from dataclasses import dataclass

import pytest

from kiosk.paths import QML

MODULE = QML / "Kiosk"


@dataclass(frozen=True)
class Rule:
    """What no file but the excepted ones may contain, and what to use instead."""

    pattern: str
    instead: str
    excepted: tuple[str, ...] = ()


RULES = (
    Rule(r"\bText \{", "use Words", ("Words.qml", "Fallback.qml")),
    Rule(
        r"\b(MouseArea|TapHandler|AbstractButton|(Round|Tool)?Button \{)",
        "use TouchButton, or ActionButton for one with words",
        ("TouchButton.qml",),
    ),
    Rule(
        r"\b(MultiPointTouchArea|PointHandler|HoverHandler|WheelHandler)\b|QtQuick\.Controls",
        "only base controls hear touches: use TouchButton and ScrollArea",
    ),
    Rule(
        r"\bon(Clicked|Released|DoubleClicked|LongPressed|Tapped|Toggled)\b",
        "the base control decides what counts as a touch: use onActivated",
        ("TouchButton.qml",),
    ),
    Rule(
        r"Keys\.on(Return|Enter|Space)Pressed|Qt\.Key_(Return|Enter|Space)",
        "Enter and Space press what has the focus: use onActivated",
        ("TouchButton.qml", "Attract.qml"),
    ),
    Rule(
        r"\bImage \{",
        "use Icon, CodeImage or PictureBlock, which say what they show",
        ("Icon.qml", "CodeImage.qml", "PictureBlock.qml"),
    ),
    Rule(
        r"\b(List|Grid|Path|Table|Tree)View\b",
        "use Repeater: a view keeps what is not in sight out of the accessibility tree",
    ),
    Rule(
        r"\bFocusRing \{",
        "every TouchButton has one already",
        ("TouchButton.qml", "DragHandle.qml"),
    ),
    Rule(
        r"\b(TextField|TextArea|TextEdit|TextInput)\b",
        "nobody types on the kiosk; show words with Words",
    ),
    Rule(
        r"\b(PinchHandler|DragHandler|PinchArea|SwipeView|drag\.target)\b",
        "one touch does everything: use TouchButton and the buttons of ScrollArea",
        ("DragHandle.qml",),  # staff calibrate with it, and buttons beside it do the same
    ),
    Rule(r"\bDragHandle \{", "nobody has to drag: use TouchButton", ("CardFitting.qml",)),
    Rule(
        r"\b(ShaderEffect|MultiEffect|DropShadow)\b|\blayer\.",
        "draw it with Rectangle and Image: the software renderer has no effects",
    ),
    Rule(r"(?<!Keys\.)\bonPressed:", "act on release: use onActivated of a TouchButton"),
    Rule(r"\bonPressAndHold\b", "nothing needs a long press: use onActivated of a TouchButton"),
    Rule(
        r"\b(\w*Animation|\w*Animator|Transition|Behavior on)\b",
        "nothing moves by itself, for everyone's sake: show at once how it ends",
    ),
    Rule(
        r"\bTimer\b",
        "all waiting goes through the Clock in kiosk/screen/clock.py",
        ("StepButton.qml",),  # a finger that stays on it; so Qt's own buttons do
    ),
    Rule(
        r"\bforceActiveFocus\([^)]",
        "who gives the focus says whether keys did it: use Theme.passFocus",
        ("Theme.qml",),
    ),
    Rule(r"#[0-9A-Fa-f]{3,8}\b", "name the color in Colors.qml", ("Colors.qml", "Fallback.qml")),
    Rule(
        r"openUrlExternally|onLinkActivated|XMLHttpRequest|https?:",
        "a link never opens anything: show its code with CodeBlock",
    ),
    Rule(
        r"Text\.(RichText|MarkdownText|AutoText)|elide:",
        "show PlainText or StyledText, never cut off: use Words",
    ),
    Rule(
        r"\bsetSource\(\"",
        "what it is given is never freed: set source, and properties when that is loaded",
        ("Main.qml",),
    ),
    Rule(
        r"Qt\.createComponent",
        "Python may wait for it, and it for words that Python translates: name a Component",
    ),
    Rule(
        r"Text\.StyledText",
        "only the markup of blocks is known to be harmless: leave all other words plain",
        (
            *("HeadingBlock.qml", "ParagraphBlock.qml", "ListBlock.qml", "TableBlock.qml"),
            *("CodeBlock.qml", "ScanMe.qml", "CheckInPage.qml", "Words.qml", "Fallback.qml"),
        ),
    ),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.instead)
def test_rule(rule: Rule) -> None:
    broken = [
        f"{file.relative_to(QML.parent.parent)}:{number}: {line.strip()}: {rule.instead}"
        for file in sorted(QML.rglob("*.qml"))
        if file.name not in rule.excepted
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if re.search(rule.pattern, line.partition(" //")[0])
    ]
    assert not broken, "\n" + "\n".join(broken)


def test_every_exception_is_needed() -> None:
    texts = {file.name: file.read_text("utf-8") for file in QML.rglob("*.qml")}
    idle = [
        f"{name}: {rule.instead}"
        for rule in RULES
        for name in rule.excepted
        if not re.search(rule.pattern, texts[name])
    ]
    assert idle == []


def test_qmldir_lists_exactly_the_files() -> None:
    listed = {line.split()[-1] for line in (MODULE / "qmldir").read_text("utf-8").splitlines()[1:]}
    present = {file.relative_to(MODULE).as_posix() for file in MODULE.rglob("*.qml")}
    assert listed == present, (
        "kiosk/qml/Kiosk/qmldir must have one line for each file, as in: Words 1.0 Words.qml"
    )


def test_every_type_is_called_as_its_file() -> None:
    for line in (MODULE / "qmldir").read_text("utf-8").splitlines()[1:]:
        *_, name, _, file = line.split()
        assert file.rpartition("/")[2] == f"{name}.qml"
