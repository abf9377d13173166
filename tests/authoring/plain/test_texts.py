"""The words of every kind of block come out plain and in order."""

from kiosk.authoring.plain.texts import texts
from kiosk.edition import (
    BulletList,
    Code,
    Heading,
    Notice,
    Outcome,
    Panel,
    Paragraph,
    Picture,
    Question,
    Steps,
    Table,
)


def test_texts() -> None:
    blocks = (
        Heading("A &amp; <b>B</b>"),
        Paragraph("One<br>two"),
        Notice("tip", (BulletList(("c", "<i>d</i>")), Steps(("e",)))),
        Question("Is x < y?", (Table(("f", ""), (("g", "h"),)),)),
        Panel("Who & why", (Code("Call <b>us</b>", "911", "tel:911"),)),
        Outcome("any yes", (Picture("i.png", "A <garden>", 4, 3),)),
    )
    assert list(texts(blocks)) == [
        *("A & B", "One", "two", "c", "d", "e", "Is x < y?", "f", "g", "h"),
        *("Who & why", "Call us", "A <garden>"),
    ]
