"""Where the screen finds its words: the present edition, and the built-in one behind it."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.edition import Center, Edition, Page

HELP_NOW = "help-now"


@dataclass(frozen=True)
class Library:
    """An edition with the folder of its pictures; `built_in` has at least a help now."""

    edition: Edition
    folder: Path
    built_in: Edition

    @property
    def pictures(self) -> Path:
        """The folder of the edition's pictures."""
        return self.folder / "pictures"

    def center(self, language: str) -> Center:
        """The center in a language, or in any that there is."""
        centers = self.edition.centers or self.built_in.centers
        return centers.get(language) or next(iter(centers.values()))

    def pages(self, language: str) -> list[Page]:
        """All pages of a language, in order."""
        return [page for page in self.edition.pages if page.language == language]

    def page(self, language: str, topic: str) -> Page | None:
        """The page of a topic."""
        return self.edition.page(language, topic)

    def read_next(self, page: Page) -> list[Page]:
        """The pages that go with this one."""
        found = (self.edition.page(page.language, topic) for topic in page.related)
        return [other for other in found if other is not None]

    def help_page(self, language: str) -> Page | None:
        """Help now in a language: the edition's, or else the built-in one."""
        return self.edition.page(language, HELP_NOW) or self.built_in.page(language, HELP_NOW)

    def help_languages(self) -> list[str]:
        """The languages that have a help now, sorted."""
        pages = (*self.edition.pages, *self.built_in.pages)
        return sorted({page.language for page in pages if page.id == HELP_NOW})
