"""The findings as they are printed."""

from kiosk.ready.finding import Finding, Phrase
from kiosk.ready.report import as_text

WELL = Finding("green", Phrase("Clock"), Phrase("It is %1.")("noon"))
LOOK = Finding("amber", Phrase("Disk"), Phrase("It is small.")(), Phrase("Buy %1.")("another"))
MEND = Finding("red", Phrase("Codes"), Phrase("Odd.")(), Phrase("Mend them.")(), ("one", "two"))
UNSEEN = Finding("unseen", Phrase("Power"), Phrase("Who knows.")(), Phrase("Look.")())


def test_everything_that_can_be_said_of_findings() -> None:
    assert as_text([MEND, LOOK, UNSEEN, WELL]) == (
        "MEND   Codes: Odd.\n"
        "       - one\n"
        "       - two\n"
        "       Mend them.\n"
        "LOOK   Disk: It is small.\n"
        "       Buy another.\n"
        "UNSEEN Power: Who knows.\n"
        "       Look.\n"
        "GOOD   Clock: It is noon.\n"
        "\n"
        "Not ready for patients. To mend: 1."
    )


def test_sentence_at_the_end() -> None:
    assert as_text([LOOK, LOOK, WELL]).endswith("\n\nReady for patients. To look at: 2.")
    assert as_text([UNSEEN, WELL]).endswith("\n\nReady for patients.")
