"""Programs of their own: what comes back of them, and that none outstays its time."""

import json
import sys
import threading

import pytest

from kiosk.program import Ended, command_line, run

NEVER = threading.Event()


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_command_of_the_kiosk_itself() -> None:
    ended = run(command_line("--help"), NEVER, 60)
    assert ended is not None
    assert ended.status == 0
    assert ended.output.startswith("usage: kiosk ")


def test_output_and_errors_come_apart() -> None:
    code = "import sys; print('día'); print('oh', file=sys.stderr); sys.exit(3)"
    assert run([*python(code)[:1], "-X", "utf8", "-c", code], NEVER, 60) == Ended(
        3, "día\n", "oh\n"
    )


def test_it_hears_nothing_and_gets_a_clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/evil")
    monkeypatch.setenv("QT_PLUGIN_PATH", "/evil")
    code = "import os, json, sys; print(json.dumps([sys.stdin.read(), *os.environ]))"
    ended = run(python(code), NEVER, 60)
    assert ended is not None
    heard, *names = json.loads(ended.output)
    assert heard == ""
    assert "PATH" in names
    assert not {"PYTHONPATH", "QT_PLUGIN_PATH"} & set(names)


@pytest.mark.parametrize("stopped", [True, False], ids=["stopped", "too slow"])
def test_program_that_hangs_is_ended(stopped: bool) -> None:
    stop = threading.Event()
    if stopped:
        stop.set()
    assert run(python("import time; time.sleep(60)"), stop, 60.0 if stopped else 0.0) is None
