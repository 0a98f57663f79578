"""A meeting's history, in sentences and as JSON."""

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from calendars.change_note import say_moment
from calendars.language import Language, Text
from scheduler.meeting_history import MeetingHistory, Step, Telling
from scheduler.views.differences import KINDS, Names, placement_as_plain, say_kind, say_slot

_STEP = Text(
    da="{at:%d.%m.%Y} kl. {at.hour}.{at:%M}  {author}, plan {plan}: {what}",
    en="{at:%Y-%m-%d} at {at.hour}:{at:%M}  {author}, plan {plan}: {what}",
)
_PLACED = Text(da="{kind}, {when}", en="{kind}, {when}")
_WHY = Text(da="hvorfor: {reasons}", en="why: {reasons}")
_WHY_TOLD = Text(da="udgavens begrundelse: {reasons}", en="the issue's reason: {reasons}")
_CASE = Text(da="sag {case}", en="case {case}")
_TOLD = Text(
    da="fortalt i udgave {issue} den {at:%d.%m.%Y} kl. {at.hour}.{at:%M} (version {sequence})",
    en="told in issue {issue} on {at:%Y-%m-%d} at {at.hour}:{at:%M} (version {sequence})",
)
_GONE = Text(
    da="vises ikke mere fra udgave {issue} den {at:%d.%m.%Y}",
    en="shown no more from issue {issue}, {at:%Y-%m-%d}",
)
_REASON = Text(da=" med begrundelsen »{reason}«", en=' with the reason "{reason}"')
_UNTOLD = Text(da="ikke fortalt", en="not told")
_ELSEWHERE = Text(
    da="{when}: fortalt i udgave {issue}, uden om databasens planer",
    en="{when}: told in issue {issue}, by other means",
)


def say_history(found: MeetingHistory, names: Names, language: Language, zone: ZoneInfo) -> list[str]:
    """The meeting's name, then each change with who, when, why, from, to, and when it was told."""
    title = names.titles.get(found.meeting, found.meeting)
    lines = [title if title == found.meeting else f"{title} ({found.meeting})"]
    for one in found.tellings:
        if one.issue.plan is None and one.told is not None:
            when = say_moment(one.told.visible.start, language)
            lines.append("  " + _ELSEWHERE.format(language, when=when, issue=one.issue.number))
    for step in found.steps:
        lines += _step(step, names, language, zone)
    return lines


def _step(step: Step, names: Names, language: Language, zone: ZoneInfo) -> list[str]:
    at = step.plan.time.astimezone(zone)
    what = _what(step, names, language)
    lines = ["  " + _STEP.format(language, at=at, author=step.plan.author, plan=step.plan.number, what=what)]
    why = _say_why(step.reasons, step.cases, language)
    if why:
        lines.append("    " + _WHY.format(language, reasons=why))
    if step.telling is None:
        return [*lines, f"    {_UNTOLD[language]}"]
    lines.append(f"    {_say_telling(step.telling, language, zone)}")
    issue = step.telling.issue
    reasons = [issue.reason] if issue.reason not in ("", *step.reasons) else []
    cases = [issue.case_number] if issue.case_number not in (None, *step.cases) else []
    why = _say_why(reasons, cases, language)
    if why:
        lines.append("      " + _WHY_TOLD.format(language, reasons=why))
    return lines


def _say_why(reasons: Iterable[str], cases: Iterable[str | None], language: Language) -> str:
    return "; ".join([*reasons, *(_CASE.format(language, case=case) for case in cases if case)])


def _what(step: Step, names: Names, language: Language) -> str:
    change = step.change
    held = change.after or change.before
    assert held is not None
    if change.before is None or change.after is None:
        kind = KINDS[change.kinds[0]][language]
        return _PLACED.format(language, kind=kind, when=say_slot(held.slot, language))
    return "; ".join(say_kind(kind, change, names, language) for kind in change.kinds)


def _say_telling(one: Telling, language: Language, zone: ZoneInfo) -> str:
    at, issue = one.issue.time.astimezone(zone), one.issue.number
    if one.told is None:
        return _GONE.format(language, issue=issue, at=at)
    reason = one.told.visible.reason
    said = _REASON.format(language, reason=reason) if reason else ""
    return _TOLD.format(language, issue=issue, at=at, sequence=one.told.sequence) + said


def as_plain(found: MeetingHistory) -> dict[str, Any]:
    """The history as JSON tells it."""
    return {
        "meeting": found.meeting,
        "steps": [
            {
                "plan": step.plan.number,
                "revision": step.plan.revision,
                "author": step.plan.author,
                "time": step.plan.time.isoformat(),
                "reasons": list(step.reasons),
                "cases": list(step.cases),
                "kinds": list(step.change.kinds),
                "before": placement_as_plain(step.change.before),
                "after": placement_as_plain(step.change.after),
                "told": _telling(step.telling) if step.telling else None,
            }
            for step in found.steps
        ],
        "told": [_telling(one) for one in found.tellings],
    }


def _telling(one: Telling) -> dict[str, Any]:
    told = one.told
    return {
        "publication": one.issue.number,
        "time": one.issue.time.isoformat(),
        "reason": one.issue.reason,
        "case": one.issue.case_number,
        "sequence": told.sequence if told else None,
        "start": told.visible.start.isoformat() if told else None,
        "cancelled": told.visible.cancelled if told else None,
        "public_reason": told.visible.reason if told else "",
    }
