"""Bad input never blanks the screen: the kiosk starts, help now works, the problem is listed."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.paths import ASSETS, QML
from whole.program import Program

Start = Callable[..., Program]
HEADER = """---
title: Effects
summary: What it does.
icon: timer
group: understand
order: 40
---
"""


def remove(content: Path) -> None:
    shutil.rmtree(content)


def empty(content: Path) -> None:
    shutil.rmtree(content)
    content.mkdir()


def break_one(content: Path) -> None:
    (content / "en" / "effects.md").write_text("no header at all", "utf-8")


def break_all(content: Path) -> None:
    for file in content.rglob("*.md"):
        file.write_text("no header at all", "utf-8")


def make_huge(content: Path) -> None:
    (content / "en" / "effects.md").write_text(HEADER + "word " * 1_000_000, "utf-8")


def make_latin_1(content: Path) -> None:
    (content / "en" / "effects.md").write_bytes(HEADER.encode() + "café".encode("latin-1"))


def lose_picture(content: Path) -> None:
    (content / "en" / "effects.md").write_text(HEADER + "![A clock](clock.png)\n\nWords.", "utf-8")


FAULTS = [remove, empty, break_one, break_all, make_huge, make_latin_1, lose_picture]


@pytest.mark.parametrize("spoil", FAULTS)
def test_kiosk_starts_without_an_edition_on(
    spoil: Callable[[Path], None],
    start: Start,
    content: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(content)
    kiosk = start()
    kiosk.begin()
    if spoil in (remove, empty, break_all):
        assert kiosk.shows("Tell a staff member now")
        assert kiosk.shows("865\u2011830\u20113967")
    else:
        kiosk.ask("wait Bladder and body")
        kiosk.ask("touch Help now")
        assert kiosk.shows("Tell a staff member now")
    assert kiosk.close()[0] == 0

    assert main(["check", "--content", str(content)]) == (0 if spoil is lose_picture else 1)
    assert capsys.readouterr().out.count("\n") > 1


def test_kiosk_keeps_the_last_words_when_all_files_break(start: Start, content: Path) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    break_all(content)
    fresh = HEADER.replace("Effects", "Fresh") + "Hi."
    (content / "en" / "new-topic.md").write_text(fresh, "utf-8")
    kiosk.ask("wait Fresh")
    assert kiosk.shows("Bladder and body")
    assert kiosk.shows("Effects")


def test_missing_fonts_leave_readable_words(start: Start, tmp_path: Path) -> None:
    assets = Path(shutil.copytree(ASSETS, tmp_path / "assets"))
    for font in (assets / "fonts").glob("atkinson*.woff"):
        font.unlink()
    kiosk = start("--assets", str(assets))
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    status, errors = kiosk.close()
    assert status == 0
    assert errors == f"A font is missing in {assets / 'fonts'}; put the shipped files back.\n"


def test_broken_screen_file_leaves_help_now(start: Start, tmp_path: Path) -> None:
    qml = Path(shutil.copytree(QML, tmp_path / "qml"))
    (qml / "Kiosk" / "Card.qml").write_text("This is not QML.", "utf-8")
    kiosk = start("--qml", str(qml))
    (words,) = kiosk.ask("texts")
    assert "911" in words
    assert "Avise al personal ahora mismo" in words
    status, errors = kiosk.close()
    assert status == 0
    assert errors.endswith(
        "The kiosk's own screen files are damaged. It shows emergency help only. "
        "Install the kiosk again.\n"
    )
