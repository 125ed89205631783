"""``python -m readouts``: the same as the command ``readouts``."""

import sys

from readouts._cli import process

if __name__ == "__main__":
    sys.exit(process())
