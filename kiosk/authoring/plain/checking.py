"""Problems of the words of a page: hard to read, unkind, unexplained, or not safe to print."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from kiosk.authoring.plain.explaining import explains
from kiosk.authoring.plain.language import Language, Term, load_language
from kiosk.authoring.plain.prose import Prose, Sentence, read_sentences
from kiosk.authoring.plain.reading import count_syllables, measure
from kiosk.authoring.problems import Problems, shorten
from kiosk.edition import Reading

FEWEST_WORDS = 20
"""Of fewer words a measure says nothing; the formulas are made for samples of 100."""
_MARKED = 3
"""How many of the heaviest sentences are shown when a page is hard to read."""


def check_prose(
    language: str, heading: Sequence[Prose], body: Sequence[Prose], problems: Problems
) -> Reading | None:
    """Note what is wrong with the words of a page; return the measure of its body.

    `heading` is what the header lets people read. A language without rules has no problems.
    """
    rules = load_language(language)
    if rules is None:
        return None
    sentences = read_sentences(body, rules.counting.titles)
    reading = measure(sentences, rules)
    if reading:
        _check_reading(reading, sentences, rules, problems)
    _check_words([*read_sentences(heading, rules.counting.titles), *sentences], rules, problems)
    return reading


def _check_reading(
    reading: Reading, sentences: Sequence[Sentence], rules: Language, problems: Problems
) -> None:
    aim = rules.aim
    average = reading.words / reading.sentences
    grade = aim.measure == "Flesch-Kincaid"
    hard = reading.score > aim.score if grade else reading.score < aim.score
    long = average > aim.words
    enough = reading.words >= FEWEST_WORDS
    if enough and hard:
        scale = "at school grade" if grade else "on the INFLESZ scale at"
        limit = f"{aim.score:g} or {'lower' if grade else 'higher'}"
        problems.warn(
            0,
            "hard-to-read",
            f"The page is hard to read: it stands {scale} {reading.score:.1f}; the aim is {limit}.",
            "Use shorter words, and make two sentences of each long one.",
        )
    if enough and long:
        problems.warn(
            0,
            "long-sentences",
            f"The sentences of this page have {average:.1f} words on average; "
            f"{aim.words} is the aim.",
            "Make two sentences of each long one.",
        )
    shown = [sentence for sentence in sentences if len(sentence.words) > aim.longest]
    if enough and (hard or long):
        heavy = [sentence for sentence in sentences if len(sentence.words) >= average]
        shown += nlargest(_MARKED, heavy, lambda each: count_syllables(each, rules))
    for sentence in shown:
        problems.warn(
            sentence.line,
            "long-sentence",
            f"This sentence has {len(sentence.words)} words and "
            f"{count_syllables(sentence, rules)} syllables: “{shorten(sentence.text)}”.",
            "Use shorter words, or make two sentences of it.",
        )


def _check_words(sentences: Sequence[Sentence], rules: Language, problems: Problems) -> None:
    page = " ".join(sentence.text for sentence in sentences)
    casefolded = page.casefold()
    stigma = [term for term in rules.stigma if term.may_be_in(casefolded)]
    for sentence in sentences:
        _check_stigma(sentence, stigma, problems)
        _check_unsafe(sentence, rules, problems)
    for term in rules.hard:
        if term.may_be_in(casefolded):
            _check_hard(term, sentences, page, rules, problems)


def _check_stigma(sentence: Sentence, terms: Iterable[Term], problems: Problems) -> None:
    for term in terms:
        for word in term.find(sentence.text):
            problems.warn(
                sentence.line,
                "stigma",
                f"“{word}” can hurt people who read it.",
                f"Put the person first; write, for example, “{term.say}”.",
            )


def _check_unsafe(sentence: Sentence, rules: Language, problems: Problems) -> None:
    for word in rules.percent.find(sentence.text):
        problems.warn(
            sentence.line,
            "percent",
            f"“{word}” is a percentage, which many people read wrongly.",
            f"Write it such as “{rules.percent.say}”, and say who was asked.",
        )
    for word in rules.amount.find(sentence.text):
        problems.warn(
            sentence.line,
            "amount",
            f"“{word}” is an amount of a drug, which can read as advice.",
            "Leave the amount out.",
        )
    for word in rules.route.find(sentence.text):
        problems.warn(
            sentence.line,
            "route",
            f"“{word}” is a way of taking a drug, which can read as advice.",
            "Say only that somebody uses it.",
        )


def _check_hard(
    term: Term, sentences: Sequence[Sentence], page: str, rules: Language, problems: Problems
) -> None:
    found = [(sentence.line, word) for sentence in sentences for word in term.find(sentence.text)]
    words = {word for _, word in found}
    if not found or explains(page, words, term.say, rules.explaining):
        return
    line, word = found[0]
    problems.warn(
        line,
        "hard-word",
        f"Not everyone knows the word “{word}”.",
        f"Write “{term.say}”, or explain it where it stands first: “{word} ({term.say})”.",
    )
