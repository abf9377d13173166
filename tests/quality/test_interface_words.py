"""The list of the interface's English words is up to date, and Spanish has every one."""

import pytest

from kiosk.authoring.interface import read_interface
from kiosk.paths import CONTENT
from quality.interface_words import LIST, interface_words


@pytest.fixture(scope="module")
def phrases() -> list[str]:
    return interface_words()


def test_list_is_what_the_qml_files_say(phrases: list[str]) -> None:
    assert LIST.read_text("utf-8").splitlines() == phrases, (
        "assets/interface.txt is older than the QML files. Renew it with: make words"
    )


def test_phrases_can_stand_on_a_line_of_their_own(phrases: list[str]) -> None:
    odd = [phrase for phrase in phrases if "=" in phrase or "\n" in phrase or phrase[0] in "# "]
    assert odd == [], "A phrase with = or a line break, or one that begins with #, cannot be read."


def test_spanish_has_every_phrase_and_no_other(phrases: list[str]) -> None:
    text = (CONTENT / "es" / "interface.txt").read_text("utf-8")
    words, problems = read_interface(text, "es/interface.txt", phrases)
    assert [str(problem) for problem in problems] == []
    assert sorted(words) == phrases
