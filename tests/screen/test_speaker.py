"""The voice answers on the thread of the screen, and only for words that still matter."""

from pytestqt.qtbot import QtBot

from kiosk.screen.speaker import Speaker
from kiosk.tour import settle
from screen.voice import FakeVoice, Said


def test_words_are_said_as_people_say_them(qtbot: QtBot) -> None:
    voice = FakeVoice()
    Speaker(voice).say("Call 988.", "en", 3)
    assert voice.said == [Said("Call 9 8 8.", "en", 3)]


def test_end_is_told_later_and_once(qtbot: QtBot) -> None:
    voice, heard = FakeVoice(), list[bool]()
    speaker = Speaker(voice)
    speaker.say("One.", "en", 5, heard.append)
    voice.finish(well=False)
    assert heard == []
    settle()
    assert heard == [False]


def test_end_of_other_words_is_not_told(qtbot: QtBot) -> None:
    voice, heard = FakeVoice(), list[bool]()
    speaker = Speaker(voice)
    speaker.say("One.", "en", 5, heard.append)
    voice.finish()
    speaker.say("Two.", "en", 5, heard.append)
    settle()
    assert heard == []
    voice.finish()
    speaker.stop()
    settle()
    assert heard == []


def test_language_without_a_voice_is_not_said(qtbot: QtBot) -> None:
    voice = FakeVoice("en")
    speaker = Speaker(voice)
    assert speaker.speaks("en-US")
    assert not speaker.speaks("es")
    speaker.say("Uno.", "es", 5)
    assert voice.said == []


def test_without_a_voice_there_is_no_language(qtbot: QtBot) -> None:
    speaker, heard = Speaker(), list[bool]()
    speaker.say("One.", "en", 5, heard.append)
    speaker.stop()
    assert not speaker.speaks("en")
    assert heard == []


def test_languages_are_told_when_they_are_found(qtbot: QtBot) -> None:
    speaker = Speaker(FakeVoice())
    with qtbot.waitSignal(speaker.found):
        pass
