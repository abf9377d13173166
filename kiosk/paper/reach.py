"""How to reach the center: the panel at the end of a leaflet and on the cover of a booklet."""

from collections.abc import Collection

from PySide6.QtCore import Qt

from kiosk.edition import Center
from kiosk.paper import phrases
from kiosk.paper.boxes import frame
from kiosk.paper.codes import code_words, draw_code
from kiosk.paper.look import INK, INK_ON_TINT, THIN, WHITE, Look
from kiosk.paper.notices import inner_width
from kiosk.paper.say import Say
from kiosk.paper.strips import Strip, beside, boxed, leading, spaced, together
from kiosk.paper.words import Type, set_plain, set_words


def call_panel(
    center: Center, look: Look, say: Say, width: float, known: Collection[str] = ()
) -> list[Strip]:
    """The words between the code to call and the code to visit.

    A code whose target is `known`, since it stands above, is not repeated.
    """
    inner = inner_width(look, width)
    title = Type(look.heading, bold=True, color=INK, leading=1.2)
    before: list[tuple[float, list[Strip]]] = []
    after: list[tuple[float, list[Strip]]] = []
    left, right = 0.0, inner
    if center.call and center.call.target not in known:
        side, picture = draw_code(center.call, inner / 2)
        before.append((0.0, [picture]))
        left = side + look.gap
    if center.visit and center.visit.target not in known:
        side, picture = draw_code(center.visit, inner / 2)
        centered = Type(look.body, bold=True, align=Qt.AlignmentFlag.AlignHCenter)
        label = set_words(center.visit.label, centered, side)
        after.append((inner - side, [picture, *label]))
        right = inner - side - look.gap
    words = _in_words(center, look, say, right - left)
    strips = [
        *leading(set_plain(say(phrases.TALK_TO_US), title, inner)),
        *spaced([beside(*before, (left, words), *after, middle=True)], 0.3 * look.gap),
    ]
    return boxed(together(strips), frame(width, look.padding, INK_ON_TINT, THIN, WHITE))


def _in_words(center: Center, look: Look, say: Say, width: float) -> list[Strip]:
    body = Type(look.body)
    strips: list[Strip] = []
    if center.call:
        strips += code_words(center.call, look, width)
        hint = set_plain(say(phrases.TO_CALL, center.name), body, width)
        strips += spaced(hint, 0.3 * look.gap)
    place = center.address or ", ".join(part for part in (center.name, center.city) if part)
    strips += spaced(set_plain(place, body, width), 0.7 * look.gap)
    return [*strips, *spaced(set_plain(center.hours, body, width), 0.3 * look.gap)]
