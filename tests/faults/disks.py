"""The real program on a small disk of its own that is full, or may only be read."""

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

import msgspec

from faults.damage import DAY, fill
from faults.real import program, state
from faults.rows import Row
from faults.starting import start_and_end
from faults.xscreen import XScreen, xscreen
from kiosk.state.choices import Choices
from kiosk.state.counts import Counts
from kiosk.state.pin import PinLock

ON_A_DISK = """
folder=$1 change=$2 when=$3; shift 3
cp -r "$folder" "$folder.before" && mount -t tmpfs -o size=512k tmpfs "$folder" || exit 90
cp -r "$folder.before/." "$folder" || exit 91
change() {
    if [ "$change" = full ]; then cat /dev/zero > "$folder/filling" 2> /dev/null
    else mount -o remount,ro "$folder"; fi
    if echo something 2> /dev/null > "$folder/more"; then exit 92; fi
}
if [ "$when" = before ]; then change; fi
"$@" & kiosk=$!
trap 'kill $kiosk' TERM
if [ "$when" = meanwhile ]; then sleep 0.7; change; fi
wait $kiosk; wait $kiosk; status=$?
cp -r "$folder" "$folder.after"
exit $status
"""
"""The disk is a piece of memory that only this program and what it starts can see."""

ALONE = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", ON_A_DISK, "sh")


def on_a_disk(screen: XScreen, change: str, when: str) -> list[str]:
    """What goes wrong with a start on a disk that is, or becomes, full or read-only."""
    with state() as folder:
        fill(folder)
        wrong = start_and_end([*ALONE, str(folder), change, when, *program(folder)], screen, True)
        after = folder.with_name("state.after")
        return [*wrong, *(f"It has lost {name}." for name in lost(after))]


def lost(folder: Path) -> Iterator[str]:
    """What is no longer in a state folder of all that was filled in."""
    chosen, damage = Choices(folder).load()
    if damage or chosen.get("volume") != 7:
        yield "the choices"
    sums, problem = Counts(folder).between(DAY, DAY)
    if problem or len(sums) < 59:
        yield "the counts"
    if not PinLock(folder).is_set:
        yield "the PIN"


def _judge(number: int, fault: str, trials: Sequence[list[str]]) -> Row:
    for line in chain.from_iterable(trials):
        print(line, file=sys.stderr)
    well = sum(not wrong for wrong in trials)
    return Row(number, fault, len(trials), well, f"{len(trials) - well} visits or files lost")


def _changes(change: str) -> list[list[str]]:
    with xscreen(800, 480) as screen:
        whens = ("before", "meanwhile") * 5
        return [on_a_disk(screen, change, when) for when in whens]


def row_33_disk() -> Row:
    return _judge(33, "the disk is full from the start, or from a visit on", _changes("full"))


def row_34() -> Row:
    fault = "the disk is read-only from the start, or from a visit on"
    return _judge(34, fault, _changes("read-only"))


def years_off(screen: XScreen, years: int) -> list[str]:
    """What goes wrong with a start when all that is kept is so many years younger."""
    then = datetime.now() + timedelta(days=365 * years)
    with state() as folder:
        fill(folder)
        start = [{"at": then.replace(microsecond=0), "computer": "x", "end": "off"}]
        (folder / "starts.json").write_bytes(msgspec.json.encode(start))
        for path in folder.rglob("*"):
            os.utime(path, (then.timestamp(), then.timestamp()))
        return [*start_and_end(program(folder), screen, True), *lost(folder)]


def row_37_state() -> Row:
    with xscreen(800, 480) as screen:
        trials = [years_off(screen, years) for years in (-10, -1, 1, 10)]
    return _judge(37, "the clock is 1 or 10 years behind or ahead of the state", trials)
