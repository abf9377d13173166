"""Words that git keeps in step, by the commands of docs/many-kiosks.md: old or new, never half."""

import tomllib
from pathlib import Path

import pytest

from kiosk.settings import read_settings, settings_file
from whole.machines import GUIDE, Machine, Screen, blocks, commands, need, wait_until

pytestmark = pytest.mark.integration

CHANGED = ("en/signs.md", "en/withdrawal.md", "es/signs.md")


@pytest.fixture
def office(tmp_path: Path, content: Path) -> Machine:
    """Where words are written; the server has them."""
    need("git")
    office = Machine(tmp_path / "office", content)
    office.run(commands("git", "Once: a place that all machines reach"))
    office.run(commands("git", "Once: the machine where words are written"))
    return office


@pytest.fixture
def kiosk(tmp_path: Path, content: Path, office: Machine) -> Machine:
    """A kiosk that follows them; what its cron has to do is in the file `cron`."""
    kiosk = Machine(tmp_path / "kiosk", content)
    kiosk.pretend("crontab", '[ "$1" = -l ] && exit 1; cat > "$HOME/cron"')
    kiosk.run(commands("git", "Once: each kiosk"))
    return kiosk


@pytest.fixture
def screen(kiosk: Machine, tmp_path: Path) -> Screen:
    """What the kiosk shows; at first, the words as they are."""
    screen = Screen(kiosk.words, tmp_path / "state")
    assert len(screen.settle()) > 30
    return screen


def minute(kiosk: Machine) -> str:
    """What cron types every minute."""
    line = (kiosk.home / "cron").read_text("utf-8").strip()
    assert line.startswith("* * * * * ")
    return line.removeprefix("* * * * * ")


def change(office: Machine) -> None:
    """Change some pages, make a new one, and send it all round."""
    for name in CHANGED:
        office.change(name, "title: ", "title: New: ")
    office.run("cp ~/words/en/signs.md ~/words/en/sleep.md")
    office.change("en/sleep.md", "title: New: Signs", "title: Sleep and")
    office.run(commands("git", "Each change").partition("git -C ~/words revert")[0])


def test_kiosk_follows_and_shows_old_words_or_new(
    office: Machine, kiosk: Machine, screen: Screen
) -> None:
    old = screen.pages
    change(office)
    kiosk.run(minute(kiosk))
    new = screen.settle()
    assert {path for path in new if new[path] != old.get(path)} == {*CHANGED, "en/sleep.md"}
    assert screen.seen == [old, new]

    office.run(commands("git", "Each change").partition("git -C ~/words push\n")[2])
    kiosk.run(minute(kiosk))
    assert screen.settle() == old
    kept = {**old, "en/sleep.md": new["en/sleep.md"]}
    assert screen.seen == [old, new, kept, old]


def test_half_finished_checkout_is_never_shown(
    office: Machine, kiosk: Machine, screen: Screen, tmp_path: Path
) -> None:
    """git stops in the middle of the files, for as long as the kiosk would need to publish."""
    old = screen.pages
    reached, go_on = tmp_path / "reached", tmp_path / "go-on"
    wait = f"cat; touch {reached}; until [ -e {go_on} ]; do sleep 0.05; done"
    kiosk.run(f"git -C ~/words config filter.wait.smudge '{wait}'")
    kiosk.run("echo 'es/signs.md filter=wait' > ~/words/.git/info/attributes")
    change(office)
    pull = kiosk.start(minute(kiosk))
    try:
        wait_until(reached.exists, "git in the middle of its work")
        titles = [(kiosk.words / name).read_text("utf-8")[:18] for name in CHANGED[:2]]
        assert titles == ["---\ntitle: New: Si", "---\ntitle: New: Wi"]
        assert not (kiosk.words / "es" / "signs.md").exists() or (
            "New: " not in (kiosk.words / "es" / "signs.md").read_text("utf-8")
        )
        for _ in range(10):
            screen.look(2.0)
        assert screen.seen == [old]
    finally:
        go_on.touch()
        _, errors = pull.communicate(timeout=60)
    assert (pull.returncode, errors) == (0, "")
    new = screen.settle()
    assert {path for path in new if new[path] != old.get(path)} == {*CHANGED, "en/sleep.md"}
    assert screen.seen == [old, new]


def test_kiosk_whose_own_words_were_changed_says_so_and_follows_again(
    office: Machine, kiosk: Machine, screen: Screen
) -> None:
    kiosk.change("en/signs.md", "title: ", "title: Mine: ")
    mine = screen.settle()
    change(office)
    first, *rest = commands("git", "When a kiosk does not follow").splitlines()
    assert "local changes" in kiosk.fail(first)
    assert "would be overwritten by merge" in kiosk.fail(first)
    assert screen.settle() == mine
    kiosk.run("git -C ~/words config user.name Kiosk; git -C ~/words config user.email k@kiosk")
    kiosk.run("\n".join(rest))
    assert "title: New: Signs" in (kiosk.words / "en" / "signs.md").read_text("utf-8")
    assert screen.settle() != mine
    assert "+title: Mine: " in kiosk.run("git -C ~/words stash show --patch")


def test_words_from_a_stick_are_refused_and_go_where_words_are_written(
    office: Machine, kiosk: Machine, screen: Screen, tmp_path: Path
) -> None:
    change(office)
    file = tmp_path / "words.kiosk"
    office.run(f"python main.py export --content ~/words {file}")
    assert kiosk.fail(f"python main.py import --content ~/words --yes {file}") == (
        f"{kiosk.words}: These words are kept in step with other machines (.git is there), so no "
        "other folder can take their place. Copy the new files into it where they are written, as "
        "docs/many-kiosks.md says.\nNothing was changed.\n"
    )
    office.run("git -C ~/words revert --no-edit HEAD")
    assert not (office.words / "en" / "sleep.md").exists()
    stick = commands("A stick where words are kept in step")
    office.run(f"cd {tmp_path}\n{stick}")
    assert (office.words / "en" / "sleep.md").exists()
    assert (office.words / ".git").is_dir()


def test_words_go_by_stick_with_the_commands_of_the_guide(tmp_path: Path, content: Path) -> None:
    """The line for the settings is that of the guide as well."""
    machine = Machine(tmp_path / "machine", content)
    machine.run("cp -r content ~/words")
    (settings,) = blocks(GUIDE, "toml")
    assert tomllib.loads(settings) == {"content": "~/words"}
    place = machine.home / ".config" / "ketamine-kiosk" / settings_file().name
    place.parent.mkdir(parents=True)
    place.write_text(settings, "utf-8")
    layer, problems = read_settings(place)
    assert (layer, problems) == ({"content": Path("~/words").expanduser()}, ())

    export, import_, back = commands("A USB stick").splitlines()
    assert machine.run(export).startswith("Saved: words.kiosk, ")
    machine.change("en/signs.md", "title: ", "title: Mine: ")
    assert "The kiosk shows these words now." in machine.run(f"{import_} --yes")
    assert "Mine" not in (machine.words / "en" / "signs.md").read_text("utf-8")
    assert "The kiosk shows the words from before." in machine.run(back)
    assert "Mine" in (machine.words / "en" / "signs.md").read_text("utf-8")


def test_rsync_brings_all_files_before_it_puts_one_in_its_place(
    tmp_path: Path, content: Path
) -> None:
    need("rsync")
    machine = Machine(tmp_path / "machine", content)
    machine.run("cp -r content ~/words")
    screen = Screen(machine.words, tmp_path / "state")
    old = screen.settle()
    signs = content / "en" / "signs.md"
    signs.write_text(signs.read_text("utf-8").replace("title: ", "title: New: "), "utf-8")
    (content / "es" / "signs.md").unlink()
    rsync = commands("OneDrive, network drives and rsync")
    machine.run(rsync, {"/mnt/office/words/": f"{content}/"})
    new = screen.settle()
    assert set(old) - set(new) == {"es/signs.md"}
    assert [path for path in new if new[path] != old[path]] == ["en/signs.md"]
    assert not (machine.words / "es" / "signs.md").exists()
