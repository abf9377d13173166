import sys

from kiosk.start import main

if __name__ == "__main__":
    sys.exit(main())
