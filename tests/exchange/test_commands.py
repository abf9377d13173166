"""What the commands print and return, and that whatever goes wrong leaves everything as it was."""

import builtins
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from exchange.conftest import Run
from exchange.words import Said, bomb, bytes_of, pages, write, zipped
from kiosk.edition.store import Store
from kiosk.exchange import sources

OTHER = (
    "1 page changes, 1 is new, 1 goes away, 0 problems.\n"
    "  changes    en/help-now.md (Help now)\n"
    "  is new     en/sleep.md (Sleep)\n"
    "  goes away  en/signs.md (Signs)\n"
)


def kept(content: Path) -> str:
    return (
        f"Those that it showed until now are in {content}.before; “python main.py bring-back” "
        "shows them again.\n"
    )


class Terminal:
    """Somebody at a terminal, who gives one answer."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, answer: str | type[BaseException]) -> None:
        self.asked: list[str] = []
        self.answer = answer
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", self._input)

    def _input(self, question: str) -> str:
        self.asked.append(question)
        if isinstance(self.answer, str):
            return self.answer
        raise self.answer


def test_words_go_to_another_kiosk_and_come_back(
    run: Run, content: Path, words: Path, store: Store, tmp_path: Path
) -> None:
    old, new = bytes_of(content), bytes_of(words)
    saved = run("export", tmp_path / "ours.kiosk")
    assert saved == Said(0, f"Saved: {tmp_path / 'ours.kiosk'}, 2 pages, 1 kB.\n", "")
    shows = f"The kiosk shows these words now. {kept(content)}"
    assert run("import", words, "--yes") == Said(0, OTHER + shows, "")
    assert bytes_of(content) == new
    assert pages(store) == ["en/help-now: Help now", "en/sleep: Sleep"]
    back = run("import", tmp_path / "ours.kiosk", "--yes")
    assert back.status == 0
    assert bytes_of(content) == old
    assert run("bring-back") == Said(
        0, f"{OTHER}The kiosk shows the words from before. {kept(content)}", ""
    )
    assert bytes_of(content) == new


def test_check_changes_nothing(run: Run, content: Path, words: Path) -> None:
    there = bytes_of(content.parent)
    assert run("import", words, "--check", "--yes") == Said(0, OTHER, "")
    assert bytes_of(content.parent) == there


def test_problems_are_listed(run: Run, words: Path) -> None:
    write(words, "en/broken.md", b"---\ntitle: \xe9\n---\n")
    said = run("import", words, "--check")
    assert said.out == OTHER.replace("0 problems", "1 problem") + (
        "  en/broken.md:2: error: The file is not saved as UTF-8, so not all of its characters can "
        "be read. In your text editor choose “Save as”, pick the encoding UTF-8, and save it "
        "again. [not-utf-8]\n"
    )


def test_problems_that_are_there_already_are_counted(run: Run, content: Path, words: Path) -> None:
    for folder in (content, words):
        write(folder, "en/broken.md", b"---\ntitle: \xe9\n---\n")
    said = run("import", words, "--check")
    assert said.out == f"{OTHER}  Problems that the present words have, too: 1.\n"


@pytest.mark.parametrize("answer", ["y", " Yes "])
def test_somebody_agrees(
    run: Run, content: Path, words: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    new = bytes_of(words)
    terminal = Terminal(monkeypatch, answer)
    assert run("import", words).status == 0
    assert terminal.asked == ["Show these words? [y/N] "]
    assert bytes_of(content) == new


@pytest.mark.parametrize("answer", ["", "n", "what?", EOFError, KeyboardInterrupt])
def test_somebody_does_not_agree(
    run: Run,
    content: Path,
    words: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str | type[BaseException],
) -> None:
    there = bytes_of(content.parent)
    Terminal(monkeypatch, answer)
    said = run("import", words)
    assert (said.status, said.out.split("\n")[-2], said.err) == (1, "Nothing was changed.", "")
    assert bytes_of(content.parent) == there


def test_nobody_is_there_to_agree(run: Run, content: Path, words: Path) -> None:
    there = bytes_of(content.parent)
    assert run("import", words) == Said(
        1, f"{OTHER}Nothing was changed.\n", "To show these words, type the same with --yes.\n"
    )
    assert bytes_of(content.parent) == there


def test_words_that_the_kiosk_has_already(run: Run, content: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(content, tmp_path / "copy")
    there = bytes_of(content.parent)
    assert run("import", copy, "--yes") == Said(
        0, "The kiosk has these words already. Nothing was changed.\n", ""
    )
    assert bytes_of(content.parent) == there


def test_first_words_of_a_new_kiosk(run: Run, content: Path, words: Path) -> None:
    shutil.rmtree(content)
    said = run("import", words, "--yes")
    assert said.out.endswith("\nThe kiosk shows these words now.\n")
    assert bytes_of(content) == bytes_of(words)


ASK_AGAIN = "Save the words again on the other machine."


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere", "There is no such file or folder. Put the stick in, or check the name."),
        ("empty", "There are no words here. Choose a .kiosk file, or a folder that holds the file "
         "center.md and the folder en."),
        ("photo.jpg", f"This is not a .kiosk file. {ASK_AGAIN}"),
        ("bomb.kiosk", "It holds more than 200 MB, which words never do. Check that it is the "
         "right one, and take out what is not for the screen."),
        ("liar.kiosk", "The file is damaged, or only a part of it has arrived. Copy it again, or "
         "save the words again on the other machine."),
        ("out.kiosk", "The name “../center.md” in it leads out of the folder of the words. Do not "
         "use it, and ask where it comes from."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("way", ["--check", "--yes"])
def test_bad_source_is_explained_and_nothing_changes(
    run: Run, content: Path, tmp_path: Path, name: str, said: str, way: str
) -> None:
    place = tmp_path / "bad"
    (place / "empty").mkdir(parents=True)
    write(place, "photo.jpg", "x")
    bomb(place / "bomb.kiosk")
    bomb(place / "liar.kiosk", 1000)
    zipped(place / "out.kiosk", {"en/a.md": "x", "../center.md": "x"})
    there = bytes_of(tmp_path)
    assert run("import", place / name, way) == Said(
        1, "", f"{place / name}: {said}\nNothing was changed.\n"
    )
    assert bytes_of(tmp_path) == there


def test_words_without_a_page_are_refused_with_the_reasons(
    run: Run, content: Path, words: Path
) -> None:
    shutil.rmtree(words / "en")
    write(words, "en/sleep.md", b"---\ntitle: \xe9\n---\n")
    there = bytes_of(content.parent)
    said = run("import", words, "--yes")
    assert said == Said(
        1,
        "",
        "en/sleep.md:2: error: The file is not saved as UTF-8, so not all of its characters can "
        "be read. In your text editor choose “Save as”, pick the encoding UTF-8, and save it "
        "again. [not-utf-8]\n"
        f"{words}: None of its pages can be shown. Mend what is wrong in the files, then try "
        "again.\nNothing was changed.\n",
    )
    assert bytes_of(content.parent) == there


def test_problem_of_the_folder_names_it(
    run: Run, words: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.authoring.names.MAX_FILES", 1)
    assert run("import", words, "--yes").err.startswith(
        f"{words}: error: The content folder has more than 1 files or 200 MB. Check that it is "
        "the right folder, and move away what is not content. [folder-too-big]\n"
    )


def test_bad_export_is_explained(run: Run, tmp_path: Path) -> None:
    assert run("export", tmp_path / "words.zip") == Said(
        1,
        "",
        f"{tmp_path / 'words.zip'}: The name of the file must end with .kiosk, such as "
        "words.kiosk.\nNothing was saved.\n",
    )


def test_nothing_to_bring_back(run: Run, content: Path) -> None:
    assert run("bring-back") == Said(
        1,
        "",
        f"{content}.before: There are no words from before. They are kept here when others are "
        "imported.\nNothing was changed.\n",
    )


def test_export_for_machines(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "words.kiosk"
    said = run("export", file, "--format", "json")
    assert json.loads(said.out) == {"file": str(file), "pages": 2, "bytes": file.stat().st_size}


def test_import_for_machines_in_two_steps(run: Run, content: Path, words: Path) -> None:
    new = bytes_of(words)
    checked = json.loads(run("import", words, "--check", "--format", "json").out)
    assert checked == {
        "shown": False,
        "same": False,
        "digest": checked["digest"],
        "summary": "1 page changes, 1 is new, 1 goes away, 0 problems.",
        "changes": {
            "changed": [{"path": "en/help-now.md", "title": "Help now"}],
            "new": [{"path": "en/sleep.md", "title": "Sleep"}],
            "gone": [{"path": "en/signs.md", "title": "Signs"}],
            "center": False,
            "buttons": False,
            "problems": [],
            "known": 0,
        },
    }
    expect = ("--expect", checked["digest"])
    shown = json.loads(run("import", words, "--yes", *expect, "--format", "json").out)
    assert shown == {**checked, "shown": True}
    assert bytes_of(content) == new
    back = json.loads(run("bring-back", "--format", "json").out)
    assert back["shown"] is True
    assert back["changes"]["gone"] == [{"path": "en/sleep.md", "title": "Sleep"}]


def test_other_words_than_those_checked_for_machines(run: Run, content: Path, words: Path) -> None:
    there = bytes_of(content.parent)
    said = run("import", words, "--yes", "--expect", "0" * 32, "--format", "json")
    assert (said.status, said.err) == (1, "")
    assert json.loads(said.out) == {
        "error": {
            "message": "%1: These are not the words that were checked. Check them again.",
            "values": [str(content)],
        },
        "problems": [],
    }
    assert bytes_of(content.parent) == there


@pytest.fixture
def stick(words: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place with words; there are no others on this machine."""
    monkeypatch.setattr(sources, "sticks", lambda: [words.parent])
    monkeypatch.setattr(sources, "downloads", lambda: tmp_path / "downloads")
    monkeypatch.setattr(sources, "documents", lambda: tmp_path / "documents")
    return words.parent


def test_list_of_words_that_are_there(run: Run, stick: Path) -> None:
    assert run("import") == Said(
        0,
        "There are words here. Type one of these lines to look at them:\n"
        f'  python main.py import "{stick / "content"}"\n',
        "",
    )
    shutil.rmtree(stick)
    assert run("import") == Said(
        0,
        "There are no words on sticks or in Downloads. Put the stick in and type this again, or "
        "name a file or folder: python main.py import FILE.kiosk\n",
        "",
    )


def test_list_for_machines(
    run: Run, stick: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = json.loads(run("import", "--format", "json").out)
    (source,) = listed["sources"]
    assert (source["path"], source["name"], source["place"]) == (
        str(stick / "content"),
        "content",
        "stick",
    )
    (target,) = listed["targets"]
    assert Path(target["file"]).parent == stick
    assert listed["shown_until"] == ""
    run("import", stick, "--yes")
    os.utime(f"{content}.before", (0, 0))
    until = json.loads(run("import", "--format", "json").out)["shown_until"]
    assert until.startswith(("1970-01-01T", "1969-12-31T"))


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_content_that_is_a_link_stays_one(
    run: Run, content: Path, words: Path, tmp_path: Path
) -> None:
    real = content.rename(tmp_path / "elsewhere")
    content.symlink_to(real)
    new = bytes_of(words)
    assert run("import", words, "--yes").status == 0
    assert content.resolve() == real
    assert bytes_of(real) == new
    store = Store.for_content(tmp_path / "state", content)
    assert pages(store) == ["en/help-now: Help now", "en/sleep: Sleep"]
    assert run("bring-back").status == 0
    assert sorted(path.name for path in tmp_path.glob("elsewhere*")) == [
        "elsewhere",
        "elsewhere.before",
    ]


def test_every_command_mends_an_import_that_was_ended_in_the_middle(
    run: Run, content: Path
) -> None:
    there = bytes_of(content)
    content.rename(content.with_name("content.swapping"))
    assert run("publish").out == "edition-1: 2 pages, 0 problems.\n"
    assert bytes_of(content) == there


def test_settings_name_the_content_that_is_mended(run: Run, content: Path, tmp_path: Path) -> None:
    write(tmp_path, "settings.toml", f'content = "{content.as_posix()}"\n')
    content.rename(content.with_name("content.swapping"))
    from kiosk import cli

    assert cli.main(["check"]) == 0
