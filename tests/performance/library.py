"""The library of a hospital group: the shipped topics again and again, no two files the same.

python library.py FOLDER [TOPICS]
"""

import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.paths import SHIPPED_CONTENT

TOPICS = 1_000
A_GROUP = 40
"""Topics in a group of the home screen; the shipped ones keep theirs."""

PLACES = ("Avondale", "Brookside", "Cedar Hill", "Dogwood", "Eastgate", "Fairview", "Glenwood")
WARDS = ("ward", "day clinic", "night clinic", "front desk", "waiting room")
SALUTES = {
    "en": "This page is for the {ward} of {place}, room {number}.",
    "es": "Esta página es para {place}, sala {number} ({ward}).",
}
GROUPS = {"en": "Room {first} to {last}", "es": "Salas {first} a {last}"}


def write(folder: Path, topics: int = TOPICS) -> None:
    """Write a content folder with so many topics that have a card, in English and Spanish."""
    shutil.copytree(SHIPPED_CONTENT, folder)
    names = [file.stem for file in sorted((folder / "en").glob("*.md")) if _has_card(file)]
    for language in SALUTES:
        texts = [(folder / language / f"{name}.md").read_text("utf-8") for name in names]
        for number in range(len(names), topics):
            around = range(number - number % len(names), topics)
            related = {name: _name(names, around, place) for place, name in enumerate(names)}
            copied = _copied(texts[number % len(names)], related, number, language)
            file = folder / language / f"{related[names[number % len(names)]]}.md"
            file.write_text(copied, "utf-8")
    for language, title in GROUPS.items():
        center = folder / ("" if language == "en" else language) / "center.md"
        _add_groups(center, title, range(0, topics, A_GROUP))


def _has_card(file: Path) -> bool:
    """Whether it is a topic with a card that may stand there many times; a check-in may not."""
    header = file.read_text("utf-8").split("\n---", 1)[0]
    return bool(re.search(r"^group:", header, re.M)) and not re.search(
        r"^(kind: check-in|shown: no)", header, re.M
    )


def _name(names: Sequence[str], around: range, place: int) -> str:
    """What the topic of this name is called in this part of the library, or else what it is in the
    shipped words.
    """
    number = around.start + place
    return f"{names[place]}-{number:04}" if number in around else names[place]


def _copied(text: str, related: Mapping[str, str], number: int, language: str) -> str:
    """A topic as another place would have it: its own name, order and group, and a line of its own
    under every heading.
    """
    header, body = text.removeprefix("---\n").split("\n---\n", 1)
    first = number - number % A_GROUP
    header = re.sub(r"^title: (.{,13}).*", rf"title: \1 {number}", header, flags=re.M)
    header = re.sub(r"^order: .*", f"order: {1000 + number}", header, flags=re.M)
    header = re.sub(r"^group: .*", f"group: rooms-{first}", header, flags=re.M)
    header = re.sub(
        rf"(?<=[ ,])({'|'.join(related)})(?=[,\n])", lambda name: related[name[1]], header
    )
    place, ward = PLACES[number % len(PLACES)], WARDS[number % len(WARDS)]
    said = SALUTES[language].format(place=place, ward=ward, number=number)
    body = re.sub(r"^(## .*\n)", rf"\1\n{said}\n", body, flags=re.M)
    return f"---\n{header}\n---\n{said}\n\n{body}"


def _add_groups(center: Path, title: str, firsts: range) -> None:
    lines = center.read_text("utf-8").splitlines()
    last = max(n for n, line in enumerate(lines) if line.startswith("group:"))
    lines[last + 1 : last + 1] = [
        f"group: rooms-{first} = {title.format(first=first, last=first + A_GROUP - 1)}"
        for first in firsts
    ]
    center.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), *map(int, sys.argv[2:]))
