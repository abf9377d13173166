"""What a link may point to: a phone number, an address of the web, a message."""

import re
from urllib.parse import quote, unquote, urlsplit

from kiosk.authoring.problems import Mistake, shorten

_ALLOWED = "Links can begin with tel:, https:, sms: or mailto:."
_QUERY = "=&?%+@,"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]{2,}")
_WEB_WORD = re.compile(r"(?:www\.|[\w-]+\.(?:com|org|net|gov|edu|us|health)\b)", re.IGNORECASE)


class LinkError(Mistake):
    """A link that no phone could use, or that must not be on the screen."""

    name = "link"


def read_link(target: str) -> tuple[str, str]:
    """Check a link; return what a phone reads and what a person reads.

    Raises LinkError.
    """
    target = target.strip()
    match = _SCHEME.match(target)
    scheme = match[1].casefold() if match else ""
    rest = target[match.end() :] if match else target
    if scheme == "tel":
        number = normal_phone(rest)
        return f"tel:{number}", shown_phone(unquote(rest))
    if scheme == "sms":
        return _read_message(rest)
    if scheme == "https":
        return _read_web(target), shown_website(target)
    if scheme == "mailto":
        return _read_mail(rest)
    raise LinkError(f"The link “{shorten(target)}” cannot be shown as a code.", _mend(target))


def normal_phone(written: str) -> str:
    """A phone number as a phone dials it: `+18655550100`, or a short code such as `988`.

    Raises LinkError.
    """
    plain = unquote(written).strip()
    digits = re.sub(r"\D", "", plain)
    if re.fullmatch(r"\+?[\d\s().\u00a0\u2010-\u2013/-]+", plain, re.ASCII):
        if re.fullmatch(r"1?[2-9]\d{9}", digits):
            return f"+1{digits[-10:]}"
        if plain.startswith("+") and re.fullmatch(r"[2-9]\d{7,14}", digits):
            return f"+{digits}"
        if re.fullmatch(r"\d{3,6}", digits) and not plain.startswith("+"):
            return digits
    raise LinkError(
        f"“{shorten(plain)}” is not a phone number that can be dialed.",
        "Write the area code and the number in digits, such as 865-555-0100.",
    )


def shown_phone(written: str) -> str:
    """A phone number for people: as the author wrote it, with hyphens when it is only digits."""
    written = written.strip()
    if match := re.fullmatch(r"\+?(1?)(\d{3})(\d{3})(\d{4})", written):
        return "-".join(part for part in match.groups() if part)
    return written


def shown_website(target: str) -> str:
    """A web address for people: `example.org/help`."""
    host_and_path = re.split(r"[?#]", target.split("://", 1)[-1], maxsplit=1)[0]
    return host_and_path.rstrip("/")


def _read_web(target: str) -> str:
    try:
        parts = urlsplit(target)
        host = parts.hostname or ""
        right = bool(_HOST.fullmatch(host)) and "@" not in parts.netloc
    except ValueError:
        right = False
    if not right or re.search(r"[\s<>\"\\^`{|}]", target):
        raise LinkError(
            f"“{shorten(target)}” is not a complete web address.",
            "Copy it from the address line of the browser, such as https://www.example.org/help.",
        )
    return f"https{target[5:]}"


def _read_message(rest: str) -> tuple[str, str]:
    written, question, body = rest.partition("?")
    target = f"sms:{normal_phone(written)}{question}{quote(body, safe=_QUERY)}"
    return target, shown_phone(unquote(written))


def _read_mail(rest: str) -> tuple[str, str]:
    address = unquote(rest.split("?", 1)[0])
    if not re.fullmatch(r"[\w.+-]+@(?:[\w-]+\.)+[\w-]{2,}", address):
        raise LinkError(
            f"“{shorten(address)}” is not an e-mail address.",
            "Write it such as mailto:help@example.org.",
        )
    return f"mailto:{quote(rest, safe=_QUERY)}", address


def _mend(target: str) -> str:
    if target.casefold().startswith("http:"):
        return f"Write https:{target[5:]} if the site has it. {_ALLOWED}"
    if _WEB_WORD.match(target):
        return f"Write https://{target}. {_ALLOWED}"
    if re.fullmatch(r"[\d\s().+-]{3,}", target):
        return f"Write tel:{target}. {_ALLOWED}"
    if "@" in target and ":" not in target:
        return f"Write mailto:{target}. {_ALLOWED}"
    if target.endswith(".md"):
        return "To lead to another topic, write its name after “related:” in the header."
    return _ALLOWED
