"""The words that ship raise the warnings that are known, and no other."""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from kiosk.authoring.publisher import Published, publish
from kiosk.edition import Problem
from kiosk.edition.store import Store
from kiosk.paths import CONTENT

WORDS = [path.read_text("utf-8") for path in CONTENT.glob("[a-z][a-z]/*.md")]
TODAY = date.fromisoformat(max(re.findall(r"\d{4}-\d\d-\d\d", "".join(WORDS))))
"""The newest day in a header, so that none is in the future and no signature is old."""


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return publish(CONTENT, Store(tmp_path_factory.mktemp("store")), today=TODAY)


def paths(problems: Sequence[Problem], name: str) -> list[str]:
    return sorted(problem.path for problem in problems if problem.name == name)


def test_nobody_has_signed_a_page_yet(shipped: Published) -> None:
    """When somebody signs one, its line goes away and this test wants to be told."""
    topics = [path for path in CONTENT.glob("[a-z][a-z]/*.md") if path.name != "center.md"]
    files = sorted(f"{path.parent.name}/{path.name}" for path in topics)
    assert paths(shipped.problems, "unsigned") == files


def test_nothing_else_is_wrong_but_what_the_center_must_fill_in(shipped: Published) -> None:
    known = ("unsigned", "not-filled-in")
    assert [str(problem) for problem in shipped.problems if problem.name not in known] == []
    assert [str(p) for p in shipped.problems if p.name == "not-filled-in"] == [
        f"center.md: warning: Nobody has filled in “{field}” yet, so parts of these pages are left "
        f"out: en/getting-help.md, es/getting-help.md. Write it behind “{field}:”. [not-filled-in]"
        for field in ("address", "hours", "website")
    ]


def test_every_page_has_a_measure(shipped: Published) -> None:
    for page in shipped.edition.pages:
        assert page.reading is not None, page.id
        assert page.reading.measure == ("INFLESZ" if page.language == "es" else "Flesch-Kincaid")
