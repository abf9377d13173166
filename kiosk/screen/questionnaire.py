"""The way through a check-in, from its introduction to the words that follow the answers."""

from collections.abc import Sequence
from itertools import chain
from typing import Literal

from kiosk.edition import Block, Outcome, Paragraph, Steps

Answer = Literal["yes", "no", "skip"]
Stage = Literal["introduction", "question", "words", "result"]


class Questionnaire:
    """One walk through a check-in. It adds nothing up and keeps the answers in itself only.

    The opening question, where there is one, has no number: a yes shows the words for it, and
    the result does not look at its answer.
    """

    def __init__(self, blocks: Sequence[Block] = ()) -> None:
        lists = [block.items for block in blocks if isinstance(block, Steps)]
        self._asked = tuple(chain(*lists))
        self._opening = 1 if len(lists) > 1 else 0
        self._introduction = tuple(b for b in blocks if not isinstance(b, Steps | Outcome))
        self._outcomes = [block for block in blocks if isinstance(block, Outcome)]
        self._prescribed = self._following("prescribed")
        self.total = len(self._asked) - self._opening
        """How many questions there are, without the one that opens."""
        self.reminder = _between(blocks)
        """What to keep in mind while answering, as markup."""
        self.restart()

    def restart(self) -> None:
        """Forget every answer and stand at the introduction."""
        self._begun = False
        self._reading = False
        self._answers: list[Answer] = []

    def go_on_from(self, other: "Questionnaire") -> None:
        """Stand where the walk through the same questions in another language stands.

        Where they are not as many, the answers would belong to other questions: it begins anew.
        """
        if (len(self._asked), self._opening) == (len(other._asked), other._opening):
            self._begun = other._begun
            self._reading = other._reading
            self._answers = list(other._answers)

    def begin(self) -> None:
        """Leave the introduction."""
        self._begun = True

    def answer(self, answer: Answer) -> None:
        """Answer the present question."""
        if self.stage == "question":
            opened = self.number == 0 and answer == "yes"
            self._answers.append(answer)
            self._reading = opened and bool(self._prescribed)

    def go_on(self) -> None:
        """Leave the words that follow the opening question."""
        self._reading = False

    def back(self) -> None:
        """Undo the last answer; where there is none, stand at the introduction again."""
        self._reading = False
        if self._answers:
            self._answers.pop()
        else:
            self._begun = False

    @property
    def stage(self) -> Stage:
        """Where the visitor is."""
        if not self._begun:
            return "introduction"
        if self._reading:
            return "words"
        return "question" if len(self._answers) < len(self._asked) else "result"

    @property
    def number(self) -> int:
        """The number of the present question; 0 for the one that opens."""
        return len(self._answers) + 1 - self._opening

    @property
    def question(self) -> str:
        """The present question, as markup; empty at the other stages."""
        return self._asked[len(self._answers)] if self.stage == "question" else ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What to show at the other stages."""
        if self.stage == "introduction":
            return self._introduction
        if self.stage == "words":
            return self._prescribed
        return self._following(*self._true()) if self.stage == "result" else ()

    def _following(self, *when: str) -> tuple[Block, ...]:
        return tuple(
            block for outcome in self._outcomes if outcome.when in when for block in outcome.blocks
        )

    def _true(self) -> list[str]:
        """Which outcomes the answers lead to, by their `when`."""
        answers = self._answers[self._opening :]
        yes = [f"yes to {number}" for number, answer in enumerate(answers, 1) if answer == "yes"]
        if yes:
            return [*yes, "any yes"]
        return ["all no" if "no" in answers else "all skipped"]


def _between(blocks: Sequence[Block]) -> str:
    """The paragraph between the opening question and the others."""
    steps = [place for place, block in enumerate(blocks) if isinstance(block, Steps)]
    between = blocks[steps[0] : steps[-1]] if steps else ()
    return "<br>".join(block.text for block in between if isinstance(block, Paragraph))
