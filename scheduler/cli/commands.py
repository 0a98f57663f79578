"""The commands there are, and how each is loaded: only when it is asked for, and as fast as it can be."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import click

COMMANDS = {
    "new": "En mappe at begynde på / a folder to begin with",
    "check": "Alt, hvad der er galt med året / all that is wrong with a year",
    "explain": "Hvorfor ikke? Og udvejene / why not? And the ways out",
    "plan": "Placerer hvert møde / places every meeting",
    "replan": "Ændrer planen mindst muligt / changes the plan as little as possible",
    "verify": "Efterprøver planen / checks the plan by the rules alone",
    "show": "Planen som lister / the plan as lists",
    "alternatives": "Andre tidspunkter til et møde / other times for a meeting",
    "compare": "Planer side om side / plans side by side",
    "diff": "Hvad der er forskel på i to planer / what differs between two plans",
    "history": "Et mødes historie / what has become of a meeting",
    "stage": "Kladde, høring, godkendt, afholdt / draft, sent, approved, held",
    "publish": "Offentliggør planen / tells everybody what has changed",
    "feeds": "Planen som kalendere til Outlook / as calendars for Outlook",
    "wheel": "Planen som årshjul til væggen / as a wheel for the wall",
    "log": "Hvem gjorde hvad hvornår / who did what when",
    "fetch": "Begynder forfra fra databasen / begins again from the database",
    "roll": "Næste års mappe ud af dette års / next year's folder",
    "subscribe": "Hemmelige links til kalenderne / secret links to the calendars",
    "serve": "Kalenderne over HTTP / the calendars over HTTP",
    "db": "Årenes database / the database that years are kept in",
    "schema": "JSON Schema for aarshjul.toml til editorer / for editors",
}
"""What each command does, in the order a year needs them; each is the function of that name in its module."""


def load(name: str) -> click.Command:
    """The command of that name; its module is imported now, unless it has been."""
    module = f"scheduler.cli.{name}"
    if module not in sys.modules:
        with _loading():
            import_module(module)
    command = getattr(sys.modules[module], name)
    assert isinstance(command, click.Command)
    return command


@contextmanager
def _loading() -> Iterator[None]:
    """Loads modules without stopping to look for garbage: all they define stays until the program ends.

    Nor are the files of every installed package searched for plugins to pydantic: none is to change what a
    year's file may say.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
