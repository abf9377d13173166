"""`counts`: what it prints, what it saves, and what it says when there is nothing."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.fonts import Typeface
from kiosk.state.counts import DAMAGED, FILE, Count, Counts
from paper.paper import texts

TODAY = date.today()
LONG_AGO = TODAY - timedelta(days=40)
FAIR = "Health fair 2026"
HELP = (
    "---\ntitle: Help now\nsummary: A summary.\nicon: lifebuoy\nkind: help\n"
    "updated: 2026-11-23\n---\nTell a staff member.\n"
)
SIGNS = HELP.replace("kind: help", "group: notice").replace("Help now", "Signs to notice")
NOTE = "\n“< 5” is less than 5, also none. Such numbers are in no sum.\n"


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typeface: Typeface) -> None:
    """This machine has no settings."""
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: tmp_path / "settings.toml")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Words that were published."""
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "center.md").write_text("---\nname: Center\ngroup: notice = Notice\n---\n", "utf-8")
    (content / "en" / "help-now.md").write_text(HELP, "utf-8")
    (content / "en" / "signs.md").write_text(SIGNS, "utf-8")
    assert cli.main(["publish", *where(content)]) == 0
    return content


@pytest.fixture
def kept(content: Path, capsys: pytest.CaptureFixture[str]) -> Counts:
    """Counts of today, of days long ago and of an event."""
    capsys.readouterr()
    kept = Counts(content.parent / "state")
    kept.add(
        {
            Count(TODAY.isoformat(), "", "session", "", "en"): 6,
            Count(TODAY.isoformat(), "", "page", "signs", "en"): 12,
            Count(TODAY.isoformat(), "", "page", "signs", "es"): 5,
            Count(TODAY.isoformat(), "", "page", "help-now", "en"): 4,
            Count(LONG_AGO.isoformat(), "", "page", "signs", "en"): 100,
            Count(LONG_AGO.isoformat(), FAIR, "code", "scan-me", "en"): 30,
        }
    )
    return kept


def where(content: Path) -> list[str]:
    return ["--content", str(content), "--state", str(content.parent / "state")]


def days(first: date) -> str:
    return " to ".join(dict.fromkeys((first.isoformat(), TODAY.isoformat())))


def table(first: date) -> str:
    return f"""\
Center: {days(first)}

Visits: 6
  English             6
  Español           < 5

Pages opened: 17
  Signs to notice    17   English 12 · Español 5
  Help now          < 5   English < 5 · Español < 5

Codes shown
  Call us           < 5   English < 5 · Español < 5
  Scan me           < 5   English < 5 · Español < 5
{NOTE}"""


@pytest.mark.parametrize("options", [[], ["--week"]])
def test_this_week(
    content: Path, kept: Counts, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["counts", *options, *where(content)]) == 0
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert capsys.readouterr() == (table(monday), "")


def test_this_month(content: Path, kept: Counts, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["counts", "--month", *where(content)]) == 0
    assert capsys.readouterr() == (table(TODAY.replace(day=1)), "")


def test_event(content: Path, kept: Counts, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["counts", "--event", FAIR, *where(content)]) == 0
    assert capsys.readouterr().out == (
        f"Center: Health fair 2026: {LONG_AGO}\n\n"
        "Visits\n  English           < 5\n  Español           < 5\n\n"
        "Pages opened\n"
        "  Help now          < 5   English < 5 · Español < 5\n"
        "  Signs to notice   < 5   English < 5 · Español < 5\n\n"
        "Codes shown: 30\n"
        "  Scan me            30   English 30 · Español < 5\n"
        f"  Call us           < 5   English < 5 · Español < 5\n{NOTE}"
    )


def test_unknown_event(content: Path, kept: Counts, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["counts", "--event", "Health fair", *where(content)]) == 1
    assert capsys.readouterr() == (
        "",
        "Nothing was counted at the event “Health fair”. Did you mean “Health fair 2026”? "
        "There is: Health fair 2026.\n",
    )


def test_no_event_at_all(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.main(["counts", "--event", "Health fair", *where(content)]) == 1
    assert capsys.readouterr().err == "Nothing was counted at any event on this machine.\n"
    assert not (content.parent / "state" / FILE).exists()


def test_nothing_was_counted_yet(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.main(["counts", "--month", *where(content)]) == 0
    assert capsys.readouterr().out == (
        f"Center: {days(TODAY.replace(day=1))}\n"
        "Nothing was counted 5 times or more in these days.\n"
    )


def test_table_and_page(
    content: Path, kept: Counts, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    csv, pdf = tmp_path / "out.csv", tmp_path / "out.PDF"
    assert cli.main(["counts", "--month", str(csv), *where(content)]) == 0
    assert cli.main(["counts", "--event", FAIR, str(pdf), *where(content)]) == 0
    assert capsys.readouterr() == (f"Saved: {csv}\nSaved: {pdf}\n", "")
    assert ",pages opened,Signs to notice,English,12\n" in csv.read_text("utf-8-sig")
    (words,) = texts(pdf.read_bytes())
    assert "Codes shown to scan: 30 Scan me 30" in words


@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_file_that_cannot_be_written(
    content: Path, kept: Counts, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nowhere" / f"out.{ending}"
    assert cli.main(["counts", str(file), *where(content)]) == 1
    assert capsys.readouterr() == (
        "",
        f"Nothing was saved. {file}: There is no folder {file.parent}. Make the folder, or choose "
        "another.\n",
    )


def test_file_of_another_kind(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as status:
        cli.main(["counts", "out.xlsx", *where(content)])
    assert status.value.code == 2
    assert capsys.readouterr().err.endswith(
        "“out.xlsx” must end in .csv, for a table, or in .pdf, for a page to print\n"
    )


def test_damaged_counts_are_said(
    content: Path, kept: Counts, capsys: pytest.CaptureFixture[str]
) -> None:
    kept.file.write_bytes(b"no database " * 1000)
    assert cli.main(["counts", *where(content)]) == 0
    assert capsys.readouterr().err == f"{kept.loss}\n"
    assert DAMAGED in os.listdir(kept.folder)


def test_counts_of_a_newer_version_are_said(
    content: Path, kept: Counts, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(kept.file.read_bytes())
    data[60:64] = b"\0\0\0\x09"  # its user_version
    kept.file.write_bytes(data)
    for period in ("--week", "--month", f"--event={FAIR}"):
        assert cli.main(["counts", period, *where(content)]) == 1
        assert capsys.readouterr() == (
            "",
            f"{kept.file}: A newer version of the kiosk wrote the counts, so this one leaves them "
            "alone and counts nothing. Install the newer version again, or give this file another "
            "name.\n",
        )


def test_the_screen_need_not_have_run_here(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = str(tmp_path / "state")
    assert cli.main(["counts", "--content", str(tmp_path), "--state", state]) == 0
    assert "Nothing was counted 5 times or more" in capsys.readouterr().out
