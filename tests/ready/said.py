"""What staff read of findings."""

from collections.abc import Iterable

from kiosk.ready.finding import Finding, Say


def said(findings: Iterable[Finding]) -> list[str]:
    """Each finding on a line: its level, what it is about and how that is | details | to do."""
    say = Say()
    return [
        " | ".join(
            filter(
                None,
                (
                    f"{finding.level}: {say(finding.name)}: {say(finding.what)}",
                    *finding.details,
                    say(finding.to_do),
                ),
            )
        )
        for finding in findings
    ]
