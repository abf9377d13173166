"""An open group shows its topics from A to Z, or the letters to choose from."""

from kiosk.screen.group import OpenGroup
from kiosk.screen.letters import MOST, by_letters, divide
from screen.editions import page
from screen.library_of import library_of
from screen.reading import reads

PAGES = tuple(found for found in library_of(200, ("understand",)) if found.language == "en")


def test_small_group_shows_its_topics_in_the_order_of_their_letters() -> None:
    group = OpenGroup()
    assert group.show("Understand", PAGES[:MOST][::-1], ()) == 0
    assert (reads(group, "title"), reads(group, "part")) == ("Understand", "")
    assert not reads(group, "divided")
    assert [card["topic"] for card in reads(group, "cards")] == [
        *(one.id for one in by_letters(PAGES[:MOST])),
    ]


def test_large_group_shows_its_letters_with_the_first_and_the_last_title() -> None:
    group = OpenGroup()
    group.show("Understand", PAGES, ())
    assert reads(group, "divided")
    assert reads(group, "cards")[0] == {
        "topic": by_letters(PAGES)[0].id,
        "title": "A",
        "summary": "Alcohol and ketamine\N{NO-BREAK SPACE}… Asthma at work",
        "iconName": "",
    }


def test_part_of_one_topic_names_it_once() -> None:
    group = OpenGroup()
    group.show("Understand", [*(page(f"a-{n}") for n in range(MOST)), page("zinc")], ())
    assert [card["title"] for card in reads(group, "cards")] == ["A", "Z"]
    assert reads(group, "cards")[1]["summary"] == "Zinc"


def test_part_shows_its_topics_and_says_how_far_the_way_leads() -> None:
    group = OpenGroup()
    part = divide(by_letters(PAGES))[1]
    assert group.show("Understand", PAGES, (part.pages[1].id, "gone")) == 1
    assert (reads(group, "part"), reads(group, "divided")) == (part.name, False)
    assert [card["topic"] for card in reads(group, "cards")] == [one.id for one in part.pages]
