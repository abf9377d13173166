"""When to publish, decided from listings alone."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.folder import Listing
from kiosk.watch import Verdict, Watch

NOTHING, PUBLISH, KEEPING = Verdict.NOTHING, Verdict.PUBLISH, Verdict.PUBLISH_KEEPING
A: Listing = {"en/a.md": (10, 1, 1)}
A2: Listing = {"en/a.md": (12, 2, 2)}
AB: Listing = {"en/a.md": (10, 1, 1), "en/b.md": (20, 1, 1)}
A2B: Listing = {"en/a.md": (12, 2, 2), "en/b.md": (20, 1, 1)}


def seen(watch: Watch, listing: Listing, *times: float) -> list[Verdict]:
    return [watch.see(listing, now) for now in times]


def settled() -> Watch:
    """A watch that has published AB at second 1."""
    watch = Watch()
    assert seen(watch, AB, 0.0, 1.0) == [NOTHING, PUBLISH]
    return watch


def test_listing_that_stays_the_same_for_a_while_is_published_once() -> None:
    watch = settled()
    assert seen(watch, AB, 20.0) == [NOTHING]
    assert seen(watch, A2B, 20.3, 20.6, 20.9, 21.2) == [NOTHING, NOTHING, PUBLISH, NOTHING]


def test_next_look_is_due_until_a_change_has_settled() -> None:
    watch = settled()
    due = []
    for listing, now in ((AB, 20.0), (A2B, 20.3), (A2B, 20.6), (A2B, 20.9), (A2B, 21.2)):
        watch.see(listing, now)
        due.append(watch.unsettled)
    assert due == [False, True, True, False, False]


def test_slow_folder_is_published_at_the_second_look() -> None:
    watch = settled()
    assert seen(watch, A2B, 20.0, 24.0, 28.0) == [NOTHING, PUBLISH, NOTHING]


def test_folder_that_keeps_changing_is_left_alone() -> None:
    watch = settled()
    changing = ({"en/a.md": (size, size, size)} for size in range(50))
    assert {watch.see(listing, float(now)) for now, listing in enumerate(changing)} == {NOTHING}


def test_known_files_are_published_at_the_start_though_nothing_may_have_changed() -> None:
    assert seen(Watch(AB), AB, 0.0, 1.0, 2.0, 20.0) == [NOTHING, PUBLISH, NOTHING, NOTHING]


def test_known_file_that_is_missing_at_the_start_keeps_its_page_for_ten_seconds() -> None:
    watch = Watch(AB)
    assert seen(watch, A, 0.0, 1.0, 2.0, 10.9, 11.0, 12.0) == [
        *(NOTHING, KEEPING, NOTHING),
        *(NOTHING, PUBLISH, NOTHING),
    ]


def test_missing_file_is_waited_for_ten_seconds() -> None:
    watch = settled()
    assert seen(watch, A, 20.0, 21.0, 30.9, 31.0, 32.0) == [
        *(NOTHING, NOTHING, NOTHING),
        *(PUBLISH, NOTHING),
    ]


def test_file_that_comes_back_as_it_was_is_no_news() -> None:
    watch = settled()
    seen(watch, A, 20.0, 21.0)
    assert seen(watch, AB, 25.0, 26.0, 40.0) == [NOTHING, NOTHING, NOTHING]


def test_file_that_comes_back_changed_is_published_once() -> None:
    watch = settled()
    seen(watch, {"en/b.md": (20, 1, 1)}, 20.0, 21.0)
    assert seen(watch, A2B, 22.0, 23.0, 40.0) == [NOTHING, PUBLISH, NOTHING]


def test_change_while_a_file_is_missing_keeps_its_page() -> None:
    watch = settled()
    seen(watch, A, 20.0, 21.0)
    assert seen(watch, A2, 25.0, 26.0, 30.9) == [NOTHING, KEEPING, NOTHING]
    assert seen(watch, A2, 31.0, 32.0) == [PUBLISH, NOTHING]


def test_each_missing_file_is_waited_for() -> None:
    watch = settled()
    seen(watch, A, 20.0, 21.0)
    assert seen(watch, {}, 28.0, 29.0, 38.9, 39.0) == [NOTHING, NOTHING, NOTHING, PUBLISH]


def test_what_may_come_right_is_tried_again_each_time_twice_as_late() -> None:
    watch = settled()
    tries = []
    watch.try_again(0.0)
    for now in range(1000):
        if watch.see(AB, float(now)) is PUBLISH:
            tries.append(now)
            watch.try_again(float(now))
    assert tries == [5, 15, 35, 75, 155, 315, 615, 915]


def test_change_ends_the_wait_and_begins_with_the_short_one_again() -> None:
    watch = settled()
    watch.try_again(20.0)
    watch.see(AB, 25.0)
    watch.try_again(25.0)
    assert seen(watch, A2B, 26.0, 27.0) == [NOTHING, PUBLISH]
    watch.try_again(27.0)
    assert seen(watch, A2B, 31.9, 32.0, 99.0) == [NOTHING, PUBLISH, NOTHING]


def test_empty_folder_is_published_too_so_that_staff_are_told() -> None:
    assert seen(Watch(), {}, 0.0, 1.0, 2.0) == [NOTHING, PUBLISH, NOTHING]


def test_it_rests_only_when_nothing_is_to_come() -> None:
    watch = Watch()
    assert not watch.rests(AB)
    seen(watch, AB, 0.0)
    assert not watch.rests(AB)
    seen(watch, AB, 1.0)
    assert watch.rests(AB)
    assert not watch.rests(A2B)
    watch.try_again(1.0)
    assert not watch.rests(AB)


@given(
    st.lists(
        st.tuples(st.sampled_from([A, A2, AB, A2B, {}]), st.floats(0, 30), st.booleans()),
        min_size=1,
    )
)
def test_at_rest_the_same_listing_never_leads_to_anything(
    looks: list[tuple[Listing, float, bool]],
) -> None:
    watch, now = Watch(A), 0.0
    for listing, later, failed in looks:
        rested = watch.rests(listing)
        now += later
        verdict = watch.see(listing, now)
        assert not rested or verdict is NOTHING
        if failed and verdict is not NOTHING:
            watch.try_again(now)
