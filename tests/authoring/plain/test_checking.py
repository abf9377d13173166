"""The words of a page raise the problems that staff read."""

import pytest

from kiosk.authoring.header import Line
from kiosk.authoring.plain.checking import check_prose
from kiosk.authoring.plain.prose import Prose
from kiosk.authoring.problems import Problems

LONG = "When you stop you may feel bad, and then you may want to talk to us or to a friend, "


def found(language: str, *texts: str, heading: str = "") -> list[str]:
    """The problems of a page of paragraphs, the first of them on line 5."""
    problems = Problems("x")
    body = [Prose([Line(number, text)], (text,)) for number, text in enumerate(texts, 5)]
    check_prose(language, [Prose([Line(2, heading)], (heading,))], body, problems)
    return [str(problem) for problem in problems.sorted()]


def test_plain_words_are_no_problem() -> None:
    assert found("en", "Tell a staff member. We can help you today. " * 5) == []
    assert found("es", "Dígale al personal. Hoy le podemos ayudar. " * 5) == []


def test_a_page_that_is_hard_to_read() -> None:
    assert found("en", *["Multidisciplinary rehabilitation necessitates collaboration."] * 5) == [
        "x: warning: The page is hard to read: it stands at school grade 50.9; the aim is 6 or "
        "lower. Use shorter words, and make two sentences of each long one. [hard-to-read]",
        *(
            f"x:{line}: warning: This sentence has 4 words and 22 syllables: “Multidisciplinary "
            "rehabilitation necessitates collaboration.”. Use shorter words, or make two "
            "sentences of it. [long-sentence]"
            for line in (5, 6, 7)
        ),
    ]
    hard, *_ = found("es", *["La rehabilitación multidisciplinaria necesita colaboración."] * 4)
    assert hard == (
        "x: warning: The page is hard to read: it stands on the INFLESZ scale at -84.7; the aim "
        "is 65 or higher. Use shorter words, and make two sentences of each long one. "
        "[hard-to-read]"
    )


def test_sentences_that_are_long_on_average() -> None:
    short = "Do you have a pain, or a bad day?"
    assert found("en", f"{LONG}now.", short, "Rest now.") == []
    assert found("en", f"{LONG}now.", short) == [
        "x: warning: The sentences of this page have 15.0 words on average; 12 is the aim. Make "
        "two sentences of each long one. [long-sentences]",
        "x:5: warning: This sentence has 21 words and 21 syllables: “When you stop you may feel "
        "bad, and then you may want to tal…”. Use shorter words, or make two sentences of it. "
        "[long-sentence]",
    ]


def test_one_sentence_that_is_too_long() -> None:
    assert found("en", f"{LONG}{LONG}now.", *["Rest."] * 4) == [
        "x:5: warning: This sentence has 41 words and 41 syllables: “When you stop you may feel "
        "bad, and then you may want to tal…”. Use shorter words, or make two sentences of it. "
        "[long-sentence]"
    ]


def test_a_page_of_few_words_has_no_measure_to_speak_of() -> None:
    assert found("en", "Multidisciplinary rehabilitation.") == []


@pytest.mark.parametrize(
    ("language", "text", "word", "better"),
    [
        ("en", "A drug addict came.", "drug addict", "person with an addiction"),
        ("en", "Drug abuse hurts.", "abuse", "use"),
        ("en", "Three months of Sobriety.", "Sobriety", "in recovery"),
        ("en", "Is it a dirty test?", "dirty test", "testing positive"),
        ("en", "He committed suicide.", "committed suicide", "died by suicide"),
        ("es", "Es un drogadicto.", "drogadicto", "persona con adicción"),
        ("es", "Si recae, venga.", "recae", "volver a consumir"),
        ("es", "El abuso de drogas daña.", "abuso de drogas", "consumo"),
        ("es", "Una prueba sucia.", "prueba sucia", "resultado positivo"),
    ],
)
def test_words_that_hurt(language: str, text: str, word: str, better: str) -> None:
    assert found(language, text) == [
        f"x:5: warning: “{word}” can hurt people who read it. Put the person first; write, for "
        f"example, “{better}”. [stigma]"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "About 25% had pain.",
            "“25%” is a percentage, which many people read wrongly. Write it such as “about 1 in "
            "4”, and say who was asked. [percent]",
        ),
        (
            "They took half a gram.",
            "“half a gram” is an amount of a drug, which can read as advice. Leave the amount "
            "out. [amount]",
        ),
        (
            "Some people snort it.",
            "“snort” is a way of taking a drug, which can read as advice. Say only that somebody "
            "uses it. [route]",
        ),
    ],
)
def test_words_that_are_not_safe_to_print(text: str, problem: str) -> None:
    assert found("en", text) == [f"x:5: warning: {problem}"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Red, hot, swollen skin, or fever after injecting? Get care today."),
        ("en", "Injecting: red, hot, swollen skin, or fever after injecting. Care today."),
        ("en", "Spravato is a nasal spray. A blocked or bleeding nose? It is not your fault."),
        ("en", "Suspected child abuse. Ask a sober adult. No more than the next dose at 9 a.m."),
        ("en", "Call 1-800-222-1222 in 24 hours. The lines help. One line helps at home."),
        ("es", "¿Fiebre después de inyectarse? Vaya hoy. ¿Le sangra la nariz?"),
        ("es", "Alcohólicos Anónimos. Mantenga limpio el piso. Abuso sexual. La próxima dosis."),
        ("es", "Llame al 988. No inhaló bien el aire. Tome una dosis de naloxona (Narcan)."),
        ("ht", "A junkie may snort 5 mg of it, or 10%."),
    ],
)
def test_words_that_are_right_where_they_stand(language: str, text: str) -> None:
    assert found(language, text) == []


def test_header_words_are_checked_on_their_line() -> None:
    assert found("en", "Rest.", heading="For addicts") == [
        "x:2: warning: “addicts” can hurt people who read it. Put the person first; write, for "
        "example, “person with an addiction”. [stigma]"
    ]


def test_a_hard_word_is_named_once_where_it_stands_first() -> None:
    assert found("en", "Rest.", "Cystitis hurts.", "Is cystitis bad?") == [
        "x:6: warning: Not everyone knows the word “Cystitis”. Write “a hurt bladder”, or explain "
        "it where it stands first: “Cystitis (a hurt bladder)”. [hard-word]"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It brings cystitis (sore when you pee)."),
        ("en", "You are sore when you pee (cystitis)."),
        ("en", "You are sore when you pee. This is called “cystitis”."),
        ("en", "Cystitis means that it is sore."),
        ("en", "It can bring cystitis. That means it is sore."),
        ("en", "What is cystitis? You are sore when you pee."),
        ("es", "¿Cómo es la cistitis? Le duele al orinar."),
        ("en", "Cystitis: you are sore when you pee."),
        ("en", "Drugs block one place in the brain, the NMDA receptor."),
        ("en", "You have a hurt bladder. Is it cystitis?"),
        ("es", "Tiene cistitis (le duele al orinar)."),
        ("es", "Le duele al orinar. Esto se llama cistitis."),
        ("es", "Puede dar cistitis. Eso quiere decir que le duele."),
    ],
)
def test_a_hard_word_may_be_explained(language: str, text: str) -> None:
    assert found(language, text) == []
