"""Every step can be taken back, and home is always there."""

from kiosk.screen.navigator import Navigator, Place


def test_visit_begins_at_home() -> None:
    navigator = Navigator()
    assert navigator.place == Place("home")
    assert navigator.depth == 0


def test_back_takes_one_step() -> None:
    navigator = Navigator()
    navigator.go("page", "signs")
    navigator.go("page", "effects")
    assert (navigator.place, navigator.depth) == (Place("page", "effects"), 2)
    navigator.back()
    assert (navigator.place, navigator.depth) == (Place("page", "signs"), 1)


def test_back_at_home_changes_nothing() -> None:
    navigator = Navigator()
    navigator.back()
    assert (navigator.place, navigator.depth) == (Place("home"), 0)


def test_same_place_again_is_no_step() -> None:
    navigator = Navigator()
    navigator.go("help")
    navigator.go("help")
    assert navigator.depth == 1


def test_places_keep_their_scroll() -> None:
    navigator = Navigator()
    navigator.place.scroll = 30
    navigator.go("page", "signs")
    navigator.place.scroll = 400
    navigator.go("help")
    navigator.back()
    assert navigator.place.scroll == 400
    navigator.home()
    assert (navigator.place.scroll, navigator.depth) == (30, 0)
