"""Are the words ready: mistakes in their files, help now, signatures, and how old they are."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kiosk.edition import GOOD_FOR_DAYS, HELP_NOW, Edition, Page, Problem
from kiosk.paths import COMMAND
from kiosk.ready.finding import Finding, Phrase

ELSEWHERE = ("unsigned", "changed-since-signed", "old-signature", "not-filled-in", "no-help-page")
"""Problems that other findings tell of; once is enough."""

MOST_NAMED = 3
"""How many problems or pages a finding names."""

_NOT_TOPICS = ("help", "about")

CONTENT = Phrase("Content")
NO_TOPICS = Phrase("There are no topics to show. Visitors see the emergency page only.")
WHY_NO_TOPICS = Phrase("Type this on the kiosk's own machine; it says what is wrong: %1")
ERRORS = Phrase("Mistakes that keep words off the screen: %1. Small mistakes: %2.")
SMALL_ERRORS = Phrase("Small mistakes in the content: %1. They keep nothing off the screen.")
TO_MEND = Phrase("Mend them as it says here. All of them: staff area, Content; or type: %1")
NO_PROBLEM = Phrase("Pages without a mistake: %1, in %2.")

HELP = Phrase("Help now")
NO_HELP = Phrase("In %1 your emergency page is missing. The program's own one is shown instead.")
TO_HAVE_HELP = Phrase("Put this back into the content, and mend what is wrong in it: %1")
HELP_IS_THERE = Phrase("Your emergency page is there, in %1.")

SIGNATURES = Phrase("Signatures")
ONLY_SIGNED = Phrase("Only signed pages are shown, and none is signed. Visitors see no topic.")
UNSIGNED = Phrase("No clinician has signed %1 of the %2 pages. They say so to visitors.")
TO_SIGN = Phrase("Print the pages for a clinician; the first sheet says what to do. Type: %1")
OLD_SIGNATURES = Phrase("More than a year old: %1.")
TO_SIGN_AGAIN = Phrase("Let a clinician read these pages again, and write down the new day.")
SIGNED = Phrase("A clinician has signed every page within a year.")

AGE = Phrase("Age of the words")
OLD = Phrase("Pages whose facts nobody has checked for more than a year: %1.")
TO_CHECK = Phrase("Compare these pages with their sources, and write down the new day.")
NO_DAY = Phrase("No page says when its facts were checked.")
FRESH = Phrase("The facts of every page were checked within a year. The oldest: %1.")


def check_content(edition: Edition | None, today: date, only_signed: bool) -> Iterator[Finding]:
    """What to say about an edition; None is only what ships with the program."""
    pages = edition.pages if edition else ()
    if edition is None or all(page.kind in _NOT_TOPICS for page in pages):
        yield Finding("red", CONTENT, NO_TOPICS(), WHY_NO_TOPICS(f"{COMMAND} check"))
        return
    yield _mistakes(edition)
    yield _help(edition)
    yield from _signatures(pages, today, only_signed)
    yield _age(pages, today)


def languages_of(edition: Edition) -> tuple[str, ...]:
    """The languages that have any page, sorted."""
    return tuple(sorted({page.language for page in edition.pages}))


def name_of(language: str, edition: Edition) -> str:
    """What a language is called in itself; its code where nobody has said."""
    known = "English" if language == "en" else language
    return edition.interface.get(language, {}).get("English", known)


def _mistakes(edition: Edition) -> Finding:
    every = (*edition.problems, *(one for source in edition.sources for one in source.problems))
    problems = sorted(one for one in every if one.name not in ELSEWHERE)
    errors = [one for one in problems if one.level == "error"]
    named = [*errors, *(one for one in problems if one.level == "warning")][:MOST_NAMED]
    details, mend = tuple(map(_said, named)), TO_MEND(f"{COMMAND} check")
    if errors:
        what = ERRORS(len(errors), len(problems) - len(errors))
        return Finding("red", CONTENT, what, mend, details)
    if problems:
        return Finding("amber", CONTENT, SMALL_ERRORS(len(problems)), mend, details)
    names = tuple(name_of(language, edition) for language in languages_of(edition))
    return Finding("green", CONTENT, NO_PROBLEM(len(edition.pages), names))


def _said(problem: Problem) -> str:
    where = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return ": ".join(filter(None, (where, f"{problem.message} {problem.fix}")))


def _help(edition: Edition) -> Finding:
    languages = languages_of(edition)
    lacking = [language for language in languages if edition.page(language, HELP_NOW) is None]
    names = tuple(name_of(language, edition) for language in lacking or languages)
    if lacking:
        files = tuple(f"{language}/{HELP_NOW}.md" for language in lacking)
        return Finding("red", HELP, NO_HELP(names), TO_HAVE_HELP(files))
    return Finding("green", HELP, HELP_IS_THERE(names))


def _signatures(pages: Sequence[Page], today: date, only_signed: bool) -> Iterator[Finding]:
    unsigned = [page for page in pages if not page.signed]
    old = [page for page in pages if page.signed and _is_old(page.reviewed_on, today)]
    to_sign = TO_SIGN(f"{COMMAND} proof proof.pdf")
    if only_signed and all(page.kind in _NOT_TOPICS for page in pages if page.signed):
        yield Finding("red", SIGNATURES, ONLY_SIGNED(), to_sign)
    elif unsigned:
        yield Finding("amber", SIGNATURES, UNSIGNED(len(unsigned), len(pages)), to_sign)
    if old:
        details = _oldest((page.reviewed_on, page) for page in old)
        yield Finding("amber", SIGNATURES, OLD_SIGNATURES(len(old)), TO_SIGN_AGAIN(), details)
    elif not unsigned:
        yield Finding("green", SIGNATURES, SIGNED())


def _age(pages: Sequence[Page], today: date) -> Finding:
    """About the facts, which nobody checks on the page about this screen."""
    days = [(page.checked_on or page.updated, page) for page in pages if page.kind != "about"]
    known = [(day, page) for day, page in days if day]
    if not known:
        return Finding("amber", AGE, NO_DAY(), TO_CHECK())
    old = [(day, page) for day, page in known if _is_old(day, today)]
    if old:
        return Finding("amber", AGE, OLD(len(old)), TO_CHECK(), _oldest(old))
    return Finding("green", AGE, FRESH(date.fromisoformat(min(day for day, _ in known))))


def _is_old(day: str, today: date) -> bool:
    return (today - date.fromisoformat(day)).days > GOOD_FOR_DAYS


def _oldest(dated: Iterable[tuple[str, Page]]) -> tuple[str, ...]:
    named = sorted((day, f"{page.language}/{page.id}.md") for day, page in dated)
    return tuple(f"{path}: {day}" for day, path in named[:MOST_NAMED])
