"""Reading measures agree with samples counted by hand, sentence by sentence."""

import pytest

from kiosk.authoring.header import Line
from kiosk.authoring.plain.language import Language, load_language
from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.plain.reading import measure
from kiosk.authoring.plain.sentences import read_sentences

# Each sentence with its words and syllables, counted by hand; a list is given item by item.
ENGLISH = {
    "plain": [
        ("Ketamine can hurt your bladder.", 5, 8),
        ("Blood in your pee is a warning sign.", 8, 9),
        ("Tell a staff member today.", 5, 7),
    ],
    "medical": [
        ("An anesthetic is a medicine that stops people from feeling surgery.", 11, 20),
        ("Esketamine is approved for some adults with depression.", 8, 15),
        ("Schizophrenia and bipolar disorder raise the risk.", 7, 15),
    ],
    "list": [
        ("What helps", 2, 2),
        ("sleep and water", 3, 4),
        ("a quiet place", 3, 4),
        ("someone you trust", 3, 4),
        ("no alcohol or opioids", 4, 8),
    ],
    "numbers and short forms": [
        # Doc-tor Lee sees pa-tients from nine a-m to five p-m on week-days
        ("Dr. Lee sees patients from 9 a.m. to 5 p.m. on weekdays.", 12, 17),
        ("Call 865-830-3967 or 911.", 3, 5),  # the long number is not read as a word
        ("See www.example.org for more.", 3, 3),
        ("No.", 1, 1),
        ("It is not.", 3, 3),
    ],
    "hyphens and contractions": [
        ("Don't drive.", 2, 2),
        ("It didn't help; she couldn't sleep, and that's hard.", 9, 11),
        ("A near-drowning needs an ER visit, even without pain.", 9, 15),
        ("Is it you and/or your friend?", 7, 7),
    ],
    "long": [
        (
            "People who have used ketamine a lot, often and for a long time can feel anxious, "
            "tired, shaky and unable to sleep when they suddenly stop.",
            26,
            36,
        ),
    ],
    "speech": [
        ("Say: “I would like to talk about ketamine.”", 8, 11),
        ("Someone will listen!", 3, 5),
    ],
    "long words": [
        ("The U.S. label says physical dependence has been reported.", 9, 17),
        ("Emergency information is available in every community.", 7, 20),
    ],
}
SPANISH = {
    "plain": [
        ("La ketamina puede dañar la vejiga.", 6, 13),
        ("Avise hoy al personal.", 4, 8),
    ],
    "emergency": [
        # nue-ve, u-no, u-no
        ("Cuidado: si hay convulsiones o confusión, llame al 911.", 9, 22),
        ("¡No espere!", 2, 4),
    ],
    "vowels": [
        ("Mi tía lee un periódico cada día.", 7, 14),
        ("El país prohíbe el ruido.", 5, 9),
        ("¿Averigüe qué guía le conviene?", 5, 11),
    ],
    "list": [
        ("Qué ayuda", 2, 4),
        ("dormir y tomar agua", 4, 7),
        ("hablar con alguien", 3, 5),
        ("un grupo de apoyo", 4, 7),
    ],
    "medical": [
        (
            "El antidepresivo, la benzodiacepina y la metanfetamina aumentan el riesgo.",
            10,
            28,
        ),
        # La Doc-to-ra Ruiz a-tien-de de nue-ve a e-me a cin-co pe e-me
        ("La Dra. Ruiz atiende de 9 a. m. a 5 p. m.", 12, 20),
    ],
}
SAMPLES = [
    *(pytest.param("en", sample, id=f"English, {name}") for name, sample in ENGLISH.items()),
    *(pytest.param("es", sample, id=f"Spanish, {name}") for name, sample in SPANISH.items()),
]


def language(name: str) -> Language:
    found = load_language(name)
    assert found
    return found


@pytest.mark.parametrize(("name", "sample"), SAMPLES)
def test_samples_counted_by_hand(name: str, sample: list[tuple[str, int, int]]) -> None:
    rules = language(name)
    is_list = not sample[0][0].endswith((".", "!", "?"))
    texts = [text for text, _, _ in sample]
    prose = Prose([Line(1, "")], tuple(texts if is_list else [" ".join(texts)]))
    sentences = read_sentences([prose], rules)
    assert [(s.text, s.words, s.syllables) for s in sentences] == sample
    words = sum(words for _, words, _ in sample)
    syllables = sum(syllables for _, _, syllables in sample)
    reading = measure(sentences, rules)
    assert reading
    if name == "en":
        score = 0.39 * words / len(sample) + 11.8 * syllables / words - 15.59
    else:
        score = 206.835 - 62.3 * syllables / words - words / len(sample)
    assert reading.score == pytest.approx(score, abs=0.3)
    assert (reading.words, reading.sentences) == (words, len(sample))


def test_no_words_have_no_measure() -> None:
    assert measure([], language("en")) is None
