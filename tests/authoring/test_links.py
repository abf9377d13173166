"""Links become what a phone reads and what a person reads."""

import pytest

from kiosk.authoring.links import LinkError, read_link, shown_website

ALLOWED = "Links can begin with tel:, https:, sms: or mailto:."
PHONE = "Write the area code and the number in digits, such as 865-555-0100."
WEB = "Copy it from the address line of the browser, such as https://www.example.org/help."


@pytest.mark.parametrize(
    ("target", "phone", "person"),
    [
        ("tel:8655550100", "tel:+18655550100", "865-555-0100"),
        ("tel:18655550100", "tel:+18655550100", "1-865-555-0100"),
        ("tel:+18655550100", "tel:+18655550100", "1-865-555-0100"),
        ("tel:865-555-0100", "tel:+18655550100", "865-555-0100"),
        ("TEL:(865) 555-0100", "tel:+18655550100", "(865) 555-0100"),
        ("tel:865.555.0100", "tel:+18655550100", "865.555.0100"),
        ("tel:1-800-662-4357", "tel:+18006624357", "1-800-662-4357"),
        ("tel:+44 20 7946 0000", "tel:+442079460000", "+44 20 7946 0000"),
        ("tel:988", "tel:988", "988"),
        ("tel:911", "tel:911", "911"),
        ("tel:%28865%29%20555-0100", "tel:+18655550100", "(865) 555-0100"),
        ("sms:741741?body=HOME", "sms:741741?body=HOME", "741741"),
        ("sms:741741?body=I need help", "sms:741741?body=I%20need%20help", "741741"),
        ("https://www.example.org/", "https://www.example.org/", "www.example.org"),
        ("HTTPS://example.org/help/?a=1#b", "https://example.org/help/?a=1#b", "example.org/help"),
        (
            "mailto:help@example.org?subject=x",
            "mailto:help@example.org?subject=x",
            "help@example.org",
        ),
    ],
)
def test_good_links(target: str, phone: str, person: str) -> None:
    assert read_link(target) == (phone, person)


@pytest.mark.parametrize(
    ("target", "message", "fix"),
    [
        ("tel:12", "“12” is not a phone number that can be dialed.", PHONE),
        ("tel:555-0100", "“555-0100” is not a phone number that can be dialed.", PHONE),
        ("tel:123-456-7890", "“123-456-7890” is not a phone number that can be dialed.", PHONE),
        ("tel:1-800-GET-HELP", "“1-800-GET-HELP” is not a phone number that can be dialed.", PHONE),
        ("tel:8655550100 x12", "“8655550100 x12” is not a phone number that can be dialed.", PHONE),
        ("sms:", "“” is not a phone number that can be dialed.", PHONE),
        ("https://", "“https://” is not a complete web address.", WEB),
        ("https:example.org", "“https:example.org” is not a complete web address.", WEB),
        ("https://localhost/x", "“https://localhost/x” is not a complete web address.", WEB),
        ("https://a.org@b.org", "“https://a.org@b.org” is not a complete web address.", WEB),
        ("https://[x", "“https://[x” is not a complete web address.", WEB),
        (
            "mailto:me",
            "“me” is not an e-mail address.",
            "Write it such as mailto:help@example.org.",
        ),
        (
            "http://example.org",
            "The link “http://example.org” cannot be shown as a code.",
            f"Write https://example.org if the site has it. {ALLOWED}",
        ),
        (
            "www.example.org",
            "The link “www.example.org” cannot be shown as a code.",
            f"Write https://www.example.org. {ALLOWED}",
        ),
        (
            "865-555-0100",
            "The link “865-555-0100” cannot be shown as a code.",
            f"Write tel:865-555-0100. {ALLOWED}",
        ),
        (
            "help@example.org",
            "The link “help@example.org” cannot be shown as a code.",
            f"Write mailto:help@example.org. {ALLOWED}",
        ),
        (
            "signs.md",
            "The link “signs.md” cannot be shown as a code.",
            "To lead to another topic, write its name after “related:” in the header.",
        ),
        ("", "The link “” cannot be shown as a code.", ALLOWED),
        (
            "javascript:alert(1)",
            "The link “javascript:alert(1)” cannot be shown as a code.",
            ALLOWED,
        ),
        ("file:///etc/passwd", "The link “file:///etc/passwd” cannot be shown as a code.", ALLOWED),
    ],
)
def test_bad_links(target: str, message: str, fix: str) -> None:
    with pytest.raises(LinkError) as error:
        read_link(target)
    assert (error.value.message, error.value.fix) == (message, fix)


def test_a_website_without_scheme_is_shown_as_it_is() -> None:
    assert shown_website("") == ""
    assert shown_website("example.org/") == "example.org"
