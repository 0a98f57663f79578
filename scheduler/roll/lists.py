"""The lists carried to the next year: terms that have ended, dialogues that were held, rooms' closed days."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from calendars.language import Text, say_day
from calendars.window import WindowFault, parse_window
from calendars.written_day import parse_day
from scheduler.roll.findings import Finding
from scheduler.year_file.expand.interval import add_months
from scheduler.year_file.lists.columns import Column
from scheduler.year_file.lists.organisations import COLUMNS as ORGANISATIONS
from scheduler.year_file.lists.people import COLUMNS as PEOPLE
from scheduler.year_file.lists.rooms import COLUMNS as ROOMS
from scheduler.year_file.lists.rows import fold
from scheduler.year_file.tables.times import parse_span

_DAY = timedelta(1)
_MOST_URGENT = "3"


@dataclass
class Sheet:
    """A list as it was typed: headings and rows, with cells found by the names of their columns."""

    delimiter: str
    headings: list[str]
    rows: list[list[str]]
    columns: tuple[Column, ...]

    @classmethod
    def read(cls, text: str, columns: tuple[Column, ...]) -> "Sheet":
        """The list of a text that the year file's reader accepts."""
        body = text.partition("\n")[2] if text.lower().lstrip('"').startswith("sep=") else text
        first = next((line for line in body.splitlines() if line.strip(';,\t "')), "")
        mark = max(";,\t", key=first.count)
        rows = [
            row
            for row in csv.reader(io.StringIO(body, newline=""), delimiter=mark)
            if any(map(str.strip, row))
        ]
        width = len(rows[0])
        return cls(mark, rows[0], [row + [""] * (width - len(row)) for row in rows[1:]], columns)

    def get(self, row: list[str], name: str) -> str:
        """A cell by its column's name; nothing when the list has no such column."""
        place = self._place(name)
        return "" if place is None else row[place].strip()

    def put(self, row: list[str], name: str, cell: str) -> None:
        """Writes a cell; a column that is not there yet is added."""
        place = self._place(name)
        if place is None:
            place = len(self.headings)
            self.headings.append(next(one.aliases[0] for one in self.columns if one.name == name))
            for each in self.rows:
                each.append("")
        if len(row) <= place:
            row.extend([""] * (place + 1 - len(row)))
        row[place] = cell

    def text(self) -> str:
        """The list, as it is typed into Excel."""
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=self.delimiter, lineterminator="\r\n").writerows(
            [self.headings, *self.rows]
        )
        return out.getvalue()

    def _place(self, name: str) -> int | None:
        aliases = {fold(one) for column in self.columns if column.name == name for one in column.aliases}
        return next((place for place, cell in enumerate(self.headings) if fold(cell) in aliases), None)


def carry_people(text: str, year: int, findings: list[Finding]) -> str:
    """Terms that ended are left out; a post that nobody is known to hold all year gets a row that says so."""
    sheet, first, last = Sheet.read(text, PEOPLE), date(year + 1, 1, 1), date(year + 1, 12, 31)
    held: dict[str, tuple[date, list[str]]] = {}
    kept = []
    for row in sheet.rows:
        post, until = sheet.get(row, "post"), parse_day(sheet.get(row, "last")) or date.max
        if post not in held or until > held[post][0]:
            held[post] = (until, row)
        if until >= first:
            kept.append(row)
    for post, (until, row) in held.items():
        if until >= last:
            continue
        title = sheet.get(row, "title") or post
        vacant = list(row)
        begins = max(until + _DAY, first)
        filled = {"holder": f"Ubesat: {title}", "first": f"{begins:%d-%m-%Y}", "last": "", "calendar": ""}
        for name, cell in {**filled, "assume_free": "ja"}.items():
            sheet.put(vacant, name, cell)
        kept.append(vacant)
        findings.append(Finding("people", _vacant(title, begins)))
    sheet.rows = kept
    return sheet.text()


@dataclass(frozen=True)
class Dialogues:
    """Last year's dialogues: each organisation's last day; of next year's the window and the interval."""

    held: Mapping[str, date]
    window: str
    interval_months: int | None


def carry_organisations(text: str, dialogues: Dialogues, year: int, findings: list[Finding]) -> str:
    """Last year's dialogues are the last held; those overdue when the window opens become the most urgent."""
    sheet = Sheet.read(text, ORGANISATIONS)
    waits = []
    for row in sheet.rows:
        name, organisation = sheet.get(row, "name"), sheet.get(row, "id")
        before = parse_day(sheet.get(row, "last_held"))
        last = max(filter(None, (before, dialogues.held.get(organisation))), default=None)
        if last is not None:
            sheet.put(row, "last_held", f"{last:%d-%m-%Y}")
        if sheet.get(row, "per_year") != "0":
            opens = _opens(sheet.get(row, "window") or dialogues.window, year + 1)
            if _overdue(last or date.min, opens, dialogues.interval_months):
                waits.append((last or date.min, name, row))
    for last, name, row in sorted(waits, key=lambda one: one[:2]):
        sheet.put(row, "urgency", _MOST_URGENT)
        findings.append(Finding("dialogues", _waiting(name, last)))
    return sheet.text()


def _overdue(last: date, opens: date, interval_months: int | None) -> bool:
    """True when the interval since the last dialogue has ended before the next can be held."""
    if last == date.min:
        return True
    return interval_months is not None and add_months(last, interval_months) < opens


def _opens(window: str, year: int) -> date:
    """The first day of a window; New Year when it cannot be read for that year."""
    try:
        return parse_window(window, year).first
    except WindowFault:
        return date(year, 1, 1)


def carry_rooms(text: str, year: int, findings: list[Finding]) -> str:
    """Closed days of the past are left out: when a room is closed next year is not known by any rule."""
    sheet = Sheet.read(text, ROOMS)
    for row in sheet.rows:
        cell = sheet.get(row, "closed")
        spans = [part for part in cell.replace(",", " ").split() if part]
        ahead = [part for part in spans if (span := parse_span(part)) is None or span.last.year > year]
        if ahead != spans:
            sheet.put(row, "closed", " ".join(ahead))
            name = sheet.get(row, "name")
            findings.append(Finding("left", Text(da=f"{name}: lukket {cell}", en=f"{name}: closed {cell}")))
    return sheet.text()


def _vacant(title: str, begins: date) -> Text:
    return Text(
        da=f"{title} er ubesat fra {say_day(begins)}: skriv, hvem der har posten.",
        en=f"{title} is held by nobody from {say_day(begins, 'en')}: write who holds it.",
    )


def _waiting(name: str, last: date) -> Text:
    if last == date.min:
        return Text(
            da=f"{name}: ingen dialog kendes; hast er sat til {_MOST_URGENT}.",
            en=f"{name}: no dialogue is known; urgency is set to {_MOST_URGENT}.",
        )
    return Text(
        da=f"{name}: sidst {say_day(last)}; hast er sat til {_MOST_URGENT}.",
        en=f"{name}: last on {say_day(last, 'en')}; urgency is set to {_MOST_URGENT}.",
    )
