"""Settings that reach the screen: which display, and what draws."""

import os
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.app import chosen_screen
from kiosk.screen.engine import prepare_environment

DISPLAYS: list[Any] = [
    SimpleNamespace(name=lambda: "eDP-1"),
    SimpleNamespace(name=lambda: "HDMI-1"),
]
MACHINE: Any = SimpleNamespace(screens=lambda: DISPLAYS, primaryScreen=lambda: DISPLAYS[0])


@pytest.mark.parametrize(("name", "number"), [("", 0), ("eDP-1", 0), ("HDMI-1", 1)])
def test_screen_is_chosen_by_its_name(
    name: str, number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert chosen_screen(MACHINE, name) is DISPLAYS[number]
    assert capsys.readouterr().err == ""


def test_unknown_screen_is_explained_and_the_first_one_used(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert chosen_screen(MACHINE, "HDMI-2") is DISPLAYS[0]
    assert capsys.readouterr().err == (
        "There is no screen “HDMI-2” on this machine. The kiosk uses the first one instead. "
        "“screen” must be “eDP-1” or “HDMI-1”.\n"
    )


@pytest.mark.parametrize(("renderer", "backend"), [("software", "software"), ("gpu", "rhi")])
def test_chosen_renderer_goes_before_the_environment(
    renderer: str, backend: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "other")
    prepare_environment(renderer=renderer)
    assert os.environ["QT_QUICK_BACKEND"] == backend
