"""qmllint finds nothing in the QML files, with the Python types known to it, and qmlformat agrees.

The types are described to qmllint from the living meta-objects: `pyside6-metaobjectdump` reads the
source instead and loses generic bases, constant properties, dictionaries and lists.
"""

import importlib
import json
import pkgutil
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import PySide6
import pytest
from PySide6.QtCore import QMetaMethod, QMetaObject, QMetaProperty, QObject

import kiosk.screen
from kiosk.paths import QML

TOOLS = Path(sysconfig.get_path("scripts"))
METATYPES = Path(PySide6.__file__).parent / "Qt" / "metatypes"
FILES = sorted(QML.rglob("*.qml"))


def run(tool: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [TOOLS / f"pyside6-{tool}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def screen_types() -> Iterator[dict[str, Any]]:
    """Every QObject class of kiosk.screen as moc describes it; some QML sees only as bases."""
    for info in pkgutil.walk_packages(kiosk.screen.__path__, "kiosk.screen."):
        module = importlib.import_module(info.name)
        elements = [{"name": "QML.Element", "value": "auto"}]
        for found in vars(module).values():
            if is_type_of(found, info.name):
                infos = elements if hasattr(module, "QML_IMPORT_NAME") else []
                yield {**described(found.staticMetaObject), "classInfos": infos}


def is_type_of(found: Any, module: str) -> bool:
    return isinstance(found, type) and issubclass(found, QObject) and found.__module__ == module


def described(meta: QMetaObject) -> dict[str, Any]:
    """A class as moc describes it, without what it inherits."""
    properties = [meta.property(n) for n in range(meta.propertyOffset(), meta.propertyCount())]
    methods = [meta.method(n) for n in range(meta.methodOffset(), meta.methodCount())]
    signals = [method for method in methods if method.methodType() == QMetaMethod.MethodType.Signal]
    return {
        "className": meta.className(),
        "qualifiedClassName": meta.className(),
        "object": True,
        "superClasses": [{"access": "public", "name": meta.superClass().className()}],
        "properties": [described_property(found) for found in properties],
        "signals": [described_method(found) for found in signals],
        "slots": [described_method(found) for found in methods if found not in signals],
    }


def described_property(found: QMetaProperty) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": found.name(),
        "type": found.typeName(),
        "index": found.propertyIndex(),
        "read": found.name(),
        "constant": found.isConstant(),
    }
    if found.hasNotifySignal():
        described["notify"] = text(found.notifySignal().name())
    if found.isWritable():
        described["write"] = found.name()
    return described


def described_method(found: QMetaMethod) -> dict[str, Any]:
    types = [text(name) for name in found.parameterTypes()]
    return {
        "access": "public",
        "name": text(found.name()),
        "arguments": [{"name": f"a{n}", "type": name} for n, name in enumerate(types)],
        "returnType": found.typeName(),
    }


def text(name: Any) -> str:
    return bytes(name).decode()


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that describes Kiosk.Screen."""
    root = tmp_path_factory.mktemp("qmltypes")
    folder = root / "Kiosk" / "Screen"
    folder.mkdir(parents=True)
    # a unit without an input file would be taken for JavaScript's own
    unit = {"inputFile": "kiosk.h", "outputRevision": 68, "classes": list(screen_types())}
    dump = folder / "metatypes.json"
    dump.write_text(json.dumps([unit]), "utf-8")
    foreign = (METATYPES / f"qt6{name}_metatypes.json" for name in ("core", "gui", "qml", "quick"))
    done = run(
        "qmltyperegistrar",
        *("--import-name", "Kiosk.Screen", "--major-version", "1", "--minor-version", "0"),
        *("--generate-qmltypes", folder / "kiosk.qmltypes"),
        *("--foreign-types", ",".join(map(str, foreign))),
        *("-o", folder / "registration.cpp", dump),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (folder / "qmldir").write_text("module Kiosk.Screen\ntypeinfo kiosk.qmltypes\n", "utf-8")
    return root


def test_qmllint_finds_nothing(types: Path) -> None:
    paths = ("-I", types, "-I", QML)
    done = run("qmllint", "--max-warnings", "0", "--unused-imports", "warning", *paths, *FILES)
    assert done.returncode == 0, done.stdout + done.stderr


def test_qmllint_knows_the_types_of_python(types: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "Wrong.qml"
    wrong.write_text(
        "import QtQuick\nimport Kiosk.Screen\n"
        "Item {\n    required property Kiosk kiosk\n"
        "    width: kiosk.session.page.blocks.cuont\n}\n",
        "utf-8",
    )
    done = run("qmllint", "--max-warnings", "0", "-I", types, wrong)
    assert done.returncode != 0
    assert 'Member "cuont" not found on type "BlockModel"' in done.stdout + done.stderr


def test_files_are_as_qmlformat_writes_them(tmp_path: Path) -> None:
    copies = [tmp_path / f"{n}.qml" for n in range(len(FILES))]
    for file, copy in zip(FILES, copies, strict=True):
        shutil.copy(file, copy)
    assert run("qmlformat", "-i", *copies).returncode == 0
    pairs = zip(FILES, copies, strict=True)
    other = [str(file) for file, copy in pairs if file.read_bytes() != copy.read_bytes()]
    assert not other, f"Not formatted. Run: {TOOLS}/pyside6-qmlformat -i {' '.join(other)}"
