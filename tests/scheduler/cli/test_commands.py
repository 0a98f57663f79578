"""The table of commands: what `--help` lists, and what each name loads."""

import gc
import sys
from pathlib import Path

import click
from click.testing import CliRunner

import scheduler.cli
from scheduler.cli import main
from scheduler.cli.commands import COMMANDS, load


def test_help_lists_every_command_with_what_it_does_in_two_languages() -> None:
    listed = " ".join(CliRunner().invoke(main, ["--help"], terminal_width=200).stdout.split())
    for name, what in COMMANDS.items():
        assert f"{name} {what}" in listed
        assert " / " in what


def test_every_name_is_a_command_of_that_name() -> None:
    for name in COMMANDS:
        command = load(name)
        assert isinstance(command, click.Command)
        assert command.name == name


def test_every_command_that_there_is_a_file_for_is_in_the_table() -> None:
    files = Path(scheduler.cli.__file__).parent.glob("*.py")
    written = {file.stem for file in files if f"\ndef {file.stem}(" in file.read_text("utf-8")}
    commands = {name for name in written if isinstance(_there(name), click.Command)}
    assert commands == set(COMMANDS)


def _there(name: str) -> object:
    return getattr(sys.modules.get(f"scheduler.cli.{name}"), name, None)


def test_a_name_that_is_none_is_told() -> None:
    done = CliRunner().invoke(main, ["vis"])
    assert done.exit_code == 2
    assert "vis" in done.output


def test_garbage_is_collected_again_once_a_command_is_loaded(monkeypatch) -> None:
    monkeypatch.delitem(sys.modules, "scheduler.cli.schema", raising=False)
    load("schema")
    assert gc.isenabled()
