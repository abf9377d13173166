"""The English words that leaflets add to those of the edition.

`content/<language>/interface.txt` says what they are in another language; %1, %2 stand for names,
numbers and days. After a change here run `make words`.
"""

LANGUAGE = "English"
"""Its translation is what a language is called in itself."""

DAY = "MMMM d, yyyy"

# kinds of notice
NOTE = "Note"
TIP = "Tip"
WARNING = "Warning"
EMERGENCY = "Emergency"

# the check-in
IN_YOUR_HEAD = "Answer in your head. There is nothing to mark and nothing to send in."
IF_PRESCRIBED = "If it is prescribed for you"
IF_YES_TO = "If you said yes to question %1"
IF_ANY_YES = "If you said yes to any question"
IF_ALL_NO = "If you said no to every question"
IF_ALL_SKIPPED = "If you would rather not answer"

# the center
TALK_TO_US = "Talk to us"
TO_CALL = "Point your phone's camera at the code to call %1."

# the foot of a page
GENERAL = (
    "This paper gives general information. It is not medical advice. "
    "Do not stop a prescribed medicine because of it."
)
CHECKED = "Facts checked against sources on %1. Not yet signed by a clinician."
NOT_SIGNED = "Not yet signed by a clinician."
CHANGED_SINCE = "The words were changed after that, on %1."
SIGNED = "Reviewed by %1 on %2."
SOURCES = "Sources: %1."
PAGE_OF = "Page %1 of %2"

# the booklet
BOOKLET = "Ketamine: facts and help"
CONTENTS = "What is inside"
IN_DANGER = "In danger? Tell a staff member, or call 911."
HELP_ON_PAGE = "Help now is on page %1."

PHRASES = tuple(value for name, value in list(vars().items()) if name.isupper())
"""All of them, to be translated."""
