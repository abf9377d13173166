"""Reading `interface.txt`: the words of the screen's own buttons and sentences in a language."""

import re
from collections.abc import Collection, Mapping

from kiosk.authoring.problems import Problems, did_you_mean, shorten
from kiosk.edition import Problem
from kiosk.paths import ASSETS

_PHRASES = ASSETS / "interface.txt"
_PLACEHOLDER = re.compile(r"%[1-9]")
_NAMED = 3
"""So many of the missing phrases are named."""


def known_phrases() -> tuple[str, ...]:
    """The English words of the interface, which no sign = is in; none on a broken installation."""
    try:
        return tuple(_PHRASES.read_text("utf-8").splitlines())
    except (OSError, ValueError):
        return ()


def read_interface(
    text: str, path: str, phrases: Collection[str]
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The translation of each English phrase that has a good one; lines are `English = other`.

    A line that begins with # is a note.
    """
    problems = Problems(path)
    known = {_plain(phrase): phrase for phrase in phrases}
    lines: dict[str, int] = {}
    words: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), 1):
        written, _, translation = (" ".join(part.split()) for part in line.partition("="))
        if not line.strip() or written.startswith("#"):
            continue
        phrase = known.get(_plain(written))
        if phrase is None:
            problems.warn(
                number,
                "unknown-phrase",
                f"The screen does not say “{shorten(written)}”, so this line is not used.",
                did_you_mean(
                    written, phrases, "Copy the English from the screen, or delete the line."
                ),
            )
        elif phrase in lines:
            problems.warn(
                number,
                "double-phrase",
                f"“{phrase}” is already on line {lines[phrase]}; that line is used.",
                "Delete one of the two lines.",
            )
        else:
            lines[phrase] = number
            if _good(phrase, translation, number, problems):
                words[phrase] = translation
    _find_missing(phrases, lines, problems)
    return words, problems.sorted()


def _plain(phrase: str) -> str:
    """Without what an editor may change by itself."""
    return phrase.replace("\u2019", "'").casefold()


def _good(phrase: str, translation: str, line: int, problems: Problems) -> bool:
    """Whether the screen can say this translation."""
    lost = sorted(set(_PLACEHOLDER.findall(phrase)) - set(_PLACEHOLDER.findall(translation)))
    extra = sorted(set(_PLACEHOLDER.findall(translation)) - set(_PLACEHOLDER.findall(phrase)))
    if not translation:
        problems.warn(
            line,
            "no-translation",
            f"“{phrase}” has no translation, so it is shown in English.",
            f"Write the translation behind it, as in “{phrase} = …”.",
        )
    elif lost:
        problems.warn(
            line,
            "lost-placeholder",
            f"The translation of “{phrase}” lacks {' and '.join(lost)}, so it is shown in English.",
            f"Write {' and '.join(lost)} where the screen is to put its number or name.",
        )
    elif extra:
        problems.warn(
            line,
            "lost-placeholder",
            f"The translation of “{phrase}” has {' and '.join(extra)}, which the English has not, "
            "so it is shown in English.",
            f"Take {' and '.join(extra)} out.",
        )
    elif len(translation) > (most := 3 * len(phrase) + 30):
        problems.warn(
            line,
            "long-translation",
            f"The translation of “{shorten(phrase)}” has {len(translation)} letters and its place "
            f"room for {most}, so it is shown in English.",
            "Say it in fewer words.",
        )
    else:
        return True
    return False


def _find_missing(phrases: Collection[str], lines: Mapping[str, int], problems: Problems) -> None:
    missing = [phrase for phrase in phrases if phrase not in lines]
    if missing:
        named = ", ".join(f"“{phrase}”" for phrase in missing[:_NAMED])
        more = " and others" if len(missing) > _NAMED else ""
        problems.warn(
            0,
            "missing-phrase",
            f"Words of the screen that have no line here, so they are shown in English: "
            f"{len(missing)}. They are {named}{more}.",
            "Write a line “English = translation” for each.",
        )
