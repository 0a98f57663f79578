"""A command that needs no database does not wait for one to load."""

import subprocess
import sys

import click

from scheduler.cli import main

_PROGRAM = """
import sys
from importlib import import_module
for name in {names}:
    import_module("scheduler.cli." + name)
print([name for name in ("sqlalchemy", "alembic", "psycopg") if name in sys.modules])
"""

OF_THE_STORE = {"db", "subscribe", "publish", "stage", "log", "history", "fetch"}


def test_only_commands_of_the_store_load_a_database() -> None:
    names = [name for name in main.list_commands(click.Context(main)) if name not in OF_THE_STORE]
    program = _PROGRAM.format(names=names)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
