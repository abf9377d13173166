"""This machine's settings: what is read, what is wrong, and what the kiosk does instead."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from msgspec.structs import fields

from kiosk.paths import CONTENT, PROJECT
from kiosk.settings import KEYS, Settings, read_settings, settings_file, settled


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def problems(file: Path, text: str) -> list[str]:
    """What is wrong with a text, without the name of the file."""
    file.write_text(text, "utf-8")
    layer, found = read_settings(file)
    assert settled(layer) == Settings()
    assert all(problem.startswith(f"{file}:") for problem in found)
    return [problem.removeprefix(f"{file}:") for problem in found]


def test_every_field_is_a_key() -> None:
    assert [field.name for field in fields(Settings)] == list(KEYS)


def test_every_key_is_read(file: Path) -> None:
    file.write_text(
        """\
content = "/srv/kiosk/content"
language = "es"
only_signed = true
hidden_topics = "withdrawal, signs,"
screen = "HDMI-1"  # the one on the wall
window = "1366X768"
size_class = "panel"
px_per_mm = 3.8
screen_bottom_mm = 700
attract_brightness = 40

idle_seconds = 60
warning_seconds = "120"
help_idle_seconds = 600.0
event = " Health fair 2026 "
counts = false
renderer = "software"
""",
        "utf-8",
    )
    layer, found = read_settings(file)
    assert found == ()
    assert settled(layer) == Settings(
        content=Path("/srv/kiosk/content"),
        language="es",
        only_signed=True,
        hidden_topics=("withdrawal", "signs"),
        screen="HDMI-1",
        window=(1366, 768),
        size_class="panel",
        px_per_mm=3.8,
        screen_bottom_mm=700.0,
        attract_brightness=40,
        idle_seconds=60.0,
        warning_seconds=120.0,
        help_idle_seconds=600.0,
        event="Health fair 2026",
        counts=False,
        renderer="software",
    )


def test_first_layer_that_has_a_key_decides() -> None:
    command_line = {"renderer": "gpu"}
    file = {"renderer": "software", "idle_seconds": 120.0}
    assert settled(command_line, file) == Settings(renderer="gpu", idle_seconds=120.0)
    assert settled() == Settings()


def test_example_shows_every_key_with_its_default(file: Path) -> None:
    example = (PROJECT / "docs" / "settings.toml").read_text("utf-8")
    file.write_text(re.sub(r"^# (?=\w+ = )", "", example, flags=re.MULTILINE), "utf-8")
    layer, found = read_settings(file)
    assert found == ()
    assert list(layer) == list(KEYS)
    assert settled(layer) == Settings()


def test_example_says_which_times_are_allowed() -> None:
    example = (PROJECT / "docs" / "settings.toml").read_text("utf-8")
    for name in ("idle_seconds", "warning_seconds", "help_idle_seconds"):
        (allowed,) = re.findall(rf": (\d+ to \d+)\.\n# {name} = ", example)
        assert KEYS[name].allowed == f"a number of seconds from {allowed}"


def test_example_alone_changes_nothing(file: Path) -> None:
    assert problems(file, (PROJECT / "docs" / "settings.toml").read_text("utf-8")) == []


def test_relative_folder_begins_at_the_file(file: Path) -> None:
    file.write_text('content = "words"', "utf-8")
    assert settled(read_settings(file)[0]).content == file.parent / "words"


def test_folder_may_begin_at_home(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(file.parent))
    file.write_text('content = "~/words"', "utf-8")
    assert settled(read_settings(file)[0]).content == file.parent / "words"


SECONDS = "“{}” must be a number of seconds from {} to {}. The kiosk uses {} instead."
CONTENT_MUST = (
    "“content” must be a folder with / between its parts, such as "
    f'"C:/kiosk/content".{{}} The kiosk uses {CONTENT} instead.'
)
LANGUAGE_MUST = (
    '“language” must be the name of a folder of the content, such as "es".{} '
    'The kiosk uses "en" instead.'
)
ONLY_SIGNED_MUST = "“only_signed” must be true or false. The kiosk uses false instead."
HIDDEN_MUST = (
    "“hidden_topics” must be the file names of topics without .md, such as "
    '"withdrawal, signs", or "" for none.{} The kiosk uses none instead.'
)
BRIGHTNESS_MUST = (
    "“attract_brightness” must be a whole number of percent from 20 to 100. The kiosk uses 100 "
    "instead."
)
VOLUME_MUST = "“volume” must be a whole number from 1 to 10. The kiosk uses 5 instead."
WINDOW_MUST = (
    '“window” must be a size such as "1366x768", or "" for the whole screen.{} '
    "The kiosk uses the whole screen instead."
)
SIZE_CLASS_MUST = (
    '“size_class” must be "auto", "clinic", "laptop" or "panel". The kiosk uses "auto" instead.'
)
DENSITY_MUST = (
    '“px_per_mm” must be a number of pixels from 1 to 20, or "auto". The kiosk uses what the '
    "screen reports instead."
)
BOTTOM_MUST = (
    '“screen_bottom_mm” must be a number of millimeters from 0 to 2000, or "unknown". The kiosk '
    'uses "unknown" instead.'
)
KEYS_MUST = (
    '“keys” must be pairs such as "next=Right, select=Return" of what to do (next, previous, '
    "select, back, home, help, listen, voice, repeat, louder, quieter, scan, reset) and a key (A "
    "to Z, 0 to 9, F1 to F35, Left, Right, Up, Down, Home, End, PgUp, PgDown, Return, Enter, "
    "Space, Tab, Esc, Ins, Del, Backspace, Menu, Volume Up, Volume Down, Volume Mute, Media Play, "
    "Media Next, Media Previous), each key once. The kiosk uses "
    '"help=F1, listen=F2, voice=F4, repeat=F5, quieter=F6, louder=F7, scan=F9, reset=F10" instead.'
)
EVENT_MUST = (
    '“event” must be the name of an event, at most 60 characters on one line, or "" for none.{} '
    "The kiosk uses none instead."
)
QUOTES = " Text stands in straight quotes."


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("content = 7", CONTENT_MUST.format("")),
        (r'content = "C:\kiosk"', CONTENT_MUST.format(QUOTES)),
        (r'content = "C:\new"', CONTENT_MUST.format("")),
        ("content = “/srv”", CONTENT_MUST.format(QUOTES)),
        ('language = "Spanish"', LANGUAGE_MUST.format("")),
        ('language = "../es"', LANGUAGE_MUST.format("")),
        ("language = 1", LANGUAGE_MUST.format("")),
        ("language = es", LANGUAGE_MUST.format(QUOTES)),
        ("only_signed = yes", ONLY_SIGNED_MUST),
        ("only_signed = 1", ONLY_SIGNED_MUST),
        ('only_signed = "yes"', ONLY_SIGNED_MUST),
        ('hidden_topics = "signs.md"', HIDDEN_MUST.format("")),
        ('hidden_topics = "Signs"', HIDDEN_MUST.format("")),
        ('hidden_topics = "signs; withdrawal"', HIDDEN_MUST.format("")),
        ("hidden_topics = 1", HIDDEN_MUST.format("")),
        ("hidden_topics = [1]", HIDDEN_MUST.format("")),
        ("hidden_topics = signs", HIDDEN_MUST.format(QUOTES)),
        ("attract_brightness = 19", BRIGHTNESS_MUST),
        ("attract_brightness = 101", BRIGHTNESS_MUST),
        ("attract_brightness = 50.5", BRIGHTNESS_MUST),
        ("attract_brightness = true", BRIGHTNESS_MUST),
        ("volume = 0", VOLUME_MUST),
        ("volume = 4.5", VOLUME_MUST),
        (
            "screen = 1",
            '“screen” must be the name of a screen, such as "HDMI-1", or "" for the first one. '
            "The kiosk uses the first one instead.",
        ),
        ('window = "wide"', WINDOW_MUST.format("")),
        ('window = "0x600"', WINDOW_MUST.format("")),
        ('window = "99999x99999"', WINDOW_MUST.format("")),
        ("window = 1366x768", WINDOW_MUST.format(QUOTES)),
        ("window = false", WINDOW_MUST.format("")),
        ('size_class = "Clinic"', SIZE_CLASS_MUST),
        ("size_class = 2026-11-23", SIZE_CLASS_MUST),
        ("screen_bottom_mm = 2001", BOTTOM_MUST),
        ('screen_bottom_mm = "high"', BOTTOM_MUST),
        ("px_per_mm = 0.5", DENSITY_MUST),
        ("px_per_mm = nan", DENSITY_MUST),
        ('px_per_mm = "nan"', DENSITY_MUST),
        ("px_per_mm = true", DENSITY_MUST),
        ("px_per_mm = [4]", DENSITY_MUST),
        ("px_per_mm = 1" + "0" * 400, DENSITY_MUST),
        ("idle_seconds = 59", SECONDS.format("idle_seconds", 60, 300, 90)),
        ("idle_seconds = 90 s", SECONDS.format("idle_seconds", 60, 300, 90)),
        ('idle_seconds = ""', SECONDS.format("idle_seconds", 60, 300, 90)),
        ("idle_seconds =", SECONDS.format("idle_seconds", 60, 300, 90)),
        ("warning_seconds = 121", SECONDS.format("warning_seconds", 20, 120, 30)),
        ("help_idle_seconds = 0", SECONDS.format("help_idle_seconds", 180, 600, 240)),
        ("event = 2026", EVENT_MUST.format("")),
        (r'event = "Health\nfair"', EVENT_MUST.format("")),
        (f'event = "{"x" * 61}"', EVENT_MUST.format("")),
        ("event = Health fair", EVENT_MUST.format(QUOTES)),
        ("counts = 0", "“counts” must be true or false. The kiosk uses true instead."),
        (
            'renderer = "opengl"',
            '“renderer” must be "auto", "software" or "gpu". The kiosk uses "auto" instead.',
        ),
        ('keys = "jump=Right"', KEYS_MUST),
        ('keys = "next=Arrow"', KEYS_MUST),
        ('keys = "next=A, back=A"', KEYS_MUST),
        ("keys = 1", KEYS_MUST),
        ("idle_second = 60", "There is no key “idle_second”. Did you mean “idle_seconds”?"),
        ("idle_seconds 60", "There is no key “idle_seconds 60”. Did you mean “idle_seconds”?"),
        (
            "gamma = 3",
            "There is no key “gamma”. Delete the line, or use one of content, language, "
            "only_signed, hidden_topics, screen, window, size_class, px_per_mm, screen_bottom_mm, "
            "attract_brightness, idle_seconds, warning_seconds, help_idle_seconds, event, "
            "counts, renderer, voice, volume, keys.",
        ),
        ("window = " + "[" * 5000, WINDOW_MUST.format(QUOTES)),
    ],
)
def test_wrong_line_is_explained_and_keeps_the_default(file: Path, line: str, problem: str) -> None:
    assert problems(file, f"# first line\n{line}\n") == [f"2: {problem}"]


@pytest.mark.parametrize(
    "value", ["signs,withdrawal", " signs , , withdrawal,signs ", ["signs", "withdrawal"]]
)
def test_hidden_topics_are_a_line_or_a_list(value: object) -> None:
    assert KEYS["hidden_topics"].read(value) == ("signs", "withdrawal")
    assert KEYS["hidden_topics"].read("") == ()


IDS = strategies.from_regex(r"[a-z0-9-]+", fullmatch=True)


@given(strategies.lists(IDS))
def test_hidden_topics_are_each_there_once_in_their_order(ids: list[str]) -> None:
    read = KEYS["hidden_topics"].read
    assert read(ids) == read(", ".join(ids)) == tuple(dict.fromkeys(ids))
    assert read(read(ids)) == read(ids)  # as it comes back from staff's choices


@given(strategies.text() | strategies.lists(strategies.text() | strategies.integers()))
def test_hidden_topics_are_names_of_topics_or_a_mistake(value: object) -> None:
    try:
        found = KEYS["hidden_topics"].read(value)
    except ValueError:
        return
    assert all(re.fullmatch("[a-z0-9-]+", name) for name in found)


@pytest.mark.parametrize("text", ["true", "false"])
def test_flag_may_be_a_word_of_the_command_line(text: str) -> None:
    assert KEYS["only_signed"].read(text) is (text == "true")


def test_slip_costs_one_key_and_not_the_others(file: Path) -> None:
    file.write_text('window = 800x480\r\nrenderer = "gpu"\r\nidle_seconds = 60\r\n', "utf-8")
    layer, found = read_settings(file)
    assert layer == {"renderer": "gpu", "idle_seconds": 60.0}
    assert found == (f"{file}:1: {WINDOW_MUST.format(QUOTES)}",)


def test_key_set_twice_keeps_the_first(file: Path) -> None:
    file.write_text("idle_seconds = 60\nidle_seconds = 70\n", "utf-8")
    layer, found = read_settings(file)
    assert layer == {"idle_seconds": 60.0}
    assert found == (
        f"{file}:2: “idle_seconds” is set for a second time. The kiosk uses the first; delete "
        "one line.",
    )


def test_byte_order_mark_is_no_mistake(file: Path) -> None:
    file.write_text("idle_seconds = 60", "utf-8-sig")
    assert read_settings(file) == ({"idle_seconds": 60.0}, ())


def test_missing_file_matters_only_when_it_was_named(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.settings.settings_file", lambda: file)
    assert read_settings() == ({}, ())
    assert read_settings(file) == (
        {},
        (f"{file}: There is no such file. The kiosk uses its own settings instead.",),
    )


def test_file_in_another_encoding(file: Path) -> None:
    file.write_text("idle_seconds = 60", "utf-16")
    assert read_settings(file) == (
        {},
        (
            f"{file}: The file is not saved as UTF-8. The kiosk uses its own settings instead. "
            "In your text editor choose “Save as”, pick the encoding UTF-8, and save it again.",
        ),
    )


def test_file_that_cannot_be_read(file: Path) -> None:
    file.mkdir()
    with pytest.raises((IsADirectoryError, PermissionError)) as reason:
        file.read_text()
    assert read_settings(file) == (
        {},
        (
            f"{file}: The settings cannot be read ({reason.value.strerror}). The kiosk uses its "
            "own instead. Let the user who runs it read this file.",
        ),
    )


def test_file_lies_in_the_own_place_of_the_platform() -> None:
    assert settings_file().parts[-2:] == ("ketamine-kiosk", "settings.toml")


WORDS = strategies.sampled_from([*KEYS, "=", '"', "[", "\n", "90", "auto", "\\", " ", "~", "'"])


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=strategies.binary() | strategies.lists(WORDS).map("".join).map(str.encode))
def test_nothing_in_the_file_stops_the_kiosk(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    layer, _ = read_settings(file)
    settled(layer)
