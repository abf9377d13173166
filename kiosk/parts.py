"""Everything the kiosk is made of, as a list in the form CycloneDX 1.6.

The same parts always give the same list: it carries no time, so two lists can be compared.
"""

import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.lock import THIS, Package
from kiosk.paths import APP, ASSETS

LICENSES = {
    "colorama": "BSD-3-Clause",
    "markdown": "BSD-3-Clause",
    "msgspec": "BSD-3-Clause",
    "pillow": "MIT-CMU",
    "platformdirs": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "qrcode": "BSD-3-Clause AND MIT",
    "shiboken6": "LGPL-3.0-only",
    "zxing-cpp": "Apache-2.0",
}
"""What each package is used under, as SPDX writes it. docs/notices.md says the same to people."""


def list_parts(packages: Sequence[Package], assets: Path = ASSETS) -> dict[str, Any]:
    """The kiosk, these packages and all files in assets/, ready for JSON. Raises OSError."""
    parts = {
        "metadata": {"component": _this()},
        "components": [*map(_package, packages), *_files(assets)],
        "dependencies": list(_dependencies(packages)),
        # Python, what Qt takes from the system, and what the packages have inside are not in it.
        "compositions": [{"aggregate": "incomplete", "assemblies": [THIS, *map(_url, packages)]}],
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(parts)).urn,
        "version": 1,
        **parts,
    }


def _this() -> dict[str, Any]:
    return {
        "type": "application",
        "bom-ref": THIS,
        "name": APP,
        "version": __version__,
        "licenses": [{"expression": "MIT"}],
        "purl": f"pkg:generic/{APP}@{__version__}",
    }


def _package(package: Package) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": _url(package),
        "name": package.name,
        "version": package.version,
        "scope": "required" if package.everywhere else "optional",
        "licenses": [{"expression": LICENSES[package.name]}],
        "purl": _url(package),
    }
    if package.hashes:  # of the files to download, which are not what lies on a disk afterwards
        component["externalReferences"] = [
            {
                "type": "distribution",
                "url": _url(package),
                "comment": "the files of this version, for all systems",
                "hashes": [_sha256(digest) for digest in package.hashes],
            }
        ]
    return component


def _url(package: Package) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"


def _dependencies(packages: Sequence[Package]) -> Iterator[dict[str, Any]]:
    refs = {THIS: THIS} | {package.name: _url(package) for package in packages}
    for name, ref in refs.items():
        needs = [_url(package) for package in packages if name in package.needed_by]
        yield {"ref": ref, "dependsOn": needs}


@dataclass(frozen=True)
class _Line:
    """A line of assets/README.md. The texts of licenses have no license of their own."""

    pattern: str = ""
    what: str = ""
    origin: str = ""
    license: str = ""


def _files(assets: Path) -> Iterator[dict[str, Any]]:
    """A component for each file in assets/, with what its line there says."""
    lines = list(_lines((assets / "README.md").read_text("utf-8")))
    for path in sorted(path for path in assets.rglob("*") if path.is_file()):
        name = path.relative_to(assets).as_posix()
        line = next((line for line in lines if fnmatchcase(name, line.pattern)), _Line())
        component: dict[str, Any] = {
            "type": "file",
            "bom-ref": f"assets/{name}",
            "name": f"assets/{name}",
            "description": line.what,
            "hashes": [_sha256(hashlib.sha256(path.read_bytes()).hexdigest())],
            "properties": [{"name": "origin", "value": line.origin}],
        }
        if version := re.search(r"` (\d[\w.]*)", line.origin):
            component["version"] = version[1]
        if line.license:
            component["licenses"] = [{"expression": line.license}]
        yield component


def _lines(readme: str) -> Iterator[_Line]:
    for line in readme.splitlines():
        if line.startswith("| `"):
            pattern, what, origin, license = (cell.strip() for cell in line.split("|")[1:5])
            yield _Line(pattern.strip("`"), what, origin, license.partition(",")[0])


def _sha256(digest: str) -> dict[str, str]:
    return {"alg": "SHA-256", "content": digest}
