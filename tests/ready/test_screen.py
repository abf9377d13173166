"""The size of the screen, in pixels and in millimeters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from kiosk.ready.screen import Display, check_screen
from kiosk.settings import Settings
from ready.said import said

DISPLAY = Display(1920, 1080, 3.9, 4.03, "HDMI-1", "software")
SAYS = (
    "green: Screen: 1920 × 1080 pixels, 3.90 in a millimeter, as the screen itself says. "
    "The processor draws."
)
TO_MEASURE = (
    "Measure it with a bank card. Staff area, Settings, Size of the screen; or type: "
    "python main.py calibrate"
)


def look(
    display: Display | None, measured: Mapping[str, float] | None = None, **settings: Any
) -> list[str]:
    return said(check_screen(display, measured or {}, Settings(**settings)))


def test_screen_that_says_its_size() -> None:
    assert look(DISPLAY) == [SAYS]


def test_screen_that_nobody_draws_on_yet() -> None:
    assert look(replace(DISPLAY, drawn_by="")) == [SAYS.removesuffix(" The processor draws.")]


def test_screen_that_was_measured_need_not_say_anything() -> None:
    display = replace(DISPLAY, reported=None, drawn_by="gpu")
    assert look(display, {"HDMI-1": 3.9}) == [
        "green: Screen: 1920 × 1080 pixels, 3.90 in a millimeter, measured with a bank card. "
        "The graphics card draws."
    ]


@pytest.mark.parametrize("measured", [{"HDMI-2": 3.9}, {"HDMI-1": 5.0}])
def test_what_was_measured_elsewhere_or_is_not_used_does_not_count(
    measured: dict[str, float],
) -> None:
    assert look(DISPLAY, measured) == [SAYS]


def test_settings_count_where_the_screen_says_nothing_else() -> None:
    in_settings = SAYS.replace("the screen itself says", "the settings say")
    assert look(replace(DISPLAY, reported=None), px_per_mm=3.9) == [in_settings]
    assert look(DISPLAY, px_per_mm=3.9) == [in_settings]
    (differs,) = look(replace(DISPLAY, px_per_mm=8.0), px_per_mm=8.0)
    assert differs.startswith("amber: Screen: The kiosk counts 8.00 pixels in a millimeter.")


def test_nothing_is_known() -> None:
    assert look(replace(DISPLAY, reported=None)) == [
        "amber: Screen: Nobody has measured the screen, and it does not say how large it is. | "
        + TO_MEASURE
    ]


@pytest.mark.parametrize(
    ("used", "apart"), [(3.44, False), (3.42, True), (4.62, False), (4.65, True)]
)
def test_kiosk_and_screen_may_differ_by_15_percent(used: float, apart: bool) -> None:
    (sentence,) = look(replace(DISPLAY, px_per_mm=used))
    differ = (
        f"amber: Screen: The kiosk counts {used} pixels in a millimeter. The screen says it has "
        f"4.03. | {TO_MEASURE}"
    )
    assert sentence == differ if apart else sentence.startswith("green")


@pytest.mark.parametrize(
    ("size", "enough"),
    [((800, 480), True), ((480, 800), True), ((799, 480), False), ((1024, 479), False)],
)
def test_least_size(size: tuple[int, int], enough: bool) -> None:
    sentences = look(replace(DISPLAY, width=size[0], height=size[1]))
    too_small = (
        f"red: Screen: The picture has {size[0]} × {size[1]} pixels. The kiosk needs 800 × 480 at "
        "least. | Choose more pixels in the system's settings, or another screen."
    )
    assert sentences[:-1] == ([] if enough else [too_small])


def test_graphics_card_that_is_not_there() -> None:
    assert look(DISPLAY, renderer="gpu") == [
        "amber: Screen: The settings want the graphics card, but the processor draws the "
        "picture. | Does it move smoothly? Then set “renderer” to “auto”.",
        SAYS,
    ]


def test_screen_that_cannot_be_seen_from_here() -> None:
    assert look(None) == [
        "unseen: Screen: From here the screen cannot be looked at: neither its size nor its "
        "picture. | On the kiosk itself, open the staff area and choose “Ready for patients?”."
    ]
