"""How many syllables a word has, by the rules of its language.

Written here because nothing that works offline may be shipped: the pronouncing dictionaries and
the libraries on top of them are under the GPL or fetch their data at run time.
"""

import re
from collections.abc import Callable, Mapping

Count = Callable[[str], int]

_SHORTENED = 4
"""Capitals up to this length are read letter by letter (FDA, MDMA); longer ones are names."""

_APOSTROPHE = re.compile(r"['\u2019]")
_NOT_CONTRACTED = re.compile(r"(?:d|s|v|st)e?n['\u2019]t$")
_SIBILANT_S = re.compile(r"(?:[sxz]|[cs]h|[cgsxz]e)['\u2019]s$")
# u is no vowel in qu, and none in gu before another vowel (guide, tongue).
_MUTE_U = re.compile(r"(?<=q)u|(?<=g)u(?=[aeiy])")
_GROUP = re.compile(r"[aeiouy]+")
# "trouble" and "troubled" keep the sound of their e; "change", "asked" and "safely" do not.
_MUTE_E = re.compile(
    r"(?:(?<![aeiouyl])|(?<=[aeiouyrlw]l))e"
    r"(?=$|(?:ly|less|ness|ful(?:ly)?|ments?|ty|some|hood|lihood)$)"
    r"|(?:(?<![aeiouylscxzg])(?<!sh)(?<!ch)|(?<=[aeiouyrlw]l))es$"
    r"|(?:(?<![aeiouyltd])|(?<=[aeiouyrlw]l))ed$"
    r"|(?<=^som)e(?=[bdhtw])"
)
_APART = re.compile(
    r"(?<![cgstx])i[aou](?!ge)"  # pe-ri-od, but cli-ni-cian, ques-tion and mar-riage
    r"|(?<=[ct])ia(?=t)"  # ap-pre-ci-ate
    r"|(?<![ct])ie(?=t|nt|nc)|(?<=sc)ie|(?<=oc)ie(?=t)"  # qui-et, sci-ence, but pa-tient
    r"|(?<=[^aeiouy]i)e(?=r$|st$)"  # eas-i-er
    r"|ua|ue(?=[ln])|uou|ui(?=tion)"  # u-su-al, in-flu-ence
    r"|eo(?=$|s$|r)|eum|(?<=cr)ea(?=t[eio])|^co(?=inc|op|or)"  # the-o-ry, cre-ate
    r"|[aeiou]y(?=[aeiou](?!s?$|d$))"  # be-yond, but played
    r"|[aeiouy](?=ing(?:s|ly)?$)"  # be-ing
    r"|[^aeiouy]y(?=o)"  # an-y-one
    r"|sm$|thm$"  # spas-m
)

_SPANISH_MUTE_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_SPANISH_GROUP = re.compile(r"(?:[aeiouáéíóúü]|(?<![a-zñáéíóúü])y(?![a-zñáéíóúü])|y$)+")
_STRONG = re.compile(r"[aeoáéóíú]")
_TWO_SYLLABLE_LETTERS = frozenset("fhjlmnñrsvwxyz")


def english(word: str) -> int:
    """The syllables of one English word without hyphens."""
    if _is_shortened(word):
        return sum(3 if letter == "W" else 1 for letter in word)
    text = word.casefold()
    extra = bool(_NOT_CONTRACTED.search(text)) + bool(_SIBILANT_S.search(text))
    text = _MUTE_U.sub("", _APOSTROPHE.split(text)[0])
    groups = len(_GROUP.findall(text))
    mute = len(_MUTE_E.findall(text)) if groups > 1 else 0
    return max(1, groups - mute + len(_APART.findall(text))) + extra


def spanish(word: str) -> int:
    """The syllables of one Spanish word: strong vowels stand apart, weak ones lean on them."""
    if _is_shortened(word):
        return sum(2 if letter in _TWO_SYLLABLE_LETTERS else 1 for letter in word.casefold())
    text = _SPANISH_MUTE_U.sub("", word.casefold())
    groups = _SPANISH_GROUP.findall(text)
    return max(1, sum(len(_STRONG.findall(group)) or 1 for group in groups))


RULES: dict[str, Count] = {"Flesch-Kincaid": english, "INFLESZ": spanish}
"""The rule by which a reading measure counts."""


def count(word: str, rule: Count, a_digit: int, known: Mapping[str, int]) -> int:
    """The syllables of a word: as `known`, by its digits, or by the rule for each part of it."""
    if word.casefold() in known:
        return known[word.casefold()]
    if digits := sum(letter.isdigit() for letter in word):
        return a_digit * digits
    parts = [part for part in re.split(r"[-\u2010-\u2013]", word) if part]
    return sum(known.get(part.casefold()) or rule(part) for part in parts)


def _is_shortened(word: str) -> bool:
    return word.isupper() and 1 < len(word) <= _SHORTENED
