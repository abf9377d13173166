"""The screen asks nobody for anything, whatever stands in its words."""

from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from faults.requests import checked, look_and_listen, unchecked
from faults.server import counting
from kiosk.fonts import Typeface


def test_the_counter_counts() -> None:
    with counting() as server, suppress(OSError):  # it never answers
        urlopen(f"{server.url}/a.png")
    assert [asked[:14] for asked in server.asked] == [b"GET /a.png HTT"]


@pytest.mark.qt_log_ignore("StyledText|Cannot open|Error decoding")
def test_unchecked_words_ask_nobody(typeface: Typeface) -> None:
    with counting() as server:
        seen = look_and_listen(unchecked(server.url), typeface)
    assert len(seen) > 40
    assert (server.asked, [found for found in seen if found]) == ([], [])


@pytest.mark.integration
def test_hostile_files_ask_nobody(typeface: Typeface, tmp_path: Path) -> None:
    with counting() as server:
        seen = look_and_listen(checked(server.url, tmp_path), typeface)
    assert len(seen) > 100
    assert (server.asked, [found for found in seen if found]) == ([], [])
