"""What `make bench` prints and keeps, and what it does with its time."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

import reports
from performance import __main__ as command
from performance import bench as bench_module
from performance import report
from performance.bench import Bench
from performance.failure import Failure
from performance.rows import HEAD, Row
from performance.surroundings import disturbances

ROW = Row(5, "touch → page painted, p95", "ms", [21, 20, 22], most=33)


class Time:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    time = Time()
    monkeypatch.setattr(bench_module, "time", time)
    return time


@pytest.fixture
def bench(tmp_path: Path, time: Time) -> Iterator[Bench]:
    with ExitStack() as stack:
        yield Bench(tmp_path, time.now + 60, stack)


def test_table_has_a_line_for_each_row_and_notes_after_it() -> None:
    lines = report.text("Here\n", [ROW], ["Left out: all else."]).splitlines()
    assert lines[0] == "Here"
    assert [cell.strip() for cell in lines[2].split("|")[1:-1]] == list(HEAD)
    assert set(lines[3]) == {"|", " ", "-"}
    assert lines[4].startswith("| 5 | touch → page painted, p95 | 21.0 ms (20.0–22.0) |")
    assert lines[5:] == ["", report.MEANING.strip(), "", "- Left out: all else."]
    assert len({len(line) for line in lines[2:5]}) == 1


def test_result_is_kept_for_people_and_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_text("Before\n<!-- bench -->\nold\n<!-- end of bench -->\nAfter\n", "utf-8")
    monkeypatch.setattr(report, "FOLDER", tmp_path / "bench")
    monkeypatch.setattr(report, "PAGE", page)
    report.keep("Here\n", [ROW], ["A note."], in_docs=False)
    assert "old" in page.read_text("utf-8")
    report.keep("Here\n", [ROW], ["A note."], in_docs=True)
    shown = (tmp_path / "bench" / "bench.md").read_text("utf-8")
    assert page.read_text("utf-8") == (
        f"Before\n<!-- bench -->\n\n{shown}\n<!-- end of bench -->\nAfter\n"
    )
    kept = json.loads((tmp_path / "bench" / "bench.json").read_text("utf-8"))
    assert (kept["machine"], kept["notes"]) == ("Here", ["A note."])
    assert kept["rows"][0]["kiosk"] == [21, 20, 22]
    assert kept["rows"][0]["figure"] == {"median": 21, "low": 20, "high": 22}
    assert kept["rows"][0]["reached"] is True


def test_page_without_its_marks_is_not_written() -> None:
    with pytest.raises(AssertionError, match=r"There is not one place for “bench”\."):
        reports.renew("nothing", "bench", "new")


def test_page_in_the_documents_has_its_marks() -> None:
    page = report.PAGE.read_text("utf-8")
    assert "new words" in reports.renew(page, "bench", "new words")


def test_rounds_end_when_the_next_would_take_too_long(bench: Bench, time: Time) -> None:
    begun = 0
    for _ in bench.rounds(20, most=9, least=2):
        begun, time.now = begun + 1, time.now + 6
    assert begun == 3


def test_rounds_are_as_many_as_wished_and_not_fewer_than_needed(bench: Bench, time: Time) -> None:
    assert len(list(bench.rounds(20, most=9))) == 9
    begun = 0
    for _ in bench.rounds(5, most=9, least=2):
        begun, time.now = begun + 1, time.now + 20
    assert begun == 2


def test_rounds_end_with_the_time_of_the_whole_run(bench: Bench, time: Time) -> None:
    time.now += 40
    begun = 0
    for _ in bench.rounds(100, most=9, least=5):
        begun, time.now = begun + 1, time.now + 6
    assert begun == 3
    assert len(list(bench.rounds(100, most=9))) == 9
    time.now += 60
    assert next(bench.rounds(100, most=9)) == 0


def test_row_that_cannot_be_measured_is_left_out(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: Bench, wanted: set[int]) -> Iterator[Row]:
        raise Failure("A picture never came.")
        yield ROW

    measures = (
        command.Measure((1,), "start", 10, fails),
        command.Measure((4,), "memory", 100, lambda _, wanted: iter([ROW])),
        command.Measure((5, 6), "pages", 10, lambda _, wanted: iter([ROW])),
        command.Measure((7,), "at rest", 10, fails),
    )
    monkeypatch.setattr(command, "MEASURES", measures)
    assert list(command.measured(bench, {1, 4, 6})) == [ROW]
    assert bench.notes == [
        "Left out: start. A picture never came.",
        "Left out, since there was no time: memory.",
    ]
    assert capsys.readouterr().err == "Measuring: start\nMeasuring: memory\nMeasuring: pages\n"


def test_documents_show_whole_runs_only(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--only", "5", "--write"])
    said = capsys.readouterr().err
    assert "docs/performance.md shows whole runs; leave out --only" in said


def test_what_disturbs_is_said(tmp_path: Path) -> None:
    for process, maps in (("12", "/usr/lib/libQt6Core.so.6\n"), ("13", "/usr/bin/python3\n")):
        (tmp_path / process).mkdir()
        (tmp_path / process / "maps").write_text(maps, "utf-8")
    (tmp_path / "14").mkdir()
    assert list(disturbances(tmp_path, load=3.21)) == [
        "The machine was busy with something else when this began: load 3.2.",
        "Other programs with Qt ran at the beginning (1). What they share is not counted in full, "
        "so the memory of the kiosk and of the bare window is more than the table says.",
    ]


def test_quiet_machine_disturbs_nothing(tmp_path: Path) -> None:
    assert list(disturbances(tmp_path, load=0.2)) == []
