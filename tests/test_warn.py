"""What is amiss is said as a sentence, with nothing around it."""

import subprocess
import sys

from kiosk.paths import PROJECT


def test_sentence_alone_is_printed() -> None:
    code = (
        "from kiosk.warn import warn; warn('The icon %s is missing in %s; put it back.', 'a', 'b')"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True)
    assert (said.stdout, said.stderr) == ("", "The icon a is missing in b; put it back.\n")
