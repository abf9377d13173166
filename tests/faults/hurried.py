"""The kiosk with a safe mode that tries again after a few seconds.

python hurried.py <arguments of the kiosk>
"""

import sys

from kiosk import safe_mode
from kiosk.cli import main

TRY_AGAIN_S = 4.0

if __name__ == "__main__":
    safe_mode.TRY_AGAIN_S = TRY_AGAIN_S
    sys.exit(main())
