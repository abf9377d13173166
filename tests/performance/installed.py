"""What the kiosk's packages take on the disk, and how much of it a running kiosk loads."""

from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from kiosk.lock import read_lock
from performance.bench import Bench
from performance.rows import Row

MOST_NAMED = 8
MB = 1e6


def installed(bench: Bench, wanted: set[int]) -> Iterator[Row]:
    """The twelfth figure, with the largest parts that a running kiosk does not load."""
    sizes = package_sizes()
    with bench.driven("tour", bench.small) as program:
        program.answer()
        loaded = program.mapped_files()
    files = package_files("pyside6-essentials")
    used = sum(size for file, size in files.items() if file in loaded)
    whole = sum(sizes.values())
    parts = ", ".join(f"{name} {size / MB:.0f} MB" for name, size in _largest(sizes))
    yield Row(
        12,
        "installed size of the packages it runs with",
        "MB",
        [whole / MB],
        taken=f"{len(sizes)} packages",
    )
    rest = {"/".join(f.parts[-2:]): size for f, size in files.items() if f not in loaded}
    unused = ", ".join(f"{name} {size / MB:.0f} MB" for name, size in _largest(rest))
    bench.note(f"Installed: {parts}.")
    bench.note(
        f"Of PySide6 a running kiosk loads {used / MB:.0f} MB of {sum(files.values()) / MB:.0f}. "
        f"The largest files that it does not load: {unused}."
    )


def package_sizes() -> dict[str, int]:
    """The bytes of each package that the lock names and that is installed here."""
    sizes = {}
    for package in read_lock():
        try:
            sizes[package.name] = sum(package_files(package.name).values())
        except metadata.PackageNotFoundError:  # one for another system
            continue
    return sizes


def package_files(name: str) -> dict[Path, int]:
    """The files of an installed package and their bytes; compiled Python is made anew anywhere."""
    files = metadata.files(name) or ()
    places = (Path(str(file.locate())).resolve() for file in files if file.suffix != ".pyc")
    return {place: place.stat().st_size for place in places if place.is_file()}


def _largest(sizes: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(sizes.items(), key=lambda one: one[1], reverse=True)[:MOST_NAMED]
