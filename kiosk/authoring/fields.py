"""What the header of a topic says about its page."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from kiosk.authoring.header import Header
from kiosk.authoring.markup import plain
from kiosk.authoring.placeholders import Unfilled, fill
from kiosk.authoring.problems import Mistake, Problems, did_you_mean
from kiosk.edition import Group, Page

KEYS = (
    "title",
    "summary",
    "icon",
    "group",
    "order",
    "updated",
    "checked on",
    "source",
    "reviewed by",
    "reviewed on",
    "shown",
    "kind",
    "related",
    "facts",
    "translation of",
)
LAST = 999
"""The order of a topic that has none: behind the others."""
PLAIN_ICON = "info"

Kind = Literal["topic", "questions", "check-in", "help", "about"]

_KINDS: dict[str, Kind] = {
    "topic": "topic",
    "questions": "questions",
    "check-in": "check-in",
    "help": "help",
    "about": "about",
}
_NAME = re.compile(r"[a-z0-9-]+")
_YES = ("yes", "true", "on", "")
_NO = ("no", "false", "off")


def read_fields(
    path: str,
    header: Header,
    groups: Sequence[Group],
    icons: frozenset[str],
    words: Mapping[str, str],
    problems: Problems,
) -> Page:
    """The page without its blocks; `words` are what placeholders mean."""
    language, _, name = path.partition("/")
    kind = _kind(header, problems)
    on_home = kind not in ("help", "about")
    if not header.get("title"):
        problems.error(1, "no-title", "The topic has no title.", "Add a line “title: …” on top.")
    if on_home and header.lacks("summary"):
        problems.warn(
            1,
            "no-summary",
            "The topic has no summary, so its card shows only the title.",
            "Add a line “summary: …” that says in one sentence what the page is about.",
        )
    return Page(
        id=name.removesuffix(".md"),
        language=language,
        title=_words(header, "title", words, problems),
        summary=_words(header, "summary", words, problems),
        icon=_icon(header, icons, problems, needed=on_home),
        group=_group(header, groups, problems, needed=on_home),
        order=_order(header, problems),
        hash="",
        kind=kind,
        updated=_date(header, "updated", problems),
        checked_on=_date(header, "checked on", problems),
        translation_of=_date(header, "translation of", problems),
        sources=tuple(plain(entry.value) for entry in header.all("source")),
        reviewed_by=plain(header.get("reviewed by")),
        reviewed_on=_date(header, "reviewed on", problems),
        related=_related(header, problems),
        facts=_listed(header.get("facts")),
    )


def is_shown(header: Header, problems: Problems) -> bool:
    """Whether the topic may be on the screen; in doubt it may not."""
    written = header.get("shown").casefold()
    if written not in (*_YES, *_NO):
        problems.warn(
            header.line("shown"),
            "shown",
            f"“{written}” is neither yes nor no, so the topic stays off the screen.",
            "Write “shown: yes” or “shown: no”.",
        )
    return written in _YES


def _kind(header: Header, problems: Problems) -> Kind:
    written = header.get("kind").casefold() or "topic"
    if written not in _KINDS:
        problems.warn(
            header.line("kind"),
            "unknown-kind",
            f"There is no kind of page “{written}”; it is read as an ordinary topic.",
            did_you_mean(written, _KINDS, f"Known are: {', '.join(_KINDS)}."),
        )
    return _KINDS.get(written, "topic")


def _words(header: Header, key: str, words: Mapping[str, str], problems: Problems) -> str:
    text = header.get(key)
    try:
        return plain(fill(text, words))
    except Unfilled as mistake:
        problems.needs.add(mistake.field)
        return ""
    except Mistake as mistake:
        problems.error(header.line(key), mistake.name, mistake.message, mistake.fix)
        return ""


def _icon(header: Header, icons: frozenset[str], problems: Problems, needed: bool) -> str:
    icon = header.get("icon").casefold()
    if needed and header.lacks("icon"):
        problems.warn(
            1,
            "no-icon",
            f"The topic has no icon, so its card shows the icon “{PLAIN_ICON}”.",
            "Add a line “icon: …”; the guide in README.md lists the icons.",
        )
    elif icon and icon not in icons:
        problems.warn(
            header.line("icon"),
            "unknown-icon",
            f"There is no icon “{icon}”, so the icon “{PLAIN_ICON}” is shown.",
            did_you_mean(icon, icons, "The guide in README.md lists the icons."),
        )
    return icon if icon in icons else PLAIN_ICON


def _group(header: Header, groups: Sequence[Group], problems: Problems, needed: bool) -> str:
    names = {group.id: group.title for group in groups}
    by_title = {title.casefold(): name for name, title in names.items()}
    written = header.get("group").casefold()
    group = by_title.get(written, written)
    if group in names or not names or not (needed or written):
        return group
    first = groups[0]
    if "group" in header.misspelt:
        return first.id
    message = f"There is no group “{written}”" if written else "The topic names no group"
    problems.warn(
        header.line("group") or 1,
        "unknown-group",
        f"{message}, so it stands under “{first.title}”.",
        did_you_mean(written, names, f"Write one of: {', '.join(names)}."),
    )
    return first.id


def _order(header: Header, problems: Problems) -> int:
    written = header.get("order")
    if re.fullmatch(r"-?\d{1,6}", written, re.ASCII):
        return int(written)
    if written:
        problems.warn(
            header.line("order"),
            "bad-order",
            f"“{written}” is not a whole number, so the topic stands behind the others.",
            "Write a number such as 90; smaller numbers come first.",
        )
    return LAST


def _date(header: Header, key: str, problems: Problems) -> str:
    written = header.get(key)
    try:
        if not written or date.fromisoformat(written).isoformat() == written:
            return written
    except ValueError:
        pass
    problems.warn(
        header.line(key),
        "bad-date",
        f"“{written}” is not a date, so “{key}” stays empty.",
        "Write year, month and day, such as 2026-11-23.",
    )
    return ""


def _related(header: Header, problems: Problems) -> tuple[str, ...]:
    written = [name.casefold().removesuffix(".md") for name in _listed(header.get("related"))]
    for name in written:
        if not _NAME.fullmatch(name):
            problems.warn(
                header.line("related"),
                "bad-related",
                f"“{name}” is not the name of a topic, so it is not used.",
                "Write file names without .md and put commas between them.",
            )
    return tuple(dict.fromkeys(name for name in written if _NAME.fullmatch(name)))


def _listed(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())
