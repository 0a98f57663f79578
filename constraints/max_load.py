"""Nobody has too many meetings on a day or in a week."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import ClassVar, Literal

from pydantic import Field

from calendars.days import iso_week
from calendars.language import Text, say_day
from calendars.meetings import Meeting
from constraints.plan_model import PlanModel
from constraints.postings import Cumulative, Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.selection import chosen
from constraints.unknowns import AllOf, AnyOf, Interval, Literal_, Truth
from constraints.violation import Violation
from constraints.year import Year


class MaxLoad(Rule):
    """A person, or the series itself, has at most `most` of the meetings on a day or in an ISO week.

    `who`: "everyone" counts each person's meetings; "caseworkers" and "administrators" only those
    they come to as such; "meetings" counts the meetings themselves. `meetings` empty means all.
    """

    type: Literal["max_load"] = "max_load"
    who: Literal["everyone", "caseworkers", "administrators", "meetings"] = "everyone"
    unit: Literal["day", "week"] = "day"
    meetings: tuple[str, ...] = ()
    most: int = Field(ge=1)

    parts: ClassVar = {"person": ("person", "period"), "meetings": ("period",)}
    demands: ClassVar = {
        "person": Text(
            da="{person} har højst {most:# møde|# møder} på en {unit_name}",
            en="{person} has at most {most:# meeting|# meetings} in a {unit_name}",
        ),
        "meetings": Text(
            da="Der er højst {most:# møde|# møder} på en {unit_name}",
            en="There {most:is|are} at most {most:# meeting|# meetings} in a {unit_name}",
        ),
    }
    breaches: ClassVar = {
        "person": Text(
            da="{person} har {found:# møde|# møder} {when}, højst {most} tillades",
            en="{person} has {found:# meeting|# meetings} {when}, at most {most:# is|# are} allowed",
        ),
        "meetings": Text(
            da="Der er {found:# møde|# møder} {when}, højst {most} tillades",
            en="There {found:is # meeting|are # meetings} {when}, at most {most:# is|# are} allowed",
        ),
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in chosen(year, self.meetings) if meeting.given is None)

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        day, week = Text(da="dag", en="day"), Text(da="uge", en="week")
        # A hard limit is one posting for all periods: its key stops before the period.
        whole = key if len(key) > len(self.parts[str(key[0])]) else (*key, "")
        return super()._data(whole) | {"unit_name": day if self.unit == "day" else week}

    def _who_comes(self, model: PlanModel, meeting: Meeting) -> dict[str, Literal_]:
        """For each one counted, when the meeting counts for them; "" is the meetings themselves."""
        if self.who == "meetings":
            return {"": model.held(meeting.id)}
        found: dict[str, Literal_] = {}
        for person, ways in model.presence(meeting).items():
            counted = [way for way in ways if self.counts(meeting, getattr(way, "post", None))]
            if counted:
                found[person] = counted[0] if len(counted) == 1 else AnyOf(tuple(counted))
        return found

    def counts(self, meeting: Meeting, post: str | None) -> bool:
        """True when the meeting counts for somebody who comes to it for the post, None as its caseworker."""
        if self.who == "caseworkers":
            return post is None
        if self.who == "administrators":
            return post is not None and post == meeting.administrator
        return True

    def limits_administrators(self, meetings: Sequence[Meeting]) -> bool:
        """True when nobody may come to more than `most` of these meetings as administrator on a day."""
        named = not self.meetings or all(meeting.series in self.meetings for meeting in meetings)
        counts = self.who in ("everyone", "administrators")
        return named and counts and self.tier is None and self.unit == "day"

    def post(self, model: PlanModel) -> Iterator[Posting]:
        coming: dict[str, list[tuple[Meeting, Literal_]]] = {}
        for meeting in self.concerns(model.year):
            for person, when in self._who_comes(model, meeting).items():
                coming.setdefault(person, []).append((meeting, when))
        for person, meetings in sorted(coming.items()):
            if len(meetings) > self.most:
                if self.tier is None and person:
                    yield self._limit(person, meetings)
                else:
                    yield from self._counted(model, person, meetings)

    def _limit(self, person: str, meetings: list[tuple[Meeting, Literal_]]) -> Posting:
        """A hard limit on a person as one cumulative over whole days or weeks."""
        unit: Literal["days", "weeks"] = "days" if self.unit == "day" else "weeks"
        intervals = tuple(Interval(meeting.id, when, unit) for meeting, when in meetings)
        return Cumulative(("person", person), intervals, (1,) * len(intervals), self.most)

    def _counted(
        self, model: PlanModel, person: str, meetings: list[tuple[Meeting, Literal_]]
    ) -> Iterator[Posting]:
        """One sum for each period that more meetings than `most` could share."""
        for first, mask in self._periods(model.year):
            here = [(meeting, when) for meeting, when in meetings if model.slots(meeting.id) & mask]
            if len(here) > self.most:
                terms = [(1, self._both(model, meeting, when, mask)) for meeting, when in here]
                key = ("person", person, str(first)) if person else ("meetings", str(first))
                yield Linear(key, tuple(terms), self.most)

    def _both(self, model: PlanModel, meeting: Meeting, when: Literal_, mask: int) -> Truth:
        within = model.within(meeting.id, mask)
        return within if when == model.held(meeting.id) else AllOf((when, within))

    def _periods(self, year: Year) -> Iterator[tuple[date, int]]:
        for first in sorted({self.period(day) for day in year.grid.days()}):
            last = first if self.unit == "day" else first + timedelta(6)
            yield first, year.grid.span_mask(first, last)

    def period(self, day: date) -> date:
        """The day itself, or the Monday of its ISO week: one name for a week across New Year."""
        return day if self.unit == "day" else day - timedelta(day.weekday())

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        counts: dict[tuple[str, date], int] = {}
        touched = set()
        for meeting in self.concerns(plan.year):
            if plan.held(meeting.id):
                period = self.period(plan.day(meeting.id))
                comers = [(person, post or None) for person, post, _ in plan.places(meeting.id)]
                for person in self.counted(meeting, comers):
                    counts[person, period] = counts.get((person, period), 0) + 1
                    if around in (None, meeting.id):
                        touched.add((person, period))
        for (person, period), count in sorted(counts.items()):
            if count > self.most and (person, period) in touched:
                key = ("person", person, str(period)) if person else ("meetings", str(period))
                yield Violation(key, count - self.most, {"found": count, "when": self._when(period)})

    def _when(self, period: date) -> Text:
        if self.unit == "week":
            week = iso_week(period)
            return Text(da=f"i {week.say('da')}", en=f"in {week.say('en')}")
        return Text(da=say_day(period, "da"), en=f"on {say_day(period, 'en')}")

    def counted(self, meeting: Meeting, comers: Iterable[tuple[str, str | None]]) -> set[str]:
        """Whom the meeting counts for, of those who come as (person, post, or None as caseworker).

        The meetings themselves are counted under "".
        """
        if self.who == "meetings":
            return {""}
        return {person for person, post in comers if self.counts(meeting, post)}


def most_a_day(year: Year, meetings: Sequence[Meeting]) -> int:
    """How many of an administrator's meetings whoever comes for it may come to on one day, by all rules."""
    limits = [
        rule.most for rule in year.rules if isinstance(rule, MaxLoad) and rule.limits_administrators(meetings)
    ]
    return min([len(meetings), *limits])
