"""The words of the interface: what is read, what is wrong, and what is shown instead."""

from hypothesis import given
from hypothesis import strategies as st

from authoring.test_publisher import Folder, folder, lines, topic
from kiosk.authoring.interface import known_phrases, read_interface

__all__ = ["folder"]  # the publisher's tests made this fixture

PHRASES = ("About", "English", "Hide", "Question %1 of %2", "Touch to start", "You're here")
ALL = {phrase: phrase.upper() for phrase in PHRASES}


def read(text: str) -> tuple[dict[str, str], list[str]]:
    """What is read of a text that leaves no phrase out, and what is wrong with it."""
    words, problems = read_interface(text, "es/interface.txt", PHRASES)
    return words, [str(problem) for problem in problems if problem.name != "missing-phrase"]


def problem(text: str) -> str:
    """The one thing that is wrong with a text."""
    (found,) = read(text)[1]
    return found


def test_each_line_is_a_phrase_and_its_translation() -> None:
    text = (
        "# Notes are not read = neither is this\n\n  Hide   =  Ocultar\t página \n"
        "\tEnglish=Español\nQuestion %1 of %2 = %2 preguntas, esta es la %1 = ¡ya!\n"
    )
    assert read(text) == (
        {
            "Hide": "Ocultar página",
            "English": "Español",
            "Question %1 of %2": "%2 preguntas, esta es la %1 = ¡ya!",
        },
        [],
    )


def test_what_an_editor_changes_by_itself_is_forgiven() -> None:
    words, problems = read("you\u2019re here = Está aquí\nhide  = Ocultar")
    assert words == {"You're here": "Está aquí", "Hide": "Ocultar"}
    assert problems == []


def test_unknown_phrase() -> None:
    words, _ = read("Hidden = Oculto")
    assert words == {}
    assert problem("# A note\nHidde = Oculto") == (
        "es/interface.txt:2: warning: The screen does not say “Hidde”, so this line is not used. "
        "Did you mean “Hide”? [unknown-phrase]"
    )
    assert problem("Xyz = Oculto") == (
        "es/interface.txt:1: warning: The screen does not say “Xyz”, so this line is not used. "
        "Copy the English from the screen, or delete the line. [unknown-phrase]"
    )


def test_double_phrase() -> None:
    assert read("Hide = Ocultar\n\nHide = Tapar")[0] == {"Hide": "Ocultar"}
    assert problem("Hide = Ocultar\n\nHide = Tapar") == (
        "es/interface.txt:3: warning: “Hide” is already on line 1; that line is used. "
        "Delete one of the two lines. [double-phrase]"
    )


def test_no_translation() -> None:
    for text in ("Hide", "Hide =", "Hide = \t"):
        assert read(text)[0] == {}
        assert problem(text) == (
            "es/interface.txt:1: warning: “Hide” has no translation, so it is shown in English. "
            "Write the translation behind it, as in “Hide = …”. [no-translation]"
        )


def test_lost_placeholder() -> None:
    assert read("Question %1 of %2 = Pregunta")[0] == {}
    assert problem("Question %1 of %2 = Pregunta %2") == (
        "es/interface.txt:1: warning: The translation of “Question %1 of %2” lacks %1, so it is "
        "shown in English. Write %1 where the screen is to put its number or name. "
        "[lost-placeholder]"
    )
    assert problem("Question %1 of %2 = Pregunta") == (
        "es/interface.txt:1: warning: The translation of “Question %1 of %2” lacks %1 and %2, so "
        "it is shown in English. Write %1 and %2 where the screen is to put its number or name. "
        "[lost-placeholder]"
    )
    assert problem("Hide = Ocultar %1") == (
        "es/interface.txt:1: warning: The translation of “Hide” has %1, which the English has "
        "not, so it is shown in English. Take %1 out. [lost-placeholder]"
    )


def test_endless_translation_is_not_used() -> None:
    assert read_interface("Hide = " + "x" * 42, "es/interface.txt", PHRASES)[0] == {
        "Hide": "x" * 42
    }
    assert problem("Hide = " + "x" * 43) == (
        "es/interface.txt:1: warning: The translation of “Hide” has 43 letters and its place room "
        "for 42, so it is shown in English. Say it in fewer words. [long-translation]"
    )


def missing(text: str) -> list[str]:
    _, problems = read_interface(text, "es/interface.txt", PHRASES)
    return [str(problem) for problem in problems if problem.name == "missing-phrase"]


def test_missing_phrases_are_one_warning() -> None:
    assert missing("Hide = Ocultar") == [
        "es/interface.txt: warning: Words of the screen that have no line here, so they are shown "
        "in English: 5. They are “About”, “English”, “Question %1 of %2” and others. "
        "Write a line “English = translation” for each. [missing-phrase]"
    ]
    whole = "".join(f"{phrase} = {phrase}\n" for phrase in PHRASES)
    assert missing(whole) == []
    assert missing(whole.replace("Hide = Hide\n", "")) == [
        "es/interface.txt: warning: Words of the screen that have no line here, so they are shown "
        "in English: 1. They are “Hide”. Write a line “English = translation” for each. "
        "[missing-phrase]"
    ]


PARTS = st.sampled_from([*PHRASES, "=", " = ", "\n", "#", "%1", "%2", "Ocultar", " ", "\t", "’"])


@given(st.text() | st.lists(PARTS).map("".join))
def test_any_text_gives_words_that_the_screen_can_say(text: str) -> None:
    words, problems = read_interface(text, "es/interface.txt", PHRASES)
    assert words.keys() <= set(PHRASES)
    for phrase, translation in words.items():
        assert translation.strip()
        assert ("%1" in phrase, "%2" in phrase) == ("%1" in translation, "%2" in translation)
    assert all(problem.level == "warning" for problem in problems)


@given(
    st.dictionaries(
        st.sampled_from(PHRASES), st.text("aá ñ=#", min_size=1, max_size=40).map(str.strip)
    )
)
def test_what_is_written_is_read(words: dict[str, str]) -> None:
    words = {phrase: f"a{' '.join(other.split())}" for phrase, other in words.items()}
    words.pop("Question %1 of %2", None)
    text = "\n".join(f"{phrase} = {other}" for phrase, other in words.items())
    assert read(text) == (words, [])


def test_shipped_phrases_are_known() -> None:
    assert {"English", "Help now", "Touch to start"} <= set(known_phrases())


# The publisher


HIDE = "Hide = Ocultar\n"


def spanish(folder: Folder) -> dict[str, str] | None:
    published = folder.publish()
    return published.edition.interface.get("es")


def test_words_of_a_language_are_published(folder: Folder) -> None:
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    assert spanish(folder) is None
    folder.write("es/interface.txt", b"\xef\xbb\xbfHide = Ocultar\r\n")
    assert spanish(folder) == {"Hide": "Ocultar"}
    assert folder.read == ["es/interface.txt"]
    assert spanish(folder) == {"Hide": "Ocultar"}
    assert folder.read == []
    folder.write("es/interface.txt", HIDE.replace("Ocultar", "Tapar"))
    assert spanish(folder) == {"Hide": "Tapar"}
    assert folder.read == ["es/interface.txt"]


def test_broken_words_keep_the_last_good_ones(folder: Folder) -> None:
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    folder.write("es/interface.txt", HIDE)
    folder.publish()
    for broken in (b"\xff\xfe\xff", b"hang", b"x" * 300_000):
        folder.write("es/interface.txt", broken)
        assert spanish(folder) == {"Hide": "Ocultar"}
        assert any("es/interface.txt" in line for line in lines(folder.publish()))


def test_deleted_words_are_gone_unless_missing_files_are_kept(folder: Folder) -> None:
    folder.write("es/help-now.md", topic("Ayuda", more="kind: help\n"))
    folder.write("es/interface.txt", HIDE)
    folder.publish()
    (folder.content / "es" / "interface.txt").unlink()
    assert folder.publish(keep_missing=True).edition.interface == {"es": {"Hide": "Ocultar"}}
    assert spanish(folder) is None
