"""Problems of the words of a page: hard to read, unkind, unexplained, or not safe to print."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from heapq import nlargest

from kiosk.authoring.plain.explaining import explains
from kiosk.authoring.plain.language import Language, Term, load_language
from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.plain.reading import measure
from kiosk.authoring.plain.sentences import Sentence, read_sentences
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
    sentences = read_sentences(body, rules)
    reading = measure(sentences, rules)
    if reading:
        _check_reading(reading, sentences, rules, problems)
    _check_words([*read_sentences(heading, rules), *sentences], rules, problems)
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
    shown = [sentence for sentence in sentences if sentence.words > aim.longest]
    if enough and (hard or long):
        heavy = [sentence for sentence in sentences if sentence.words >= average]
        shown += nlargest(_MARKED, heavy, lambda each: each.syllables)
    for sentence in shown:
        problems.warn(
            sentence.line,
            "long-sentence",
            f"This sentence has {sentence.words} words and "
            f"{sentence.syllables} syllables: “{shorten(sentence.text)}”.",
            "Use shorter words, or make two sentences of it.",
        )


def _check_words(sentences: Sequence[Sentence], rules: Language, problems: Problems) -> None:
    words = _Words(sentences)
    for term in filter(words.may_have, rules.stigma):
        for sentence, word in words.find(term):
            problems.warn(
                sentence.line,
                "stigma",
                f"“{word}” can hurt people who read it.",
                f"Put the person first; write, for example, “{term.say}”.",
            )
    _check_unsafe(words, rules, problems)
    for term in filter(words.may_have, rules.hard):
        _check_hard(term, words, rules, problems)


class _Words:
    """The sentences of a page as a place to look for words in."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._places: dict[Term, list[Sentence]] = {}
        for sentence in sentences:
            for term in dict.fromkeys(sentence.terms) if sentence.terms else ():
                self._places.setdefault(term, []).append(sentence)
        self.may_have = self._places.__contains__

    @cached_property
    def page(self) -> str:
        """All of them."""
        return " ".join(sentence.text for sentence in self._sentences)

    def find(self, term: Term) -> Iterator[tuple[Sentence, str]]:
        """The words of a term that stand on the page, each with its sentence, in order."""
        for sentence in self._places.get(term, ()):
            for word in term.find(sentence.text):
                yield sentence, word


def _check_unsafe(words: _Words, rules: Language, problems: Problems) -> None:
    for sentence, word in words.find(rules.percent):
        problems.warn(
            sentence.line,
            "percent",
            f"“{word}” is a percentage, which many people read wrongly.",
            f"Write it such as “{rules.percent.say}”, and say who was asked.",
        )
    for sentence, word in words.find(rules.amount):
        problems.warn(
            sentence.line,
            "amount",
            f"“{word}” is an amount of a drug, which can read as advice.",
            "Leave the amount out.",
        )
    for sentence, word in words.find(rules.route):
        problems.warn(
            sentence.line,
            "route",
            f"“{word}” is a way of taking a drug, which can read as advice.",
            "Say only that somebody uses it.",
        )


def _check_hard(term: Term, words: _Words, rules: Language, problems: Problems) -> None:
    found = list(words.find(term))
    written = frozenset(word for _, word in found)
    if not found or explains(words.page, written, term.say, rules.explaining):
        return
    sentence, word = found[0]
    problems.warn(
        sentence.line,
        "hard-word",
        f"Not everyone knows the word “{word}”.",
        f"Write “{term.say}”, or explain it where it stands first: “{word} ({term.say})”.",
    )
