"""Permanent meeting ids: given, or derived once from body and window and recorded in ids.toml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from calendars.whole_file import replace_whole
from calendars.window import split_ca
from scheduler.year_file.tables.words import LONGEST_ID, slug

FILE = "ids.toml"
_HEAD = (
    '# Permanente mødenumre. Skrives af aarshjul; ret kun, når programmet spørger "flyttet eller nyt?".\n'
    "# Flyttet: skriv mødets nye vindue her. Nyt møde: slet linjen.\n\n[meeting]\n"
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """The body and window that an id was derived from, or last moved to."""

    body: str
    window: str


@dataclass(frozen=True)
class Assigned:
    """The ids of one body's meetings, in the order written; None where it must be asked "moved or new?".

    `gone` are the recorded ids whose meetings are no longer there, `new` the places of the meetings
    that no id is recorded for. There is something to ask exactly when neither is empty.
    """

    ids: tuple[str | None, ...]
    gone: tuple[str, ...] = ()
    new: tuple[int, ...] = ()


def plain(window: str) -> str:
    """A window without "ca." and case: two ways of writing one window are the same.

    >>> plain("Ca.  ultimo Januar")
    'ultimo januar'
    """
    return " ".join(split_ca(window)[1].split()).casefold()


def derived(body: str, window: str) -> str:
    """The id that a body's meeting without one is given, unless something has it.

    >>> derived("styregruppe", "ca. ultimo januar")
    'styregruppe-ultimo-januar'
    """
    return f"{body}-{slug(plain(window))}"


def assign(
    body: str,
    meetings: Iterable[tuple[str | None, str]],
    recorded: Mapping[str, Recorded],
    taken: Iterable[str],
) -> Assigned:
    """Ids for one body's meetings, given as (written id or None, window).

    A recorded id stays with its window. Meetings and records that are left over on both sides need
    an answer from the user; left-over meetings alone get new ids, which avoid `taken`.
    """
    listed = list(meetings)
    written = {name for name, _ in listed if name is not None}
    mine = {name: one for name, one in recorded.items() if one.body == body and name not in written}
    ids: list[str | None] = [name for name, _ in listed]
    for place, (name, window) in enumerate(listed):
        match = next((key for key, one in mine.items() if plain(one.window) == plain(window)), None)
        if name is None and match is not None:
            ids[place] = match
            del mine[match]
    new = tuple(place for place, name in enumerate(ids) if name is None)
    if new and mine:
        return Assigned(tuple(ids), tuple(mine), new)
    used = {*taken, *recorded, *written}
    for place in new:
        name = _fresh(derived(body, listed[place][1]), used)
        used.add(name)
        ids[place] = name
    return Assigned(tuple(ids), tuple(mine), ())


def _fresh(wanted: str, used: set[str]) -> str:
    stem = wanted[: LONGEST_ID - 3].strip("-")
    if stem not in used:
        return stem
    return next(name for name in (f"{stem}-{number}" for number in count(2)) if name not in used)


def render(recorded: Mapping[str, Recorded]) -> str:
    """ids.toml, one line an id, sorted."""
    lines = [
        f'"{name}" = {{ body = "{one.body}", window = "{_escaped(one.window)}" }}\n'
        for name, one in sorted(recorded.items())
    ]
    return _HEAD + "".join(lines)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def record(folder: Path, recorded: Mapping[str, Recorded]) -> bool:
    """Writes ids.toml beside the year when it differs; True when it was written."""
    path, text = folder / FILE, render(recorded)
    if path.exists() and path.read_text("utf-8") == text:
        return False
    replace_whole(path, text.encode())
    return True
