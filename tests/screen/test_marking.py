"""The sentence that is said is marked and in view, on the tallest and on the smallest screen."""

import re
from html import unescape

import pytest

from kiosk.tour import descendants, settle
from screen.walk import Shown, on, place, seen

pytestmark = on("portrait", "panel")

MARK = re.compile(r'<u><font color="#[0-9a-f]{6}">(.*?)</font></u>', re.DOTALL)


@pytest.mark.parametrize("topic", ["", "bladder-and-body", "check-in"])
def test_sentence_is_marked_and_in_view_and_moves_nothing(shown: Shown, topic: str) -> None:
    session = shown.begin()
    if topic:
        session.open(topic)
    shown.rest()
    before = {item: (item.height(), item.property("contentWidth")) for item in shown.words()}
    session.reading.toggle()
    settle()
    faults = []
    while shown.voice.speaking:
        found = descendants(shown.window.contentItem())
        (item,) = (item for item in found if item.property("marked"))
        words = session.reading.present.sentence.words
        runs = unescape(" ".join(MARK.findall(item.property("text"))))
        if runs.split() != words.split():
            faults.append(f"“{words}”: “{runs}” is marked")
        measure = (item.height(), item.property("contentWidth"))
        if measure != before[item]:
            faults.append(f"“{words}”: {measure} instead of {before[item]}")
        if seen(item).height() < min(item.property("lineHeight"), item.height()):
            faults.append(f"“{words}” is out of view at {place(item)}")
        shown.voice.finish()
        settle()
    assert not faults, "\n" + "\n".join(faults)
    assert not [item for item in shown.words() if MARK.search(item.property("text"))]
