"""Staff see the counts of a week, a month or an event, and save them."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import Library
from kiosk.screen.staff.backstage import Backstage
from kiosk.screen.staff.counts_view import CountsView
from kiosk.screen.tally import Tally
from kiosk.state.counts import DAMAGED, Count, Counts
from kiosk.state.report import Report
from screen.editions import BUILT_IN, FakeClock, edition, page
from screen.layout import faults
from screen.reading import reads
from screen.staff.conftest import OpenWindow
from screen.walk import Shown, middle

TODAY = date(2026, 11, 25)
FAIR = "Health fair 2026"
LIBRARY = Library(
    edition(page("signs"), page("bladder-and-body", title="Bladder")), Path(), BUILT_IN
)


class Files:
    """Notes what is saved."""

    def __init__(self) -> None:
        self.saved: list[tuple[str, str, int | None]] = []

    def save(self, report: Report, ending: str) -> str:
        self.saved.append((report.period.event, str(report.period), report.visits.sum))
        return f"Saved: counts.{ending}"


@pytest.fixture
def counts(tmp_path: Path) -> Counts:
    """Counts of this week, of this month and of an event."""
    counts = Counts(tmp_path / "counts")
    counts.add(
        {
            count("session", "", "en"): 30,
            count("session", "", "es"): 4,
            count("page", "signs", "en"): 20,
            count("page", "signs", "es"): 5,
            count("page", "bladder-and-body", "en"): 10,
            count("page", "help-now", "en"): 4,
            count("session", "", "en", 10): 100,
            count("session", "", "en", 3, FAIR): 50,
        }
    )
    return counts


def count(what: Any, topic: str, language: str, days: int = 0, event: str = "") -> Count:
    return Count((TODAY - timedelta(days)).isoformat(), event, what, topic, language)


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def view(counts: Counts, files: Files) -> CountsView:
    """Of a machine that counts nothing new."""
    view = CountsView(counts, None, files.save, lambda: TODAY)
    view.offer(LIBRARY)
    view.show()
    return view


def bars(view: CountsView, name: str) -> list[tuple[Any, ...]]:
    report: Mapping[str, Any] = reads(view, "report")
    return [tuple(bar.values()) for bar in report[name]]


def test_it_begins_with_this_week(view: CountsView) -> None:
    assert reads(view, "chosen") == 0
    assert bars(view, "visits") == [("English", "30", 1, ""), ("es", "< 5", 0, "")]
    assert bars(view, "pages") == [
        ("Signs", "25", 1, "English 20 · es 5"),
        ("Bladder", "10", 0.4, "English 10 · es < 5"),
    ]
    assert bars(view, "languages") == [("English", "30", 1, ""), ("es", "5", 5 / 30, "")]
    assert bars(view, "codes") == []
    report = reads(view, "report")
    assert {name: report[name] for name in report if not isinstance(report[name], list)} == {
        "empty": False,
        "allVisits": 30,
        "allPages": 35,
        "smallPages": "Help-now",
        "smallLanguages": "",
        "allCodes": 0,
        "smallCodes": "Call us · Scan me",
    }


def test_month_and_events_are_there_to_choose(view: CountsView) -> None:
    assert reads(view, "periods") == [
        {"kind": "week", "event": "", "first": "2026-11-23", "last": "2026-11-25"},
        {"kind": "month", "event": "", "first": "2026-11-01", "last": "2026-11-25"},
        {"kind": "event", "event": FAIR, "first": "2026-11-22", "last": "2026-11-22"},
    ]
    seen = []
    for number in (1, 2, 7, -1):
        view.choose(number)
        seen.append((reads(view, "chosen"), reads(view, "report")["allVisits"]))
    assert seen == [(1, 130), (2, 50), (2, 50), (2, 50)]


def test_what_is_seen_is_saved(view: CountsView, files: Files) -> None:
    view.choose(2)
    view.save("pdf")
    assert reads(view, "saved") == "Saved: counts.pdf"
    assert files.saved == [(FAIR, "2026-11-22", 50)]
    view.choose(0)
    assert reads(view, "saved") == ""


def test_it_shows_what_was_counted_up_to_now(
    kiosk: Kiosk, clock: FakeClock, counts: Counts, files: Files
) -> None:
    tally = Tally(counts.add, clock, lambda: TODAY)
    tally.follow(kiosk)
    view = CountsView(counts, tally, files.save, lambda: TODAY)
    view.offer(LIBRARY)
    kiosk.begin()
    kiosk.end()
    view.show()
    assert reads(view, "report")["allVisits"] == 31


def test_event_is_saved_both_ways_when_it_ends(
    kiosk: Kiosk, clock: FakeClock, counts: Counts, files: Files
) -> None:
    tally = Tally(counts.add, clock, lambda: TODAY)
    tally.follow(kiosk)
    view = CountsView(counts, tally, files.save)
    view.offer(LIBRARY)
    tally.event = FAIR
    kiosk.begin()
    kiosk.end()
    assert view.save_event(FAIR) == "Saved: counts.csv\nSaved: counts.pdf"
    assert files.saved == [(FAIR, "2026-11-22 to 2026-11-25", 51)] * 2
    assert view.save_event("Nobody came") == ""


def test_what_is_wrong_with_the_counts_is_said(
    counts: Counts, files: Files, clock: FakeClock
) -> None:
    tally = Tally(lambda numbers: "The disk is full.", clock)
    (counts.folder / DAMAGED).write_bytes(b"")
    view = CountsView(counts, tally, files.save, lambda: TODAY)
    view.offer(LIBRARY)
    view.show()
    assert reads(view, "problem") == f"The disk is full. {counts.loss}"
    counts.file.write_bytes(b"no database " * 1000)
    view.show()
    assert reads(view, "report")["empty"]
    assert view.save_event(FAIR) == ""
    assert files.saved == []


def test_counts_that_cannot_be_read_are_said_once(
    counts: Counts, files: Files, clock: FakeClock
) -> None:
    data = bytearray(counts.file.read_bytes())
    data[60:64] = b"\0\0\0\x09"  # its user_version
    counts.file.write_bytes(data)
    view = CountsView(counts, Tally(counts.add, clock), files.save, lambda: TODAY)
    view.offer(LIBRARY)
    view.show()
    said = reads(view, "problem")
    assert said == counts.events()[1]
    assert view.save_event(FAIR) == said


def test_without_counts_there_is_nothing_to_see(kiosk: Kiosk) -> None:
    view = kiosk.staff_area.counts_view
    view.show()
    view.choose(0)
    view.save("csv")
    assert not reads(view, "offered")
    assert not reads(view, "counting")
    assert reads(view, "report") == {"empty": True}
    assert view.save_event(FAIR) == ""


# the page itself


@pytest.fixture
def backstage(counts: Counts, files: Files, clock: FakeClock) -> Backstage:
    tally = Tally(counts.add, clock)
    return Backstage(counts=counts, tally=tally, save_counts=files.save, today=lambda: TODAY)


def words(shown: Shown) -> list[str]:
    return [str(item.property("text")) for item in shown.words()]


def press(shown: Shown, name: str) -> None:
    shown.tap(middle(shown.button(name)))
    shown.rest()


def test_the_menu_leads_to_it(open_window: OpenWindow, backstage: Backstage) -> None:
    shown = open_window(backstage=backstage)
    tile = next(item for item in shown.buttons() if item.property("title") == "Counts")
    shown.tap(middle(tile))
    shown.rest()
    assert "Visits: 30" in words(shown)


def test_a_kiosk_that_keeps_no_counts_offers_none(open_window: OpenWindow) -> None:
    shown = open_window()
    assert "Counts" not in [item.property("title") for item in shown.buttons()]


def test_periods_are_chosen_and_saved_by_touch(
    open_window: OpenWindow, backstage: Backstage, files: Files
) -> None:
    shown = open_window(backstage=backstage, screen="counts")
    assert "From November 23, 2026 to November 25, 2026" in words(shown)
    press(shown, FAIR)
    assert {"November 22, 2026", "Visits: 50"} <= set(words(shown))
    assert shown.button(FAIR).property("chosen")
    assert not shown.button("This week").property("chosen")
    press(shown, "Save as a table (CSV)")
    assert "Saved: counts.csv" in words(shown)
    press(shown, "Save as a page (PDF)")
    assert "Saved: counts.pdf" in words(shown)
    assert len(files.saved) == 2


def test_periods_are_chosen_by_keys(open_window: OpenWindow, backstage: Backstage) -> None:
    shown = open_window(backstage=backstage, screen="counts")
    QTest.keyClick(shown.window, Qt.Key.Key_Tab)
    QTest.keyClick(shown.window, Qt.Key.Key_Return)
    shown.rest()
    assert "Visits: 130" in words(shown)


def test_bars_are_as_long_as_their_numbers(open_window: OpenWindow, backstage: Backstage) -> None:
    shown = open_window(backstage=backstage, screen="counts")
    rows = [item for item in shown.visible() if item.property("part") is not None]
    lengths = {}
    for row in rows:
        bar = row.findChild(type(row), "bar")
        assert bar is not None
        lengths[row.property("title"), row.property("number")] = bar.width()
    assert lengths["English", "30"] == lengths["Signs to look for", "25"] > 100
    assert lengths["Bladder and body", "10"] == pytest.approx(
        0.4 * lengths["Signs to look for", "25"], abs=1
    )
    assert lengths["Español", "< 5"] == 0


def test_nothing_to_tell(open_window: OpenWindow, tmp_path: Path) -> None:
    counts = Counts(tmp_path / "other")
    shown = open_window(backstage=Backstage(counts=counts), screen="counts")
    found = words(shown)
    assert "Nothing was counted 5 times or more in these days." in found
    assert "Nothing is counted now: this machine's settings have switched it off." in found
    assert "Save as a table (CSV)" not in found


EVERYWHERE = [
    (device, language)
    for device in ("clinic", "portrait", "laptop", "panel")
    for language in ("en", "es")
]


@pytest.mark.parametrize(("device", "language"), EVERYWHERE)
def test_nothing_is_cut_off_or_crowded(
    open_window: OpenWindow,
    backstage: Backstage,
    counts: Counts,
    device: str,
    language: str,
) -> None:
    counts.add({count("session", "", "en", 1, "Open house of the Recovery Center, day two"): 9})
    (counts.folder / DAMAGED).write_bytes(b"")
    shown = open_window(device, language, backstage, "counts")
    shown.kiosk.staff_area.counts_view.save("csv")
    shown.rest()
    shown.window.grabWindow()  # puts everything in its place
    assert list(faults(shown)) == []
