"""The line of the settings that says what single keys do."""

import pytest
from hypothesis import given, strategies

from kiosk.keys import ACTIONS, KEYS, USUAL, USUAL_KEYS, read_keys
from kiosk.paths import PROJECT


def test_pairs_are_read() -> None:
    keys = read_keys("next=Right, back = Left,select=RETURN, louder=volume up,help=h,")
    assert keys == {
        "Right": "next",
        "Left": "back",
        "Return": "select",
        "Volume Up": "louder",
        "H": "help",
    }


def test_nothing_is_no_key() -> None:
    assert read_keys("") == {}


def test_two_keys_may_do_the_same() -> None:
    assert read_keys("next=Right, next=Down") == {"Right": "next", "Down": "next"}


@pytest.mark.parametrize(
    "wrong",
    ["next", "next=", "=Right", "jump=Right", "next=Nowhere", "next=Ctrl+A", "next=A, back=A"],
)
def test_wrong_pair_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_keys(wrong)


def test_usual_keys_repeat_and_change_the_volume() -> None:
    assert {"repeat", "louder", "quieter", "voice"} <= set(USUAL_KEYS.values())
    assert read_keys(USUAL) == USUAL_KEYS


@given(strategies.dictionaries(strategies.sampled_from(KEYS), strategies.sampled_from(ACTIONS)))
def test_every_key_can_do_everything(keys: dict[str, str]) -> None:
    assert read_keys(", ".join(f"{action}={key}" for key, action in keys.items())) == keys


@given(strategies.text())
def test_any_other_text_is_read_or_refused(text: str) -> None:
    try:
        keys = read_keys(text)
    except ValueError:
        return
    assert set(keys) <= set(KEYS)


def test_example_names_every_action_and_key() -> None:
    lines = (PROJECT / "docs" / "settings.toml").read_text("utf-8").splitlines()
    words = " ".join(line.lstrip("# ") for line in lines)
    names = [
        key for key in KEYS if len(key) > 3 or key in ("Tab", "Esc", "Ins", "Del", "End", "Up")
    ]
    assert [name for name in (*ACTIONS, *names) if name not in words] == []
