"""A check-in shows what its answers lead to, undoes one answer at a time, and forgets."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.edition import Block, Heading, Outcome, Paragraph, Steps
from kiosk.screen.questionnaire import Answer, Questionnaire

ANSWERS: tuple[Answer, ...] = get_args(Answer)
TOTAL = 4
WHENS = ("prescribed", *(f"yes to {n}" for n in range(1, TOTAL + 1)), "any yes", "all no")
ASKED = Steps(tuple(f"Question {n}?" for n in range(1, TOTAL + 1)))
ENDS = tuple(Outcome(when, (Paragraph(f"{when}."),)) for when in (*WHENS, "all skipped"))
CHECK_IN: tuple[Block, ...] = (
    Paragraph("Not a test."),
    Steps(("Prescribed?",)),
    Paragraph("Think of this year."),
    ASKED,
    *ENDS,
)


def begun(blocks: tuple[Block, ...] = CHECK_IN) -> Questionnaire:
    walk = Questionnaire(blocks)
    walk.begin()
    return walk


def answered(*answers: Answer) -> Questionnaire:
    """A walk on which these answers were given and the words after the first one read."""
    walk = begun()
    for answer in answers:
        walk.answer(answer)
        walk.go_on()
    return walk


def state(walk: Questionnaire) -> tuple[Any, ...]:
    return walk.stage, walk.number, walk.question, walk.blocks


def leads_to(when: str, answers: list[Answer]) -> bool:
    """What section 19.3 of the facts says, another way."""
    if when == "prescribed":
        return False
    if when == "any yes":
        return answers.count("yes") > 0
    if when == "all skipped":
        return answers.count("skip") == TOTAL
    if when == "all no":
        return answers.count("no") > 0 and answers.count("yes") == 0
    return answers[int(when[-1]) - 1] == "yes"


def test_it_begins_with_the_introduction() -> None:
    walk = Questionnaire(CHECK_IN)
    words = (Paragraph("Not a test."), Paragraph("Think of this year."))
    assert state(walk) == ("introduction", 0, "", words)
    assert (walk.total, walk.reminder) == (TOTAL, "Think of this year.")


def test_the_question_that_opens_has_no_number() -> None:
    assert state(begun()) == ("question", 0, "Prescribed?", ())


def test_yes_to_the_question_that_opens_shows_its_words_once() -> None:
    walk = begun()
    walk.answer("yes")
    assert state(walk) == ("words", 1, "", (Paragraph("prescribed."),))
    walk.answer("no")  # there is nothing to answer
    walk.go_on()
    assert state(walk) == ("question", 1, "Question 1?", ())


@pytest.mark.parametrize("answer", ["no", "skip"])
def test_another_answer_leads_on_at_once(answer: Answer) -> None:
    walk = begun()
    walk.answer(answer)
    assert state(walk) == ("question", 1, "Question 1?", ())


def test_check_in_without_a_question_that_opens() -> None:
    walk = begun((ASKED, *ENDS))
    assert (walk.total, walk.reminder) == (TOTAL, "")
    assert state(walk) == ("question", 1, "Question 1?", ())
    walk.answer("yes")
    assert state(walk) == ("question", 2, "Question 2?", ())


def test_nothing_to_ask() -> None:
    assert state(Questionnaire()) == ("introduction", 1, "", ())


@given(
    opening=st.sampled_from(ANSWERS),
    answers=st.lists(st.sampled_from(ANSWERS), min_size=TOTAL, max_size=TOTAL),
    ends=st.permutations(ENDS),
)
def test_result_shows_what_the_answers_lead_to_in_the_order_of_the_file(
    opening: Answer, answers: list[Answer], ends: list[Outcome]
) -> None:
    walk = Questionnaire((*CHECK_IN[:4], *ends))
    walk.begin()
    for answer in (opening, *answers):
        walk.answer(answer)
        walk.go_on()
    assert walk.stage == "result"
    shown = [end.blocks[0] for end in ends if leads_to(end.when, answers)]
    assert list(walk.blocks) == shown
    assert shown


@given(st.lists(st.sampled_from(ANSWERS), max_size=TOTAL), st.sampled_from(ANSWERS))
def test_back_undoes_one_answer(before: list[Answer], answer: Answer) -> None:
    walk = answered(*before)
    then = state(walk)
    walk.answer(answer)
    walk.back()
    assert state(walk) == then


@given(st.lists(st.sampled_from(ANSWERS), max_size=TOTAL + 1))
def test_back_leads_to_the_introduction_and_stays_there(answers: list[Answer]) -> None:
    walk = answered(*answers)
    for left in range(len(answers), 0, -1):
        walk.back()
        assert state(walk) == state(answered(*answers[: left - 1]))
    for _ in range(2):
        walk.back()
        assert state(walk) == state(Questionnaire(CHECK_IN))


@given(st.lists(st.sampled_from((*ANSWERS, "back", "go on", "begin")), max_size=12))
def test_after_a_restart_nothing_is_left(steps: list[Any]) -> None:
    walk = Questionnaire(CHECK_IN)
    acts = {"back": walk.back, "go on": walk.go_on, "begin": walk.begin}
    for step in steps:
        acts[step]() if step in acts else walk.answer(step)
    walk.restart()
    assert vars(walk) == vars(Questionnaire(CHECK_IN))


OTHER_WORDS: tuple[Block, ...] = (
    Paragraph("No es un examen."),
    Steps(("¿Recetada?",)),
    Paragraph("Piense en este año."),
    Steps(tuple(f"¿Pregunta {n}?" for n in range(1, TOTAL + 1))),
    *ENDS,
)


@given(st.lists(st.sampled_from((*ANSWERS, "back", "go on", "begin")), max_size=12))
def test_walk_goes_on_in_another_language_where_it_was(steps: list[Any]) -> None:
    walk, other = Questionnaire(CHECK_IN), Questionnaire(OTHER_WORDS)
    for step in steps:
        for one in (walk, other):
            acts = {"back": one.back, "go on": one.go_on, "begin": one.begin}
            acts[step]() if step in acts else one.answer(step)
    fresh = Questionnaire(OTHER_WORDS)
    fresh.go_on_from(walk)
    assert vars(fresh) == vars(other)
    walk.restart()
    assert vars(fresh) == vars(other)


def test_walk_begins_anew_where_the_other_language_asks_other_questions() -> None:
    walk = answered("yes", "no")
    for blocks in (CHECK_IN[3:], (*CHECK_IN, Steps(("One more?",)))):
        other = Questionnaire(blocks)
        other.go_on_from(walk)
        assert vars(other) == vars(Questionnaire(blocks))


def test_words_of_several_blocks_stay_together() -> None:
    end = Outcome("all skipped", (Paragraph("Fine."), Heading("Next", 3), Steps(("Ask.",))))
    walk = begun((Steps(("One?",)), end))
    walk.answer("skip")
    assert walk.blocks == end.blocks
