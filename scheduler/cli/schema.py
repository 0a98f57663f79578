"""aarshjul schema: the JSON Schema of aarshjul.toml."""

import json

import click

from scheduler.year_file.document import json_schema


@click.command()
def schema() -> None:
    """Skriver JSON Schema for aarshjul.toml til din editor / prints the schema for editors."""
    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
