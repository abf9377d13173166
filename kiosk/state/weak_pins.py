"""PINs that are guessed first, and why."""

from collections.abc import Iterable
from datetime import datetime
from itertools import pairwise

SHORTEST = 6
LONGEST = 12

_KEYPAD = (
    "112233 123321 123654 147258 147852 258369 258741 789456 159753 159357 142536 147258369 "
    "789456123"
)
"""Doubled runs, and ways along the rows and columns of a keypad; so are these read backwards."""

_DAYS = {6: ("%m%d%y", "%d%m%y", "%y%m%d"), 8: ("%m%d%Y", "%d%m%Y", "%Y%m%d")}
"""How people write a day, by the number of digits."""

_YEARS = range(1900, 2100)


def weakness(pin: str, forbidden: Iterable[str] = ()) -> str:
    """Why a PIN cannot be used, in a sentence or two, or an empty text.

    `forbidden` are texts whose digits anybody can know, such as phone numbers.
    """
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return f"A PIN is {SHORTEST} to {LONGEST} digits, without spaces or letters."
    if _in_steps(pin) or _repeats(pin) or len(set(pin)) < 3 or _is_way(pin):
        return (
            "This PIN is a pattern, such as 123456, 112233 or 147258, and patterns are guessed "
            "first. Choose digits in no order."
        )
    if _is_day(pin):
        return "This PIN is a day, and birthdays are guessed first. Choose digits in no order."
    if _stands_in(pin, forbidden):
        return "This PIN is in the center's phone number. Choose digits that are not on the screen."
    return ""


def _in_steps(pin: str) -> bool:
    """Whether it counts up or down, always by as much; 0 follows 9."""
    return len({(int(after) - int(before)) % 10 for before, after in pairwise(pin)}) == 1


def _repeats(pin: str) -> bool:
    """Whether its beginning comes again and again to the end."""
    return any(pin[size:] == pin[:-size] for size in range(1, len(pin) // 2 + 1))


def _is_way(pin: str) -> bool:
    return bool({pin, pin[::-1]} & set(_KEYPAD.split()))


def _is_day(pin: str) -> bool:
    for written in _DAYS.get(len(pin), ()):
        try:
            day = datetime.strptime(pin, written)
        except ValueError:
            continue
        if day.year in _YEARS:
            return True
    return False


def _stands_in(pin: str, texts: Iterable[str]) -> bool:
    numbers = ("".join(filter(str.isdigit, text)) for text in texts)
    return any(pin in number or (len(number) >= SHORTEST and number in pin) for number in numbers)
