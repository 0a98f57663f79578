"""Every command, option, exit code and JSON schema is on docs/commands.md, and every command helps itself."""

import re
from pathlib import Path

import click
import pytest

from scheduler.cli import exits, main

PAGE = (Path(__file__).parents[3] / "docs" / "commands.md").read_text("utf-8")
CONTEXT = click.Context(main)
NAMES = main.list_commands(CONTEXT)
EVERYWHERE = {"--help", "--json", "--language", "--dry-run"}


def command(name: str) -> click.Command:
    found = main.get_command(CONTEXT, name)
    assert found is not None
    return found


def parts(one: click.Command) -> list[click.Command]:
    """A command, or a group and the commands in it."""
    return [one, *one.commands.values()] if isinstance(one, click.Group) else [one]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_a_section_that_names_its_options(name: str) -> None:
    section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    assert section is not None
    parameters = [parameter for one in parts(command(name)) for parameter in one.params]
    options = {word for parameter in parameters for word in parameter.opts if word.startswith("--")}
    assert {word for word in options - EVERYWHERE if word not in section[1]} == set()
    assert f"aarshjul {name}" in section[1]


@pytest.mark.parametrize("name", NAMES)
def test_every_command_says_what_it_does_in_danish_and_english(name: str) -> None:
    for part in parts(command(name)):
        assert len((part.help or "").split()) > 8
        options = [one for one in part.params if isinstance(one, click.Option) and one.name != "out"]
        assert all(option.help for option in options)


def test_the_page_has_no_command_that_there_is_not() -> None:
    sections = re.findall(r"^## ([\w-]+)$", PAGE, re.M)
    assert sorted(sections) == sorted(NAMES)


def test_every_exit_code_is_in_the_table() -> None:
    codes = {value for name, value in vars(exits).items() if name.isupper()}
    assert {int(row) for row in re.findall(r"^\| (\d+) \|", PAGE, re.M)} == codes
