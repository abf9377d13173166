"""The contract between the words staff write and the screen: what an edition holds."""

from kiosk.edition.blocks import (
    Block,
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
from kiosk.edition.edition import (
    FORMAT,
    GOOD_FOR_DAYS,
    HELP_NOW,
    Center,
    Edition,
    Group,
    Page,
    Reading,
    Source,
)
from kiosk.edition.problem import Problem

__all__ = [
    "FORMAT",
    "GOOD_FOR_DAYS",
    "HELP_NOW",
    "Block",
    "BulletList",
    "Center",
    "Code",
    "Edition",
    "Group",
    "Heading",
    "Notice",
    "Outcome",
    "Page",
    "Panel",
    "Paragraph",
    "Picture",
    "Problem",
    "Question",
    "Reading",
    "Source",
    "Steps",
    "Table",
]
