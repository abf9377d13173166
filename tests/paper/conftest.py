"""Paper needs the typeface, and for some tests what content/ says today."""

from pathlib import Path

import pytest

from kiosk.authoring.publisher import publish
from kiosk.edition import Edition
from kiosk.edition.store import Store
from kiosk.fonts import Typeface
from kiosk.paths import CONTENT


@pytest.fixture(autouse=True)
def ready(typeface: Typeface) -> None:
    """Nothing can be set without a typeface."""


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> tuple[Edition, Path]:
    """The edition of content/ and its folder."""
    store = Store(tmp_path_factory.mktemp("editions"))
    publish(CONTENT, store)
    found = store.load()
    assert found is not None
    return found
