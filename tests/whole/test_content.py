"""Staff see on the running screen what is wrong in a file; visitors see the page as it was."""

from collections.abc import Callable
from pathlib import Path

from kiosk.state.pin import PinLock
from whole.program import Program
from whole.test_restart import PIN, enter, touch

Start = Callable[..., Program]


def test_mistake_is_told_to_staff_and_gone_when_it_is_mended(
    start: Start, content: Path, tmp_path: Path
) -> None:
    PinLock(tmp_path / "state", cost=2).set(PIN)
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Signs to look for")
    file = content / "en" / "signs.md"
    words = file.read_text("utf-8")
    file.write_text(f"{words}\n[Call us](htp//x)\n", "utf-8")
    enter(kiosk)
    kiosk.ask("wait Mistakes that keep new words off the screen: 1")
    touch(kiosk, "Content")
    kiosk.ask(f"wait Folder of the files: {content}")
    assert kiosk.shows(
        f"Line {words.count(chr(10)) + 2}: The link “htp//x” cannot be shown as a code. "
        "Links can begin with tel:, https:, sms: or mailto:."
    )
    touch(kiosk, "Show me this page")
    kiosk.ask("wait Changes in behavior and body can be a sign.")
    assert not kiosk.shows("htp//x")

    file.write_text(f"{words}\n[Call us]({{{{phone}}}})\n", "utf-8")
    enter(kiosk)
    kiosk.ask("wait Staff area")
    touch(kiosk, "Content")
    kiosk.ask("wait All words from your files are on the screen.")
    for name in ("Back", "Close", "Yes, close"):
        touch(kiosk, name)
    assert kiosk.ended() == (0, "")
