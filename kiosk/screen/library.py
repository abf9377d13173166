"""Where the screen finds its words: the present edition, and the built-in one behind it."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from kiosk.edition import Center, Edition, Page

ENGLISH = "en"
"""The language of the words that all others are translated from."""

HELP_NOW = "help-now"

ALWAYS = frozenset({"help", "about"})
"""The kinds of pages that are shown without a signature, and that nobody can switch off."""


class Library(Struct, frozen=True, dict=True):
    """An edition with the folder of its pictures; `built_in` has at least a help now.

    `wanted` is the clinic's language. Topics that are `hidden`, and with `only_signed` pages that
    no clinician has signed, are as if they were not there, except for help now and about. What a
    language lacks is there in the clinic's language, or else in English.
    """

    edition: Edition
    folder: Path
    built_in: Edition
    wanted: str = ENGLISH
    only_signed: bool = False
    hidden: tuple[str, ...] = ()

    @property
    def pictures(self) -> Path:
        """The folder of the edition's pictures."""
        return self.folder / "pictures"

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages that have any page, sorted."""
        pages = (*self.edition.pages, *self.built_in.pages)
        return tuple(sorted({page.language for page in pages}))

    @property
    def default(self) -> str:
        """The language a visit begins in."""
        return self.wanted if self.wanted in self.languages else ENGLISH

    def name_of(self, language: str) -> str:
        """What a language is called in itself; its code where nobody has said."""
        known = "English" if language == ENGLISH else language
        return self.interface(language).get("English", known)

    def interface(self, language: str) -> dict[str, str]:
        """The English words of the interface and what they are in a language."""
        built_in = self.built_in.interface.get(language, {})
        return built_in | self.edition.interface.get(language, {})

    def center(self, language: str) -> Center:
        """The center in a language, or in any that there is."""
        centers = self.edition.centers or self.built_in.centers
        known = (centers[spoken] for spoken in self._in_turn(language) if spoken in centers)
        return next(known, None) or next(iter(centers.values()))

    def pages(self, language: str) -> tuple[Page, ...]:
        """All topics, each in a language where there is such a page, in order."""
        if language not in self._in_order:
            self._in_order[language] = self._ordered(language)
        return self._in_order[language]

    def group(self, language: str, group: str) -> list[Page]:
        """The topics of a group."""
        return [page for page in self.pages(language) if page.group == group]

    def _ordered(self, language: str) -> tuple[Page, ...]:
        found: dict[str, Page] = {}
        for spoken in self._in_turn(language):
            for page in self._shown.values():
                if page.language == spoken:
                    found.setdefault(page.id, page)
        return tuple(sorted(found.values(), key=lambda page: (page.order, page.id)))

    def page(self, language: str, topic: str) -> Page | None:
        """The page of a topic."""
        spoken = (self._shown.get((known, topic)) for known in self._in_turn(language))
        return next((page for page in spoken if page is not None), None)

    def read_next(self, page: Page, language: str) -> list[Page]:
        """The pages that go with this one."""
        found = (self.page(language, topic) for topic in page.related)
        return [other for other in found if other is not None]

    def help_page(self, language: str) -> Page | None:
        """Help now in a language: the edition's, or else the built-in one."""
        for spoken in self._in_turn(language):
            for edition in (self.edition, self.built_in):
                if page := edition.page(spoken, HELP_NOW):
                    return page
        return None

    def reads_like(self, other: "Library") -> bool:
        """Whether visitors cannot tell it from another one, which only staff may."""
        place = replace(other, edition=self.edition, folder=self.folder)
        return self == place and self.edition.reads_like(other.edition)

    @property
    def with_hidden(self) -> "Library":
        """The same words with the topics that are hidden."""
        return replace(self, hidden=())

    @cached_property
    def off_in_file(self) -> tuple[str, ...]:
        """The topics whose own files keep them off the screen, in every language, sorted."""
        pages = {page.id for page in self.edition.pages}
        whole = (
            source.path.removesuffix(".md").split("/")
            for source in self.edition.sources
            if source.path.endswith(".md") and not any(p.level == "error" for p in source.problems)
        )
        topics = {place[1] for place in whole if len(place) == 2 and place[1] != "center"}
        return tuple(sorted(topics - pages))

    def has_topics(self, language: str) -> bool:
        """Whether there is a topic to choose; without one, home is help now."""
        groups = {group.id for group in self.center(language).groups}
        return any(page.group in groups for page in self.pages(language))

    def _in_turn(self, language: str) -> tuple[str, ...]:
        """Where to look for something, one language after the other."""
        return tuple(dict.fromkeys((language, self.default, ENGLISH)))

    @cached_property
    def _in_order(self) -> dict[str, tuple[Page, ...]]:
        """The topics in each language that was asked for: with a thousand, putting them in order
        takes longer than a touch may.
        """
        return {}

    @cached_property
    def _shown(self) -> dict[tuple[str, str], Page]:
        return {
            (page.language, page.id): page
            for page in self.edition.pages
            if page.kind in ALWAYS
            or (page.id not in self.hidden and (page.signed or not self.only_signed))
        }
