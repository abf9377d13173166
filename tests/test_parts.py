"""The list of parts: complete, true, and in the form that CycloneDX 1.6 asks for."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__
from kiosk.lock import read_lock
from kiosk.parts import LICENSES, list_parts
from kiosk.paths import ASSETS

LOCKED = read_lock()
PARTS = list_parts(LOCKED)
FILES = {part["name"]: part for part in PARTS["components"] if part["type"] == "file"}
PACKAGES = {part["name"]: part for part in PARTS["components"] if part["type"] == "library"}

SPDX = {"Apache-2.0", "BSD-3-Clause", "LGPL-3.0-only", "MIT", "MIT-CMU", "OFL-1.1"}

REQUIRED = {"type", "name"}
ALLOWED = REQUIRED | {
    *("bom-ref", "version", "description", "scope", "hashes", "licenses", "purl"),
    *("externalReferences", "properties"),
}
"""What the schema of CycloneDX 1.6 asks of a component, and what of it we use."""


def hashes(part: Any) -> Iterator[dict[str, str]]:
    """All hashes below a part, wherever they are."""
    if isinstance(part, dict):
        yield from part.get("hashes", ())
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from hashes(inner)


def test_list_says_what_it_is() -> None:
    assert {name: PARTS[name] for name in ("bomFormat", "specVersion", "version")} == {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
    }
    serial = r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    assert re.fullmatch(serial, PARTS["serialNumber"])


def test_list_is_about_the_kiosk() -> None:
    assert PARTS["metadata"]["component"] == {
        "type": "application",
        "bom-ref": "kiosk",
        "name": "ketamine-kiosk",
        "version": __version__,
        "licenses": [{"expression": "MIT"}],
        "purl": f"pkg:generic/ketamine-kiosk@{__version__}",
    }


def test_every_component_has_the_form() -> None:
    for part in PARTS["components"]:
        assert set(part) >= REQUIRED, part
        assert set(part) <= ALLOWED, part
        assert part.get("scope", "required") in ("required", "optional"), part
        assert part.get("version", "1") != "", part
    found = list(hashes(PARTS))
    assert len(found) > len(PARTS["components"])
    assert all(set(each) == {"alg", "content"} for each in found)
    assert {each["alg"] for each in found} == {"SHA-256"}
    assert all(re.fullmatch("[0-9a-f]{64}", each["content"]) for each in found)


def test_names_are_unique_and_all_references_lead_somewhere() -> None:
    refs = [PARTS["metadata"]["component"]["bom-ref"]]
    refs += [part["bom-ref"] for part in PARTS["components"]]
    assert len(set(refs)) == len(refs)
    named = [ref for line in PARTS["dependencies"] for ref in (line["ref"], *line["dependsOn"])]
    named += [ref for line in PARTS["compositions"] for ref in line["assemblies"]]
    assert set(named) <= set(refs)


def test_licenses_are_written_as_spdx_writes_them() -> None:
    said = [license for part in PARTS["components"] for license in part.get("licenses", ())]
    assert all(set(license) == {"expression"} for license in said)
    assert {word for license in said for word in license["expression"].split(" AND ")} == SPDX


def test_every_locked_package_is_in_the_list() -> None:
    """After a change of the packages: give the new one a license in kiosk/parts.py."""
    assert list(PACKAGES) == list(LICENSES) == [package.name for package in LOCKED]
    for package in LOCKED:
        part = PACKAGES[package.name]
        assert part["version"] == package.version
        assert part["purl"] == part["bom-ref"] == f"pkg:pypi/{package.name}@{package.version}"
        assert part["licenses"] == [{"expression": LICENSES[package.name]}]
        assert [each["content"] for each in hashes(part)] == list(package.hashes)


def test_only_what_no_system_can_do_without_is_required() -> None:
    optional = [name for name, part in PACKAGES.items() if part["scope"] == "optional"]
    assert optional == ["colorama"]


def test_packages_say_what_they_need() -> None:
    needs = {line["ref"].split("@")[0]: line["dependsOn"] for line in PARTS["dependencies"]}
    (shiboken,) = needs["pkg:pypi/pyside6-essentials"]
    assert shiboken.startswith("pkg:pypi/shiboken6@")
    assert [ref.split("@")[0] for ref in needs["kiosk"]] == [
        f"pkg:pypi/{name}" for name in LICENSES if name not in ("colorama", "shiboken6")
    ]


def test_every_file_in_assets_is_in_the_list() -> None:
    there = sorted(path for path in ASSETS.rglob("*") if path.is_file())
    assert list(FILES) == [f"assets/{path.relative_to(ASSETS).as_posix()}" for path in there]
    for path, part in zip(there, FILES.values(), strict=True):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert part["hashes"] == [{"alg": "SHA-256", "content": digest}]


def test_every_file_but_the_licenses_themselves_has_a_license() -> None:
    bare = [name for name, part in FILES.items() if "licenses" not in part]
    assert bare == [name for name in FILES if re.search("LICENSE|/licenses/", name)]


def test_a_file_says_what_it_is_and_where_it_is_from() -> None:
    part = FILES["assets/icons/house.svg"]
    del part["hashes"]
    assert part == {
        "type": "file",
        "bom-ref": "assets/icons/house.svg",
        "name": "assets/icons/house.svg",
        "version": "2.1.1",
        "description": "Phosphor icons in their duotone style; tinted while the kiosk runs",
        "licenses": [{"expression": "MIT"}],
        "properties": [
            {
                "name": "origin",
                "value": "npm `@phosphor-icons/core` 2.1.1, renamed without “-duotone”",
            }
        ],
    }


def test_same_parts_give_the_same_list() -> None:
    assert json.dumps(list_parts(LOCKED)) == json.dumps(list_parts(read_lock()))


@pytest.mark.parametrize("changed", ["version", "hashes"])
def test_other_parts_give_another_number(changed: str) -> None:
    other = {"version": "9.0"} if changed == "version" else {"hashes": ("a" * 64,)}
    packages = (replace(LOCKED[0], **other), *LOCKED[1:])
    assert list_parts(packages)["serialNumber"] != list_parts(LOCKED)["serialNumber"]


def test_package_without_known_hashes_has_none() -> None:
    (part,) = list_parts([replace(LOCKED[0], hashes=())], ASSETS)["components"][:1]
    assert "externalReferences" not in part


def test_file_without_a_line_is_listed_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("| `README.md` | this list | | MIT |\n", "utf-8")
    (tmp_path / "new.svg").write_bytes(b"<svg/>")
    _, new = list_parts([], tmp_path)["components"]
    assert new == {
        "type": "file",
        "bom-ref": "assets/new.svg",
        "name": "assets/new.svg",
        "description": "",
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(b"<svg/>").hexdigest()}],
        "properties": [{"name": "origin", "value": ""}],
    }
