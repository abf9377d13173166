"""On paper a check-in is a list of questions, and then all the words that may follow."""

from kiosk.edition import Heading, Notice, Outcome, Paragraph, Steps
from kiosk.paper.check_in import as_list
from kiosk.paper.say import Say
from paper.paper import SAY

HINT = Notice(
    "note",
    (Paragraph("Answer in your head. There is nothing to mark and nothing to send in."),),
)


def test_opening_question_has_no_number_and_outcomes_say_when() -> None:
    blocks = (
        Paragraph("Private."),
        Steps(("Prescribed?",)),
        Paragraph("Think."),
        Steps(("More?", "Less?")),
        Outcome("prescribed", (Paragraph("A"),)),
        Outcome("yes to 2", (Paragraph("B"),)),
        Outcome("any yes", (Paragraph("C"),)),
        Outcome("all no", (Paragraph("D"),)),
        Outcome("all skipped", (Paragraph("E"),)),
    )
    assert list(as_list(blocks, SAY)) == [
        Paragraph("Private."),
        HINT,
        Paragraph("<b>Prescribed?</b>"),
        Paragraph("Think."),
        Steps(("More?", "Less?")),
        *(Heading("If it is prescribed for you"), Paragraph("A")),
        *(Heading("If you said yes to question 2"), Paragraph("B")),
        *(Heading("If you said yes to any question"), Paragraph("C")),
        *(Heading("If you said no to every question"), Paragraph("D")),
        *(Heading("If you would rather not answer"), Paragraph("E")),
    ]


def test_a_single_list_is_the_questions() -> None:
    assert list(as_list((Steps(("More?",)),), SAY)) == [HINT, Steps(("More?",))]


def test_in_another_language() -> None:
    say = Say("es", {"If you said yes to question %1": "Si contestó sí a la pregunta %1"})
    found = list(as_list((Outcome("yes to 7", ()),), say))
    assert found == [Heading("Si contestó sí a la pregunta 7")]
