"""The command line: one command, one file."""

import os
import sys
from typing import Any

import click

from calendars.file_reason import file_reason
from scheduler.cli.commands import COMMANDS, load
from scheduler.cli.exits import INTERRUPTED, INVALID_INPUT, Exit


class _Lazy(click.Group):
    """Loads a command when it is asked for: only `plan` waits for a solver, and `--help` for nothing.

    However a command is cut off, it ends with one message and an exit code: by Ctrl-C, or by a disk or a
    stdout that takes no more.
    """

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return load(name) if name in COMMANDS else None

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

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
            place, reason = error.filename or "stdout", file_reason(error)
            raise Exit(f"{place}: {reason.da} / {reason.en}", INVALID_INPUT) from None
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
