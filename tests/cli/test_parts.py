"""The command that lists what the kiosk is made of."""

import json
from importlib import metadata
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.lock import install_line, read_lock
from kiosk.parts import list_parts


def test_list_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["parts"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == list_parts(read_lock())
    assert err == ""


def test_list_is_saved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "parts.json"
    assert cli.main(["parts", str(file)]) == 0
    assert capsys.readouterr() == (f"Saved: {file}\n", "")
    cli.main(["parts"])
    assert file.read_text("utf-8") == capsys.readouterr().out


def test_nothing_is_saved_where_nobody_can_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nowhere" / "parts.json"
    assert cli.main(["parts", str(file)]) == 1
    assert capsys.readouterr() == (
        "",
        f"Nothing was saved. {file}: The file cannot be written (No such file or directory). "
        "Choose another name, in a folder that is there and that you may write to.\n",
    )


def test_another_version_than_the_locked_one_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = {package.name: package.version for package in read_lock()}
    found = locked | {"markdown": "3.10"}
    monkeypatch.setattr(metadata, "version", found.__getitem__)
    assert cli.main(["parts"]) == 0
    out, err = capsys.readouterr()
    assert err == (
        f"markdown 3.10 is installed, but {locked['markdown']} belongs to the kiosk. The list says "
        "what is installed, without hashes. To mend it, type this line:\n"
        f"    {install_line()}\n"
    )
    (part,) = (part for part in json.loads(out)["components"] if part["name"] == "markdown")
    assert part["version"] == "3.10"
    assert "externalReferences" not in part


def test_damaged_kiosk_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lock = tmp_path / "requirements.txt"
    monkeypatch.setattr("kiosk.lock.read_lock.__defaults__", (lock,))
    assert cli.main(["parts"]) == 1
    assert capsys.readouterr() == (
        "",
        f"{lock}: This file of the kiosk cannot be read (No such file or directory). Install the "
        "kiosk again.\n",
    )
