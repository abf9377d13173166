"""Reads the accessibility tree over AT-SPI, as a screen reader does.

    /usr/bin/python3 screen_reader.py

Runs with the system's Python, which has pyatspi. One command a line, one JSON answer a line:
`app NAME` (true once the program with that name is there), `tree` (role, name, description and
states of everything that is shown, in order), `press NAME` (the first control called so) and
`wait TYPE TEXT` (true once an event of that type came whose words hold the text).
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE_S = 60.0
events: list[tuple[str, str]] = []


def hear(event: Any) -> None:
    source = event.source.name if event.source else ""
    events.append((event.type, f"{event.any_data} {source}"))


def until(found: Callable[[], Any]) -> Any:
    """The first true answer; lets events in meanwhile."""
    context, end = GLib.MainContext.default(), time.monotonic() + PATIENCE_S
    GLib.timeout_add(100, lambda: True)  # wakes the line below
    while time.monotonic() < end:
        answer = found()
        if answer:
            return answer
        context.iteration(True)
    return None


def app(name: str) -> Any:
    desktop = pyatspi.Registry.getDesktop(0)
    return until(lambda: next((a for a in desktop if a and name in a.name and len(a)), None))


def shown(node: Any) -> Iterator[Any]:
    """Everything below a node that can be seen, in order."""
    for child in node:
        if child.getState().contains(pyatspi.STATE_VISIBLE):
            yield child
            yield from shown(child)


def tree(program: Any) -> list[dict[str, Any]]:
    return [
        {
            "role": node.getRoleName(),
            "name": node.name,
            "description": node.description,
            "states": [pyatspi.stateToString(state) for state in node.getState().getStates()],
        }
        for node in shown(program)
    ]


def press(program: Any, name: str) -> bool:
    node = next(node for node in shown(program) if node.name == name and node.get_n_actions())
    actions = node.queryAction()
    names = [actions.getName(number) for number in range(actions.nActions)]
    return bool(actions.doAction(names.index("Press")))


def wait(kind: str, text: str) -> bool:
    heard = until(lambda: any(kind in event and text in words for event, words in events))
    return bool(heard)


def main() -> None:
    for kind in ("object:state-changed:focused", "object:announcement"):
        pyatspi.Registry.registerEventListener(hear, kind)
    program = None
    for line in sys.stdin:
        command, _, rest = line.rstrip("\n").partition(" ")
        if command == "app":
            program = app(rest)
            answer: Any = program is not None
        elif command == "tree":
            answer = tree(program)
        elif command == "press":
            answer = press(program, rest)
        else:
            answer = wait(*rest.split(" ", 1))
        print(json.dumps(answer), flush=True)


main()
