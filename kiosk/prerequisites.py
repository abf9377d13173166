"""Does this Linux machine have what Qt needs, and a voice? If not: install it, or say how.

Run as `python -m kiosk.prerequisites` before the kiosk; programs that tests run may be named behind
it. It does not import Qt: where a library is missing, that import fails with words only a
programmer understands.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

# What the kiosk and its tests load on a screen under X11 or Wayland and without a screen. Qt finds
# the plugins while it runs, so no import statement shows them.
LOADED = (
    "QtCore.abi3.so",
    "QtGui.abi3.so",
    "QtNetwork.abi3.so",
    "QtQml.abi3.so",
    "QtQuick.abi3.so",
    "QtSvg.abi3.so",
    "QtTest.abi3.so",
    "QtWidgets.abi3.so",
    "Qt/plugins/imageformats/libqjpeg.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "Qt/plugins/wayland-shell-integration/libxdg-shell.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
)

# Every library outside the wheel that those files name themselves, and its package in Debian 12
# and 13 and in Ubuntu. What these need in turn, apt-get brings along.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


VOICE = "espeak-ng"
"""The program that reads aloud, and its package."""


def main(programs: Sequence[str] = ()) -> int:
    """Install what is missing, or print what to do; return the exit status of the program.

    `programs` are called like their packages, apart from capitals.
    """
    # Without ldd this is no machine the wheel was built for, and Qt's own message must do.
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return 0
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        print(f"{sys.executable} has no PySide6. Type “make run”, which sets it up.")
        return 1
    folder = Path(found.submodule_search_locations[0])
    missing = missing_libraries(folder)
    if packages_of(missing) and shutil.which("apt-get") and os.geteuid() == 0:
        if not install(packages_of(missing), "libraries Qt needs"):
            return 1
        missing = missing_libraries(folder)
    for line in advice(missing, apt=shutil.which("apt-get") is not None):
        print(line)
    if not missing:
        provide_voice()
    return 0 if provide_programs(programs) and not missing else 1


def provide_voice() -> None:
    """Install the program that reads aloud, or say how. The kiosk runs without it, too."""
    if shutil.which(VOICE) or not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        if not install((VOICE,), "the voice that reads aloud"):
            print("Until then the kiosk runs without a voice.")
    else:
        print("The kiosk can read its pages aloud. To have that, type this line, then start again:")
        print(f"    sudo apt-get install {VOICE}")


def provide_programs(programs: Sequence[str]) -> bool:
    """Install programs without which tests fail, or say how; whether all are there now."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing and shutil.which("apt-get") and os.geteuid() == 0:
        return install([name.lower() for name in missing], "programs that the tests run")
    if missing:
        print(
            "The tests run programs this machine does not have. Type this line, then start again:"
        )
        print(f"    sudo apt-get install {' '.join(missing).lower()}")
    return not missing


def missing_libraries(folder: Path) -> tuple[str, ...]:
    """The libraries that files of PySide6 in this folder need and the machine does not have."""
    files = [str(folder / name) for name in LOADED if (folder / name).exists()]
    listing = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    return tuple(sorted(set(re.findall(r"^\s*(\S+) => not found$", listing.stdout, re.MULTILINE))))


def packages_of(libraries: Iterable[str]) -> tuple[str, ...]:
    """The Debian packages of those libraries that are known."""
    return tuple(sorted({PACKAGES[name] for name in libraries if name in PACKAGES}))


def install(packages: Sequence[str], what: str) -> bool:
    """Install packages with apt-get, which must be allowed; say what they are and what failed."""
    print(f"Installing {what}: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", *packages],
    ):
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
            check=False,
        )
        if done.returncode:
            print(done.stdout.rstrip())
            print(
                f"“{' '.join(command[:2])}” failed; its own words are above. "
                "Is the machine connected to the internet? Then start again."
            )
            return False
    return True


def advice(missing: Sequence[str], apt: bool) -> list[str]:
    """What to do about missing libraries, in lines to print."""
    lines = []
    packages = packages_of(missing) if apt else ()
    if packages:
        lines += [
            "Qt needs libraries this machine does not have. Type this line, then start again:",
            f"    sudo apt-get install {' '.join(packages)}",
        ]
    shipped = [name for name in missing if name.startswith(("libQt6", "libpyside", "libshiboken"))]
    if shipped:
        lines.append(
            f"Parts of PySide6 are gone: {', '.join(shipped)}. "
            "Delete the folder .venv, then start again."
        )
    unknown = [
        name for name in missing if name not in shipped and not (packages and name in PACKAGES)
    ]
    if unknown:
        lines.append(
            f"Qt needs libraries this machine does not have: {', '.join(unknown)}. "
            "Install the packages that hold them, then start again."
        )
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
