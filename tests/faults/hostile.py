"""What somebody might write to get at the network, the files or the markup of the screen."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.authoring.interface import known_phrases

NOWHERE = "http://192.0.2.1"
"""An address that is nobody's (RFC 5737)."""

_PAYLOADS = """\
<script>alert(1)</script>
<script src="URL/a.js"></script>
<SCRIPT/SRC=URL/a.js></SCRIPT>
<scr<script>ipt>alert(1)</scr</script>ipt>
<img src="URL/a.png">
<img src=URL/a.png onerror=alert(1)>
<IMG SRC='URL/a.png' width=9999 height=9999>
<img/src="URL/a.png"/>
<img src="//host/share/a.png">
<img src="\\\\\\\\host\\\\share\\\\a.png">
<img src="file:///etc/hostname">
<img src="ftp://host/a.png">
<img src="data:image/svg+xml,<svg onload=alert(1)>">
<img src="qrc:/a.png"><img src="image://icon/drop/000000">
<img src=`URL/a.png`>
<img src="URL/a.png"
<<img src="URL/a.png">
<b><img src="URL/a.png"></b>
<br<img src="URL/a.png">>
<br onclick="alert(1)"><br/><img src="URL/a.png">
<i<img src="URL/a.png">
<mark><img src="URL/a.png"></mark>
<font color="red" size="7">red</font><u>x</u><h1>y</h1>
<a href="URL/a">tap</a><a href="javascript:alert(1)">tap</a>
<iframe src="URL/a"></iframe><object data="URL/a"></object><embed src="URL/a">
<link rel="stylesheet" href="URL/a.css"><style>@import url("URL/a.css");</style>
<p style="background:url(URL/a.png)">x</p>
<table background="URL/a.png"><tr><td background="URL/b.png">x</td></tr></table>
<body onload=alert(1) background="URL/a.png">
<svg onload=alert(1)><image href="URL/a.png"/></svg>
<math><mi xlink:href="URL/a">x</mi></math>
<video src="URL/a" poster="URL/b.png"></video><audio src="URL/a"></audio>
<meta http-equiv="refresh" content="0;url=URL/a"><base href="URL/">
<form action="URL/a"><input type=image src="URL/a.png"></form>
<!-- <img src="URL/a.png"> -->
<!--><img src="URL/a.png">-->
<![CDATA[<img src="URL/a.png">]]>
<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "URL/a">]>&a;
&lt;img src="URL/a.png"&gt;
&#60;img src="URL/a.png"&#62;
&#x3c;img src="URL/a.png"&#x3e;
&amp;lt;img src="URL/a.png"&amp;gt;
&LT;img src="URL/a.png"&GT;
\\<img src="URL/a.png"\\>
\\\\<img src="URL/a.png">
`<img src="URL/a.png">`
**<img src="URL/a.png">**
*<b>*</b><i>*
_<_img src="URL/a.png">
<im\u200bg src="URL/a.png">
<\u0000img src="URL/a.png">
<\u00adimg src="URL/a.png">
\uff1cimg src="URL/a.png"\uff1e
\u0002klzzwxh:0000\u0003 \u0002amp\u0003 \u0002wzxhzdk:0\u0003
![x](URL/a.png)
![x](<URL/a.png>)
![x](URL/a.png "title")
![x](//host/share/a.png)
![x](\\\\\\\\host\\\\share\\\\a.png)
![x](file:///etc/hostname)
![x](ftp://host/a.png)
![x](data:image/png;base64,iVBORw0KGgo=)
![x](javascript:alert(1))
![<img src="URL/a.png">](a.png)
![x][1]
[x](URL/a)
[x](javascript:alert(1))
[x](JaVaScRiPt:alert(1))
[x](data:text/html,<script>alert(1)</script>)
[x](vbscript:msgbox(1))
[x](file:///etc/passwd)
[x](https://example.org/"onmouseover="alert(1))
[x](https://example.org/<img src=URL/a.png>)
[x](https://user@example.org)
[<img src="URL/a.png">](tel:911)
[<img src="URL/a.png">](https://example.org)
[x](tel:<img src=URL/a.png>)
[x](mailto:a@example.org?subject=<img src=URL/a.png>)
[x](sms:8655550100?body=<img src=URL/a.png>)
[![x](URL/a.png)](https://example.org)
<https://example.org/<img src=URL/a.png>>
{{<img src="URL/a.png">}}
{{phone}}<img src="URL/a.png">{{center}}
{% include "URL/a" %} ${URL/a} {{ 7 * 7 }} %n%s
%1 %2 %3
'; DROP TABLE counts; --
=cmd|' /C calc'!A0
../../../../etc/passwd%00.png
() { :; }; echo x
"><img src="URL/a.png"><"
' onload='alert(1)
]]><img src="URL/a.png">
</text><image source="URL/a.png"/>
Image { source: "URL/a.png" }
" + Qt.openUrlExternally("URL/a") + "
"""


def payloads(url: str = NOWHERE) -> list[str]:
    """One line each; those that ask for something ask it of this address."""
    lines = _PAYLOADS.replace("\\\\", "\\").splitlines()
    return [line.replace("URL", url) for line in lines if line]


def _wrapped(payload: str) -> Iterator[str]:
    """The payload in every place of a body."""
    yield payload
    yield f"## {payload}"
    yield f"- {payload}\n- **{payload}**"
    yield f"1. {payload}"
    yield f"> [!WARNING]\n> {payload}"
    yield f"| {payload} | b |\n|---|---|\n| *{payload}* | {payload} |"
    yield f"[{payload}](tel:911)"
    yield f"Words [{payload}](https://example.org) words."
    yield f"![{payload}](here.png)"


def header(payload: str, kind: str = "topic", title: str = "") -> str:
    """The header of a topic with the payload in every value that may hold words."""
    return (
        f"---\ntitle: {title}{payload}\nsummary: {payload}\nicon: drop\ngroup: notice\norder: 10\n"
        f"kind: {kind}\nsource: {payload}\nreviewed by: {payload}\nreviewed on: 2026-11-24\n---\n"
    )


def bodies(payload: str) -> Iterator[str]:
    """Topic files with the payload in their header and in one place of their body each."""
    for body in _wrapped(payload):
        yield f"{header(payload)}{body}\n"
    yield f"{header(payload, 'questions')}## {payload}\n\n{payload}\n"
    yield f"{header(payload, 'help')}## {payload}\n\n{payload}\n"
    yield (
        f"{header(payload, 'check-in')}{payload}\n\n1. {payload}\n2. {payload}\n\n"
        + "".join(f"## If {when}\n\n{payload}\n\n" for when in ("any yes", "all no", "all skipped"))
    )


def center(payload: str) -> str:
    """A center file with the payload in every value."""
    return (
        f"---\nname: {payload}\ncity: {payload}\nphone: 865-555-0100\naddress: {payload}\n"
        f"hours: {payload}\ncall: {payload}\nvisit: {payload}\ngroup: notice = {payload}\n"
        f"attract: {payload}\n---\n"
    )


def interface(payload: str) -> str:
    """All the words of the interface, with the payload in front."""
    return "".join(f"{phrase} = {payload} {phrase}\n" for phrase in known_phrases())


def write_content(content: Path, url: str) -> None:
    """A content folder in English and Spanish in which every file is hostile, many to a page."""
    lines = [line for line in payloads(url) if "\0" not in line]
    for language in ("en", "es"):
        folder = content / language
        folder.mkdir(parents=True)
        for start in range(0, len(lines), 12):
            some = [f"Hostile. {line}" for line in lines[start : start + 12]]
            body = "\n\n".join([*some, *(f"- {line}" for line in some)])
            text = header(lines[start], title=f"{start} ") + f"{body}\n"
            (folder / f"hostile-{start}.md").write_text(text, "utf-8")
        *_, questions, help_now, check_in = bodies(lines[4])
        (folder / "questions.md").write_text(questions, "utf-8")
        (folder / "help-now.md").write_text(help_now, "utf-8")
        (folder / "check-in.md").write_text(check_in, "utf-8")
    (content / "center.md").write_text(center(lines[4]), "utf-8")
    (content / "es" / "interface.txt").write_text(interface('<img src="x">'), "utf-8")
