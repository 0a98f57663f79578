"""Why a meeting has no start left: a funnel, day by day, without a solver."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calendars.grid import Slot
from calendars.language import Language, Text, join_words, say_day
from calendars.meetings import Meeting
from constraints.closed_days import ClosedDays
from constraints.rule import SlotRule
from constraints.window import InWindow
from constraints.year import Year
from scheduler.candidates import Candidates


@dataclass(frozen=True)
class LostDay:
    """A day of the meeting's window on which it cannot start: the rule that took it, and its sentence."""

    day: date
    rule: SlotRule
    reason: Text


@dataclass(frozen=True)
class Funnel:
    """A funnel says for each day of a meeting's window why the meeting cannot be held then."""

    meeting: Meeting
    days: tuple[LostDay, ...]

    def say(self, year: Year, language: Language) -> str:
        """One sentence about the meeting, then a line for each day, equal reasons together."""
        lines = [_HEAD.format(language, meeting=self.meeting.title, window=self.meeting.window.say(language))]
        for reason, days in self._grouped(language):
            when = join_words([say_day(day, language, year=False) for day in days], language)
            lines.append(f"  {when}: {reason}")
        return "\n".join(lines)

    def _grouped(self, language: Language) -> list[tuple[str, list[date]]]:
        groups: list[tuple[str, list[date]]] = []
        for lost in self.days:
            reason = lost.reason[language]
            if groups and groups[-1][0] == reason:
                groups[-1][1].append(lost.day)
            else:
                groups.append((reason, [lost.day]))
        return groups


_HEAD = Text(
    da="{meeting} kan ikke placeres: vinduet {window} har ingen dag tilbage.",
    en="{meeting} cannot be placed: its window {window} has no day left.",
)
_CLOSED = Text(
    da="{name} (lukket; kan åbnes for {price} point)",
    en="{name} (closed; could be opened for {price:# point|# points})",
)
_SEATED = Text(da="organet er ikke nedsat", en="the body is not seated")
_HOURS = Text(da="mødet passer ikke i åbningstiden", en="the meeting does not fit in the opening hours")
_PINNED = Text(da="mødet er fastlåst til et andet tidspunkt", en="the meeting is pinned to another time")
_BUSY = Text(
    da="ingen tid, hvor alle faste deltagere er fri: {posts}",
    en="no time at which all required attendees are free: {posts}",
)


def funnel(year: Year, candidates: Candidates, meeting: Meeting) -> Funnel:
    """Every day of the window with the last rule that took a start on it."""
    return Funnel(meeting, tuple(_lost(year, candidates, meeting)))


def _lost(year: Year, candidates: Candidates, meeting: Meeting) -> Iterator[LostDay]:
    grid = year.grid
    for day in meeting.window.days():
        if day not in grid:
            yield LostDay(day, InWindow(), Text(da="uden for årets periode", en="outside the horizon"))
            continue
        number = grid.day_number(day)
        taken = [cut for cut in candidates.cuts[meeting.id] if grid.of_day(cut.mask, number)]
        if taken and not grid.of_day(candidates.masks[meeting.id], number):
            last = taken[-1]
            left = grid.of_day(last.mask, number) << (number * grid.per_day)
            yield LostDay(day, last.rule, _reason(year, meeting, last.rule, list(grid.slots(left))))


def _reason(year: Year, meeting: Meeting, rule: SlotRule, starts: list[Slot]) -> Text:
    """What the rule says against the starts that it took last."""
    if isinstance(rule, ClosedDays):
        closed = year.days.closed(starts[0].day)
        assert closed is not None
        if closed.kind == "closed" and closed.give_up is not None:
            return _CLOSED.filled(name=closed.name, price=closed.give_up)
        return closed.name
    if isinstance(rule, InWindow):
        return _SEATED
    named = {"opening_hours": _HOURS, "keep": _PINNED}.get(str(getattr(rule, "type", "")))
    if named is not None:
        return named
    posts: list[str] = []
    for slot in starts:
        found = rule.reason(year, meeting, slot).get("posts", ())
        posts += [post for post in found if post not in posts] if isinstance(found, tuple) else []
    titles = [year.posts[post].title if post in year.posts else post for post in posts]
    return _BUSY.filled(posts=Text(da=join_words(titles, "da"), en=join_words(titles, "en")))
