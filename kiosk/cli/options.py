"""What several commands share: their options, the settings, and temporary folders."""

import argparse
import glob
import sys
import tempfile
from pathlib import Path
from typing import TypeAlias

import platformdirs
from msgspec.structs import replace

from kiosk.first_words import provide_content
from kiosk.paths import APP, CONTENT
from kiosk.settings import KEYS, Layer, Layers, Settings, read_settings

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""Where a command is added."""


def add_content(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--content",
        type=Path,
        default=argparse.SUPPRESS,
        metavar="DIR",
        help="the folder staff edit",
    )
    command.add_argument(
        "--settings", type=Path, metavar="FILE", help="this machine's settings, a TOML file"
    )


def add_state(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--state",
        type=Path,
        default=platformdirs.user_state_path(APP, appauthor=False),
        metavar="DIR",
        help="where this machine keeps what must last",
    )


def layers_of(options: argparse.Namespace, chosen: Layer | None = None) -> Layers:
    """What each place says, with what staff chose; what is wrong in the file is printed."""
    command_line = {name: value for name, value in vars(options).items() if name in KEYS}
    file, problems = read_settings(options.settings)
    for problem in problems:
        print(problem, file=sys.stderr)
    return Layers(command_line, chosen or {}, file)


def settings_of(options: argparse.Namespace, chosen: Layer | None = None) -> Settings:
    """The settings for a command, with what staff chose; what is wrong in their file is printed."""
    return with_words(layers_of(options, chosen).settled())


def with_words(settings: Settings) -> Settings:
    """The settings with a content folder that is there; where it was made is printed."""
    _recover(settings.content)
    if settings.content != CONTENT:
        return settings
    content, news = provide_content()
    if news:
        print(news, file=sys.stderr)
    return replace(settings, content=content)


def content_of(options: argparse.Namespace) -> Path:
    """The content folder for a command that needs no other setting."""
    if "content" not in options:
        return settings_of(options).content
    content: Path = options.content
    _recover(content)
    return content


def _recover(content: Path) -> None:
    """Finish or take back what an exchange of words had begun.

    It leaves things beside the folder. Without any, what knows about them is not even loaded.
    """
    if any(content.absolute().parent.glob(f"{glob.escape(content.name)}.*")):
        from kiosk.exchange.swap import recover

        recover(content)


def temporary_folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="kiosk-", ignore_cleanup_errors=True)
