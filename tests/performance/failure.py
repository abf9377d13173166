"""What keeps a figure from being measured."""


class Failure(Exception):
    """The message says why a row is left out."""
