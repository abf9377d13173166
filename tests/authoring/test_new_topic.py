"""A new topic: templates that read without a mistake, and names, files and folders that do not."""

import errno
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.authoring.new_topic import TEMPLATES, NewTopicError, write_new_topic
from kiosk.authoring.publisher import Published, publish
from kiosk.edition import Page, Paragraph
from kiosk.edition.store import Store

TODAY = date(2024, 2, 29)
NOT_YET = {"unsigned", "unchecked", "no-source"}
"""What a page has to be told of that nobody has worked on yet."""
NEEDLESS = (
    "so nothing was written in any language. Let the user who types this write to its folder, "
    "or choose other words with --content."
)

New = Callable[[str], dict[str, str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    write(
        content / "center.md",
        "---\nname: Test Center\nphone: 865-555-0100\n"
        "group: notice = Notice\ngroup: better = Get better\n---\n",
    )
    help_now = "---\ntitle: Help now\nkind: help\nicon: lifebuoy\n---\n[Call 911](tel:911)\n"
    write(content / "en" / "help-now.md", help_now)
    write(content / "es" / "help-now.md", help_now)
    write(content / "images" / "en.md", "no topic")
    return content


@pytest.fixture
def new(content: Path) -> New:
    """Write a new topic; hand back the paths and the words of its files."""

    def new(topic: str) -> dict[str, str]:
        files = write_new_topic(content, topic, TODAY)
        return {file.relative_to(content).as_posix(): file.read_text("utf-8") for file in files}

    return new


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def files(content: Path) -> set[str]:
    return {path.relative_to(content).as_posix() for path in content.rglob("*.*")}


def refusal(content: Path, topic: str) -> str:
    """What is said when a topic is refused; nothing was written then."""
    before = files(content)
    with pytest.raises(NewTopicError) as mistake:
        write_new_topic(content, topic, TODAY)
    assert files(content) == before
    return str(mistake.value)


def shown(content: Path, texts: dict[str, str]) -> Published:
    """The edition with the new pages on the screen, unchanged but for that."""
    for path, text in texts.items():
        write(content / path, text.replace("\nshown: no\n", "\nshown: yes\n"))
    return publish(content, Store(content.parent / "store"))


def mistakes(published: Published, topic: str) -> list[str]:
    """What is wrong with the files of a topic, but for what nobody has worked on yet."""
    problems = [problem for problem in published.problems if problem.path.endswith(f"/{topic}.md")]
    return [str(problem) for problem in problems if problem.name not in NOT_YET]


def page(published: Published, language: str) -> Page:
    page = published.edition.page(language, "sleep-and-rest")
    assert page is not None
    return page


def test_a_new_topic_stands_in_every_language_and_stays_off_the_screen(
    content: Path, new: New
) -> None:
    assert set(new("sleep-and-rest")) == {"en/sleep-and-rest.md", "es/sleep-and-rest.md"}
    published = publish(content, Store(content.parent / "store"))
    assert [page.id for page in published.edition.pages] == ["help-now", "help-now"]
    assert mistakes(published, "sleep-and-rest") == []


def test_the_templates_read_without_a_mistake(content: Path, new: New) -> None:
    for template in TEMPLATES.glob("*.md"):
        write(content / template.stem / "help-now.md", "---\ntitle: Help\nkind: help\n---\nHelp.\n")
    texts = new("sleep-and-rest")
    assert {Path(path).parent.name for path in texts} >= {"en", "es"}
    published = shown(content, texts)
    assert mistakes(published, "sleep-and-rest") == []
    for path in texts:
        new_page = page(published, Path(path).parent.name)
        assert (new_page.title, new_page.group, new_page.order) == ("Sleep and rest", "better", 10)
        assert new_page.summary
        assert (new_page.updated, new_page.checked_on, new_page.signed) == ("2024-02-29", "", False)
        blocks = [block.__struct_config__.tag for block in new_page.read_blocks()]
        assert blocks == ["paragraph", "heading", "list", "notice", "code"]


def test_a_translation_says_what_it_is_a_translation_of(content: Path, new: New) -> None:
    published = shown(content, new("sleep-and-rest"))
    assert page(published, "en").translation_of == ""
    assert page(published, "es").translation_of == "2024-02-29"


def test_a_language_without_a_template_gets_the_english_words(content: Path, new: New) -> None:
    for language in ("fr", "es-MX"):
        write(content / language / "help-now.md", (content / "en/help-now.md").read_text("utf-8"))
    texts = new("sleep-and-rest")
    published = shown(content, texts)
    first = {
        language: block.text
        for language in ("en", "es", "fr", "es-MX")
        if isinstance(block := page(published, language).read_blocks()[0], Paragraph)
    }
    assert first["fr"] == first["en"]
    assert first["es-MX"] == first["es"] != first["en"]
    assert page(published, "fr").translation_of == "2024-02-29"


@pytest.mark.parametrize(
    ("headers", "order"),
    [
        ({"en/a.md": "group: better\norder: 160"}, 170),
        ({"en/a.md": "group: better\norder: 165"}, 170),
        ({"en/a.md": "group: Get better\norder: 160\nshown: no"}, 170),
        ({"en/a.md": "group: better\norder: 90", "es/a.md": "group: better\norder: 120"}, 130),
        ({"en/a.md": "group: notice\norder: 160"}, 10),
        ({"en/a.md": "group: better"}, 10),
    ],
)
def test_the_card_comes_last_in_the_last_group(
    content: Path, new: New, headers: dict[str, str], order: int
) -> None:
    for path, header in headers.items():
        write(content / path, f"---\ntitle: A\n{header}\n---\nWords.\n")
    for text in new("sleep-and-rest").values():
        assert f"\ngroup: better\norder: {order}\n" in text


@pytest.mark.parametrize("path", ["center.md", "en/broken.md"])
def test_files_that_cannot_be_read_do_no_harm(content: Path, new: New, path: str) -> None:
    (content / path).write_bytes(b"\xff\xfe---")
    assert len(new("sleep-and-rest")) == 2


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("Sleep-and-Rest", "sleep-and-rest"),
        ("sleep and rest", "sleep-and-rest"),
        ("sleep_and_rest", "sleep-and-rest"),
        ("sleep-and-rest.md", "sleep-and-rest"),
        ("en/sleep-and-rest", "sleep-and-rest"),
        (r"content\en\Sleep and rest.MD", "sleep-and-rest"),
        ("../sleep", "sleep"),
        ("sueño", "sueno"),
        ("-sleep-", "sleep"),
        ("sleep--rest", "sleep-rest"),
        ("sleep\n", "sleep"),
        ("", "my-topic"),
        ("..", "my-topic"),
        ("睡眠", "my-topic"),
    ],
)
def test_a_bad_name_gets_a_better_one(content: Path, written: str, better: str) -> None:
    assert refusal(content, written) == (
        f"“{written}” cannot be the name of a topic: it has only small letters, digits and "
        f"hyphens. Did you mean “{better}”?"
    )


@pytest.mark.parametrize(
    "written", ["center", "README", "readme.md", "interface", "help-now", "about", "con", "en/nul"]
)
def test_names_with_a_meaning_are_refused(content: Path, written: str) -> None:
    assert refusal(content, written) == (
        f"The name “{written}” has a meaning of its own, so no topic can have it. "
        "Choose another name."
    )


def test_a_file_that_exists_is_never_overwritten(content: Path) -> None:
    write(content / "es" / "sleep.md", "Nuestras palabras.")
    assert refusal(content, "sleep") == (
        f"{content / 'es' / 'sleep.md'}: There is such a topic already, so nothing was written. "
        "Open this file with a text editor, or choose another name."
    )
    assert (content / "es" / "sleep.md").read_text("utf-8") == "Nuestras palabras."


def test_a_file_that_appears_meanwhile_is_not_overwritten(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content / "es" / "sleep.md", "Nuestras palabras.")
    monkeypatch.setattr(os.path, "lexists", lambda path: False)
    assert refusal(content, "sleep") == (
        f"{content / 'es' / 'sleep.md'}: This file cannot be written "
        f"({os.strerror(errno.EEXIST)}), {NEEDLESS}"
    )
    assert (content / "es" / "sleep.md").read_text("utf-8") == "Nuestras palabras."


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_folder_that_cannot_be_written_gets_nothing_in_any_language(
    content: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Not by its mode: root writes everywhere."""
    open_it = Path.open

    def refuse(file: Path, *arguments: Any, **options: Any) -> Any:
        if file.parent.name == language and "x" in arguments:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return open_it(file, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    assert refusal(content, "sleep") == (
        f"{content / language / 'sleep.md'}: This file cannot be written "
        f"({os.strerror(errno.EACCES)}), {NEEDLESS}"
    )


def test_a_name_that_is_too_long_for_a_file_is_refused(content: Path) -> None:
    file = content / "en" / f"{'a' * 300}.md"
    assert refusal(content, "a" * 300) == (
        f"{file}: This file cannot be written ({os.strerror(errno.ENAMETOOLONG)}), {NEEDLESS}"
    )


def test_a_folder_without_topics_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, "sleep") == (
        f"{tmp_path}: There are no topics here, so nothing was written. "
        "Choose the folder with the words of the kiosk with --content."
    )
