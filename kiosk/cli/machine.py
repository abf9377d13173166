"""The command for the computer that the kiosk runs on: machine."""

from kiosk.cli.options import Commands
from kiosk.machine.command import add_arguments


def add_to(commands: Commands) -> None:
    """Add this command."""
    command = commands.add_parser(
        "machine", help="make a computer a kiosk, undo it, or pack a zip for Windows"
    )
    add_arguments(command)
