"""Taking a Markdown quote apart into notices."""

import re
from collections.abc import Callable
from typing import Literal
from xml.etree.ElementTree import Element

from kiosk.authoring.problems import Problems, did_you_mean, shorten

Tone = Literal["note", "tip", "warning", "emergency"]

_TONES: dict[str, Tone] = {
    "note": "note",
    "tip": "tip",
    "warning": "warning",
    "emergency": "emergency",
}
_SIGNS = "Begin it with > [!NOTE], > [!TIP], > [!WARNING] or > [!EMERGENCY]."
_SIGN = re.compile(r"\[!(\w+)\]")


def split_notices(
    quote: Element, line: Callable[[str], int], problems: Problems
) -> list[tuple[Tone, list[Element]]]:
    """The notices in a quote, each with its tone and its elements.

    Python-Markdown makes one quote of two that only an empty line parts; their `[!NOTE]`
    signs part them again. `line` finds the number of the line that holds some words.
    """
    notices: list[tuple[Tone, list[Element]]] = []
    for element in _flat(quote):
        match = _SIGN.fullmatch(element.text or "") if element.tag == "p" else None
        if match and not len(element):
            notices.append((_tone(match[1], line(match[0]), problems), []))
            continue
        if not notices:
            problems.warn(
                line(">"), "plain-quote", "This notice does not say of what kind it is.", _SIGNS
            )
            notices.append(("note", []))
        notices[-1][1].append(element)
    return notices


def _tone(written: str, line: int, problems: Problems) -> Tone:
    tone = _TONES.get(written.casefold())
    if tone is None:
        fix = did_you_mean(written, _TONES, _SIGNS)
        problems.warn(
            line, "notice-kind", f"There is no notice of the kind “{shorten(written)}”.", fix
        )
    return tone or "note"


def _flat(quote: Element) -> list[Element]:
    """The elements of a quote, also those of quotes inside it."""
    elements: list[Element] = []
    for element in quote:
        elements += _flat(element) if element.tag == "blockquote" else [element]
    return elements
