"""The zip for Windows: the program, and a file to open that sets it up and starts it."""

import zipfile
from pathlib import Path

from kiosk.machine.machine import understood
from kiosk.machine.shipped import files_of

TEMPLATE = Path(__file__).parent / "templates" / "start-kiosk.bat"
START = "Start kiosk.bat"

_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The same files make the same zip, to the byte."""


def make_zip(project: Path, file: Path) -> str:
    """Pack the project; return what to say about it. Raises MachineError."""
    names = list(files_of(project))
    with understood(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.part")
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as pack:
            _add(pack, START, start_file())
            for name in names:
                _add(pack, name.as_posix(), (project / name).read_bytes())
        draft.replace(file)
    return (
        f"{file}: {len(names) + 1} files, {file.stat().st_size / 1e6:.1f} MB. On the computer with "
        "Windows, unpack it where it is to stay, and open “Start kiosk”."
    )


def start_file() -> bytes:
    """The start file as Windows reads it."""
    return TEMPLATE.read_text("ascii").replace("\n", "\r\n").encode("ascii")


def _add(pack: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _ALWAYS)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    pack.writestr(info, data)
