"""Make the pictures of README.md from those of the tour: `make pictures`."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

# The file of the tour, the file of README.md and its width in pixels.
PICTURES = (
    ("clinic/en-home-1.png", "home-clinic.png", 1200),
    ("clinic/en-treatment-recovery-1.png", "page-clinic.png", 1200),
    ("clinic/en-help-now-1.png", "help-now.png", 1200),
    ("portrait/en-home-1.png", "home-portrait.png", 600),
    ("panel/en-home-1.png", "home-panel.png", 800),
)


def main(tour: Path, folder: Path) -> int:
    """Save the pictures; return the exit status of the program."""
    folder.mkdir(parents=True, exist_ok=True)
    for source, target, width in PICTURES:
        image = QImage(str(tour / source))
        if image.isNull():
            print(f"{tour / source}: The tour took no such picture. Choose another in {__file__}.")
            return 1
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        if not image.save(str(folder / target)):
            print(f"{folder / target}: cannot be written. Let this user write to the folder.")
            return 1
        print(folder / target)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
