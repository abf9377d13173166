"""The commands: what they print, what they return, and what they leave alone."""

import inspect
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import kiosk
from kiosk import app, cli
from kiosk.edition import built_in
from kiosk.paths import CONTENT
from kiosk.screen.appearance import COLORS, TEXT_SIZES
from kiosk.settings import Settings
from kiosk.state.choices import FILE, Choices

ROOT = Path(__file__).resolve().parents[1]
# Signatures grow old, and days to come are a problem: today is right whenever this runs.
TODAY = date.today().isoformat()
HELP = (
    "---\ntitle: Help now\nsummary: A summary.\nicon: lifebuoy\nkind: help\n"
    f"updated: {TODAY}\nchecked on: {TODAY}\nreviewed by: Dr. A. Example\nreviewed on: {TODAY}\n"
    "---\nTell a staff member.\n"
)
GUIDE = "content/README.md says under “What the messages mean” what each name in [ ] stands for.\n"


SHOWN = ("settings", "state", "choices", "calibrating")
"""What the tests look at of what the screen is given."""


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands look for this machine's settings; there are none yet."""
    file = tmp_path / "settings.toml"
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: file)
    return file


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "center.md").write_text("---\nname: Center\ngroup: notice = Notice\n---\n", "utf-8")
    (content / "en" / "help-now.md").write_text(HELP, "utf-8")
    return content


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the commands asked the screen to do."""
    calls: list[dict[str, Any]] = []

    def note(**arguments: Any) -> int:
        calls.append(arguments)
        return 7

    def run(*arguments: Any) -> int:
        given = dict(zip(inspect.signature(app.run).parameters, arguments, strict=True))
        return note(**{name: given[name] for name in SHOWN})

    monkeypatch.setattr("kiosk.cli.screen.has_display", lambda: True)
    fakes = {"app": SimpleNamespace(run=run), "tour": SimpleNamespace(tour=note)}
    for name, fake in fakes.items():
        monkeypatch.setitem(sys.modules, f"kiosk.{name}", fake)
        monkeypatch.setattr(kiosk, name, fake, raising=False)
    return calls


def test_check_of_good_content(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(content)]) == 0
    assert capsys.readouterr() == ("1 page, 0 errors, 0 warnings.\n", "")


def test_check_prints_every_problem_in_order(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "en" / "signs.md").write_bytes(b"---\ntitle: Signs \xe9\n---\n")
    (content / "en" / "help-now.md").write_text(
        HELP.replace("updated:", "related: signs\nupdated:"), "utf-8"
    )
    assert cli.main(["check", "--content", str(content)]) == 1
    assert capsys.readouterr() == (
        "en/help-now.md: warning: The related topic “signs” is not on the screen, so it is not "
        "offered. Use the file name of a topic in content/en without .md. [unknown-related]\n"
        "en/signs.md:2: error: The file is not saved as UTF-8, so not all of its characters can "
        "be read. In your text editor choose “Save as”, pick the encoding UTF-8, and save it "
        "again. [not-utf-8]\n"
        "1 page, 1 error, 1 warning.\n"
        "    1 × not-utf-8 (error)\n"
        f"    1 × unknown-related (warning)\n{GUIDE}",
        "",
    )


def test_check_of_a_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--content", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr() == (
        f"{tmp_path / 'nowhere'}: error: The content folder is missing, so the screen stays as "
        "it was. Put the folder back, or plug in the drive it is on. [no-folder]\n"
        "0 pages, 1 error, 0 warnings.\n"
        f"    1 × no-folder (error)\n{GUIDE}",
        "",
    )


def test_check_for_machines(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "Tell a staff member. " * 5
    (content / "en" / "help-now.md").write_text(
        HELP.replace("Tell a staff member.", words), "utf-8"
    )
    (content / "en" / "signs.md").write_bytes(b"---\ntitle: Signs \xe9\n---\n")
    assert cli.main(["check", "--format", "json", "--content", str(content)]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "content": str(content),
        "pages": [
            {
                "path": "en/help-now.md",
                "title": "Help now",
                "kind": "help",
                "signed": True,
                "reading": {
                    "measure": "Flesch-Kincaid",
                    "score": 0.7,
                    "words": 20,
                    "sentences": 5,
                    "syllables": 25,
                },
            }
        ],
        "errors": 1,
        "warnings": 0,
        "problems": [
            {
                "path": "en/signs.md",
                "line": 2,
                "level": "error",
                "name": "not-utf-8",
                "message": "The file is not saved as UTF-8, so not all of its characters can be "
                "read.",
                "fix": "In your text editor choose “Save as”, pick the encoding UTF-8, and save it "
                "again.",
            }
        ],
    }


def test_publish_says_what_it_made(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state = content.parent / "state"
    command = ["publish", "--content", str(content), "--state", str(state)]
    assert cli.main(command) == 0
    assert cli.main(command) == 0
    (content / "en" / "broken.md").write_bytes(b"\xff")
    assert cli.main(command) == 0
    assert capsys.readouterr() == (
        "edition-1: 1 page, 0 problems.\n"
        "edition-1: 1 page, 0 problems.\n"
        "edition-2: 1 page, 1 problem.\n",
        "",
    )


def test_publish_keeps_missing_pages_only_when_asked(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["publish", "--content", str(content), "--state", str(content.parent / "state")]
    (content / "en" / "signs.md").write_text(HELP.replace("Help now", "Signs"), "utf-8")
    cli.main(command)
    (content / "en" / "signs.md").unlink()
    cli.main([*command, "--keep-missing"])
    cli.main(command)
    out = capsys.readouterr().out
    assert [line.split(",")[0] for line in out.splitlines()] == [
        "edition-1: 2 pages",
        "edition-1: 2 pages",
        "edition-2: 1 page",
    ]


def test_publish_without_anything_to_show(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "nowhere"
    assert cli.main(["publish", "--content", str(folder), "--state", str(tmp_path)]) == 1
    assert capsys.readouterr() == (
        "",
        f"Nothing was published: no topic in {folder} can be shown. "
        "“python main.py check” says why.\n",
    )


def test_publish_where_nothing_can_be_written(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "state").write_text("a file")
    assert cli.main(["publish", "--content", str(content), "--state", str(tmp_path / "state")]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"Nothing was published. {tmp_path / 'state'}")
    assert err.endswith(
        "Make room on the disk, let the user who runs the kiosk write to this folder, "
        "or choose another folder with --state.\n"
    )


def test_publish_built_in_writes_the_same_bytes_every_time(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = content.parent / "built-in.json"
    monkeypatch.setattr("kiosk.cli.words.BUILT_IN", target)
    monkeypatch.setattr(built_in, "BUILT_IN", target)
    written = []
    for _ in range(2):
        assert cli.main(["publish", "--built-in", "--content", str(content)]) == 0
        written.append(target.read_bytes())
    assert capsys.readouterr().out == f"{target}: 1 page, 0 problems.\n" * 2
    assert written[0] == written[1]
    assert built_in.load_built_in().made == TODAY


def test_new_topic_says_what_it_wrote_and_what_to_do_next(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new-topic", "sleep-and-rest", "--content", str(content)]) == 0
    assert capsys.readouterr() == (
        f"These files are new:\n  {content / 'en' / 'sleep-and-rest.md'}\n"
        "They are not on the screen yet. What to do next:\n"
        "  1. Open each file with a text editor and write your words in it.\n"
        "  2. Write “shown: yes” in place of “shown: no”, and save the file.\n"
        "  3. Look at the kiosk: two seconds later the new card is there.\n"
        f'  4. Ask what is still to mend: python main.py check --content "{content}"\n',
        "",
    )


def test_new_topic_explains_why_it_wrote_nothing(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["new-topic", "Sleep", "and", "rest", "--content", str(content)]) == 1
    assert capsys.readouterr() == (
        "",
        "“Sleep and rest” cannot be the name of a topic: it has only small letters, digits and "
        "hyphens. Did you mean “sleep-and-rest”?\n",
    )


def test_no_command_runs_the_kiosk(screen: list[dict[str, Any]], tmp_path: Path) -> None:
    state = tmp_path / "state"
    options = ["--state", str(state), "--windowed", "--window", "1280x800", "--px-per-mm", "3.6"]
    assert cli.main(options) == 7
    assert cli.main(["run", "--state", str(state)]) == 7
    assert screen == [
        shown(Settings(window=(1280, 800), px_per_mm=3.6), state),
        shown(Settings(), state),
    ]


def shown(settings: Settings, state: Path, calibrating: bool = False) -> dict[str, Any]:
    """What the screen is asked to do with a state that can be written."""
    choices = Choices(state)
    return {"settings": settings, "state": state, "choices": choices, "calibrating": calibrating}


def test_command_line_goes_before_the_settings_file(
    screen: list[dict[str, Any]], tmp_path: Path, settings_file: Path
) -> None:
    settings_file.write_text('window = "800x480"\nrenderer = "gpu"\nidle_seconds = 60\n')
    for options in ([], ["--windowed"], ["--window", "", "--renderer", "software"]):
        cli.main(["run", "--state", str(tmp_path), *options])
    assert [call["settings"] for call in screen] == [
        Settings(window=(800, 480), renderer="gpu", idle_seconds=60.0),
        Settings(window=(1366, 768), renderer="gpu", idle_seconds=60.0),
        Settings(window=None, renderer="software", idle_seconds=60.0),
    ]


def test_what_staff_chose_goes_before_the_settings_file(
    screen: list[dict[str, Any]], tmp_path: Path, settings_file: Path
) -> None:
    settings_file.write_text("px_per_mm = 5\nidle_seconds = 60\n")
    Choices(tmp_path).keep(px_per_mm=3.95)
    for options in ([], ["--px-per-mm", "4"], ["--px-per-mm", "auto"]):
        cli.main(["run", "--state", str(tmp_path), *options])
    assert [call["settings"] for call in screen] == [
        Settings(px_per_mm=3.95, idle_seconds=60.0),
        Settings(px_per_mm=4.0, idle_seconds=60.0),
        Settings(px_per_mm=None, idle_seconds=60.0),
    ]


def test_damaged_choices_are_said_and_the_kiosk_starts(
    screen: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / FILE).write_text("{")
    for _ in range(2):
        assert cli.main(["run", "--state", str(tmp_path)]) == 7
    assert screen == [shown(Settings(), tmp_path)] * 2
    assert capsys.readouterr() == (
        "",
        f"{tmp_path / FILE}: What staff chose on this machine cannot be read, so the kiosk goes "
        "on without it. The damaged file is now called choices.damaged.json. Choose again.\n",
    )


def test_calibrate_takes_the_options_of_run(screen: list[dict[str, Any]], tmp_path: Path) -> None:
    assert cli.main(["calibrate", "--state", str(tmp_path), "--windowed"]) == 7
    assert screen == [shown(Settings(window=(1366, 768)), tmp_path, calibrating=True)]


def test_calibrate_without_a_display_says_where_to_type_it(
    screen: list[dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("kiosk.cli.screen.has_display", lambda: False)
    assert cli.main(["calibrate"]) == 1
    assert screen == []
    assert capsys.readouterr() == (
        "",
        "There is no screen to open a window on. Type this command on the kiosk itself.\n",
    )


def test_run_explains_wrong_settings_and_goes_on(
    screen: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "other.toml"
    file.write_text('size_class = "panel"\nidle_seconds = 5\n')
    assert cli.main(["run", "--state", str(tmp_path), "--settings", str(file)]) == 7
    assert screen == [shown(Settings(size_class="panel"), tmp_path)]
    assert capsys.readouterr() == (
        "",
        f"{file}:2: “idle_seconds” must be a number of seconds from 60 to 300. The kiosk uses 90 "
        "instead.\n",
    )


def test_every_command_takes_the_content_of_the_settings(
    screen: list[dict[str, Any]],
    content: Path,
    settings_file: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    settings_file.write_text('content = "content"\n')
    assert cli.main(["check"]) == 0
    assert cli.main(["publish", "--state", str(content.parent / "state")]) == 0
    assert cli.main(["tour", str(content.parent)]) == 7
    assert capsys.readouterr() == (
        "1 page, 0 errors, 0 warnings.\nedition-1: 1 page, 0 problems.\n",
        "",
    )
    assert screen[0]["content"] == content


def test_content_that_is_named_needs_no_settings(
    content: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file.write_text("content = 7\n")
    assert cli.main(["check", "--content", str(content)]) == 0
    assert capsys.readouterr() == ("1 page, 0 errors, 0 warnings.\n", "")


def test_news_about_the_words_are_printed(
    screen: list[dict[str, Any]],
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("kiosk.cli.options.provide_content", lambda: (content, "Here they are."))
    assert cli.main(["check"]) == 0
    assert cli.main(["run", "--state", str(content.parent)]) == 7
    assert screen[0]["settings"].content == content
    assert capsys.readouterr() == ("1 page, 0 errors, 0 warnings.\n", "Here they are.\n" * 2)


def test_run_goes_on_with_a_temporary_state(
    screen: list[dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "state"
    state.write_text("a file")
    with pytest.raises(FileExistsError) as reason:
        state.mkdir()
    assert cli.main(["run", "--state", str(state)]) == 7
    assert screen[0]["state"] != state
    assert not screen[0]["state"].exists()
    assert screen[0]["choices"] == Choices(state)  # there staff learn why a choice is not kept
    assert capsys.readouterr() == (
        "",
        f"{state}: The kiosk cannot write here ({reason.value.strerror}). It runs, but forgets "
        "staff choices and counts when it ends. Let the user who runs it write to this folder, or "
        "choose another with --state.\n",
    )


def test_run_without_a_display_takes_the_tour(
    screen: list[dict[str, Any]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("kiosk.cli.screen.has_display", lambda: False)
    monkeypatch.chdir(tmp_path)
    assert cli.main(["run"]) == 7
    assert screen == [{"folder": tmp_path / "tour", "content": CONTENT}]
    assert capsys.readouterr().out == (
        f"There is no screen to open a window on. Saving pictures in {tmp_path / 'tour'} instead.\n"
    )


def test_tour_is_handed_on(screen: list[dict[str, Any]], tmp_path: Path) -> None:
    assert cli.main(["tour", str(tmp_path), "--devices", "laptop", "panel"]) == 7
    assert cli.main(["tour", str(tmp_path), "--content", str(tmp_path)]) == 7
    assert cli.main(["tour", str(tmp_path), "--text-size", "2", "--colors", "dark"]) == 7
    plain: dict[str, Any] = {"folder": tmp_path, "content": CONTENT, "devices": None}
    plain |= {"text_size": 1.0, "colors": "light"}
    assert screen == [
        plain | {"devices": ["laptop", "panel"]},
        plain | {"content": tmp_path},
        plain | {"text_size": 2.0, "colors": "dark"},
    ]


@pytest.mark.parametrize(("option", "offered"), [("--text-size", TEXT_SIZES), ("--colors", COLORS)])
def test_tour_shows_what_a_visitor_may_choose(
    screen: list[dict[str, Any]], tmp_path: Path, option: str, offered: Sequence[str | float]
) -> None:
    for value in offered:
        assert cli.main(["tour", str(tmp_path), option, str(value)]) == 7


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--window", "wide"],
            '“wide” is not a size such as "1366x768", or "" for the whole screen',
        ),
        (["--px-per-mm", "-1"], '“-1” is not a number of pixels from 1 to 20, or "auto"'),
        (["--renderer", "opengl"], '“opengl” is not "auto", "software" or "gpu"'),
        (["--idle-seconds", "5"], "“5” is not a number of seconds from 60 to 300"),
    ],
)
def test_impossible_settings_are_refused(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(["run", *arguments])
    assert caught.value.code == 2
    assert capsys.readouterr().err.endswith(f"argument {arguments[0]}: {message}\n")


def test_running_the_kiosk_loads_nothing_of_authoring(tmp_path: Path) -> None:
    code = (
        "import sys, types; import kiosk, kiosk.cli, kiosk.live\n"
        "app = types.SimpleNamespace(run=lambda *arguments: 0)\n"
        "kiosk.app = sys.modules['kiosk.app'] = app\n"
        "kiosk.cli.main(['run', '--state', sys.argv[1], '--settings', sys.argv[2]])\n"
        "heavy = ('markdown', 'qrcode', 'PIL', 'kiosk.authoring')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path), os.devnull]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.parametrize("program", [["-m", "kiosk"], ["main.py"]])
def test_program_starts_both_ways(content: Path, program: list[str]) -> None:
    command = [sys.executable, *program, "check", "--content", str(content)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "1 page, 0 errors, 0 warnings.\n")
    assert done.stderr == ""
