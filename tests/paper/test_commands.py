"""`handout` and `proof`: what they print, what they return and what they leave behind."""

from pathlib import Path

import pytest

from kiosk import cli
from paper.paper import texts

HELP = (
    "---\ntitle: Help now\nsummary: A summary.\nicon: lifebuoy\nkind: help\n"
    "updated: 2026-11-23\n---\nTell a staff member.\n"
)
HIDDEN = HELP.replace("kind: help", "group: notice\nshown: no").replace("Help now", "Hidden")


@pytest.fixture(autouse=True)
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine has no settings."""
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: tmp_path / "settings.toml")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    (content / "en").mkdir(parents=True)
    (content / "center.md").write_text("---\nname: Center\ngroup: notice = Notice\n---\n", "utf-8")
    (content / "en" / "help-now.md").write_text(HELP, "utf-8")
    (content / "en" / "hidden.md").write_text(HIDDEN, "utf-8")
    return content


def run(command: str, file: Path, content: Path, *more: str) -> int:
    state = content.parent / "state"
    return cli.main([command, str(file), "--content", str(content), "--state", str(state), *more])


def test_leaflet_and_booklet(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leaflet, booklet = content.parent / "one.pdf", content.parent / "all.pdf"
    assert run("handout", leaflet, content, "--topic", "help-now", "--paper", "a4") == 0
    assert run("handout", booklet, content) == 0
    assert capsys.readouterr() == (
        f"Help now\nSaved: {leaflet}\nHelp now\nSaved: {booklet}\n",
        "",
    )
    assert "Tell a staff member." in texts(leaflet.read_bytes())[0]
    assert [len(texts(file.read_bytes())) for file in (leaflet, booklet)] == [1, 3]


def test_paper_is_of_the_edition_that_the_screen_shows(content: Path) -> None:
    run("handout", content.parent / "one.pdf", content)
    editions = list((content.parent / "state" / "editions").glob("*/edition-*"))
    assert [edition.name for edition in editions] == ["edition-1"]


def test_a_state_that_cannot_be_written_is_done_without(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content.parent / "state").write_text("a file is in the way", "utf-8")
    assert run("handout", content.parent / "one.pdf", content) == 0
    assert capsys.readouterr().err == ""


def test_proof_has_hidden_pages_and_leaves_them_off_the_screen(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content.parent / "proof.pdf"
    assert run("proof", file, content) == 0
    assert capsys.readouterr() == (f"Help now\nHidden\nSaved: {file}\n", "")
    assert "not on the screen" in texts(file.read_bytes())[0]
    assert run("handout", file, content, "--topic", "hidden") == 1


@pytest.mark.parametrize("command", ["handout", "proof"])
def test_a_file_that_cannot_be_written(
    command: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content.parent / "nowhere" / "out.pdf"
    assert run(command, file, content) == 1
    assert capsys.readouterr().err == (
        f"Nothing was saved. {file}: There is no folder {file.parent}. Make the folder, or choose "
        "another.\n"
    )


def test_an_unknown_topic_leaves_the_old_file(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content.parent / "out.pdf"
    file.write_bytes(b"old")
    assert run("handout", file, content, "--topic", "help_now") == 1
    assert capsys.readouterr() == (
        "",
        "Nothing was saved. There is no topic “help_now” in the language “en”. Did you mean "
        "“help-now”? There is: help-now.\n",
    )
    assert file.read_bytes() == b"old"


def test_the_card_for_staff(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = content.parent / "card.pdf"
    assert run("handout", file, content, "--staff-card", "--paper", "a4") == 0
    assert capsys.readouterr() == (f"The kiosk: start, stop, stuck\nSaved: {file}\n", "")
    (words,) = texts(file.read_bytes())
    assert words.startswith("Center The kiosk: start, stop, stuck Start 1. Turn on the computer")
    assert "types there: python main.py set-pin." in words


@pytest.mark.parametrize(
    ("page", "title"), [("what-now", "My screen shows … what now?"), ("event-day", "Event day")]
)
def test_the_longer_pages_for_staff(page: str, title: str, content: Path) -> None:
    file = content.parent / "page.pdf"
    assert run("handout", file, content, f"--{page}") == 0
    pages = texts(file.read_bytes())
    assert len(pages) > 1
    assert pages[0].startswith(f"Center {title} ")


def test_without_a_name_the_paper_goes_into_this_folder(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(content.parent)
    where = ("--content", str(content), "--state", str(content.parent / "state"))
    for more in (("--staff-card",), ("--topic", "help-now"), ()):
        assert cli.main(["handout", *more, *where]) == 0
    assert cli.main(["proof", *where]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if line.startswith("Saved: ")] == [
        f"Saved: {name}.pdf" for name in ("staff-card", "help-now", "leaflets", "proof")
    ]
    assert {file.stem for file in content.parent.glob("*.pdf")} == {
        *("staff-card", "help-now", "leaflets", "proof")
    }


def test_the_card_is_there_also_when_the_words_are_broken(tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    assert run("handout", file, tmp_path / "empty", "--staff-card") == 0
    assert texts(file.read_bytes())[0].startswith("Knoxville Recovery Center The kiosk")


@pytest.mark.parametrize("more", [("--topic", "help-now"), ("--language", "es")])
def test_pages_for_staff_have_neither_topic_nor_language(
    more: tuple[str, str], content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content.parent / "card.pdf"
    assert run("handout", file, content, "--event-day", *more) == 1
    assert capsys.readouterr() == (
        "",
        "Nothing was saved. The pages for staff have no topics, and they are in English only. "
        "Leave out --topic and --language, or leave out --event-day.\n",
    )
    assert not file.exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            b"# The kiosk\n\n[!TIP]\nAsk.\n",
            "docs/staff-card.md:3: error: “[!TIP]” begins a notice only behind a > sign. Begin "
            "this line and each line of the notice with >. [notice-sign]",
        ),
        (
            "# The kiosk\n\n## Über\n".encode("latin-1"),
            "{docs}/staff-card.md: This page cannot be read. Put the file back as it came with "
            "the kiosk.",
        ),
        (
            None,
            "{docs}/staff-card.md: This page cannot be read. Put the file back as it came with "
            "the kiosk.",
        ),
    ],
)
def test_a_card_that_somebody_spoiled(
    text: bytes | None,
    message: str,
    content: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    docs = content.parent
    monkeypatch.setattr("kiosk.cli.paper.DOCS", docs)
    if text is not None:
        (docs / "staff-card.md").write_bytes(text)
    assert run("handout", docs / "card.pdf", content, "--staff-card") == 1
    assert capsys.readouterr() == ("", f"Nothing was saved. {message.format(docs=docs)}\n")


def test_content_without_topics(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "empty"
    assert run("handout", tmp_path / "out.pdf", folder) == 1
    assert capsys.readouterr().err == (
        f"Nothing was saved. {folder}: No topic in this folder can be shown. "
        "“python main.py check” says why.\n"
    )
