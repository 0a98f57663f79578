"""What has happened to a year, one line each: revisions, plans, stages, publications."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from calendars.language import Language, Text, join_words
from calendars.store.audit import Entry
from calendars.store.plans import KEPT
from calendars.store.publications import TOLD_OF
from calendars.store.revisions import SAVED
from calendars.store.stages import REACHED, say_stage

Kind = Literal["revision", "plan", "publication", "stage"]

_LINES: dict[Kind, Text] = {
    "revision": Text(da="revision {number}", en="revision {number}"),
    "plan": Text(da="plan {number} af revision {revision}", en="plan {number} of revision {revision}"),
    "publication": Text(da="udgave {number} af plan {plan}", en="issue {number} of plan {plan}"),
    "stage": Text(da="plan {plan} er {stage}: {bodies}", en="plan {plan} is {stage}: {bodies}"),
}
_ELSEWHERE = Text(da="udgave {number}, fortalt uden om databasen", en="issue {number}, told by other means")
_WHEN = Text(da="{at:%d.%m.%Y} kl. {at.hour}.{at:%M}", en="{at:%Y-%m-%d} at {at.hour}:{at:%M}")
_CASE = Text(da="sag {case}", en="case {case}")
_TOLD = Text(da="i kalenderne: »{reason}«", en='in the calendars: "{reason}"')


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that somebody did; `number` is its own, of a stage the plan's."""

    kind: Kind
    number: int
    author: str
    at: datetime
    reason: str
    case_number: str | None
    data: Mapping[str, Any]

    def say(self, language: Language, zone: ZoneInfo, names: Mapping[str, str]) -> str:
        """A line: when, who, what, why; `names` is what bodies are called, by id, where that is known."""
        text = _LINES[self.kind]
        if self.kind == "publication" and self.data["plan"] is None:
            text = _ELSEWHERE
        more = dict(self.data)
        if self.kind == "stage":
            more["stage"] = say_stage(self.data["stage"], language)
            more["bodies"] = join_words([names.get(body, body) for body in self.data["bodies"]], language)
        what = text.format(language, **more)
        when = _WHEN.format(language, at=self.at.astimezone(zone))
        why = [self.reason] if self.reason else []
        if self.case_number:
            why.append(_CASE.format(language, case=self.case_number))
        if self.data.get("public_reason"):
            why.append(_TOLD.format(language, reason=self.data["public_reason"]))
        return f"{when}  {self.author}: {what}" + (f" ({'; '.join(why)})" if why else "")

    def as_plain(self) -> dict[str, Any]:
        """The same as JSON tells it."""
        wanted = ("revision", "plan", "bodies", "stage", "parent", "public_reason")
        return {
            "kind": self.kind,
            "number": self.number,
            "author": self.author,
            "time": self.at.isoformat(),
            "reason": self.reason,
            "case": self.case_number,
            **{name: self.data[name] for name in wanted if name in self.data},
        }


_KINDS: dict[str, Kind] = {SAVED: "revision", KEPT: "plan", TOLD_OF: "publication", REACHED: "stage"}


def happened(entries: Iterable[Entry]) -> tuple[Happened, ...]:
    """What people ask for of an audit, in its order; subscriptions and rendered feeds are left out.

    So are stages that a new plan took over from the one before it: nobody did anything there.
    Bodies that a plan reached a stage with at the same time are told together.
    """
    found: list[Happened] = []
    for entry in entries:
        if entry.action not in _KINDS:
            continue
        one = _happened(entry)
        if found and one.kind == "stage" and _without_bodies(found[-1]) == _without_bodies(one):
            bodies = [*found.pop().data["bodies"], *one.data["bodies"]]
            one = replace(one, data={**one.data, "bodies": bodies})
        found.append(one)
    return tuple(found)


def _happened(entry: Entry) -> Happened:
    data = dict(entry.data)
    if entry.action == REACHED:
        data = {"plan": data["plan"], "stage": data["stage"], "bodies": [data["body"]]}
    return Happened(
        _KINDS[entry.action],
        data["plan"] if entry.action == REACHED else data["number"],
        entry.author,
        entry.time,
        data.get("reason", ""),
        data.get("case_number"),
        data,
    )


def _without_bodies(one: Happened) -> Happened:
    return replace(one, data={name: value for name, value in one.data.items() if name != "bodies"})
