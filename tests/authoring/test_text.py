"""Bytes become clean text, or one sentence that says what to do."""

import codecs
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.text import MAX_BYTES, read_text

TEXTS = [
    "---\ntitle: x\n---\nPlain words.\n",
    "mañana 5 \u00b5g \u2013 “ok” ≤ 3",
    "",
    "一二三",
    "é\n\n",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_known_encodings_give_the_same_text(text: str, encoding: str, end: str) -> None:
    raw = text.replace("\n", end).encode(encoding)
    assert read_text(raw, "en/x.md") == (unicodedata.normalize("NFC", text), ())


@pytest.mark.parametrize("codec", [codecs.BOM_UTF16_BE])
def test_utf_16_of_the_other_byte_order_is_read(codec: bytes) -> None:
    assert read_text(codec + "año".encode("utf-16-be"), "en/x.md") == ("año", ())


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman"])
def test_other_encodings_are_not_guessed(encoding: str) -> None:
    text, problems = read_text("uno\ndos\nmañana".encode(encoding), "es/x.md")
    assert text is None
    assert [str(problem) for problem in problems] == [
        "es/x.md:3: error: The file is not saved as UTF-8, so not all of its characters can be "
        "read. In your text editor choose “Save as”, pick the encoding UTF-8, and save it again. "
        "[not-utf-8]"
    ]


def test_a_character_lost_before_is_not_shown() -> None:
    text, problems = read_text("a\nb \ufffd".encode(), "en/x.md")
    assert text is None
    assert [str(problem) for problem in problems] == [
        "en/x.md:2: error: A character was lost here; the file shows \ufffd instead. "
        "Type the right character in its place and save the file as UTF-8. [lost-character]"
    ]


def test_unseen_characters_go() -> None:
    raw = "a\0b\x07c\x0cd\te\u202ef\u2066g\ufeffh\u2028i\x85j".encode()
    assert read_text(raw, "en/x.md") == ("abcd\tefgh\ni\nj", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_has_arrived_in_part_is_not_shown(encoding: str) -> None:
    text, problems = read_text("a\nb".encode(encoding) + bytes(40), "en/x.md")
    assert text is None
    assert [str(problem) for problem in problems] == [
        "en/x.md:2: error: From here on a part of the file is empty: it is still on its way, or a "
        "disk lost it. Wait until it is copied. If this stays, bring an older version of the file "
        "back. [not-whole]"
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_loses_no_sign(encoding: str) -> None:
    text = "---\ntitle: Dose\n---\n5–10 mg, ≤ 3 a day, “é” \U0001f600\n"
    assert read_text(text.encode(encoding), "en/x.md") == (text, ())


def test_single_zeros_are_no_sign_of_utf_16() -> None:
    assert read_text(b"wo\0rds\n", "en/x.md") == ("words\n", ())


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", ">>>>>>> 7c1564a (Other words)"])
def test_two_versions_in_one_file_are_not_shown(mark: str) -> None:
    text, problems = read_text(f"a\n{mark}\nb\n=======\nc\n".encode(), "en/x.md")
    assert text is None
    assert [str(problem) for problem in problems] == [
        "en/x.md:2: error: Two people changed this file, and git put both versions into it. Keep "
        "the right lines; delete the others, and those that begin with <<<<<<<, ======= and "
        ">>>>>>>. [two-versions]"
    ]


def test_marks_are_not_piled_up() -> None:
    assert read_text(("x" + "\u0315\u0323" * 40 + "y").encode(), "en/x.md")[0] == (
        "x" + "\u0323" * 4 + "y"
    )
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466\ufe0f"
    for whole in ("ส็้", "שָּׁ", "ế", family, "“…” — ≤ ½"):
        assert read_text(whole.encode(), "en/x.md")[0] == unicodedata.normalize("NFC", whole)


def test_decomposed_letters_are_composed() -> None:
    assert read_text("man\u0303ana".encode(), "es/x.md")[0] == "ma\u00f1ana"


def test_a_big_file_is_refused_without_decoding() -> None:
    text, problems = read_text(b"\xff" * (MAX_BYTES + 1024), "en/x.md")
    assert text is None
    assert [str(problem) for problem in problems] == [
        "en/x.md: error: The file has 257 kB; 256 kB is the most. Split it into several topics, "
        "or check that it is a text file. [file-too-big]"
    ]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_problem(raw: bytes) -> None:
    text, problems = read_text(raw, "en/x.md")
    assert (text is None) == any(problem.level == "error" for problem in problems)
    if text is not None:
        assert "\r" not in text
        assert unicodedata.is_normalized("NFC", text)
