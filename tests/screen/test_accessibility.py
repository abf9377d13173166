"""Everything that is shown is in the accessibility tree, with its role and its name."""

import html
import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from screen.walk import Shown, on, says

# which controls there are differs
pytestmark = on("clinic", "panel")

ROLES = {
    QAccessible.Role.StaticText,
    QAccessible.Role.Heading,
    QAccessible.Role.ListItem,
    QAccessible.Role.Graphic,
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
}
LIST_MARK = re.compile(r"•|\d+\.")
"""Stands beside a list item, which says its words by itself."""


@pytest.fixture(autouse=True)
def active() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def nodes(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything below a node of the tree that can be seen."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if not child.state().invisible:
            yield child
            yield from nodes(child)


def tree(shown: Shown) -> list[QAccessibleInterface]:
    return list(nodes(QAccessible.queryAccessibleInterface(shown.window)))


def plain(item: QQuickItem) -> str:
    """The words of a text, without its markup."""
    text = str(item.property("text"))
    return html.unescape(re.sub(r"<[^>]*>", "", text.replace("<br>", " ")))


def spoken(node: QAccessibleInterface) -> Iterator[str]:
    yield node.text(QAccessible.Text.Name)
    yield node.text(QAccessible.Text.Description)


def test_everything_shown_is_in_the_tree(shown: Shown) -> None:
    faults = []
    for name in shown.screens():
        found = tree(shown)
        said = {text for node in found for text in spoken(node)}
        words = {plain(item) for item in shown.words()}
        faults += [
            f"{name}: “{text}” is not said"
            for text in words - said
            if not LIST_MARK.fullmatch(text)
        ]
        faults += [
            f"{name}: {node.role()} has no name"
            for node in found
            if node.role() in ROLES and not node.text(QAccessible.Text.Name)
        ]
    assert not faults, "\n" + "\n".join(faults)


def test_every_button_can_be_pressed_from_the_tree(shown: Shown) -> None:
    faults = []
    for name in shown.screens():
        for item in shown.buttons():
            node = QAccessible.queryAccessibleInterface(item)
            actions = node.actionInterface().actionNames() if node else []
            if node is None or not node.state().focusable or "Press" not in actions:
                faults.append(f"{name}: the button {says(item)} cannot be pressed")
    assert not faults, "\n" + "\n".join(faults)


def test_pressing_from_the_tree_opens_the_topic(shown: Shown) -> None:
    session = shown.begin()
    card = next(item for item in shown.buttons() if item.property("summary"))
    node = QAccessible.queryAccessibleInterface(card)
    assert node.text(QAccessible.Text.Description) == card.property("summary")
    node.actionInterface().doAction("Press")
    assert session.navigator.place.topic == card.property("topic")
