"""The exit codes of every command, and the exceptions that carry them."""

import click

DONE = 0
BUG = 1
USAGE = 2
INVALID_INPUT = 3
IMPOSSIBLE = 4
OUT_OF_TIME = 5
BASE_CHANGED = 6
REFUSED = 7
SERVICE_FAILED = 8
INTERRUPTED = 130


class Exit(click.ClickException):
    """A command ends with one message on stderr and an exit code."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc]

    def show(self, file: object = None) -> None:
        """Prints the message alone: it says itself what is wrong."""
        click.echo(self.message, err=True)
