"""The command line: one command, one file."""

from importlib import import_module

import click

_COMMANDS = ("check", "explain", "feeds", "new", "plan", "schema", "show", "verify", "wheel")


class _Lazy(click.Group):
    """Imports a command when it is asked for: only `plan` waits for a solver to load."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command = getattr(import_module(f"scheduler.cli.{name}"), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Lazy)
@click.version_option(package_name="aarshjul")
def main() -> None:
    """Lægger en kommunes årshjul: hvert møde i hvert organ, bevist godt, klar til Outlook.

    Plans a municipality's year: every meeting of every body, placed, verified, published.

    DIR er årets mappe med aarshjul.toml. Begynd med `aarshjul new` eller eksemplerne.
    """
