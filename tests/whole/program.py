"""The running program, as a test talks to it."""

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from kiosk.paths import PROJECT

NO_PIN = "No PIN is set, so nobody can open the staff area. Set one: python main.py set-pin\n"

PATIENCE_S = 120.0
"""A test that waits longer than this for an answer has failed; a busy machine has not."""


class Program:
    """The running kiosk."""

    def __init__(
        self,
        *arguments: str,
        driver: tuple[str, ...] = (),
        environment: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        driven = Path(__file__).with_name("driven.py")
        self._process = subprocess.Popen(
            [sys.executable, str(driven), *driver, "--", *arguments],
            cwd=PROJECT,
            env={
                **os.environ,
                "PYTHONPATH": str(PROJECT),
                "QT_QPA_PLATFORM": "offscreen",
                "QT_QUICK_BACKEND": "software",
                **environment,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._answers: queue.Queue[str] = queue.Queue()
        self._errors: list[str] = []
        self._readers = [
            threading.Thread(target=self._listen, daemon=True),
            threading.Thread(target=self._listen_to_errors, daemon=True),
        ]
        for reader in self._readers:
            reader.start()
        assert self._answer() == "ready"

    def ask(self, command: str) -> Any:
        """Give a command; return its answer."""
        assert self._process.stdin
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        answer = self._answer()
        if isinstance(answer, dict) and "error" in answer:
            pytest.fail(f"{command}: {answer['error']}")
        return answer

    def begin(self) -> None:
        """Wake the kiosk; the next touch is not the second half of this one."""
        assert self.ask("touch Touch to start")
        self.ask("pass 1")

    def shows(self, text: str) -> bool:
        """Whether a text on the screen holds this."""
        return any(text in shown for shown in self.ask("texts"))

    def close(self) -> tuple[int, str]:
        """Close the window; return the exit status and what was said on standard error.

        With a PIN it does not close: let staff do it, or `signal` it.
        """
        if self._process.poll() is None:
            self.ask("close")
        return self.ended()

    def ended(self) -> tuple[int, str]:
        """Wait until it has ended by itself; return the same, but not that there is no PIN."""
        status = self._process.wait(PATIENCE_S)
        for reader in self._readers:
            reader.join(PATIENCE_S)
        return status, "".join(self._errors).replace(NO_PIN, "", 1)

    def begun_anew(self) -> None:
        """Wait until it has started itself anew."""
        assert self._answer() == "ready"

    def signal(self, number: int) -> None:
        """Tell it something as the system does."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """End the program as a power cut does."""
        with self._process:
            self._process.kill()
            for reader in self._readers:
                reader.join(PATIENCE_S)

    def _answer(self) -> Any:
        try:
            return json.loads(self._answers.get(timeout=PATIENCE_S))
        except queue.Empty:
            self.kill()
            pytest.fail("The kiosk does not answer. " + "".join(self._errors))

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._answers.put(line)

    def _listen_to_errors(self) -> None:
        assert self._process.stderr
        self._errors.extend(self._process.stderr)
