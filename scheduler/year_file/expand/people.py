"""Rows of personer.csv become persons and posts."""

from collections.abc import Sequence

from calendars.language import Text, say_day
from calendars.people import Holding, Person, Post
from calendars.written_day import EARLIEST, LATEST
from scheduler.year_file.ledger import Ledger, LineSpot, Spot
from scheduler.year_file.lists.people import FILE, PersonRow
from scheduler.year_file.names import Names

_OVERLAP = Text(da="én indehaver ad gangen på en post", en="one holder of a post at a time")
_ONE_VALUE = Text(da="det samme i alle rækker", en="the same in every row")
_SPELLING = Text(da="samme stavemåde i alle rækker", en="the same spelling in every row")
_FORWARDS = Text(da='"til" på eller efter "fra"', en='"to" on or after "from"')
_OTHER_POST = Text(da="en anden post som stedfortræder", en="another post as deputy")


def expand_people(
    rows: Sequence[PersonRow], names: Names, ledger: Ledger
) -> tuple[dict[str, Person], dict[str, Post]]:
    """Persons by what the list calls them, and posts with their holdings in order of time."""
    by_post: dict[str, list[PersonRow]] = {}
    for row in rows:
        by_post.setdefault(row.post, []).append(row)
    posts = {post: _post(post, group, names, ledger) for post, group in sorted(by_post.items())}
    return _persons(rows, ledger), posts


def cell(row: PersonRow, heading: str) -> Spot:
    """The place of a cell of personer.csv."""
    return LineSpot(FILE, row.line, f"{row.post} > {heading}")


def _post(post: str, rows: list[PersonRow], names: Names, ledger: Ledger) -> Post:
    for row in rows:
        if row.deputy == post:
            ledger.fault(cell(row, "stedfortræder"), "own-deputy", f'"{post}"', _OTHER_POST)
        elif row.deputy is not None:
            names.knows(ledger, cell(row, "stedfortræder"), "post", row.deputy)
    deputies = {row.deputy for row in rows if row.deputy}
    if len(deputies) > 1:
        found = ", ".join(sorted(deputies))
        ledger.fault(cell(rows[-1], "stedfortræder"), "conflicting-rows", found, _ONE_VALUE)
    return Post(
        id=post,
        title=next((row.title for row in rows if row.title), post),
        organisation=next((row.organisation for row in rows if row.organisation), ""),
        holdings=_holdings(rows, ledger),
        deputy=min(deputies) if deputies else None,
    )


def _holdings(rows: list[PersonRow], ledger: Ledger) -> tuple[Holding, ...]:
    found: list[tuple[Holding, PersonRow]] = []
    for row in rows:
        if not row.holder:
            continue
        holding = Holding(row.holder, row.first or EARLIEST, row.last or LATEST)
        if holding.last < holding.first:
            ledger.fault(cell(row, "til"), "backwards", f"{row.first} – {row.last}", _FORWARDS)
            continue
        for other, earlier in found:
            whole = row.whole and earlier.whole
            if whole and other.first <= holding.last and holding.first <= other.last:
                day = max(other.first, holding.first)
                text = Text(
                    da=f"{row.holder} og {other.person} (linje {earlier.line}) fra {say_day(day)}",
                    en=f"{row.holder} and {other.person} (line {earlier.line}) from {say_day(day, 'en')}",
                )
                ledger.fault(cell(row, "fra"), "overlapping-holders", text, _OVERLAP)
        found.append((holding, row))
    return tuple(sorted((holding for holding, _ in found), key=lambda holding: holding.first))


def _persons(rows: Sequence[PersonRow], ledger: Ledger) -> dict[str, Person]:
    persons: dict[str, Person] = {}
    spellings: dict[str, str] = {}
    for row in rows:
        if not row.holder:
            continue
        spelling = spellings.setdefault(row.holder.casefold(), row.holder)
        if spelling != row.holder:
            ledger.fault(cell(row, "indehaver"), "two-spellings", f'"{row.holder}"', _SPELLING, spelling)
            continue
        known = persons.get(row.holder)
        calendar = row.calendar or None
        if known and known.calendar and calendar and known.calendar != calendar:
            text = f"{known.calendar}, {calendar}"
            ledger.fault(cell(row, "kalender"), "conflicting-rows", text, _ONE_VALUE)
        persons[row.holder] = Person(
            id=row.holder,
            name=row.holder,
            calendar=(known.calendar if known else None) or calendar,
            assume_free=row.assume_free or (known is not None and known.assume_free),
        )
    return dict(sorted(persons.items()))
