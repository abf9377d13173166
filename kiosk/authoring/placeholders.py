"""`{{phone}}` and its like: what the center fills in."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from kiosk.authoring.links import shown_website
from kiosk.authoring.problems import Mistake, did_you_mean, shorten
from kiosk.edition import Center

NAMES = ("address", "center", "hours", "map", "phone", "website")

_PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")
_FIELDS = {"center": "name", "map": "address"}


class Unknown(Mistake):
    """A placeholder that does not exist, or cannot stand where it does."""

    name = "placeholder"


class Unfilled(Mistake):
    """A placeholder whose value nobody has filled in; `field` is what it is called in center.md."""

    def __init__(self, field: str) -> None:
        super().__init__(f"Nobody has filled in “{field}”.", f"Fill in “{field}:” in center.md.")
        self.field = field


class Values(NamedTuple):
    """What the placeholders mean in one language; empty text is not filled in."""

    words: Mapping[str, str]
    targets: Mapping[str, str]


def values(center: Center) -> Values:
    """The words and the link targets that a center's placeholders stand for."""
    words = {
        "address": center.address,
        "center": center.name,
        "hours": center.hours,
        "map": center.visit.shown if center.visit else "",
        "phone": center.call.shown if center.call else "",
        "website": shown_website(center.website),
    }
    targets = {
        "map": center.visit.target if center.visit else "",
        "phone": center.call.target if center.call else "",
        "website": center.website,
    }
    return Values(words, targets)


def fill(text: str, meanings: Mapping[str, str]) -> str:
    """Replace the placeholders in a text; raises Unknown and Unfilled."""
    if "{{" not in text:
        return text

    def meaning(match: re.Match[str]) -> str:
        name = match[1].strip().casefold()
        if name not in meanings:
            raise Unknown(
                f"{shorten(match[0])} is not known here.",
                did_you_mean(
                    name,
                    meanings,
                    f"Known here are: {', '.join(f'{{{{{n}}}}}' for n in meanings)}.",
                ),
                match[0],
            )
        if not meanings[name]:
            raise Unfilled(_FIELDS.get(name, name))
        return meanings[name]

    return _PLACEHOLDER.sub(meaning, text)


def fill_target(target: str, meanings: Values) -> str:
    """Replace the placeholders in a link target; raises Unknown and Unfilled.

    The phone is a link by itself and a plain number behind `tel:` or `sms:`.
    """
    if match := re.match(r"(?:tel|sms):", target, re.IGNORECASE):
        phone = {"phone": meanings.words["phone"]}
        return match[0] + fill(target[match.end() :], phone)
    return fill(target, meanings.targets)
