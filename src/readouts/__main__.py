"""``python -m readouts``: the same as the command ``readouts``."""

import sys

from readouts._cli import main

if __name__ == "__main__":
    sys.exit(main())
