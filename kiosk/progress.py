"""How publishing goes, for staff: said by the thread that publishes, shown in the staff area."""

from typing import NamedTuple


class Progress(NamedTuple):
    """How it goes.

    `tried` is when words were last published or not, as the `made` of an edition, or ""; `failure`
    is why not, or "". For `silent_s` seconds nothing has been heard of the content folder.
    """

    tried: str = ""
    failure: str = ""
    silent_s: float = 0.0
