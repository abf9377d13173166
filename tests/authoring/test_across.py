"""What shows only when all pages lie side by side, or with the calendar beside them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
import pytest

from kiosk.authoring.across import find_problems
from kiosk.edition import Block, Page, Paragraph, Steps
from screen.editions import code

TODAY = date(2026, 12, 1)
SIGNED = {"reviewed_by": "Dr. Lee", "reviewed_on": "2026-11-24", "updated": "2026-11-23"}


def page(path: str, *blocks: Block, **fields: Any) -> Page:
    language, topic = path.split("/")
    header: dict[str, Any] = {
        **{"title": path, "summary": "", "icon": "info", "group": "", "order": 1, "hash": ""},
        **{"kind": "help" if topic == "help-now" else "topic"},
    }
    encoded = msgspec.Raw(msgspec.json.encode(blocks))
    return Page(id=topic, language=language, blocks=encoded, **header | fields)


HELP = page("en/help-now")


def found(*pages: Page, broken: Sequence[str] = ()) -> list[str]:
    return [str(problem) for problem in find_problems((HELP, *pages), broken, TODAY)]


def test_days_that_have_not_come_yet() -> None:
    assert found(page("en/signs", updated="2026-12-01", checked_on="2026-12-02")) == [
        "en/signs.md: warning: “checked on” says 2026-12-02, a day that has not come yet. Write "
        "the right day, and check the date of this computer. [future-date]"
    ]


def test_signatures_grow_old() -> None:
    assert found(page("en/signs", **SIGNED | {"reviewed_on": "2025-12-01", "updated": ""})) == []
    assert found(page("en/signs", **SIGNED | {"reviewed_on": "2025-11-30", "updated": ""})) == [
        "en/signs.md: warning: Dr. Lee signed this page on 2025-11-30, more than a year ago. Let "
        "a clinician read it again, and write the new day into “reviewed on”. [old-signature]"
    ]
    assert found(page("en/signs", reviewed_on="2025-11-30")) == []


def test_fields_of_the_center_that_pages_wait_for() -> None:
    pages = [page(f"en/{letter}", needs=("hours",)) for letter in "abcdefgh"]
    assert found(*pages[:2], page("en/x", needs=("address",))) == [
        "center.md: warning: Nobody has filled in “hours” yet, so parts of these pages are left "
        "out: en/a.md, en/b.md. Write it behind “hours:”. [not-filled-in]",
        "center.md: warning: Nobody has filled in “address” yet, so parts of these pages are "
        "left out: en/x.md. Write it behind “address:”. [not-filled-in]",
    ]
    assert found(*pages) == [
        "center.md: warning: Nobody has filled in “hours” yet, so parts of these pages are left "
        "out: en/a.md, en/b.md, en/c.md, en/d.md, en/e.md, en/f.md, and others. Write it "
        "behind “hours:”. [not-filled-in]"
    ]


def test_pages_that_one_language_lacks() -> None:
    spanish = [page("es/help-now"), page("es/sueño", title="Sueño")]
    assert found(*spanish[:1], page("en/signs")) == []
    assert found(*spanish, page("en/signs", title="Signs")) == [
        "es/signs.md: warning: The topic “Signs” is shown in en, but not in es. Translate "
        "en/signs.md into this file; when it is hidden, show it. [missing-page]",
        "en/sueño.md: warning: The topic “Sueño” is shown in es, but not in en. Translate "
        "es/sueño.md into this file; when it is hidden, show it. [missing-page]",
    ]


def test_a_broken_file_has_a_problem_of_its_own() -> None:
    pages = (page("es/help-now"), page("es/pain"), page("en/pain"), page("en/signs"))
    assert found(*pages, broken=["es/signs.md"]) == []


def test_a_translation_that_lost_a_code() -> None:
    original = (Paragraph("Call."), code("tel:988", shown="988"), code("tel:911", shown="911"))
    assert found(
        page("es/help-now"),
        page("en/signs", *original, original[1]),
        page("es/signs", Paragraph("Llame."), original[2]),
    ) == [
        "es/signs.md: warning: The English page has a code that is missing here: 988. Copy its "
        "link from en/signs.md and translate the words in [ ]. [lost-code]"
    ]


@pytest.mark.parametrize(
    ("english", "spanish", "lost"),
    [
        ("Wait 24 hours.", "Espere 24 horas.", []),
        ("Call 865-555-0100, press 2.", "Oprima 2: 865 555 0100.", []),
        ("About 1,500 people.", "Unas 1.500 personas.", []),
        ("Wait 2 to 3 minutes.", "Espere 2\u20133 minutos; oprima 1.", []),
        ("Wait 24 hours, 24.", "Espere un día.", ["24"]),
        ("Call 865-555-0100.", "Llame al 865-555-0200.", ["865-555-0100"]),
        ("It is 1 in 4.", "Es 1 de cada 5.", ["4"]),
    ],
)
def test_a_translation_that_lost_a_number(english: str, spanish: str, lost: list[str]) -> None:
    assert found(
        page("es/help-now"),
        page("en/signs", Paragraph(english), title="", summary="988"),
        page("es/signs", Steps((spanish,)), title="988"),
    ) == [
        f"es/signs.md: warning: The English page has a number that is missing here: {number}. "
        "Look it up in en/signs.md, and write it in digits here too. [lost-number]"
        for number in lost
    ]
