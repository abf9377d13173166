"""Run every tst_*.qml in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.paths import PROJECT

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("tst_*.qml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_file(file: Path) -> None:
    done = subprocess.run(
        [sys.executable, HERE / "bench.py", "-input", file],
        env={**os.environ, "PYTHONPATH": f"{PROJECT}{os.pathsep}{PROJECT / 'tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    assert "QWARN" not in said, said
    assert "0 skipped" in said, said
