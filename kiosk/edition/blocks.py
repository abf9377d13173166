"""The typed pieces of a page.

Every `text`, `label` and item is *markup*: plain words in which `&`, `<` and `>` are escaped
and the only tags are `<b>`, `<i>` and `<br>`, so that Qt's StyledText shows it as it stands.
Titles, alternative texts and `shown` are plain text.
"""

from typing import Literal

from msgspec import Struct


class Heading(Struct, frozen=True, tag_field="kind", tag="heading"):
    """A heading inside a page; level 2 is the highest, since the title is level 1."""

    text: str
    level: Literal[2, 3] = 2


class Paragraph(Struct, frozen=True, tag_field="kind", tag="paragraph"):
    """One paragraph."""

    text: str


class BulletList(Struct, frozen=True, tag_field="kind", tag="list"):
    """A list whose order does not matter."""

    items: tuple[str, ...]


class Steps(Struct, frozen=True, tag_field="kind", tag="steps"):
    """A numbered list: first this, then that."""

    items: tuple[str, ...]


class Picture(Struct, frozen=True, tag_field="kind", tag="picture"):
    """A checked picture in the edition's `pictures` folder; width and height in pixels."""

    file: str
    alt: str
    width: int
    height: int


class Table(Struct, frozen=True, tag_field="kind", tag="table"):
    """A small table: every row has as many cells as the header, three at most."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Code(Struct, frozen=True, tag_field="kind", tag="code"):
    """A code to scan: what a phone reads (`target`) and what a person reads (`label`, `shown`).

    `modules` is the QR matrix without its quiet zone: `size` rows of `size` modules, row by row
    from the top left, one bit each, 1 is dark, written as one hexadecimal number with leading
    zeros to ceil(size * size / 4) digits; the spare low bits of the last digit are 0. A number
    that must not be scanned (911) has size 0 and no modules.
    """

    label: str
    shown: str
    target: str
    size: int = 0
    modules: str = ""


class Notice(Struct, frozen=True, tag_field="kind", tag="notice"):
    """A box that stands out."""

    tone: Literal["note", "tip", "warning", "emergency"]
    blocks: "tuple[Heading | Paragraph | BulletList | Steps, ...]"


class Question(Struct, frozen=True, tag_field="kind", tag="question"):
    """A question that opens to its answer."""

    title: str
    blocks: "tuple[Part, ...]"


class Panel(Struct, frozen=True, tag_field="kind", tag="panel"):
    """One part of help now: a situation and what to do in it."""

    title: str
    blocks: "tuple[Part, ...]"


class Outcome(Struct, frozen=True, tag_field="kind", tag="outcome"):
    """Words that follow a check-in when its answers are so.

    `when` is `prescribed` (the opening question: yes), `yes to 7` (a question by its number),
    `any yes`, `all no` (no yes and at least one no) or `all skipped`.
    """

    when: str
    blocks: "tuple[Part, ...]"


Part = Heading | Paragraph | BulletList | Steps | Picture | Table | Code | Notice
Block = Part | Question | Panel | Outcome
