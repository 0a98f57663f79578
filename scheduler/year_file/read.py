"""A year's folder becomes a Year, or all its faults at once."""

from collections.abc import Iterable, Iterator, Mapping
from math import gcd
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.engagement_cache import EngagementCache
from calendars.engagements import Engagements, OwnEvents, read_engagements
from calendars.grid import MINUTES_A_DAY, Grid
from constraints.rule import Rule
from constraints.year import Year
from scheduler.published_times import Times, published_times
from scheduler.year_file.changes.apply import apply_changes
from scheduler.year_file.changes.reading import Noted, read_changes
from scheduler.year_file.checks.changed_meetings import check_changed_meetings
from scheduler.year_file.checks.holders import check_holders
from scheduler.year_file.checks.orders import check_orders
from scheduler.year_file.checks.room_sizes import check_rooms
from scheduler.year_file.checks.rule_ids import check_rule_ids
from scheduler.year_file.checks.seated import check_seated
from scheduler.year_file.expand.agreements import agreement_rules
from scheduler.year_file.expand.areas import expand_areas
from scheduler.year_file.expand.bodies import expand_body
from scheduler.year_file.expand.body_assumptions import assume_bodies
from scheduler.year_file.expand.body_rules import body_rules
from scheduler.year_file.expand.campaign_rules import campaign_rules
from scheduler.year_file.expand.campaigns import expand_campaigns
from scheduler.year_file.expand.change_rules import change_rules
from scheduler.year_file.expand.context import Context
from scheduler.year_file.expand.engagements import Reader, read_busy
from scheduler.year_file.expand.given import expand_given
from scheduler.year_file.expand.horizon import read_horizon
from scheduler.year_file.expand.opening import INSTALLATION, open_context, zone
from scheduler.year_file.expand.places import expand_places, expand_travel
from scheduler.year_file.expand.preference_rules import preference_rules
from scheduler.year_file.expand.standing_rules import standing_rules
from scheduler.year_file.expand.written_rules import written_rules
from scheduler.year_file.ids import Recorded, record
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.lists.people import FILE as PEOPLE
from scheduler.year_file.lists.rooms import FILE as ROOMS
from scheduler.year_file.written import Written, read_written


def read_year(
    folder: Path,
    *,
    cache: EngagementCache | None = None,
    published: Mapping[str, Times] | None = None,
    record_ids: bool = False,
    changes: Iterable[Noted] = (),
) -> Year:
    """The year that a folder describes; YearFaults with every fault when it has any.

    `cache` keeps calendars already read. Our own meetings that come back in a person's calendar are no
    engagements: they are known by their uids, those without one by the times that were `published`
    to the person (None: as the folder's plan.json and publication.json tell). `record_ids` writes
    newly derived meeting ids to ids.toml beside the year: whoever keeps or publishes a plan must
    ask for it. `changes` follow those of aendringer.toml.
    """
    written = read_written(folder)
    ledger = Ledger(written.at, list(written.faults))
    horizon = read_horizon(written, ledger)
    noted = read_changes(folder, ledger.faults)
    written, adjustments = apply_changes(written, (*noted, *changes), horizon, ledger)
    context = open_context(written, horizon, ledger, adjustments)
    recorded = _expand_bodies(context, written)
    organisations, divisions = expand_campaigns(context, written)
    expand_areas(context)
    rules = tuple(_rules(context))
    travel = expand_travel(written.document, context.names, ledger)
    installation = written.document.installation or INSTALLATION
    if published is None:
        published = published_times(folder, installation, written.document.year)
    read = _reader(context, zone(written) or ZoneInfo("UTC"), cache, published)
    busy = read_busy(context, folder, written.people, read)
    _check(context, written, rules)
    context.windows.tell()
    ledger.close()
    if record_ids:
        record(folder, recorded)
    document = written.document
    return Year(
        title=document.title or f"Årshjul {document.year}",
        year=document.year,
        installation=installation,
        language=document.language,
        zone=document.calendar.timezone,
        days=context.days,
        grid=Grid(horizon.first, horizon.last, _step(context)),
        persons=context.persons,
        posts=context.posts,
        series=context.series,
        meetings=tuple(context.meetings.values()),
        rules=rules,
        places=expand_places(document),
        rooms=context.rooms,
        travel=travel,
        organisations=organisations,
        divisions=divisions,
        busy=busy,
        assumptions=ledger.assumptions,
        contact=document.contact or "",
        public_url=(document.public_url or "").rstrip("/"),
        keep_cancelled=document.keep_cancelled,
        cancelled=tuple(context.cancelled.values()),
    )


def _check(context: Context, written: Written, rules: tuple[Rule, ...]) -> None:
    """Looks for what is wrong only as a whole; lists that could not be read are not held against others."""
    if PEOPLE not in written.unread:
        check_holders(context, written.people)
    if ROOMS not in written.unread and all(row.whole for row in written.rooms):
        check_rooms(context)
    check_seated(context)
    check_orders(context, rules)
    check_rule_ids(context, rules)
    check_changed_meetings(context)


def _step(context: Context) -> int:
    """The grid's step in minutes: every start is on it, of whatever hours a body keeps or is given."""
    meetings = context.meetings.values()
    opens = [meeting.hours[0] for meeting in meetings]
    given = [meeting.given.minute for meeting in meetings if meeting.given]
    return gcd(context.document.calendar.start_every, MINUTES_A_DAY, *opens, *given)


def _expand_bodies(context: Context, written: Written) -> dict[str, Recorded]:
    recorded: dict[str, Recorded] = {}
    for number, body in enumerate(written.document.body):
        recorded |= expand_body(context, number, written.recorded)
        if body.dates:
            expand_given(context, number)
    assume_bodies(context)
    return recorded


def _rules(context: Context) -> Iterator[Rule]:
    yield from standing_rules(context)
    yield from body_rules(context)
    yield from campaign_rules(context)
    yield from preference_rules(context)
    yield from agreement_rules(context)
    yield from written_rules(context)
    yield from change_rules(context)


def _reader(
    context: Context, time_zone: ZoneInfo, cache: EngagementCache | None, published: Mapping[str, Times]
) -> Reader:
    """Reads one person's calendar for the days of the horizon, from the cache when there is one."""
    document, horizon = context.document, context.horizon
    installation = document.installation or INSTALLATION

    def read(data: bytes, person: str) -> Engagements:
        first, last = horizon.first, horizon.last
        ours = OwnEvents(installation, document.year, published.get(person, frozenset()))
        if cache is not None:
            return cache.read(data, zone=time_zone, first=first, last=last, own=ours)
        return read_engagements(data, zone=time_zone, first=first, last=last, own=ours)

    return read
