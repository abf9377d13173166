"""A folder full of mistakes: one clear problem each, and every other page is there."""

from datetime import date
from pathlib import Path

from PIL import Image

from kiosk.authoring.publisher import publish
from kiosk.edition.store import Store

SIGNED = (
    "updated: 2026-11-23\nsource: A review, 2025\nchecked on: 2026-11-24\n"
    "reviewed by: Dr. A. Example\nreviewed on: 2026-11-24\n"
)
CALL = "[Call 988](tel:988)\n"


def topic(title: str, body: str = CALL, more: str = "", summary: str = "summary") -> str:
    return (
        f"---\ntitle: {title}\n{summary}: Short words.\nicon: drop\ngroup: notice\norder: 10\n"
        f"{SIGNED}{more}---\n{body}"
    )


def test_bad_input(tmp_path: Path) -> None:
    content = tmp_path / "content"
    files = {
        "center.md": "---\nname: Center\nphone: 865-830-3967\ngroup: notice = Notice\n---\n",
        "en/cells.md": topic("Cells", f"| a | b |\n|---|---|\n| c |\n\n{CALL}"),
        "en/good.md": topic("Good"),
        "en/help-now.md": topic("Help now", more="kind: help\n"),
        "en/key.md": topic("Key", summary="sumary"),
        "en/no-end.md": topic("No end").replace("---\n[", "["),
        "en/photo.md": topic("Photo", f"![A garden](garden.jpg)\n\n{CALL}"),
        "en/twice.markdown": topic("Twice, the old one"),
        "en/twice.md": topic("Twice"),
    }
    for name in ("cells", "good", "help-now", "key", "no-end", "photo", "twice"):
        files[f"es/{name}.md"] = topic(
            f"{name} ya", more=f"kind: {'help' if name == 'help-now' else 'topic'}\n"
        )
    files["es/good.md"] = topic("Bueno", "> [!TIP]\n> Llame.\n")
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    (content / "images").mkdir()
    Image.new("1", (6000, 5000)).convert("L").save(content / "images" / "garden.jpg")
    published = publish(content, Store(tmp_path / "store"), today=date(2026, 12, 1))
    assert [str(problem) for problem in published.problems] == [
        "en/cells.md:15: warning: This row has fewer cells (1) than the first row of the table "
        "(2); the missing ones are shown empty. Give each row as many cells as the first row. "
        "[table-cells]",
        "en/key.md:3: warning: The header does not know “sumary”, so this line is not used. Did "
        "you mean “summary”? [unknown-key]",
        "en/no-end.md:1: error: The header begins here but has no end. Write a line with only --- "
        "under the last line of the header. [header-not-closed]",
        "en/photo.md:13: warning: The picture “garden.jpg” has more than 24 million pixels. The "
        "page is shown without it. Save a smaller copy; 1920 pixels on the long side are enough. "
        "[picture]",
        "en/twice.markdown: warning: The topic “twice.md” is there already, so this file is not "
        "shown. Copy what is new in it into “twice.md”, then delete it. [double-topic]",
        "es/good.md: warning: The English page has a code that is missing here: 988. Copy its "
        "link from en/good.md and translate the words in [ ]. [lost-code]",
    ]
    assert [f"{page.language}/{page.id}" for page in published.edition.pages] == [
        *("en/cells", "en/good", "en/help-now", "en/key", "en/photo", "en/twice"),
        *("es/cells", "es/good", "es/help-now", "es/key", "es/no-end", "es/photo", "es/twice"),
    ]
