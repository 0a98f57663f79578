"""An example as a test of a system sees it: read, planned and announced, whole or with something removed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from calendars.announcement import Announcement, announce
from calendars.feed import Feed
from calendars.meetings import Meeting
from calendars.plan import Plan
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.subjects import subject_of
from calendars.subscribers import Subscriber, find_subscribers
from calendars.subscription import Subscription
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.programme import programme_of
from scheduler.result import Found, Unfinished
from scheduler.routes import assign_routes
from scheduler.solve import Options, solve
from scheduler.year_file.faults import YearFaults
from scheduler.year_file.read import read_year
from tests.systems.asked import Broken, Charged
from tests.systems.engagements import Remembered
from tests.systems.removal import COPENHAGEN, NOTHING, Edit, Removal

EXAMPLES = Path(__file__).parents[2] / "examples"
AFTER_2015 = "koebenhavn-2027-uden-borgmesterforum"
_TOLD = datetime(2026, 11, 1, 12, tzinfo=UTC)
_QUICK = Options(workers=1, time_limit=10)


class System:
    """An example with a removal in force.

    `whole` is the example with nothing removed. What a removal leaves as it was is taken from there:
    years, when only rules are removed, and the plan as far as it still keeps the rules.
    """

    def __init__(self, removal: Removal = NOTHING, whole: "System | None" = None) -> None:
        self._removal, self._whole = removal, whole
        self._engagements: Remembered = whole._engagements if whole else Remembered()
        self._years: dict[tuple[str, tuple[Edit, ...]], Year] = {}
        self._plans: dict[str, Plan] = {}

    @cached_property
    def year(self) -> Year:
        """The example's year."""
        return self.read()

    def read(self, *edits: Edit, folder: str = COPENHAGEN) -> Year:
        """An example's year after some edits of its files; YearFaults when it has faults."""
        if self._whole is not None and self._removal.of_rules_alone:
            return self._removal.of(self._whole.read(*edits, folder=folder))
        if (folder, edits) not in self._years:
            with TemporaryDirectory() as copy:
                _copy(EXAMPLES / folder, Path(copy), (*self._removal.edits_of(folder), *edits))
                self._years[folder, edits] = self.read_folder(Path(copy))
        return self._years[folder, edits]

    def read_folder(self, folder: Path) -> Year:
        """Any folder's year, without the rules that are removed."""
        return self._removal.of(read_year(folder, cache=self._engagements))

    def faults(self, *edits: Edit) -> set[str]:
        """The codes of the faults that the example has after some edits; none when it is taken in."""
        try:
            self.read(*edits)
        except YearFaults as found:
            return {fault.code for fault in found.faults}
        return set()

    @property
    def plan(self) -> Plan:
        """A complete plan of the example that keeps every rule that is left."""
        return self.plan_of(COPENHAGEN)

    def plan_of(self, folder: str) -> Plan:
        """A plan of an example, built without a solver."""
        if folder not in self._plans:
            self._plans[folder] = self._planned(self.read(folder=folder), folder)
        return self._plans[folder]

    def _planned(self, year: Year, folder: str) -> Plan:
        if self._whole is not None:
            fitted = _fitted(year, self._whole.plan_of(folder))
            if self._removal.of_rules_alone or verify(year, fitted).holds:
                return fitted
        plan = construct(year, find_candidates(year), seed=1)
        if plan is None:
            raise RuntimeError("no plan is found: the removal is no fair one")
        return plan

    def broken(self, plan: Plan) -> Broken:
        """The names of the rules that a plan breaks; what it should not even speak of is an error."""
        return Broken(self.year, plan)

    def charged(self, plan: Plan) -> Charged:
        """What each rule charges a plan."""
        return Charged(self.year, plan)

    def solved(self, year: Year) -> Plan | None:
        """The plan that the real model finds for a small year, or None when it proves that there is none."""
        result = solve(year, _QUICK)
        if isinstance(result, Unfinished):
            raise RuntimeError("the year is too large for a test")
        return result.plan if isinstance(result, Found) else None

    def of(self, series: str) -> tuple[Meeting, ...]:
        """The meetings of a body, campaign or area."""
        return self.year.select(series)

    @cached_property
    def programme(self) -> Programme:
        """What people are shown."""
        return programme_of(self.year, self.plan)

    def agenda(self, meeting: str) -> list[str]:
        """The items of a meeting's agenda, as people read them."""
        programme = self.programme
        return [item.say(programme.series_names) for item in programme.agendas.get(meeting, ())]

    @cached_property
    def _subscribers(self) -> dict[str, Subscriber]:
        return {one.stem: one for one in find_subscribers(self.programme)}

    @cached_property
    def announced(self) -> dict[str, Announcement]:
        """Everything announced, by uid."""
        return announce(self.programme, tuple(self._subscribers.values()))

    def feed(self, stem: str) -> Feed:
        """One subscriber's feed; an empty one when there is no such subscriber."""
        subscriber = self._subscribers.get(stem)
        if subscriber is None:
            return Feed(stem, (), self.programme.zone)
        subject = subject_of(subscriber)
        wanted = {uid: one.visible for uid, one in self.announced.items() if subject in one.visible.audience}
        told = publish(Publication(), wanted, _TOLD).events.values()
        return Subscription(self.programme, self.announced, subscriber).feed(told)

    def summaries(self, stem: str) -> list[str]:
        """What the events of one subscriber's feed are called."""
        return [event.summary for event in self.feed(stem).events]


def _copy(example: Path, copy: Path, edits: Iterable[Edit]) -> None:
    """The example's files in another folder, edited; its engagements are only pointed to."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in example.glob("*.*") if path.is_file()}
    for edit in edits:
        texts[edit.file] = edit.of(texts[edit.file])
    for name, text in texts.items():
        (copy / name).write_text(text, encoding="utf-8")
    (copy / "engagementer").symlink_to(example / "engagementer", target_is_directory=True)


def _fitted(year: Year, plan: Plan) -> Plan:
    """What a plan says of the meetings and seats that a year has."""
    placements = [
        replace(one, sittings=tuple(s for s in one.sittings if year.by_id[one.meeting].seat(s.post)))
        for one in plan.placements
        if one.meeting in year.by_id
    ]
    dropped = [meeting for meeting in plan.dropped if meeting in year.by_id]
    return assign_routes(year, Plan.of(placements, dropped))
