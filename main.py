"""Start the kiosk, or one of its commands: `python main.py --help`."""

import sys

from kiosk.start import main

if __name__ == "__main__":
    sys.exit(main())
