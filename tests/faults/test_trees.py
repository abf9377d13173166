"""A folder with too much in it is refused with a sentence, and its good pages stay."""

import pytest

from authoring.here import Here
from faults.trees import TREES, scan
from kiosk.authoring import publisher

SMALL = ("a long file", "too many bytes", "folders in folders", "too many files")


@pytest.mark.parametrize("name", SMALL)
def test_tree(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publisher, "Workers", Here)
    make, problem = TREES[name]
    _, told, kept = scan(make)
    assert kept
    assert problem in told or not problem
