"""The names by which PySide6 finds a function that was called with wrong arguments."""


def update_mapping() -> None:
    """Called before a name is looked up here: PySide6's own module, of this name, takes over."""
    from shibokensupport.signature import errorhandler  # noqa: F401

    globals()["update_mapping"]()
