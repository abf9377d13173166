"""Says once what the settings ask for in vain, to whoever starts the kiosk."""

import sys
from collections.abc import Iterator, Sequence

from kiosk.screen.kiosk import Kiosk
from kiosk.screen.library import ALWAYS, Library


def advise(kiosk: Kiosk) -> None:
    """From now on print, once each, what the settings ask for and the words do not have."""
    said: set[str] = set()

    def say() -> None:
        for sentence in unmet(kiosk.library):
            if sentence not in said:
                said.add(sentence)
                print(sentence, file=sys.stderr)

    kiosk.wordsChanged.connect(say)


def unmet(library: Library) -> Iterator[str]:
    """What the settings ask for and the words do not have, a sentence or two each."""
    if library.edition is library.built_in:  # the words are still on their way
        return
    if library.wanted != library.default:
        there_is = " and ".join(f"“{language}”" for language in library.languages)
        yield (
            f"The content has no page in the language “{library.wanted}”, so visits begin in "
            f"English. “language” must be one of those that there are: {there_is}."
        )
    for topic in library.hidden:
        kinds = {page.kind for page in library.edition.pages if page.id == topic}
        if kinds & ALWAYS:
            yield f"The page “{topic}” is always shown. Take it out of “hidden_topics”."
        elif not kinds and topic not in library.off_in_file:
            yield (
                f"“hidden_topics” names “{topic}”, but there is no such topic. Write the names of "
                "files without .md, or take it out."
            )
    if library.only_signed and not any(map(library.with_hidden.has_topics, library.languages)):
        yield (
            "No page is signed by a clinician, so with “only_signed” the kiosk shows nothing but "
            "help now. Fill in “reviewed by” and “reviewed on” in the files of the pages, or set "
            "“only_signed” to false."
        )


def advise_display(name: str, names: Sequence[str]) -> None:
    """Print what to do where the settings name a display that is not plugged in."""
    if name and name not in names:
        known = " or ".join(f"“{known}”" for known in names)
        print(
            f"There is no screen “{name}” on this machine. The kiosk uses the first one until it "
            f"is plugged in. “screen” must be {known}.",
            file=sys.stderr,
        )
