"""Texts held to files, to the letter.

With AARSHJUL_WRITE_GOLDEN=1 the files are written instead of compared: read them before you keep them.
"""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def held_to(name: str, text: str) -> None:
    """The text is the golden file's."""
    path = GOLDEN / name
    if os.environ.get("AARSHJUL_WRITE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text.encode() == path.read_bytes()
