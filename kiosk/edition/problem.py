"""What is wrong in a content file, in words for the person who wrote it."""

from typing import Literal

from msgspec import Struct


class Problem(Struct, frozen=True, order=True):
    """One thing to mend.

    `path` is relative to the content folder with forward slashes (`en/bladder-and-body.md`),
    `line` counts from 1 and is 0 when the whole file is meant. An error keeps the page out,
    a warning does not. `name` is short and stable (`unknown-key`); `message` says what is
    wrong and `fix` what to do, each as whole sentences.
    """

    path: str
    line: int
    level: Literal["error", "warning"]
    name: str
    message: str
    fix: str

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.level}: {self.message} {self.fix} [{self.name}]"
