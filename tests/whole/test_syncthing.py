"""Words that Syncthing keeps in step, by the commands of docs/many-kiosks.md, on the loopback."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.folder import list_files
from whole.machines import GUIDE, Machine, Pages, Screen, blocks, commands, need, wait_until
from whole.syncthing import Syncthing

pytestmark = pytest.mark.integration

CHANGED = ("en/signs.md", "en/withdrawal.md", "es/signs.md")
SLOW_KBPS = 300
"""So that a picture is on its way for some seconds."""


class Clinic:
    """An office where words are written, and a kiosk that receives them."""

    def __init__(self, folder: Path, content: Path) -> None:
        self.office = Machine(folder / "office", content)
        self.kiosk = Machine(folder / "kiosk", content)
        self.sender = Syncthing(self.office)
        try:
            self.receiver = Syncthing(self.kiosk)
        except BaseException:
            self.sender.stop()
            raise

    def stop(self) -> None:
        self.sender.stop()
        self.receiver.stop()

    def introduce(self) -> None:
        """Type what the guide says on both machines."""
        ids = {
            name: machine.run(commands("Syncthing", "Once: each machine").splitlines()[0])
            for name, machine in (("KIOSK", self.kiosk), ("OFFICE", self.office))
        }
        (kiosk, office) = (found.split('"')[3] for found in ids.values())
        for machine in (self.kiosk, self.office):
            for line in commands("Syncthing", "Once: each machine").splitlines()[1:]:
                machine.run(line)
        written = commands("Syncthing", "Once: the machine where words are written")
        self.office.run(written, {"id KIOSK": f"id {kiosk}"})
        self.kiosk.run(commands("Syncthing", "Once: each kiosk"), {"id OFFICE": f"id {office}"})
        self.sender.look_for(kiosk, self.receiver.address)
        self.receiver.look_for(office, self.sender.address)

    def send(self) -> None:
        """Let the office notice at once what was saved; by itself that takes ten seconds."""
        self.sender.ask("db/scan?folder=words", "POST")

    def in_step(self) -> bool:
        """Whether the kiosk has all that the office knows of."""
        sent = self.sender.ask("db/status?folder=words")
        received = self.receiver.ask("db/status?folder=words")
        return (
            bool(received["state"] == "idle")
            and received["needTotalItems"] == 0
            and sent["sequence"] > 0
            and received["globalBytes"] == sent["globalBytes"] > 0
            and received["globalFiles"] == sent["globalFiles"]
            and received["globalDeleted"] == sent["globalDeleted"]
        )


@pytest.fixture
def clinic(tmp_path: Path, content: Path) -> Iterator[Clinic]:
    need("syncthing")
    clinic = Clinic(tmp_path, content)
    try:
        clinic.introduce()
        yield clinic
    finally:
        clinic.stop()


@pytest.fixture
def screen(clinic: Clinic, tmp_path: Path) -> Screen:
    """What the kiosk shows; at first, the words as they are."""
    wait_until(clinic.in_step, "the words on the kiosk")
    screen = Screen(clinic.kiosk.words, tmp_path / "state")
    assert len(screen.settle()) > 30
    return screen


def read_all(folder: Path) -> dict[str, bytes]:
    """The bytes of all files that the kiosk looks at."""
    found = {}
    for name in list_files(folder):
        try:
            found[name] = (folder / name).read_bytes()
        except FileNotFoundError:  # Syncthing has just taken it away
            continue
    return found


def has(machine: Machine, name: str, data: bytes) -> bool:
    """Whether a file has arrived; between two versions it may be missing for a moment."""
    return read_all(machine.words).get(name) == data


def pages_of(folder: Path, state: Path) -> Pages:
    """What a kiosk would show of a folder."""
    return Screen(folder, state).settle()


def test_words_arrive_and_half_arrived_files_are_never_shown(
    clinic: Clinic, screen: Screen, tmp_path: Path
) -> None:
    assert read_all(clinic.kiosk.words) == read_all(clinic.office.words)
    old_pages, old_files = screen.pages, read_all(clinic.office.words)

    for name in CHANGED:
        clinic.office.change(name, "title: ", "title: New: ")
    (clinic.office.words / "images").mkdir(exist_ok=True)
    photo = Image.frombytes("RGB", (900, 900), os.urandom(900 * 900 * 3))
    photo.save(clinic.office.words / "images" / "photo.png")
    clinic.office.change("en/effects.md", "\n---\n", "\n---\n![A photo](photo.png)\n\n")
    (clinic.office.words / "es" / "withdrawal.md").unlink()
    new_files = read_all(clinic.office.words)
    new_pages = pages_of(clinic.office.words, tmp_path / "other-state")

    clinic.kiosk.run(f"syncthing cli config options max-recv-kbps set {SLOW_KBPS}")
    clinic.send()
    halves: set[str] = set()

    def look() -> bool:
        halves.update(path.name for path in clinic.kiosk.words.rglob(".syncthing.*.tmp"))
        for name, data in read_all(clinic.kiosk.words).items():
            assert data in (old_files.get(name), new_files.get(name)), name
        screen.look()
        return clinic.in_step() and read_all(clinic.kiosk.words) == new_files

    wait_until(look, "the new words on the kiosk")
    assert ".syncthing.photo.png.tmp" in halves
    assert screen.settle() == new_pages
    assert screen.edition is not None
    for shown in screen.seen:
        for path, page in shown.items():
            without_photo = path == "en/effects.md"  # the page may come before its picture
            assert page in (old_pages.get(path), new_pages.get(path)) or without_photo, path


def test_kiosk_whose_own_words_were_changed_goes_back_by_the_command_of_the_guide(
    clinic: Clinic, screen: Screen
) -> None:
    need("curl")
    old = screen.pages
    clinic.kiosk.change("en/signs.md", "title: ", "title: Mine: ")
    clinic.receiver.ask("db/scan?folder=words", "POST")
    assert screen.settle() != old
    assert clinic.receiver.ask("db/status?folder=words")["receiveOnlyChangedFiles"] == 1
    assert "Mine" not in (clinic.office.words / "en" / "signs.md").read_text("utf-8")
    clinic.kiosk.run(commands("Syncthing", "What staff see"))
    signs = (clinic.office.words / "en" / "signs.md").read_bytes()
    wait_until(lambda: has(clinic.kiosk, "en/signs.md", signs), "the words of the office")
    wait_until(clinic.in_step, "the kiosk in step")
    assert screen.settle() == old


def test_conflict_copies_are_named_for_staff_and_never_shown(
    clinic: Clinic, screen: Screen
) -> None:
    """Both machines may send here, which the guide advises against."""
    for machine in (clinic.office, clinic.kiosk):
        machine.run("syncthing cli config folders words type set sendreceive")
    wait_until(clinic.in_step, "both machines in step")
    pause, resume = (f"system/{verb}" for verb in ("pause", "resume"))
    clinic.sender.ask(pause, "POST")
    for number, (machine, syncthing) in enumerate(
        ((clinic.office, clinic.sender), (clinic.kiosk, clinic.receiver))
    ):
        machine.change("en/signs.md", "title: ", f"title: Number {number}: ")
        syncthing.ask("db/scan?folder=words", "POST")
    clinic.sender.ask(resume, "POST")

    def copies() -> list[Path]:
        return sorted((clinic.kiosk.words / "en").glob("signs.sync-conflict-*.md"))

    wait_until(lambda: bool(copies()) and clinic.in_step(), "a copy of the conflict")
    shown = screen.settle()
    assert "en/signs.md" in shown
    assert [path for path in shown if "sync-conflict" in path] == []
    assert screen.edition is not None
    problems = [str(p) for p in screen.edition.problems if p.name == "conflict-copy"]
    assert problems == [
        f"en/{copies()[0].name}: warning: This looks like a copy of “signs.md”, so it is not "
        "shown. Compare the two: copy what is new in it into “signs.md”, then delete it. "
        "[conflict-copy]"
    ]


def test_nothing_leaves_this_computer_and_lines_of_the_guide_hold(clinic: Clinic) -> None:
    wait_until(clinic.in_step, "the words on the kiosk")
    for syncthing in (clinic.sender, clinic.receiver):
        options = syncthing.ask("config/options")
        assert options["listenAddresses"] == [syncthing.address]
        for name in ("globalAnnounceEnabled", "localAnnounceEnabled", "relaysEnabled"):
            assert options[name] is False
        assert (options["natEnabled"], options["urAccepted"]) == (False, -1)
        connections = syncthing.ask("system/connections")["connections"]
        connected = [c["address"] for c in connections.values() if c["connected"]]
        assert all(address.startswith("127.0.0.1:") for address in connected)
    folder = clinic.receiver.ask("config/folders/words")
    assert (folder["type"], folder["ignorePerms"]) == ("receiveonly", True)
    assert clinic.sender.ask("config/folders/words")["type"] == "sendonly"


def test_leftovers_of_editors_do_not_travel(clinic: Clinic, screen: Screen) -> None:
    """With the lines of the guide in .stignore."""
    (lines,) = (text for text in blocks(GUIDE, "") if ".DS_Store" in text)
    (clinic.office.words / ".stignore").write_text(lines, "utf-8")
    clinic.sender.ask("db/scan?folder=words", "POST")
    for name in (".DS_Store", "Thumbs.db", "~$signs.md", "signs.md~", ".signs.md.swp", "a.tmp"):
        (clinic.office.words / "en" / name).write_text("x", "utf-8")
    clinic.office.change("en/signs.md", "title: ", "title: New: ")
    clinic.send()
    signs = (clinic.office.words / "en" / "signs.md").read_bytes()
    wait_until(lambda: has(clinic.kiosk, "en/signs.md", signs), "the new page")
    wait_until(clinic.in_step, "the kiosk in step")
    there = {path.name for path in (clinic.kiosk.words / "en").iterdir()}
    assert there == {path.name for path in (clinic.office.words / "en").iterdir()} - {
        *(".DS_Store", "Thumbs.db", "~$signs.md", "signs.md~", ".signs.md.swp", "a.tmp")
    }
