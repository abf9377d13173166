"""How hard a page is to read, from its sentences."""

from collections.abc import Sequence

from kiosk.authoring.plain.language import Language
from kiosk.authoring.plain.sentences import Sentence
from kiosk.edition import Reading


def measure(sentences: Sequence[Sentence], language: Language) -> Reading | None:
    """The reading measure of some sentences; None when there are none.

    Flesch-Kincaid grade: Kincaid and others, US Navy Research Branch Report 8-75, 1975.
    INFLESZ: the formula of Szigriszt-Pazos, 1993, read on the scale of Barrio-Cantalejo, 2008.
    """
    words = sum(sentence.words for sentence in sentences)
    if not words:
        return None
    syllables = sum(sentence.syllables for sentence in sentences)
    a_sentence, a_word = words / len(sentences), syllables / words
    if language.aim.measure == "Flesch-Kincaid":
        score = 0.39 * a_sentence + 11.8 * a_word - 15.59
    else:
        score = 206.835 - 62.3 * a_word - a_sentence
    return Reading(language.aim.measure, round(score, 1), words, len(sentences), syllables)
