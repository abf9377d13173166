"""Pages are numbered through all parts, also those that are set again to be painted."""

from functools import partial

from kiosk.paper.flow import Section, column
from kiosk.paper.pdf import prepare
from kiosk.paper.sheet import Sheet
from kiosk.paper.strips import Strip
from kiosk.paper.words import Type, set_plain


def test_one_of_many_parts_is_set_again_and_counted_once() -> None:
    prepare()
    sheet = Sheet("a4")
    made: list[str] = []
    feet: list[tuple[int, int]] = []

    def words(name: str) -> list[Section]:
        made.append(name)
        return column(set_plain("word " * 900, Type(200), sheet.width))

    def foot(number: int, pages: int) -> list[Strip]:
        feet.append((number, pages))
        return []

    parts = [sheet.one_of_many(partial(words, name), foot) for name in ("a", "b")]
    assert made == ["a", "b"]
    length = len(parts[0][0])
    assert length > 1
    feet.clear()
    painters = sheet.painters(parts)
    for number in range(1, length + 1):
        next(painters)
        assert feet[-1] == (number, 2 * length)
    assert made == ["a", "b", "a"]  # what comes later is not set before its turn
    assert len(list(painters)) == length
