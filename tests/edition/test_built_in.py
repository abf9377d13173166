"""The built-in edition is there, complete, and not older than the words it was made from."""

import json
from pathlib import Path

from kiosk.authoring.publisher import publish
from kiosk.edition.built_in import built_in_from, encode_built_in, load_built_in
from kiosk.edition.store import Store
from kiosk.paths import CONTENT


def test_built_in_edition_holds_help_in_english_and_spanish() -> None:
    edition = load_built_in()
    assert [(page.language, page.id) for page in edition.pages] == [
        ("en", "help-now"),
        ("es", "help-now"),
    ]
    assert [page.kind for page in edition.pages] == ["help", "help"]
    assert all(page.read_blocks() for page in edition.pages)
    assert edition.centers.keys() == {"en", "es"}


def test_built_in_edition_is_what_the_content_says_today(tmp_path: Path) -> None:
    today = built_in_from(publish(CONTENT, Store(tmp_path)).edition)
    shipped = encode_built_in(load_built_in())
    assert json.loads(shipped) == json.loads(encode_built_in(today)), (
        "assets/built-in.json is older than content/. Renew it with: "
        "python main.py publish --built-in"
    )


def test_built_in_edition_leaves_everything_else_out(tmp_path: Path) -> None:
    edition = publish(CONTENT, Store(tmp_path)).edition
    built_in = built_in_from(edition)
    assert built_in.made == max(page.updated for page in built_in.pages)
    assert built_in.sources == ()
    assert built_in.problems == ()
    assert all(page.related == () for page in built_in.pages)
    assert str(CONTENT) not in encode_built_in(built_in).decode()
