"""What can be counted on a screen, by the names that staff know."""

from kiosk.screen.library import Library
from kiosk.screen.tally import CALL, SCAN_ME, shows_code
from kiosk.state.report import Subjects

_SCREENS = {CALL: "Call us", SCAN_ME: "Scan me"}
"""The screens that are there for a code."""

WORDS = tuple(_SCREENS.values())
"""Words of the interface that stand in this file."""


def subjects_of(library: Library) -> Subjects:
    """The topics, codes and languages there are, topics in the order of the home screen.

    Topics that are switched off are among them: they may have been on.
    """
    library = library.with_hidden
    language = library.default
    words = library.interface(language)
    pages = {page.id: page for page in library.pages(language)}
    help_page = library.help_page(language)
    if help_page is not None:
        pages.setdefault(help_page.id, help_page)
    screens = {name: words.get(said, said) for name, said in _SCREENS.items()}
    return Subjects(
        topics={topic: page.title for topic, page in pages.items()},
        codes=screens | {topic: page.title for topic, page in pages.items() if shows_code(page)},
        languages={known: library.name_of(known) for known in library.languages},
    )
