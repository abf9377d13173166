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


def test_part_of_a_group_is_a_place_of_its_own() -> None:
    navigator = Navigator()
    navigator.go("group", "understand")
    navigator.go("group", "understand", ("signs",))
    navigator.go("group", "understand", ("signs",))
    assert (navigator.depth, navigator.place.name) == (2, "understand/signs")
    navigator.back()
    assert (navigator.depth, navigator.place.name) == (1, "understand")


def test_who_comes_back_knows_from_where() -> None:
    navigator = Navigator()
    navigator.go("group", "understand")
    navigator.go("page", "signs")
    assert navigator.left == ""
    navigator.back()
    assert navigator.left == "signs"
    navigator.go("page", "effects")
    assert navigator.left == ""
    navigator.back()
    navigator.home()
    assert navigator.left == ""


def test_part_that_is_gone_gives_way_to_the_one_around_it() -> None:
    navigator = Navigator()
    for part in ((), ("signs",), ("signs", "effects")):
        navigator.go("group", "understand", part)
    navigator.widen(2)
    assert navigator.place.part == ("signs", "effects")
    navigator.widen(0)
    assert (navigator.place, navigator.depth) == (Place("group", "understand"), 1)
    navigator.widen(0)
    assert navigator.depth == 1
