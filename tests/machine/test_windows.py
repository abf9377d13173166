"""The zip for Windows, and its start file, which nothing but reading can check here."""

import re
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.machine.shipped import files_of
from kiosk.machine.windows import START, make_zip, start_file
from kiosk.paths import PROJECT

LINES = start_file().decode("ascii").split("\r\n")

# Every kind of line there may be. Whatever else is written has to be looked at on Windows.
EXPECTED = (
    r"",
    r"@echo off",
    r"setlocal",
    r"title [\w ]+",
    r'cd /d "%~dp0"',
    r"rem .*",
    r":\w+",
    r"(if (not )?(exist [\w.\\]+|defined \w+|errorlevel 1) )?goto \w+",
    r"(if (not )?(defined|errorlevel) \w+ )?(call :try [\w.-]+|set \"\w+=[^\"&|<>^]*\")",
    r"if exist [\w.\\]+ (set \"\w+=[^\"&|<>^%]*\"|rmdir /s /q \.venv)",
    r"for %%V in \([\d. ]+\) do if not defined FOUND call :try py -%%V",
    r"fc /b [\w.]+ [\w.\\]+ >nul 2>&1",
    r"copy /y [\w.]+ [\w.\\]+ >nul",
    r"%FOUND% -m venv \.venv",
    r'%\* -c "[^"%!]*" >nul 2>&1',
    r'\.venv\\Scripts\\python\.exe -c "" >nul 2>&1',
    r"\.venv\\Scripts\\python\.exe -m pip install [\w :-]+ %FROM% -r requirements\.txt",
    r"\.venv\\Scripts\\python\.exe -m compileall -q kiosk",
    r"\.venv\\Scripts\\python\.exe -E -s -B main\.py supervise %\*",
    r"echo( [^&|<>^%!()]+|\.)",
    r"pause",
    r"exit /b [01]",
)


def test_every_line_is_of_a_known_kind() -> None:
    strange = [line for line in LINES if not any(re.fullmatch(kind, line) for kind in EXPECTED)]
    assert strange == []
    unused = [kind for kind in EXPECTED if not any(re.fullmatch(kind, line) for line in LINES)]
    assert unused == []


def test_its_lines_end_as_windows_wants() -> None:
    """With other ends Windows may miss a label; with other letters it shows the wrong ones."""
    assert start_file().endswith(b"\r\n")
    assert b"\n" not in start_file().replace(b"\r\n", b"")
    assert start_file().isascii()
    assert [line for line in LINES if line != line.rstrip() or "\t" in line] == []


def test_every_label_is_there_once_and_is_used() -> None:
    labels = [line[1:] for line in LINES if line.startswith(":")]
    used = re.findall(r"(?:goto |call :)(\w+)", "\n".join(LINES))
    assert sorted(set(labels)) == sorted(labels)
    assert set(used) | {"wait"} == set(labels)


def test_nothing_runs_on_into_the_next_part() -> None:
    """Before each label that is only reached by a jump stands one away from it."""
    flows_into = {"start", "wait"}
    work = [line for line in LINES if line and not line.startswith("rem ")]
    for last, line in pairwise(work):
        if line.startswith(":") and line[1:] not in flows_into:
            assert re.match(r"goto |exit ", last), (last, line)


def test_what_it_says_fits_a_window() -> None:
    assert max(len(line.removeprefix("echo ")) for line in LINES if line.startswith("echo ")) <= 99


def test_packages_come_with_hashes_only() -> None:
    (pip,) = [line for line in LINES if " pip install " in line]
    assert "--require-hashes --only-binary :all:" in pip
    # An unfinished set-up is made again, and so is one with other packages.
    ready, failed = LINES.index(r"copy /y requirements.txt .venv\ready.txt >nul"), LINES.index(pip)
    assert LINES[failed + 1] == "if errorlevel 1 goto failed"
    assert failed < ready


def test_the_zip_holds_the_program_and_the_start_file_on_top(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "dist" / "kiosk.zip"
    said = make_zip(project, file)
    with zipfile.ZipFile(file) as pack:
        assert pack.testzip() is None
        names = [path.as_posix() for path in files_of(project)]
        assert pack.namelist() == [START, *names]
        assert pack.read(START) == start_file()
        for name in names:
            assert pack.read(name) == (project / name).read_bytes()
    assert said == (
        f"{file}: {len(names) + 1} files, 0.0 MB. On the computer with Windows, unpack it where it "
        "is to stay, and open “Start kiosk”."
    )


def test_the_same_files_make_the_same_zip(project: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one.zip", "two.zip"):
        make_zip(project, tmp_path / name)
        made.append((tmp_path / name).read_bytes())
        (project / "main.py").touch()
    assert made[0] == made[1]
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("letter", '<>:"|?*')
def test_windows_can_have_every_name(letter: str) -> None:
    assert [path for path in files_of(PROJECT) if letter in path.as_posix()] == []
