"""Everything that is shown is in the accessibility tree once, with its role, name and state."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from shiboken6 import invalidate

from screen.walk import Shown, focus, on, says

Role = QAccessible.Role
NAMELESS = {Role.List, Role.Table, Role.Row, Role.Window, Role.Client}
"""What holds others and says nothing by itself."""

LIST_MARK = re.compile(r"•|\d+\.")
"""Stands beside a list item, which says its words by itself."""

SAMPLE = "A"
"""Shows how large the letters are, which the control says in words."""


@pytest.fixture(autouse=True)
def active() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@dataclass(frozen=True)
class Node:
    """What the tree says of something that is shown."""

    item: QObject
    inside: "Node | None"
    role: QAccessible.Role
    name: str
    description: str
    state: QAccessible.State
    actions: tuple[str, ...]

    @property
    def around(self) -> Iterator["Node"]:
        node = self.inside
        while node is not None:
            yield node
            node = node.inside


def tree(shown: Shown) -> list[Node]:
    """Everything that is shown, in the order in which it is read."""
    root = QAccessible.queryAccessibleInterface(shown.window)
    found = list(nodes(root, None))
    invalidate(root)
    return found


def nodes(interface: QAccessibleInterface, inside: Node | None) -> Iterator[Node]:
    for place in range(interface.childCount()):
        child = interface.child(place)
        if not child.state().invisible:
            node = node_of(child, inside)
            yield node
            yield from nodes(child, node)
        invalidate(child)  # or else PySide takes what comes to lie at its address for it


def node_of(interface: QAccessibleInterface, inside: Node | None) -> Node:
    actions = interface.actionInterface()
    return Node(
        interface.object(),
        inside,
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        interface.state(),
        tuple(actions.actionNames()) if actions is not None else (),
    )


def press(item: QQuickItem) -> None:
    """Press a control as a screen reader does."""
    interface = QAccessible.queryAccessibleInterface(item)
    interface.actionInterface().doAction("Press")
    invalidate(interface)


def spoken(node: Node) -> tuple[str, str]:
    return node.name, node.description


def plain(item: QQuickItem) -> str:
    """The words of a text, without its markup."""
    text = str(item.property("text")).replace("<br>", " ").replace("\u2011", "-")
    return html.unescape(re.sub(r"<[^>]*>", "", text))


def unsaid(shown: Shown, found: list[Node]) -> Iterator[str]:
    said = {text for node in found for text in spoken(node)}
    for item in shown.words():
        words = plain(item)
        in_code = any(node.name.endswith(f": {words}") for node in found)
        if words not in said | {SAMPLE} and not in_code and not LIST_MARK.fullmatch(words):
            yield f"“{words}” is not said"


def nameless(shown: Shown, found: list[Node]) -> Iterator[str]:
    for node in found:
        if node.role not in NAMELESS and not node.name:
            yield f"{node.role} has no name"


def said_twice(shown: Shown, found: list[Node]) -> Iterator[str]:
    for one, other in pairwise(found):
        if one.name and (one.name, one.role) == (other.name, other.role):
            yield f"“{one.name}” is said twice"
        if other.name and other.name in {node.name for node in other.around}:
            yield f"“{other.name}” is said by what it stands in, too"


def wrong_controls(shown: Shown, found: list[Node]) -> Iterator[str]:
    by_item = {node.item: node for node in found}
    for item in shown.buttons():
        if not item.activeFocusOnTab():  # it repeats for fingers what another control does
            continue
        node, words = by_item.get(item), f"the control {says(item)}"
        if node is None:
            yield f"{words} is not there"
            continue
        state = node.state
        if "Press" not in node.actions:
            yield f"{words} cannot be pressed"
        if not state.focusable:
            yield f"{words} cannot have the focus"
        if state.focused != item.hasActiveFocus():
            yield f"{words} says wrongly whether it has the focus"
        if (state.checkable, state.checked) != (
            item.property("checkable"),
            item.property("chosen"),
        ):
            yield f"{words} says wrongly whether it is on"


CHECKS = (unsaid, nameless, said_twice, wrong_controls)


@on("clinic", "panel", languages=("en", "es"))
def test_every_screen_is_whole_in_the_tree(shown: Shown) -> None:
    faults = []
    for screen in shown.screens():
        found = tree(shown)
        faults += [f"{screen}: {fault}" for check in CHECKS for fault in check(shown, found)]
    assert not faults, "\n" + "\n".join(faults)


@on("clinic")
def test_pressing_from_the_tree_opens_the_topic(shown: Shown) -> None:
    session = shown.begin()
    card = next(item for item in shown.buttons() if item.property("summary"))
    (node,) = (node for node in tree(shown) if node.item == card)
    assert node.description == card.property("summary")
    press(card)
    assert session.navigator.place.topic == card.property("topic")


@on("clinic")
def test_opened_question_is_checked(shown: Shown) -> None:
    session = shown.begin()
    session.open("faq")
    shown.rest()
    question = next(item for item in shown.buttons() if item.property("checkable"))
    for on_ in (False, True):
        (node,) = (node for node in tree(shown) if node.item == question)
        assert (node.state.checkable, node.state.checked) == (1, on_)
        press(question)


@on("clinic")
def test_control_that_cannot_be_used_says_so(shown: Shown) -> None:
    session = shown.begin()
    session.reading.toggle()
    for _ in range(10):
        session.reading.quieter()
    shown.rest()
    states = {node.name: node.state for node in tree(shown)}
    assert states["Quieter"].disabled
    assert not states["Louder"].disabled


@on("clinic")
def test_focus_is_told(shown: Shown) -> None:
    shown.begin()
    shown.window.requestActivate()
    for item in shown.buttons():
        focus(item)
        focused = [node.item for node in tree(shown) if node.state.focused]
        assert focused == [item], says(item)


@on("clinic")
def test_warning_is_an_alert_with_its_question_for_a_name(shown: Shown) -> None:
    shown.begin()
    shown.clock.advance(100)
    shown.rest()
    found = tree(shown)
    (alert,) = (node for node in found if node.role == Role.AlertMessage)
    assert alert.name == "Are you still there?"
    inside = [node.name for node in found if alert in node.around]
    assert inside[0].startswith("This screen starts over in ")
    assert inside[1:] == ["I need more time", "Help now"]


@on("clinic")
def test_what_the_hide_screen_hides_is_not_read_out(shown: Shown) -> None:
    session = shown.begin()
    session.open("faq")
    shown.rest()
    session.hide()
    shown.rest()
    assert [node.name for node in tree(shown)] == ["Touch to go back", "Help now"]
