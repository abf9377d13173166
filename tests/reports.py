"""Tables that a command prints, keeps in .build and, if so wished, shows in a page of docs/."""

import os
import platform
import re
from collections.abc import Sequence
from datetime import date
from importlib import metadata
from pathlib import Path

from kiosk import atomic


def table(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """Lines of cells as a table of Markdown that is also easy to read as it is."""
    whole = [head, *lines]
    widths = [max(len(line[n]) for line in whole) for n in range(len(head))]
    whole.insert(1, ["-" * width for width in widths])
    return "".join(
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))} |\n"
        for line in whole
    )


def machine(minutes: float) -> str:
    """When and on what machine it ran, and how long it took.

    Nothing of Qt is loaded for it: programs share what they load, and their memory is measured.
    """
    cores = len(os.sched_getaffinity(0))
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return (
        f"{date.today().isoformat()}, {minutes:.0f} minutes on {cores} cores, {system}, "
        f"Python {platform.python_version()}, PySide6 {metadata.version('PySide6-Essentials')}\n"
    )


def renew(text: str, name: str, new: str) -> str:
    """A page with something new between the two marks of this name."""
    renewed, found = re.subn(
        rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)",
        lambda marks: f"{marks[1]}\n{new}\n{marks[2]}",
        text,
        flags=re.DOTALL,
    )
    assert found == 1, f"There is not one place for “{name}”."
    return renewed


def keep(name: str, text: str, folder: Path, page: Path | None = None) -> None:
    """Keep what a run brought in a folder, and between its marks in a page if there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(text, "utf-8")
    if page is not None:
        atomic.write(page, renew(page.read_text("utf-8"), name, text).encode())
