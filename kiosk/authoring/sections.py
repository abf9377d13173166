"""Putting the pieces of a body in their places: loose codes, questions, panels."""

from collections.abc import Iterable, Sequence

from kiosk.authoring.body import Loose, Piece
from kiosk.authoring.markup import plain_text
from kiosk.edition import Code, Heading, Panel, Question
from kiosk.edition.blocks import Block, Part


def arrange(pieces: Sequence[Piece], kind: str) -> tuple[Block, ...]:
    """The blocks of a page of some kind.

    The codes of links inside sentences go to the end of the page, on a help page to the end
    of their panel, and no code comes twice.
    """
    kept = without_bare_headings(pieces)
    if kind == "help":
        before, sections = split(kept)
        panels = (Panel(title, tuple(gather(part))) for title, part in sections)
        return (*gather(before), *panels)
    if kind == "questions":
        codes = [piece for piece in kept if isinstance(piece, Code | Loose)]
        before, sections = split([piece for piece in kept if not isinstance(piece, Loose)])
        questions = (Question(title, tuple(gather(part))) for title, part in sections)
        written = sum(isinstance(piece, Code) for piece in kept)
        return (*gather(before), *questions, *gather(codes)[written:])
    return tuple(gather(kept))


def without_bare_headings(pieces: Sequence[Piece]) -> list[Part | Loose]:
    """Drop each heading under which everything was left out."""
    kept: list[Piece] = []
    for piece in reversed(pieces):
        kept.append(None if isinstance(piece, Heading) and _is_bare(piece, kept) else piece)
    return [piece for piece in reversed(kept) if piece is not None]


def _is_bare(heading: Heading, below: Sequence[Piece]) -> bool:
    """`below` holds what follows, the nearest last."""
    left_out = False
    for piece in reversed(below):
        if isinstance(piece, Heading) and piece.level <= heading.level:
            break
        if piece is not None:
            return False
        left_out = True
    return left_out


def split(
    pieces: Iterable[Part | Loose],
) -> tuple[list[Part | Loose], list[tuple[str, list[Part | Loose]]]]:
    """What stands before the first level-2 heading, then each of these with what follows it."""
    before: list[Part | Loose] = []
    sections: list[tuple[str, list[Part | Loose]]] = []
    for piece in pieces:
        if isinstance(piece, Heading) and piece.level == 2:
            sections.append((plain_text(piece.text), []))
        elif sections:
            sections[-1][1].append(piece)
        else:
            before.append(piece)
    return before, sections


def gather(pieces: Sequence[Part | Loose]) -> list[Part]:
    """The blocks in order, then the loose codes, each target once."""
    kept: list[Part] = [piece for piece in pieces if not isinstance(piece, Loose)]
    known = {piece.target for piece in kept if isinstance(piece, Code)}
    for piece in pieces:
        if isinstance(piece, Loose) and piece.code.target not in known:
            kept.append(piece.code)
            known.add(piece.code.target)
    return kept
