"""The command line: one command, one file."""

import click


@click.group()
def main() -> None:
    """Plan a municipality's yearly wheel of meetings."""
