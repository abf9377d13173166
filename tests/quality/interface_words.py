"""The English words of the interface: those Qt's own tool finds in the QML files, paper's, those
that are only heard, and what `kiosk.ready` finds.

`make words` writes them to assets/interface.txt, one phrase a line, sorted.
"""

import subprocess
import sysconfig
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from kiosk import counts_folder
from kiosk.exchange.messages import MESSAGES
from kiosk.paper import counts
from kiosk.paper.phrases import PHRASES
from kiosk.paths import ASSETS, QML
from kiosk.ready.checks import phrases
from kiosk.screen import description, subjects
from kiosk.screen.narrator import WORDS
from kiosk.screen.staff import exchange_view

LIST = ASSETS / "interface.txt"
LANGUAGE = "English"
"""Not in the QML files: its translation is what a language is called in itself."""


def interface_words() -> list[str]:
    """Every phrase that is marked to be translated, the language's name, and what Python says."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "words.ts"
        subprocess.run(
            [tool, "-silent", "-extensions", "qml", QML, "-ts", found], check=True, cwd=folder
        )
        sources = ElementTree.parse(found).iter("source")
        said = {LANGUAGE, *PHRASES, *WORDS, *description.WORDS, *map(str, phrases())}
        said |= {*counts.PHRASES, *counts_folder.PHRASES, *subjects.WORDS}
        said |= {*MESSAGES, *exchange_view.PHRASES}
        return sorted({source.text or "" for source in sources} | said)


if __name__ == "__main__":
    LIST.write_text("".join(f"{phrase}\n" for phrase in interface_words()), "utf-8")
    print(LIST)
