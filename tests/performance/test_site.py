"""The static site for the browser has the kiosk's words, and what it links to is there."""

import re
from pathlib import Path

import pytest

from kiosk.edition import Edition, Page
from kiosk.edition.blocks import (
    Block,
    BulletList,
    Code,
    Heading,
    Notice,
    Outcome,
    Paragraph,
    Picture,
    Question,
    Steps,
    Table,
)
from kiosk.edition.built_in import load_built_in
from performance.site import ATTRACT, HOME, Site, block

EVERY_PICTURE = Path("no pictures")


@pytest.fixture
def edition() -> Edition:
    return load_built_in()


def write(edition: Edition, folder: Path, end: str = "") -> Path:
    Site(edition, "en", folder / "site", end).write(EVERY_PICTURE)
    return folder / "site"


def pages_of(edition: Edition) -> list[Page]:
    return [page for page in edition.pages if page.language == "en"]


def test_there_is_a_file_for_each_page(edition: Edition, tmp_path: Path) -> None:
    site = write(edition, tmp_path)
    expected = {HOME, ATTRACT, *(f"{page.id}.html" for page in pages_of(edition))}
    assert {file.name for file in site.glob("*.html")} == expected


def test_what_it_names_is_there(edition: Edition, tmp_path: Path) -> None:
    site = write(edition, tmp_path)
    for file in (*site.glob("*.html"), site / "style.css"):
        named = re.findall(r'(?:href|src)="?([^">]+)|url\(([^)]+)\)', file.read_text("utf-8"))
        for name in filter(None, (one or other for one, other in named)):
            assert (site / name).is_file(), f"{file.name}: {name}"


def test_pages_have_their_words(edition: Edition, tmp_path: Path) -> None:
    site = write(edition, tmp_path)
    for page in pages_of(edition):
        text = (site / f"{page.id}.html").read_text("utf-8")
        assert all(block(one) in text for one in page.read_blocks())


def test_walk_goes_everywhere_and_then_says_so(edition: Edition, tmp_path: Path) -> None:
    site = write(edition, tmp_path, end="http://127.0.0.1:8000/")
    seen, here = [], HOME
    while here != f"{HOME}?end":
        seen.append(here)
        text = (site / here).read_text("utf-8")
        way = re.search(r'href="([^"]+)",250', text)
        assert way
        assert 'src="http://127.0.0.1:8000/"' in text
        here = way[1]
    assert seen == [HOME, *(f"{page.id}.html" for page in pages_of(edition))]


def test_other_sites_do_not_walk(edition: Edition, tmp_path: Path) -> None:
    site = write(edition, tmp_path)
    assert not any("location" in file.read_text("utf-8") for file in site.glob("*.html"))


@pytest.mark.parametrize(
    ("one", "html"),
    [
        (Heading("Signs", 3), "<h3>Signs</h3>"),
        (Paragraph("Stop &amp; <b>ask</b>."), "<p>Stop &amp; <b>ask</b>.</p>"),
        (BulletList(("one", "two")), "<ul><li>one</li><li>two</li></ul>"),
        (Steps(("first",)), "<ol><li>first</li></ol>"),
        (
            Picture("a.png", 'A "map"', 8, 4),
            '<img src="pictures/a.png" alt="A &quot;map&quot;" width="8" height="4">',
        ),
        (
            Table(("a", "b"), (("1", "2"),)),
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ),
        (
            Code("Call", "911", "tel:911"),
            "<div class=code><div><b>Call</b><br>911</div></div>",
        ),
        (Notice("tip", (Paragraph("So."),)), "<div class=tip><p>So.</p></div>"),
        (
            Question("Is it < 5?", (Paragraph("No."),)),
            "<details><summary>Is it &lt; 5?</summary><p>No.</p></details>",
        ),
        (Outcome("any yes", (Paragraph("Go."),)), "<section hidden><p>Go.</p></section>"),
    ],
)
def test_block(one: Block, html: str) -> None:
    assert block(one) == html


def test_code_has_a_square_for_each_dark_module() -> None:
    # 1 0 / 0 1, in one hexadecimal digit
    shown = block(Code("Call", "1", "tel:1", size=2, modules="9"))
    assert 'viewBox="-4 -4 10 10"' in shown
    assert 'd="M0 0h1v1h-1zM1 1h1v1h-1z"' in shown
