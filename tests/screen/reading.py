"""What QML reads of the Python objects."""

from typing import Any

from kiosk.screen.rows import RowModel


def reads(root: Any, path: str) -> Any:
    """What `root.a.b` is in QML, for the path `a.b`; a list model comes as its rows."""
    for name in path.split("."):
        root = getattr(root, name)
    return rows(root) if isinstance(root, RowModel) else root


def rows(model: RowModel[Any]) -> list[dict[str, Any]]:
    """Every row by its roles; a list model in a row comes as its rows."""
    roles = {role: bytes(name).decode() for role, name in model.roleNames().items()}
    return [
        {name: plain(model.data(model.index(row), role)) for role, name in roles.items()}
        for row in range(model.rowCount())
    ]


def plain(value: Any) -> Any:
    return rows(value) if isinstance(value, RowModel) else value
