"""The guide for staff explains every problem that the program can name, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TITLE = "## What the messages mean"

Emitters = dict[str, int]
"""Functions that are handed the name of a problem, and the place of it among their arguments."""


def sources() -> list[ast.Module]:
    folder = ROOT / "kiosk" / "authoring"
    return [ast.parse(path.read_text("utf-8"), str(path)) for path in sorted(folder.rglob("*.py"))]


def functions(modules: list[ast.Module]) -> Iterator[ast.FunctionDef]:
    for module in modules:
        for node in ast.walk(module):
            if isinstance(node, ast.FunctionDef):
                yield node


def handed(function: ast.FunctionDef, emitters: Emitters) -> Iterator[ast.expr]:
    """What a function hands on as the name of a problem."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in emitters and len(node.args) > emitters[called]:
                yield node.args[emitters[called]]


def problem_names() -> set[str]:
    """Every name in the source; fails where one is put together instead of written."""
    modules = sources()
    emitters: Emitters = {"warn": 1, "error": 1, "Problem": 3}
    names: set[str] = set()
    for _ in range(3):  # a function that hands its argument on is an emitter too
        for function in functions(modules):
            arguments = [argument.arg for argument in function.args.args if argument.arg != "self"]
            for name in handed(function, emitters):
                if isinstance(name, ast.Constant):
                    names.add(str(name.value))
                elif isinstance(name, ast.Name) and name.id in arguments:
                    emitters[function.name] = arguments.index(name.id)
                else:
                    assert ast.unparse(name) == "mistake.name", ast.unparse(name)
    return names | set(names_of_mistakes(modules))


def names_of_mistakes(modules: list[ast.Module]) -> Iterator[str]:
    for module in modules:
        for node in ast.walk(module):
            if isinstance(node, ast.ClassDef) and "Mistake" in map(ast.unparse, node.bases):
                for line in node.body:
                    if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "name":
                        yield ast.literal_eval(line.value)


def test_every_message_is_explained() -> None:
    guide = (ROOT / "content" / "README.md").read_text("utf-8")
    section = guide.partition(TITLE)[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| (?:error|warning|both) \|", section, re.MULTILINE)
    assert len(rows) == len(set(rows))
    assert sorted(rows) == sorted(problem_names())
