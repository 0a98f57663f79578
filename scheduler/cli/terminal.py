"""How wide and how strong a text may be where it is read."""

import os
import shutil
import sys

import click

from scheduler.views.text import WIDTH

_LEAST, _MOST = 60, 140


def text_width() -> int:
    """The terminal's width within reason; 100 columns where there is none."""
    if not sys.stdout.isatty():
        return WIDTH
    return max(_LEAST, min(shutil.get_terminal_size((WIDTH, 24)).columns, _MOST))


def strong(words: str) -> str:
    """Words in bold on a terminal that wants it, else as they are: nothing is told by weight alone."""
    if sys.stdout.isatty() and "NO_COLOR" not in os.environ:
        return click.style(words, bold=True)
    return words
