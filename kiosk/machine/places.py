"""Where things lie on a kiosk machine, and whose they are. The units in templates/ say so too."""

from pathlib import Path

NAME = "ketamine-kiosk"

USER = NAME
"""The program runs as this user, who may write nothing but its own state."""
STAFF = "ketamine-staff"
"""Who is in this group may change the words."""

PROGRAM = Path("/opt", NAME)
"""One folder for each version of the program, and `current`, which leads to the one that runs."""
CURRENT = PROGRAM / "current"
SHARED = Path("/srv", NAME)
CONTENT = SHARED / "content"
SETTINGS = Path("/etc", NAME, "settings.toml")
STATE = Path("/var/lib", NAME)
CACHE = Path("/var/cache", NAME)
COMMAND = Path("/usr/local/bin", NAME)

RECORD = Path("/var/lib", f"{NAME}-machine", "changes.json")
"""What was changed, so that it can be undone."""
