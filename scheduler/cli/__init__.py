"""The command line: one command, one file."""

import os
import sys
from importlib import import_module
from typing import Any

import click

from scheduler.cli.exits import INTERRUPTED, INVALID_INPUT, Exit

_COMMANDS = (
    *("new", "check", "explain", "plan", "replan", "verify"),
    *("show", "alternatives", "compare"),
    *("diff", "history", "stage", "publish", "feeds", "wheel", "log", "fetch", "roll"),
    *("subscribe", "serve", "db", "schema"),
)
"""In the order a year needs them."""


class _Lazy(click.Group):
    """Imports a command when it is asked for: only `plan` waits for a solver to load.

    However a command is cut off, it ends with one message and an exit code: by Ctrl-C, or by a disk or a
    stdout that takes no more.
    """

    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module = name.replace("-", "_")
        command = getattr(import_module(f"scheduler.cli.{module}"), module)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, context: click.Context) -> Any:
        try:
            answer = super().invoke(context)
            sys.stdout.flush()
        except KeyboardInterrupt:
            raise Exit("Afbrudt / interrupted.", INTERRUPTED) from None
        except BrokenPipeError:
            raise  # click ends quietly when nobody reads on
        except OSError as error:
            _forget_stdout()
            place = error.filename or "stdout"
            raise Exit(f"{place}: {error.strerror or error}", INVALID_INPUT) from None
        return answer


def _forget_stdout() -> None:
    """Lets go of what stdout could not take: Python would try again at exit, and say so."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=_Lazy)
@click.version_option(package_name="aarshjul")
def main() -> None:
    """Lægger en kommunes årshjul: hvert møde i hvert organ, bevist godt, klar til Outlook.

    Plans a municipality's year: every meeting of every body, placed, verified, published.

    DIR er årets mappe med aarshjul.toml. Begynd med `aarshjul new` eller eksemplerne.
    """
