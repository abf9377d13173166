"""`python main.py ready`: what it prints, and that no screen is needed for it."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import cli, inspection
from kiosk.paths import PROJECT
from kiosk.ready.machine import Machine
from kiosk.speech.voices import EspeakVoice
from kiosk.state.choices import FILE

CENTER = """\
---
name: Center
phone: 865-555-0100
group: notice = Notice
---
"""
# Days to come are a problem, and facts grow old: today is right whenever this runs.
TODAY = date.today()
PAGE = f"""\
---
title: %s
summary: A summary.
icon: lifebuoy
%s
updated: {TODAY}
checked on: {TODAY}
source: A review, 2022
reviewed by: Dr. A. Example
reviewed on: {TODAY}
---
Tell a staff member.

> [!TIP]
> Ask us.
"""
# Nothing of this changes with what is wrong in the words.
REST = f"""\
LOOK   The center: Nobody has filled in: address, website, opening hours. What needs it is left out.
       Write it into the file center.md of the content, behind these words: address, website, hours
LOOK   Reading aloud: This machine has no voice, so visitors see no Listen button.
       On Linux type: sudo apt-get install espeak-ng. Elsewhere add a voice in the system's settings.
LOOK   Clock: The time zone is not set, so the kiosk's day begins at another hour than yours.
       Set the time zone in the system's settings. On Linux type: sudo timedatectl set-timezone America/New_York
LOOK   Staff PIN: No PIN is set, so the staff area on the screen stays closed.
       On the kiosk's own machine, type: python main.py set-pin
UNSEEN Screen: From here the screen cannot be looked at: neither its size nor its picture.
       On the kiosk itself, open the staff area and choose “Ready for patients?”.
UNSEEN Power: Whether the screen stays on cannot be seen from here.
       Leave the kiosk alone for half an hour. Is the picture still there?
%sGOOD   Help now: Your emergency page is there, in English.
GOOD   Signatures: A clinician has signed every page within a year.
GOOD   Age of the words: The facts of every page were checked within a year. The oldest: {TODAY}.
GOOD   Codes: Drawn and read back: 2. Each leads where it should.
GOOD   Letters: The screen draws with Atkinson Hyperlegible, which has every letter of English.
GOOD   Disk: There is room: 10.0 GB are free.
GOOD   Last starts: No start has been noted yet.
GOOD   Ways out: This machine is set up so that no way out of the kiosk is known.
GOOD   Counts: Visits are counted, without anything about a person.

%s
"""  # noqa: E501


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QGuiApplication) -> None:
    """No settings, no voice, and a machine of which little can be seen."""
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: tmp_path / "settings.toml")
    monkeypatch.setattr(inspection, "chosen_voice", lambda name: None)
    machine = Machine(
        lambda command: "",
        lambda: datetime.combine(TODAY, time(12), UTC),
        lambda folder: 10**10,
        {},
        "linux",
        tmp_path,
        tmp_path,
    )
    monkeypatch.setattr(inspection, "Machine", lambda: machine)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "center.md").write_text(CENTER, "utf-8")
    (content / "en" / "help-now.md").write_text(PAGE % ("Help now", "kind: help"), "utf-8")
    (content / "en" / "signs.md").write_text(PAGE % ("Signs", "group: notice"), "utf-8")
    return content


def ready(content: Path, state: Path) -> int:
    return cli.main(["ready", "--content", str(content), "--state", str(state)])


def test_all_that_is_printed(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ready(content, tmp_path / "state") == 0
    well = "GOOD   Content: Pages without a mistake: 2, in English.\n"
    assert capsys.readouterr() == (REST % (well, "Ready for patients. To look at: 4."), "")


def test_what_has_to_be_mended_stands_on_top_and_in_the_exit_status(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ready(content, tmp_path / "state") == 0
    capsys.readouterr()
    (content / "en" / "signs.md").write_text("no header\n", "utf-8")
    assert ready(content, tmp_path / "state") == 1
    mistake = (
        "MEND   Content: Mistakes that keep words off the screen: 1. Small mistakes: 0.\n"
        "       - en/signs.md:1: The file does not begin with a header. Begin the file "
        "with a line ---, then lines such as “title: My topic”, then a line ---.\n"
        "       Mend them as it says here. All of them: staff area, Content; or type: "
        "python main.py check\n"
    )
    assert capsys.readouterr().out == mistake + REST % ("", "Not ready for patients. To mend: 1.")


def test_without_any_words_the_state_folder_and_its_damage_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / FILE).write_text("damaged", "utf-8")
    assert ready(tmp_path / "empty", tmp_path) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith(
        "MEND   Content: There are no topics to show. Visitors see the emergency page only.\n"
        "       Type this on the kiosk's own machine; it says what is wrong: python main.py check\n"
    )
    assert printed.err.startswith(f"{tmp_path / FILE}: What staff chose on this machine cannot")
    assert "Nothing was published: no topic in" in printed.err


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("import sys; print('Pty\\n 5 en-us\\n 5 es-419'); sys.stdin.read()", {"en", "es"}),
        ("raise SystemExit(1)", set()),
    ],
)
def test_voice_is_asked_now(
    text: str,
    languages: set[str],
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    clock = iter(range(0, 10_000, 100))
    voice = EspeakVoice((sys.executable, "-c", text), lambda: next(clock))
    monkeypatch.setattr(inspection, "chosen_voice", lambda name: voice)
    ready(content, tmp_path / "state")
    heard = "GOOD   Reading aloud: The voice speaks English." if languages else "LOOK   Reading"
    assert heard in capsys.readouterr().out


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_display_that_does_not_answer_is_no_display(content: Path, tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    environment = {**kept, "DISPLAY": ":987", "PYTHONIOENCODING": "utf-8"}
    folders = ["--content", str(content), "--state", str(tmp_path / "state")]
    done = subprocess.run(
        [sys.executable, PROJECT / "main.py", "ready", *folders],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "UNSEEN Screen: From here the screen cannot be looked at" in done.stdout
