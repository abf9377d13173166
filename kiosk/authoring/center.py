"""Reading `center.md`: the clinic, in one language."""

import re
from urllib.parse import quote_plus

import msgspec

from kiosk.authoring.codes import make_code
from kiosk.authoring.header import Entry, Header, read_header
from kiosk.authoring.links import LinkError, normal_phone, read_link, shown_phone
from kiosk.authoring.markup import escape_text
from kiosk.authoring.problems import Mistake, Problems, did_you_mean
from kiosk.edition import Center, Code, Group, Problem

_FIELDS = ("name", "city", "phone", "address", "website", "hours")
_LABELS = {"call": "Call us", "visit": "Find us"}
_KEYS = (*_FIELDS, *_LABELS, "group", "attract")
_MAP = "https://www.google.com/maps/search/?api=1&query="


def read_center(
    text: str, path: str, base: Center | None = None
) -> tuple[Center | None, tuple[Problem, ...]]:
    """Read a center file; with `base`, that center says what this file leaves out.

    The center is None when there is an error.
    """
    problems = Problems(path)
    read = read_header(text, problems, _KEYS, repeatable=("group", "attract"))
    if read is None:
        return None, problems.sorted()
    header, body = read
    if extra := next((line for line in body if line.text.strip()), None):
        problems.warn(
            extra.number,
            "text-in-center",
            "Text under the header of a center file is not shown.",
            "Delete it, or write it into a topic.",
        )
    fallback = base or Center(name="")
    fields: dict[str, str] = {key: header.get(key) or getattr(fallback, key) for key in _FIELDS}
    center = Center(
        **fields,  # type: ignore[arg-type]  # the keys are those of the text fields
        groups=_groups(header.all("group"), base, problems),
        attract=tuple(entry.value for entry in header.all("attract")) or fallback.attract,
    )
    center = msgspec.structs.replace(
        center, call=_call(center, header, base, problems), visit=_visit(center, header, base)
    )
    _check(center, header, problems)
    return (None if problems.failed else center), problems.sorted()


def _check(center: Center, header: Header, problems: Problems) -> None:
    if not center.name:
        problems.error(
            1, "no-name", "The center has no name.", "Add a line “name: …” to the header."
        )
    if center.website:
        try:
            _check_website(center.website)
        except LinkError as mistake:
            problems.error(header.line("website"), "bad-website", mistake.message, mistake.fix)


def _check_website(website: str) -> None:
    if not website.casefold().startswith("https://"):
        raise LinkError(
            f"The website “{website}” does not begin with https://.",
            "Write the whole address, such as https://www.example.org.",
        )
    read_link(website)


def _call(center: Center, header: Header, base: Center | None, problems: Problems) -> Code | None:
    if not center.phone:
        return None
    try:
        target = f"tel:{normal_phone(center.phone)}"
    except Mistake as mistake:
        problems.error(header.line("phone"), "bad-phone", mistake.message, mistake.fix)
        return None
    return make_code(
        _label("call", header, base.call if base else None), shown_phone(center.phone), target
    )


def _visit(center: Center, header: Header, base: Center | None) -> Code | None:
    place = center.address or ", ".join(part for part in (center.name, center.city) if part)
    try:
        label = _label("visit", header, base.visit if base else None)
        return make_code(label, place, _MAP + quote_plus(place))
    except LinkError:
        # Only an address of several hundred letters is too long; it is still shown as words.
        return None


def _label(key: str, header: Header, base: Code | None) -> str:
    """What stands beside a code: markup, as all labels are."""
    return escape_text(header.get(key)) or (base.label if base else _LABELS[key])


def _groups(
    entries: tuple[Entry, ...], base: Center | None, problems: Problems
) -> tuple[Group, ...]:
    groups: dict[str, str] = {group.id: group.title for group in base.groups} if base else {}
    seen: dict[str, int] = {}
    for entry in entries:
        name, _, title = (part.strip() for part in entry.value.partition("="))
        name = name.casefold()
        if not re.fullmatch(r"[a-z0-9-]+", name) or not title:
            problems.error(
                entry.line,
                "bad-group",
                f"The group “{entry.value}” is not written as a short name and a title.",
                "Write it such as “group: notice = Notice”.",
            )
        elif name in seen:
            problems.warn(
                entry.line,
                "double-group",
                f"The group “{name}” is already on line {seen[name]}; that one is used.",
                "Delete one of the two lines.",
            )
        elif base and name not in groups:
            problems.warn(
                entry.line,
                "unknown-group",
                f"The group “{name}” is not in the main center.md, so it is not used.",
                did_you_mean(name, groups, f"Known are: {', '.join(groups)}."),
            )
        else:
            groups[name] = title
            seen[name] = entry.line
    return tuple(Group(name, title) for name, title in groups.items())
