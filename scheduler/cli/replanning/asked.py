"""The changes that the options of `aarshjul replan` ask for."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from calendars.language import Language, Text
from calendars.written_day import parse_day
from scheduler.year_file.changes.absence import AbsenceChange
from scheduler.year_file.changes.reading import Noted, note_changes, parse_changes
from scheduler.year_file.encoding import read_text
from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.ledger import LineSpot
from scheduler.year_file.positions import Positioned
from scheduler.year_file.tables.times import parse_span

_NO_REASON = Text(
    da="--reason: et fravær har ingen begrundelse, og ingen gemmes; skriv i stedet sagens nummer med --case",
    en="--reason: an absence has no reason, and none is kept; write the case's number with --case instead",
)
_NOBODY_AWAY = Text(
    da="--choose og --policy siger, hvad der sker med møder, som et fravær rammer; skriv fraværet med --away."
    " Et møde flyttes med --move og aflyses med --cancel",
    en="--choose and --policy say what becomes of meetings that an absence touches; write it with --away."
    " A meeting is moved with --move and cancelled with --cancel",
)
Command = Callable[..., Any]


@dataclass(frozen=True)
class _Asking:
    """An option, its values' names and help, and the [[change]] that they make."""

    option: str
    values: tuple[str, ...]
    help: str
    table: Callable[..., dict[str, Any]]


_FROM_TO = "FRA/TIL"
_DAYS = Text(
    da="en dag eller fra/til, fx 2027-05-01/2027-05-05", en="a day or from/to, such as 2027-05-01/2027-05-05"
)


def _span(days: str) -> dict[str, str]:
    first, _, last = days.partition("/")
    if parse_span(days) is None:
        first, last = days, days  # one fault is enough
    return {"from": first, "to": last or first}


def _meant_span(words: str) -> str | None:
    """Two days with something else than a slash between, as they are to be written."""
    for mark in re.finditer(r"\s*(?:[-–—]|til|to)\s*", words):
        ends = parse_day(words[: mark.start()]), parse_day(words[mark.end() :])
        if ends[0] and ends[1]:
            return f"{ends[0]}/{ends[1]}"
    return None


_ASKINGS = (
    _Asking(
        "--away",
        ("HVEM", _FROM_TO),
        "Post eller person er væk / a post or person is away",
        lambda who, days: {"type": "absence", "who": who} | _span(days),
    ),
    _Asking(
        "--close-room",
        ("LOKALE", _FROM_TO),
        "Lokalet er lukket / the room is closed",
        lambda room, days: {"type": "room_closed", "room": room} | _span(days),
    ),
    _Asking(
        "--move",
        ("MØDE", _FROM_TO),
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


def check_absences(
    noted: Iterable[Noted], by_hand: Iterable[Noted], asked: dict[str, Any], language: Language
) -> None:
    """Ends the command as wrongly used when it gives an absence a reason, or has choices and no absence.

    A reason would stand in the store beside the absence, asked for now or written `by_hand` since the plan:
    that is where an illness would be told. A choice is of the meetings that an absence asked for touches:
    without one it would do nothing.
    """
    away, known = (any(isinstance(one.change, AbsenceChange) for one in some) for some in (noted, by_hand))
    if asked["reason"].strip() and (away or known):
        raise click.UsageError(_NO_REASON[language])
    if (asked["choose"] or asked["policy"]) and not away:
        raise click.UsageError(_NOBODY_AWAY[language])


def _of_option(asking: _Asking, values: dict[str, Any], faults: list[Fault]) -> Iterable[Noted]:
    key = asking.option.removeprefix("--").replace("-", "_")
    given: Sequence[Any] = values.get(key) or ()
    for row in given:
        words = row if isinstance(row, tuple) else (row,)
        typed = " ".join((asking.option, *(f'"{word}"' if " " in word else word for word in words)))
        wrong: list[Fault] = []
        noted = note_changes(Positioned(typed, {"change": [asking.table(*words)]}), wrong)
        allowed = _DAYS if _FROM_TO in asking.values else None
        faults.extend(_as_typed(fault, words, allowed) for fault in wrong)
        yield from (replace(one, spot=LineSpot(typed, None, "")) for one in noted)


def _as_typed(fault: Fault, words: tuple[str, ...], allowed: Text | None) -> Fault:
    """The fault of a change, told of the option that made it: without keys and tables, which nobody typed."""
    found = " ".join(words) if isinstance(fault.found, str) and fault.found[:1] == "{" else fault.found
    plain = replace(fault, where="", found=found)
    if fault.code != "bad-date":
        return plain
    return replace(plain, allowed=allowed or plain.allowed, hint=_meant_span(words[-1]))


def _of_file(path: Path, faults: list[Fault]) -> Iterable[Noted]:
    try:
        return parse_changes(path.name, read_text(path.parent, path.name), faults)
    except YearFaults as raised:
        faults.extend(raised.faults)
        return ()
