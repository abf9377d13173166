"""The real program, the real voice and a loudspeaker that records what it is given."""

import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from whole.program import Program

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(
        not all(map(shutil.which, ("espeak-ng", "pulseaudio", "parec"))),
        reason="espeak-ng, pulseaudio or parec is not installed",
    ),
]

RATE = 44_100
QUIET = 50
"""Of 32,767; espeak-ng speaks at thousands."""

PATIENCE_S = 60.0


class Loudspeaker:
    """A sound server with a sink that nobody hears, and a record of what plays on it."""

    def __init__(self) -> None:
        self.heard_at = 0.0
        self._something = threading.Event()
        self._server = subprocess.Popen(
            (
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"),
                *("-L", "module-null-sink sink_name=out", "-L", "module-native-protocol-unix"),
            ),
            stderr=subprocess.DEVNULL,
        )
        self._recorder = self._record()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def wait(self) -> None:
        """Wait until it sounds."""
        assert self._something.wait(PATIENCE_S)

    def end(self) -> None:
        with self._recorder, self._server:
            self._recorder.kill()
            self._server.kill()
            self._listener.join()

    def _record(self) -> "subprocess.Popen[bytes]":
        """The recorder, once the server is there for it."""
        command = (
            *("parec", "--device=out.monitor", "--raw", "--latency-msec=20"),
            *("--format=s16le", "--channels=1", f"--rate={RATE}"),
        )
        limit = time.monotonic() + PATIENCE_S
        while time.monotonic() < limit:
            recorder = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
            )
            assert recorder.stdout
            if recorder.stdout.read(2):
                return recorder
            with recorder:
                recorder.kill()
        raise TimeoutError("The sound server does not answer.")

    def _listen(self) -> None:
        assert self._recorder.stdout
        while chunk := self._recorder.stdout.read(RATE // 50 * 2):
            if max(map(abs, memoryview(chunk[: len(chunk) // 2 * 2]).cast("h")), default=0) > QUIET:
                self.heard_at = time.monotonic()
                self._something.set()


@pytest.fixture
def loudspeaker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Loudspeaker]:
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    found = Loudspeaker()
    yield found
    found.end()


def test_page_is_heard_when_asked_and_a_touch_elsewhere_silences_it(
    start: Callable[..., Program], loudspeaker: Loudspeaker
) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Listen")
    kiosk.ask("touch Bladder and body")
    kiosk.ask("pass 1")
    assert loudspeaker.heard_at == 0
    kiosk.ask("touch Listen")
    loudspeaker.wait()
    assert any("<u>" in text for text in kiosk.ask("texts"))
    kiosk.ask("pass 1")
    touched = time.monotonic()
    assert kiosk.ask("touch What helps")
    assert not any("<u>" in text for text in kiosk.ask("texts"))
    time.sleep(1.5)  # the next sentence would begin within this
    assert loudspeaker.heard_at - touched < 0.3
