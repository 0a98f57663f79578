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
        found.append((holding, row))
    found.sort(key=lambda one: one[0].first)
    _refuse_overlaps([one for one in found if one[1].whole], ledger)
    return tuple(holding for holding, _ in found)


def _refuse_overlaps(held: Sequence[tuple[Holding, PersonRow]], ledger: Ledger) -> None:
    """A fault for each holding, in order of time, that begins before all earlier ones have ended.

    One a row, not one a pair: a list that somebody has pasted twice says it once for each row.
    """
    longest: tuple[Holding, PersonRow] | None = None
    for holding, row in held:
        if longest is not None and holding.first <= longest[0].last:
            (earlier, before), (later, after) = sorted((longest, (holding, row)), key=lambda one: one[1].line)
            text = Text(
                da=f"{later.person} og {earlier.person} (linje {before.line}) fra {say_day(holding.first)}",
                en=f"{later.person} and {earlier.person} (line {before.line})"
                f" from {say_day(holding.first, 'en')}",
            )
            ledger.fault(cell(after, "fra"), "overlapping-holders", text, _OVERLAP)
        if longest is None or holding.last > longest[0].last:
            longest = holding, row


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
