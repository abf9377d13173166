"""Python-Markdown by itself: how long it takes for all topics of a folder, on one core.

    python markdown_alone.py FOLDER

With the extensions that the kiosk's words need. Nothing is counted but its own work: the texts are
read before, and one converter does all of them.
"""

import json
import sys
import time
from pathlib import Path

from markdown import Markdown


def main(folder: Path) -> None:
    """Convert them all and print the seconds as JSON."""
    files = [file for file in sorted(folder.glob("*/*.md")) if file.name != "center.md"]
    texts = [file.read_text("utf-8").split("\n---\n", 1)[1] for file in files]
    began = time.perf_counter()
    markdown = Markdown(extensions=["tables", "sane_lists"])
    for text in texts:
        markdown.reset().convert(text)
    print(json.dumps({"took": time.perf_counter() - began, "texts": len(texts)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
