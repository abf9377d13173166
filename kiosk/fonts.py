"""The typeface of screen and paper, and the measures the screen's layout needs of it."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from kiosk.warn import warn

FAMILIES = ("Atkinson Hyperlegible", "Noto Sans")
"""In order of choice: the second stands in for missing letters, or for a missing first."""

_SAMPLE = "If you are here for care, you can ask the staff any question you have."


class Typeface(Struct, frozen=True):
    """A family with the height of a capital and the mean width of a letter, in em."""

    family: str
    cap_height: float
    letter_width: float


def load_typeface(folder: Path) -> Typeface:
    """Load the fonts in the folder. Files that are missing or broken are left out."""
    for file in sorted(folder.glob("*.woff")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            warn("The font %s cannot be read; another one is used.", file)
    known = set(QFontDatabase.families())
    families = [family for family in FAMILIES if family in known]
    if len(families) < len(FAMILIES):
        warn("A font is missing in %s; put the shipped files back.", folder)
    QFont.insertSubstitutions(FAMILIES[0], list(FAMILIES[1:]))
    return measure(families[0] if families else QFont().defaultFamily())


def measure(family: str) -> Typeface:
    """Measure a family at a size where rounding does not matter."""
    font = QFont(family)
    font.setPixelSize(1000)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return Typeface(family, metrics.capHeight() / 1000, width / 1000)
