"""The first start from a wheel: staff get their own copy of the words that ship with the kiosk."""

import shutil
from pathlib import Path
from uuid import uuid4

from kiosk.paths import CONTENT, SHIPPED_CONTENT


def provide_content(content: Path = CONTENT, shipped: Path = SHIPPED_CONTENT) -> tuple[Path, str]:
    """The folder with the words, and a sentence about it when it is new or not what it should be.

    That is `content`, made from `shipped` when it is missing, or `shipped` where that fails.
    """
    if content == shipped or content.exists():
        return content, ""
    # Under another name first: a copy that a power cut ended half way is never taken for whole.
    draft = content.with_name(f"{content.name}-{uuid4().hex}")
    try:
        content.parent.mkdir(parents=True, exist_ok=True)
        # Not the read-only flags of a folder that belongs to the system.
        shutil.copytree(shipped, draft, copy_function=shutil.copyfile)
        draft.rename(content)
    except OSError as error:
        shutil.rmtree(draft, ignore_errors=True)
        if content.exists():  # another program was faster
            return content, ""
        return shipped, (
            f"{content}: The words that ship with the kiosk cannot be copied here "
            f"({error.strerror or error}), so staff cannot change them. Let the user who runs the "
            "kiosk write to this folder, or choose another with --content."
        )
    return content, f"{content}: These are the words of the kiosk now, for staff to change."
