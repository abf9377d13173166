"""Says to whoever looks after the machine that a file is amiss, while the screen goes on."""


def warn(sentence: str, *what: object) -> None:
    """Say a sentence, with each `%s` in it filled in, on the error output."""
    from logging import getLogger  # not loaded where all is well: a start would wait for it

    getLogger(__name__).warning(sentence, *what)
