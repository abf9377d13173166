"""Whoever uses or passes on the kiosk learns what is in it, and under which licenses."""

import hashlib
import re
from importlib import metadata

import pytest

from kiosk.lock import read_lock
from kiosk.parts import LICENSES
from kiosk.paths import ASSETS, PROJECT

NOTICES = (PROJECT / "docs" / "notices.md").read_text("utf-8")
LOCKED = {package.name: package.version for package in read_lock()}


def test_every_package_is_named_with_its_license() -> None:
    """After a change of the packages: kiosk/parts.py has the new one, docs/notices.md as well."""
    rows = re.findall(r"^\| `([\w-]+)` \| .+ \| (.+) \|$", NOTICES, re.M)
    assert [name for name, _ in rows] == list(LOCKED)
    assert dict(rows) == LICENSES


@pytest.mark.parametrize("name", LICENSES)
def test_licenses_are_those_the_packages_declare(name: str) -> None:
    try:
        declared = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        pytest.skip("for another system")
    license = declared["License-Expression"] or declared["License"]
    # qrcode declares no more than “BSD”; the text in it is BSD-3-Clause, with MIT for what it is
    # made from
    known = {"BSD": "BSD-3-Clause AND MIT"}.get(license, license)
    assert LICENSES[name] in known.split(" OR ")


def test_every_license_in_assets_is_named() -> None:
    listed = (ASSETS / "README.md").read_text("utf-8")
    licenses = set(re.findall(r"\| ([\w.-]+) \|$", listed, re.M))
    assert {"MIT", "OFL-1.1"} <= licenses
    assert [name for name in sorted(licenses) if f"| {name} |" not in NOTICES] == []


def test_what_is_said_of_qt_is_of_the_locked_version() -> None:
    """After a new version of Qt: look again at what is inside it, and at the addresses."""
    version = LOCKED["pyside6-essentials"]
    assert set(re.findall(r"\b6\.\d+\.\d+\b", NOTICES)) == {version}
    assert f"/qt-{version.rpartition('.')[0]}/licenses-used-in-qt.html" in NOTICES


@pytest.mark.parametrize(
    ("name", "sha256"),
    [
        ("LGPL-3.0.txt", "e3a994d82e644b03a792a930f574002658412f62407f5fee083f2555c5f23118"),
        ("GPL-3.0.txt", "3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986"),
    ],
)
def test_qt_has_its_licenses_beside_it_unchanged(name: str, sha256: str) -> None:
    text = (ASSETS / "licenses" / name).read_text("utf-8")
    assert hashlib.sha256(text.encode()).hexdigest() == sha256
    assert f"(../assets/licenses/{name})" in NOTICES
