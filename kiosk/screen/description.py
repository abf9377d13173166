"""What a control is, in words, from the accessibility tree."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from shiboken6 import invalidate

_ROLES = {
    QAccessible.Role.Button: "button",
    QAccessible.Role.CheckBox: "check box",
    QAccessible.Role.RadioButton: "choice",
}
_PLACE = "%1 of %2"

WORDS = (*_ROLES.values(), "open", "closed", "on", "off", "not available", _PLACE)
"""Words of the interface that stand in this file."""


def describe(item: QQuickItem) -> str:
    """Name, role, state and place of a control, then what more it says; empty without a name."""
    node = QAccessible.queryAccessibleInterface(item)
    if node is None:
        return ""
    words = _describe(item, node)
    invalidate(node)  # or else PySide takes what comes to lie at its address for it
    return words


def _describe(item: QQuickItem, node: QAccessibleInterface) -> str:
    name = node.text(QAccessible.Text.Name)
    if not name:
        return ""
    value, more = node.text(QAccessible.Text.Value), node.text(QAccessible.Text.Description)
    role = _say(_ROLES.get(node.role(), ""))
    control = ", ".join(filter(None, (name, role, *_state(node.state()), value, _place(item))))
    return f"{control}. {more}" if more else control


def _state(state: QAccessible.State) -> Iterator[str]:
    if state.expandable:
        yield _say("open" if state.expanded else "closed")
    elif state.checkable:
        yield _say("on" if state.checked else "off")
    if state.disabled:
        yield _say("not available")


def _place(item: QQuickItem) -> str:
    """The how manieth it is of what the keys reach beside it, if it is not alone."""
    stops = list(_stops(_scope(item)))
    if item not in stops or len(stops) == 1:
        return ""
    return _say(_PLACE).replace("%1", str(stops.index(item) + 1)).replace("%2", str(len(stops)))


def _scope(item: QQuickItem) -> QQuickItem:
    """The part of the screen that the item stands in: what scrolls, or the bars around it."""
    around = item.parentItem()
    while around.parentItem() is not None and not around.isFocusScope():
        around = around.parentItem()
    return around


def _stops(scope: QQuickItem) -> Iterator[QQuickItem]:
    for child in scope.childItems():
        if child.isVisible() and child.isEnabled() and not child.isFocusScope():
            if child.activeFocusOnTab():
                yield child
            yield from _stops(child)


def _say(word: str) -> str:
    return QCoreApplication.translate("", word) if word else ""
