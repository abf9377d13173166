"""Whether the title and the summary of a topic fit its card."""

from kiosk.authoring.header import Header
from kiosk.authoring.plain.language import load_language
from kiosk.authoring.problems import Problems
from kiosk.edition import Page

_ON_CARDS = ("topic", "questions", "check-in")


def check_card(page: Page, header: Header, problems: Problems) -> None:
    """Note words that make the cards grow, so that fewer stand on the home screen at once."""
    rules = load_language(page.language)
    if rules is None or page.kind not in _ON_CARDS:
        return
    if len(page.title) > rules.card.title:
        problems.warn(header.line("title"), "long-title", *_advice(page.title, rules.card.title))
    if len(page.summary) > rules.card.summary:
        problems.warn(
            header.line("summary"), "long-summary", *_advice(page.summary, rules.card.summary)
        )


def _advice(words: str, most: int) -> tuple[str, str]:
    return (
        f"These words have {len(words)} characters; more than {most} make every card taller.",
        "Shorten it; the page itself has room for the rest.",
    )
