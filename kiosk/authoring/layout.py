"""Mending the layout of a body: every block gets the empty lines that Python-Markdown needs.

What comes out parses without surprises: blocks apart, items at the margin with `- ` or `1. `,
headings as `## words`, tables complete. Lines keep the numbers they have in the file.
"""

import re
from collections.abc import Sequence

from kiosk.authoring.header import Line
from kiosk.authoring.items import Item, harmless, read_bullet, read_dash, read_number
from kiosk.authoring.problems import Problems, shorten
from kiosk.authoring.tables import is_table, mend_table

_HEADING = re.compile(r"(#+)(\s*)(.*?)\s*#*")
_ITEM = re.compile(r"(?:-|\d+\.) [^\W\d_]")
_UNDERLINE = re.compile(r"={2,}|-{2,}")
_RULE = re.compile(r"(?:[-*_=]\s*){3,}")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[^`]*")
_QUOTE = re.compile(r">\s?")
_TONE = re.compile(r"\[!\s*(\w+)\s*\](?![(\[])\s*(.*)")
_DEFINITION = re.compile(
    r"\[(?:\^[^\[\]]+\]:|[^\[\]]+\]:\s*<?(?:https?:|tel:|mailto:|www\.))", re.I
)


def mend_layout(lines: Sequence[Line], problems: Problems) -> list[Line]:
    """The same words in lines that Python-Markdown reads as their author meant them."""
    return _Layout(lines, problems).mend()


class _Layout:
    """One pass over the lines of a body, or of one notice."""

    def __init__(self, lines: Sequence[Line], problems: Problems, in_notice: bool = False) -> None:
        self.lines = lines
        self.problems = problems
        self.in_notice = in_notice
        self.out: list[Line] = []
        self.block = ""
        """The kind of block that the line above belongs to, empty behind an empty line."""
        self.list = ""
        """The kind of list that is still open, also behind an empty line."""
        self.indent = 0
        self.at = 0

    def mend(self) -> list[Line]:
        """Walk through all lines once."""
        while self.at < len(self.lines):
            self._take(self.lines[self.at])
        return self.out

    def _take(self, line: Line) -> None:
        bare = line.text.strip()
        if not bare:
            self.out.append(line if line.text == "" else Line(line.number, ""))
            self.block = ""
        elif bare[0].isalpha() and "|" not in bare:  # it begins with no sign, as most lines do
            self._take_text(line, bare)
        elif _ITEM.match(bare) and "|" not in bare and (item := self._read_item(bare)):
            self._take_item(line, item)
        elif bare.startswith(">"):
            self._take_quote()
            return
        elif is_table(self.lines, self.at):
            self._take_table()
            return
        elif self._take_sign(line, bare):
            pass
        elif item := self._read_item(bare):
            self._take_item(line, item)
        else:
            self._take_text(line, bare)
        self.at += 1

    def _take_sign(self, line: Line, bare: str) -> bool:
        """Lines that are a sign rather than words: headings, underlines, rules, fences."""
        if bare.startswith("#"):
            return self._take_heading(line, bare)
        if match := _TONE.fullmatch(bare):
            self._take_tone(line, match[1], match[2])
        elif _UNDERLINE.fullmatch(bare) and self._one_line_above():
            self._underline(line)
        elif _RULE.fullmatch(bare):
            self._drop(line, "rule", "A line across the page is not shown.", "Delete it.")
        elif _FENCE.fullmatch(bare):
            self._drop(
                line,
                "fence",
                "Boxes made with ``` or ~~~ are not shown; the words in them are ordinary text.",
                "Delete the line, or use a notice such as > [!NOTE].",
            )
        elif _DEFINITION.match(bare):
            self.problems.error(
                line.number,
                "reference",
                "A link or footnote whose address stands apart is not understood.",
                "Write the link in one piece: [words](https://…).",
            )
        else:
            return False
        return True

    def _take_heading(self, line: Line, bare: str) -> bool:
        match = _HEADING.fullmatch(bare)
        if match is None or re.match(r"#\d", bare):
            return False
        signs, blank, words = match.groups()
        if not words:
            self._drop(line, "empty-heading", "This heading has no words.", "Delete the line.")
            return True
        sign = "##" if len(signs) <= 2 else "###"
        if not blank:
            self.problems.warn(
                line.number,
                "heading-blank",
                "A blank is missing between # and the words; it is read as a heading.",
                f"Write “{sign} {shorten(words)}”.",
            )
        if len(signs) == 1:
            self.problems.warn(
                line.number,
                "top-heading",
                "The title stands in the header; this heading is shown one step smaller.",
                f"Write “## {shorten(words)}”.",
            )
        self._emit(line, f"{sign} {words}", "heading")
        return True

    def _take_tone(self, line: Line, tone: str, words: str) -> None:
        if not self.in_notice:
            self.problems.error(
                line.number,
                "notice-sign",
                f"“[!{shorten(tone)}]” begins a notice only behind a > sign.",
                "Begin this line and each line of the notice with >.",
            )
        self._emit(line, f"[!{tone}]", "tone")
        if words:
            self._emit(line, harmless(words), "text")

    def _one_line_above(self) -> bool:
        return self.block == "text" and (len(self.out) < 2 or not self.out[-2].text)

    def _underline(self, line: Line) -> None:
        above = self.out.pop()
        words = above.text.strip()
        self.problems.warn(
            line.number,
            "underline",
            f"The line under “{shorten(words)}” is read as the sign of a heading.",
            f"Write “## {shorten(words)}” and delete this line.",
        )
        self.block = ""
        self._emit(above, f"## {words}", "heading")

    def _read_item(self, bare: str) -> Item | None:
        if item := read_bullet(bare) or read_number(bare, self.block == "text"):
            return item
        item = read_dash(bare)
        below = self.lines[self.at + 1].text.strip() if self.at + 1 < len(self.lines) else ""
        alone = self.list != "bullets" and not (item and below.startswith(item.sign))
        return None if alone else item

    def _take_item(self, line: Line, item: Item) -> None:
        kind = "bullets" if item.number is None else "numbers"
        indent = len(line.text) - len(line.text.lstrip())
        if not item.right:
            sign = "- " if item.number is None else f"{item.number}. "
            self.problems.warn(
                line.number,
                "list-sign",
                f"“{item.sign}” does not begin a list here; it is read as “{sign}”.",
                f"Write “{sign}{shorten(item.words)}”.",
            )
        if self.list and indent >= self.indent + (2 if self.list == "bullets" else 3):
            self._take_nested(line, item)
            return
        if self.block == "text":
            self.problems.warn(
                line.number,
                "list-glued",
                "The empty line above this list is missing; it is read as a list.",
                "Leave an empty line above the first item of a list.",
            )
        if kind != self.list:
            self._begin_list(line, item, indent)
        sign = "-" if item.number is None else f"{item.number}."
        self._emit(line, f"{sign} {harmless(item.words)}", kind)
        self.list = kind

    def _begin_list(self, line: Line, item: Item, indent: int) -> None:
        self.indent = indent
        if item.number is not None and item.number != 1:
            self.problems.warn(
                line.number,
                "list-start",
                f"This numbered list begins with {item.number}, but the screen counts from 1.",
                "If it goes on from a list above, indent what stands between with four blanks.",
            )

    def _take_nested(self, line: Line, item: Item) -> None:
        """Items of items: bullets become bullets; a step keeps them, so that its number stays."""
        self.problems.warn(
            line.number,
            "nested-list",
            "A list inside a list is shown as one list.",
            "Write it as one list without indenting, or as two lists under headings.",
        )
        if self.list == "bullets":
            self._emit(line, f"- {harmless(item.words)}", "bullets")
        else:
            indent = "" if self.block else "    "
            if self.block:
                self._break_above()
            self._emit(line, f"{indent}\u2013 {item.words}", "numbers")

    def _break_above(self) -> None:
        above = self.out[-1]
        self.out[-1] = Line(above.number, above.text.rstrip() + "  ")

    def _take_text(self, line: Line, bare: str) -> None:
        indent = len(line.text) - len(line.text.lstrip())
        end = "  " if line.text.endswith("  ") else ""
        words = harmless(bare) + end
        if self.list and self.block == self.list:
            if indent <= self.indent:
                self.problems.warn(
                    line.number,
                    "list-edge",
                    "This line stands right under a list; it is shown as part of the item above.",
                    "Indent it with two blanks if it belongs there, or leave an empty line above.",
                )
            self._emit(line, words, self.block)
        elif self.list and not self.block and indent >= self.indent + 2:
            self._emit(line, f"    {words}", self.list)
        else:
            if indent >= 4 and self.block != "text":
                self.problems.warn(
                    line.number,
                    "indented",
                    "This line begins with four or more blanks; it is read as ordinary text.",
                    "Delete the blanks at the beginning of the line.",
                )
            self._emit(line, words, "text")

    def _take_quote(self) -> None:
        inside: list[Line] = []
        while self.at < len(self.lines) and (line := self._quoted(self.lines[self.at])):
            inside.append(line)
            self.at += 1
        mended = _Layout(inside, self.problems, in_notice=True).mend()
        self._part("quote")
        self.out += [Line(line.number, f"> {line.text}") for line in mended]
        self.block = "quote"
        self.list = ""

    def _quoted(self, line: Line) -> Line | None:
        """The words of a line that belongs to a notice, None when it does not."""
        bare = line.text.strip()
        if bare.startswith(">"):
            return self._unquote(line)
        if not bare or bare.startswith("#") or read_bullet(bare) or _RULE.fullmatch(bare):
            return None
        if not _QUOTE.sub("", self.lines[self.at - 1].text.strip()):
            return None
        self.problems.warn(
            line.number,
            "notice-edge",
            "This line has no > but stands right under a notice; it is shown as part of it.",
            "Begin the line with >, or leave an empty line above it.",
        )
        return line

    def _unquote(self, line: Line) -> Line:
        """A line of a notice without its sign, or signs: a notice holds no other notice."""
        words = _QUOTE.sub("", line.text.lstrip(), count=1)
        if words.lstrip().startswith(">"):
            self.problems.warn(
                line.number,
                "nested-notice",
                "A notice inside a notice is shown as part of it.",
                "Begin the line with one > only.",
            )
            words = words.lstrip(" >")
        return Line(line.number, words)

    def _take_table(self) -> None:
        first = self.at
        while self.at < len(self.lines) and "|" in self.lines[self.at].text:
            self.at += 1
        if self.block == "text":
            self.problems.warn(
                self.lines[first].number,
                "table-glued",
                "The empty line above this table is missing; it is read as a table.",
                "Leave an empty line above the table.",
            )
        self._part("table")
        self.out += mend_table(self.lines[first : self.at], self.problems)
        self.block = "table"
        self.list = ""

    def _drop(self, line: Line, name: str, message: str, fix: str) -> None:
        self.problems.warn(line.number, name, message, fix)
        self._emit(line, "", "")

    def _emit(self, line: Line, text: str, block: str) -> None:
        """Write a line, behind an empty one where a block of another kind begins."""
        if block:
            self._part(block)
        self.out.append(line if line.text == text else Line(line.number, text))
        self.block = block
        if block not in ("", "bullets", "numbers"):
            self.list = ""

    def _part(self, block: str) -> None:
        alone = block in ("heading", "table")
        if self.block and (self.block != block or alone) and self.out:
            self.out.append(Line(self.out[-1].number, ""))
