"""One row in a process of its own, so that it cannot take another one along.

    python -m faults.one MODULE FUNCTION FILE

The row goes into the file as JSON.
"""

import importlib
import sys
from pathlib import Path

import msgspec

from faults.rows import Row

if __name__ == "__main__":
    module, function, file = sys.argv[1:]
    row: Row = getattr(importlib.import_module(f"faults.{module}"), function)()
    Path(file).write_bytes(msgspec.json.encode(row))
