"""The findings as `python main.py ready` prints them."""

from collections.abc import Iterator, Sequence

from kiosk.ready.checks import headline
from kiosk.ready.finding import Finding, Say

SIGNS = {"red": "MEND", "amber": "LOOK", "unseen": "UNSEEN", "green": "GOOD"}
_WIDTH = max(map(len, SIGNS.values())) + 1


def as_text(findings: Sequence[Finding]) -> str:
    """Each finding with its sign and what to do, then all of them in one sentence."""
    lines = [line for finding in findings for line in _lines(finding)]
    return "\n".join((*lines, "", Say()(headline(findings))))


def _lines(finding: Finding) -> Iterator[str]:
    say = Say()
    yield f"{SIGNS[finding.level]:{_WIDTH}}{say(finding.name)}: {say(finding.what)}"
    for line in (*(f"- {detail}" for detail in finding.details), say(finding.to_do)):
        if line:
            yield f"{'':{_WIDTH}}{line}"
