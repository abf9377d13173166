"""The kiosk's words as a static site: what people build for a browser in kiosk mode.

Plain HTML and CSS, one file for each page, with the same words, icons, codes and typefaces. The
only script changes the lines of the attract screen. A site that walks has another one: it goes
from page to page by itself, and says when it has been everywhere.
"""

import html
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.edition import Edition, Page
from kiosk.edition.blocks import (
    Block,
    BulletList,
    Code,
    Heading,
    Notice,
    Outcome,
    Panel,
    Paragraph,
    Picture,
    Question,
    Steps,
    Table,
)
from kiosk.paths import ASSETS

HOME, ATTRACT = "index.html", "attract.html"

PAUSE_MS = 250
"""How long a site that walks stays on a page once it is painted."""


class Site:
    """Writes the pages of one language into a folder. With `end`, an address that is asked for at
    the end, the site walks.
    """

    def __init__(self, edition: Edition, language: str, folder: Path, end: str = "") -> None:
        self._center = edition.centers[language]
        self._pages = [page for page in edition.pages if page.language == language]
        self._folder = folder
        self._end = end

    def write(self, pictures: Path) -> None:
        """Write them all; `pictures` is the folder of the edition's."""
        self._folder.mkdir(parents=True)
        shutil.copytree(ASSETS / "fonts", self._folder / "fonts")
        if pictures.is_dir():
            shutil.copytree(pictures, self._folder / "pictures")
        shutil.copy(Path(__file__).with_name("site.css"), self._folder / "style.css")
        names = [f"{page.id}.html" for page in self._pages]
        for page, after in zip(self._pages, [*names[1:], f"{HOME}?end"], strict=True):
            self._save(f"{page.id}.html", page.title, self._topic(page), after)
        self._save(HOME, "Ketamine: facts and help", self._home(), names[0])
        self._save(ATTRACT, self._center.name, self._attract(), "", "deep")

    def _save(self, name: str, title: str, body: str, after: str, look: str = "") -> None:
        walk = WALK % (json.dumps(self._end), json.dumps(after), PAUSE_MS) if self._end else ""
        page = PAGE.format(title=html.escape(title), body=body, script=walk, look=look)
        (self._folder / name).write_text(page, "utf-8")

    def _home(self) -> str:
        groups = "".join(
            f"<section><h2>{html.escape(group.title)}</h2>"
            + "".join(card(page) for page in self._pages if page.group == group.id)
            + "</section>"
            for group in self._center.groups
        )
        head = "<div><h1>Ketamine: facts and help</h1>Private. Nothing about you is saved.</div>"
        return f"<header>{head}</header><main class=home>{groups}</main>{self._strip()}"

    def _topic(self, page: Page) -> str:
        blocks = "".join(map(block, page.read_blocks()))
        sources = "".join(f"<li>{html.escape(source)}</li>" for source in page.sources)
        foot = f"<footer><p>Updated {page.updated}</p><ul>{sources}</ul></footer>"
        titles = {other.id: other.title for other in self._pages}
        related = "".join(
            f'<a class=card href="{name}.html"><b>{html.escape(titles[name])}</b></a>'
            for name in page.related
            if name in titles
        )
        back = (
            f'<header><a class=button href="{HOME}">{icon("squares-four")} All topics</a></header>'
        )
        tile = f"<span class=tile>{icon(page.icon)}</span>" if page.icon else ""
        article = f"<article><h1>{tile} {html.escape(page.title)}</h1>{blocks}{foot}</article>"
        return f"{back}<main class=page>{article}<aside>{related}</aside></main>{self._strip()}"

    def _strip(self) -> str:
        call = self._center.call
        code = qr(call) if call else ""
        talk = f"<div><b>Talk to us: {html.escape(self._center.phone)}</b></div>" if call else ""
        button = f'<a class=help href="help-now.html">{icon("lifebuoy")} Help now</a>'
        return f"<nav>{code}{talk}{button}</nav>"

    def _attract(self) -> str:
        lines = json.dumps(self._center.attract)
        start = f'<a class=start href="{HOME}">{icon("hand-tap")} Touch to start</a>'
        words = f"<h2>{html.escape(self._center.name)}</h2><h1 id=line></h1>{start}"
        return f"<main id=rest>{words}</main>{self._strip()}<script>{ATTRACTING % lines}</script>"


def card(page: Page) -> str:
    """What leads from home to a page."""
    words = f"<span><b>{html.escape(page.title)}</b><br>{html.escape(page.summary)}</span>"
    tile = f"<span class=tile>{icon(page.icon)}</span>"
    return f'<a class=card href="{page.id}.html">{tile}{words}</a>'


def block(one: Block) -> str:
    """A block as HTML; its markup is HTML already."""
    match one:
        case Heading():
            return f"<h{one.level}>{one.text}</h{one.level}>"
        case Paragraph():
            return f"<p>{one.text}</p>"
        case BulletList():
            return f"<ul>{''.join(map('<li>{}</li>'.format, one.items))}</ul>"
        case Steps():
            return f"<ol>{''.join(map('<li>{}</li>'.format, one.items))}</ol>"
        case Picture():
            size = f'width="{one.width}" height="{one.height}"'
            return f'<img src="pictures/{one.file}" alt="{html.escape(one.alt)}" {size}>'
        case Table():
            return f"<table>{''.join(rows(one))}</table>"
        case Code():
            shown = f"<div><b>{one.label}</b><br>{html.escape(one.shown)}</div>"
            return f"<div class=code>{qr(one)}{shown}</div>"
        case Notice():
            return f"<div class={one.tone}>{inside(one)}</div>"
        case Question():
            summary = f"<summary>{html.escape(one.title)}</summary>"
            return f"<details>{summary}{inside(one)}</details>"
        case Panel():
            return f"<section><h2>{html.escape(one.title)}</h2>{inside(one)}</section>"
        case Outcome():
            return f"<section hidden>{inside(one)}</section>"


def inside(one: Notice | Question | Panel | Outcome) -> str:
    """The blocks inside a block, as HTML."""
    return "".join(map(block, one.blocks))


def rows(one: Table) -> Iterator[str]:
    """The rows of a table, as HTML."""
    yield f"<tr>{''.join(map('<th>{}</th>'.format, one.header))}</tr>"
    for row in one.rows:
        yield f"<tr>{''.join(map('<td>{}</td>'.format, row))}</tr>"


def qr(code: Code) -> str:
    """A code as one path of squares; nothing for a number that must not be scanned."""
    if not code.size:
        return ""
    bits = bin(int("1" + code.modules, 16))[3:]
    dark = (n for n, bit in enumerate(bits[: code.size**2]) if bit == "1")
    squares = "".join(f"M{n % code.size} {n // code.size}h1v1h-1z" for n in dark)
    view = f"-4 -4 {code.size + 8} {code.size + 8}"
    return f'<svg class=qr viewBox="{view}" shape-rendering=crispEdges><path d="{squares}"/></svg>'


def icon(name: str) -> str:
    """An icon with the color of the words around it."""
    return (ASSETS / "icons" / f"{name}.svg").read_text("utf-8").strip()


PAGE = """<!doctype html><html lang=en><meta charset=utf-8><title>{title}</title>
<link rel=stylesheet href=style.css><body class="{look}">{body}<script>{script}</script></body>"""

WALK = """addEventListener("load",()=>document.fonts.ready.then(()=>
requestAnimationFrame(()=>requestAnimationFrame(()=>location.search=="?end"
?new Image().src=%s:setTimeout(()=>location.href=%s,%d)))))"""

ATTRACTING = """const lines=%s;let n=0;const rest=document.getElementById("rest");function show(){
document.getElementById("line").textContent=lines[n%%lines.length];const turn=n%%12*Math.PI/6;
rest.style.left=20*Math.cos(turn)+"px";rest.style.top=20*Math.sin(turn)+"px";n++}
show();setInterval(show,8000)"""
