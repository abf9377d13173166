"""Syllables by the rules of two languages."""

import pytest

from kiosk.authoring.plain.syllables import count, english, spanish

ENGLISH = (
    "be 1, be-ing 2, call 1, called 1, want-ed 2, cause 1, caus-es 2, chang-es 2, makes 1, "
    "trou-ble 2, trou-bled 2, peo-ple 2, safe-ly 2, care-ful 2, treat-ment 2, some-times 2, "
    "qui-et 2, anx-i-e-ty 4, pa-tient 2, cli-ni-cian 3, ques-tion 2, se-ri-ous 3, pe-ri-od 3, "
    "an-y-one 3, be-yond 2, played 1, tongue 1, guide 1, lan-guage 2, spasm 2, FDA 3, ER 2, "
    "MDMA 4, does-n't 2, don't 1, nurse's 2, o-pi-oid 3, vi-o-lence 3, u-su-al-ly 4, eas-i-er 3, "
    "care-ful-ly 3, safe-ty 2, like-li-hood 3, so-ci-e-ty 4, sci-en-tif-ic 4, mar-riage 2, "
    "the-o-ry 3, mu-se-um 3, cre-a-tive 3, crea-ture 2, ap-pre-ci-ate 4, tu-i-tion 3, rhyth-m 2"
)
SPANISH = (
    "vi-da 2, cui-da-do 3, día 2, dia-rio 2, re-u-nir 2, o-ír 2, le-er 2, que 1, quien 1, "
    "guar-de 2, gue-rra 2, guía 2, ver-güen-za 3, muy 1, hoy 1, y 1, ya 1, a-yu-da 3, a-ho-ra 3, "
    "pa-ís 2, ra-íz 2, viaje 2, ciudad 2, construi-do 3, FDA 4, VIH 5, prohí-be 3"
)


def words(listed: str) -> list[tuple[str, int]]:
    pairs = (entry.split() for entry in listed.split(", "))
    return [(word.replace("-", ""), int(number)) for word, number in pairs]


@pytest.mark.parametrize(("word", "syllables"), words(ENGLISH))
def test_english(word: str, syllables: int) -> None:
    assert english(word) == syllables


@pytest.mark.parametrize(("word", "syllables"), words(SPANISH))
def test_spanish(word: str, syllables: int) -> None:
    assert spanish(word) == syllables


def test_numbers_parts_and_words_that_follow_no_rule() -> None:
    assert count("911", english, 1, {}) == 3
    assert count("24", spanish, 2, {}) == 4
    assert count("near-drowning", english, 1, {}) == 3
    assert count("Area", english, 1, {"area": 3}) == 3
    assert count("area-wide", english, 1, {"area": 3}) == 4
