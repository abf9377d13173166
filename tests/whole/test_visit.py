"""A visit to the running program, with fingers and keys."""

from collections.abc import Callable
from pathlib import Path

import zxingcpp
from PIL import Image

from kiosk.cli import main
from whole.program import Program

Start = Callable[..., Program]


def test_visitor_reads_a_topic_and_what_to_read_next_and_comes_back(start: Start) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    assert kiosk.shows("Private. Nothing about you is saved.")

    assert kiosk.ask("touch Bladder and body")
    assert kiosk.shows("Nothing you do to the drug protects your bladder.")
    assert not kiosk.shows("Private. Nothing about you is saved.")

    kiosk.ask("pass 1")
    kiosk.ask("scroll 300")
    assert kiosk.ask("touch Withdrawal")
    assert kiosk.shows("Stopping can be hard for a while.")
    kiosk.ask("pass 1")
    assert kiosk.ask("place")["scroll"] == 0
    assert kiosk.ask("touch Back")
    assert kiosk.shows("Nothing you do to the drug protects your bladder.")
    assert kiosk.ask("place")["scroll"] == 300
    kiosk.ask("pass 1")
    assert kiosk.ask("touch All topics")
    assert kiosk.shows("Private. Nothing about you is saved.")

    assert kiosk.close() == (0, "")


def test_second_half_of_a_double_tap_presses_nothing(start: Start) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.ask("touch Bladder and body")
    kiosk.ask("touch All topics")
    assert kiosk.shows("Nothing you do to the drug protects your bladder.")


def test_help_now_is_one_touch_away_and_leads_on_in_spanish(start: Start) -> None:
    kiosk = start()
    kiosk.ask("touch Help now")
    assert kiosk.shows("Tell a staff member now")
    kiosk.ask("pass 1")
    kiosk.ask("touch Español")
    assert kiosk.shows("Avise al personal ahora mismo")
    kiosk.ask("pass 1")
    kiosk.ask("touch Volver")
    assert kiosk.shows("Privado. No se guarda nada sobre usted.")
    kiosk.ask("pass 1")
    kiosk.ask("touch English")
    assert kiosk.shows("Private. Nothing about you is saved.")


def test_clinic_speaks_spanish_and_shows_signed_pages_only(
    start: Start, content: Path, tmp_path: Path
) -> None:
    signs = content / "en" / "signs.md"
    words = signs.read_text("utf-8")
    assert main(["publish", "--content", str(content), "--state", str(tmp_path / "state")]) == 0
    kiosk = start(options=("--language", "es", "--only-signed", "true"))
    assert kiosk.ask("touch Toque para empezar")
    assert kiosk.shows("Avise al personal ahora mismo")
    signed = words.replace("reviewed by:", "reviewed by: A. Doctor")
    signs.write_text(signed.replace("reviewed on:", "reviewed on: 2027-01-01"), "utf-8")
    kiosk.ask("wait Signs to look for")
    kiosk.ask("pass 1")
    kiosk.ask("touch Signs to look for")
    assert kiosk.shows("Página revisada por A. Doctor el 1 de enero de 2027.")
    status, errors = kiosk.close()
    assert status == 0
    assert errors.startswith("No page is signed by a clinician, so with “only_signed” ")
    assert errors.count("\n") == 1


def test_keys_alone_open_a_topic_and_go_home(start: Start) -> None:
    kiosk = start()
    kiosk.ask("key Return")
    kiosk.ask("pass 1")
    kiosk.ask("wait Bladder and body")
    kiosk.ask("key Down")
    kiosk.ask("key Down")
    card = kiosk.ask("focus")
    kiosk.ask("key Return")
    assert kiosk.ask("texts")[:2] == ["All topics", "All topics"]
    assert kiosk.shows(card)
    kiosk.ask("key Escape")
    assert kiosk.shows("Private. Nothing about you is saved.")


def test_visit_ends_when_the_machine_has_slept(start: Start) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.ask("pass 61")
    kiosk.ask("wait Touch to start")
    assert not kiosk.shows("Bladder and body")


def test_code_on_the_home_screen_calls_the_center(start: Start, tmp_path: Path) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.ask(f"shot {tmp_path / 'home.png'}")
    codes = zxingcpp.read_barcodes(Image.open(tmp_path / "home.png"))
    assert [code.text for code in codes] == ["tel:+18658303967"]


def test_saved_words_appear_where_the_visitor_reads_on(start: Start, content: Path) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.ask("touch Bladder and body")
    kiosk.ask("scroll 400")
    file = content / "en" / "bladder-and-body.md"
    words = file.read_text("utf-8")
    file.write_text(words.replace("---\nBladder pain", "---\nNEW WORDS.\n\nBladder pain"), "utf-8")
    kiosk.ask("wait NEW WORDS.")
    assert kiosk.ask("place")["scroll"] > 400


def test_last_words_are_shown_at_once_after_a_power_cut(start: Start, content: Path) -> None:
    kiosk = start()
    kiosk.begin()
    kiosk.ask("wait Bladder and body")
    kiosk.kill()
    (content / "en" / "bladder-and-body.md").write_text("half a fi", "utf-8")
    kiosk = start()
    kiosk.begin()
    assert kiosk.shows("Bladder and body")
