"""What ships is there, complete, and not older than the words it was made from."""

import json
from pathlib import Path

from kiosk.authoring.publisher import publish
from kiosk.edition import Edition
from kiosk.edition.built_in import encode_shipped, load_built_in, load_shipped, shipped_from
from kiosk.edition.store import Store
from kiosk.first_words import fingerprints
from kiosk.paths import CONTENT


def published(folder: Path) -> Edition:
    """The shipped words as the publisher makes them today."""
    return publish(CONTENT, Store(folder)).edition


def test_built_in_edition_holds_help_in_english_and_spanish() -> None:
    edition = load_built_in()
    assert [(page.language, page.id) for page in edition.pages] == [
        ("en", "help-now"),
        ("es", "help-now"),
    ]
    assert [page.kind for page in edition.pages] == ["help", "help"]
    assert all(page.read_blocks() for page in edition.pages)
    assert edition.centers.keys() == {"en", "es"}


def test_built_in_edition_leaves_everything_else_out() -> None:
    built_in = load_built_in()
    assert built_in.sources == ()
    assert built_in.problems == ()
    assert all(page.related == () for page in built_in.pages)


def test_what_ships_is_what_the_content_says_today(tmp_path: Path) -> None:
    today = shipped_from(published(tmp_path), fingerprints(CONTENT))
    shipped = encode_shipped(load_shipped())
    assert json.loads(shipped) == json.loads(encode_shipped(today)), (
        "assets/built-in.json is older than content/. Renew it with: "
        "python main.py publish --built-in"
    )
    assert str(CONTENT) not in shipped.decode()


def test_visitors_cannot_tell_it_from_what_is_published(tmp_path: Path) -> None:
    assert load_shipped().reads_like(published(tmp_path))


def test_what_ships_needs_no_pictures(tmp_path: Path) -> None:
    store = Store(tmp_path)
    name = publish(CONTENT, store).name
    assert list((tmp_path / name / "pictures").iterdir()) == [], (
        "Words that ship with pictures need these pictures in assets/pictures/."
    )
