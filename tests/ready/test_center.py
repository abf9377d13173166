"""What staff have filled in about the center."""

import msgspec

from kiosk.edition import Center
from kiosk.ready.center import check_center
from ready.said import said
from screen.editions import code, edition

WHOLE = Center(
    "Center",
    phone="865-555-0100",
    address="1 Main Street",
    website="https://example.org",
    hours="Monday to Friday",
    call=code("tel:+18655550100"),
)


def look(center: Center) -> list[str]:
    return said(check_center(msgspec.structs.replace(edition(), centers={"en": center})))


def test_center_that_is_filled_in() -> None:
    assert look(WHOLE) == [
        "green: The center: Telephone 865-555-0100. Call it now and then: do you answer?"
    ]


def test_without_a_telephone_number_nobody_can_call() -> None:
    assert look(msgspec.structs.replace(WHOLE, phone="", call=None)) == [
        "red: The center: There is no telephone number, so visitors find no code to call the "
        "center. | Write it into the file center.md of the content, behind these words: phone"
    ]


def test_what_is_empty_is_named() -> None:
    assert look(msgspec.structs.replace(WHOLE, address="", hours="")) == [
        "amber: The center: Nobody has filled in: address, opening hours. What needs it is left "
        "out. | Write it into the file center.md of the content, behind these words: address, hours"
    ]


def test_edition_without_a_center_has_nothing_of_it() -> None:
    findings = said(check_center(msgspec.structs.replace(edition(), centers={})))
    assert [line.partition(": ")[0] for line in findings] == ["red", "amber"]


def test_other_language_stands_in_for_english() -> None:
    spanish = msgspec.structs.replace(edition(), centers={"es": WHOLE})
    assert [finding.level for finding in check_center(spanish)] == ["green"]
