"""The changes that the options of `aarshjul replan` ask for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from calendars.language import Language, Text
from scheduler.year_file.changes.absence import AbsenceChange
from scheduler.year_file.changes.reading import Noted, note_changes, parse_changes
from scheduler.year_file.encoding import read_text
from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.positions import Positioned

_NO_REASON = Text(
    da="--reason: et fravær har ingen begrundelse, og ingen gemmes; skriv i stedet sagens nummer med --case",
    en="--reason: an absence has no reason, and none is kept; write the case's number with --case instead",
)
Command = Callable[..., Any]


@dataclass(frozen=True)
class _Asking:
    """An option, its values' names and help, and the [[change]] that they make."""

    option: str
    values: tuple[str, ...]
    help: str
    table: Callable[..., dict[str, Any]]


def _span(days: str) -> dict[str, str]:
    first, _, last = days.partition("/")
    return {"from": first, "to": last or first}


_ASKINGS = (
    _Asking(
        "--away",
        ("HVEM", "FRA/TIL"),
        "Post eller person er væk / a post or person is away",
        lambda who, days: {"type": "absence", "who": who} | _span(days),
    ),
    _Asking(
        "--close-room",
        ("LOKALE", "FRA/TIL"),
        "Lokalet er lukket / the room is closed",
        lambda room, days: {"type": "room_closed", "room": room} | _span(days),
    ),
    _Asking(
        "--move",
        ("MØDE", "FRA/TIL"),
        "Mødet kan ikke holdes de dage / the meeting cannot be held then",
        lambda meeting, days: {"type": "move", "meeting": meeting} | _span(days),
    ),
    _Asking(
        "--cancel",
        ("MØDE",),
        "Mødet aflyses / the meeting is cancelled",
        lambda meeting: {"type": "cancel", "meeting": meeting},
    ),
    _Asking(
        "--longer",
        ("MØDE", "MINUTTER"),
        "Mødet varer så længe / the meeting takes so long",
        lambda meeting, minutes: {"type": "length", "meeting": meeting, "minutes": _number(minutes)},
    ),
    _Asking(
        "--add",
        ("ORGAN", "ID", "VINDUE"),
        "Organet får et møde mere / the body meets once more",
        lambda body, name, window: {"type": "add", "body": body, "id": name, "window": window},
    ),
    _Asking(
        "--merge",
        ("ORGANISATION", "I", "FRA"),
        "Organisationen går op i en anden / the organisation is merged into another",
        lambda one, into, day: {"type": "merger", "organisations": [one], "into": into, "from": day},
    ),
    _Asking(
        "--close-organisation",
        ("ORGANISATION", "FRA"),
        "Organisationen nedlægges / the organisation closes",
        lambda one, day: {"type": "closure", "organisation": one, "from": day},
    ),
    _Asking(
        "--seat",
        ("POST", "INDEHAVER", "FRA"),
        "Posten får ny indehaver / the post gets another holder",
        lambda post, holder, day: {"type": "seat", "post": post, "holder": holder, "from": day},
    ),
    _Asking(
        "--remove-rule",
        ("REGEL",),
        "Reglen gælder ikke mere / the rule is none any more",
        lambda rule: {"type": "no_rule", "rule": rule},
    ),
)


def _number(words: str) -> int | str:
    return int(words) if words.isascii() and words.isdigit() else words


def change_options(command: Command) -> Command:
    """Gives a command an option for each simple kind of change, and --changes for all kinds."""
    for asking in reversed(_ASKINGS):
        command = click.option(
            asking.option,
            nargs=len(asking.values),
            multiple=True,
            metavar=" ".join(asking.values),
            help=asking.help,
        )(command)
    return click.option(
        "--changes",
        "changes_file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        metavar="FIL",
        help="Ændringer skrevet som i aendringer.toml / changes written as there",
    )(command)


def asked_changes(changes_file: Path | None, values: dict[str, Any]) -> tuple[Noted, ...]:
    """The changes that a command's options ask for. Raises YearFaults with everything wrong in them."""
    faults: list[Fault] = []
    found = [one for asking in _ASKINGS for one in _of_option(asking, values, faults)]
    if changes_file is not None:
        found.extend(_of_file(changes_file, faults))
    if faults:
        raise YearFaults(faults)
    return tuple(found)


def refuse_reason_of_absence(noted: Iterable[Noted], reason: str, language: Language) -> None:
    """Ends the command as wrongly used when a reason is given for changes among which somebody is away.

    It would stand in the store beside them: that is where an illness would be told.
    """
    if reason.strip() and any(isinstance(one.change, AbsenceChange) for one in noted):
        raise click.UsageError(_NO_REASON[language])


def _of_option(asking: _Asking, values: dict[str, Any], faults: list[Fault]) -> Iterable[Noted]:
    key = asking.option.removeprefix("--").replace("-", "_")
    given: Sequence[Any] = values.get(key) or ()
    rows = [row if isinstance(row, tuple) else (row,) for row in given]
    tables = [asking.table(*row) for row in rows]
    return note_changes(Positioned(asking.option, {"change": tables}), faults)


def _of_file(path: Path, faults: list[Fault]) -> Iterable[Noted]:
    try:
        return parse_changes(path.name, read_text(path.parent, path.name), faults)
    except YearFaults as raised:
        faults.extend(raised.faults)
        return ()
