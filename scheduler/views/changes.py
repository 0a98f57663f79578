"""What a publication tells that the one before it did not."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from calendars.change_note import say_moment
from calendars.event import is_all_day
from calendars.language import Language, Text, join_words
from calendars.publication import Publication, Told
from scheduler.views import differences
from scheduler.views.change_details import details

ChangeKind = Literal["new", "moved", "room", "place", "changed", "people", "cancelled", "gone"]

_KINDS: dict[ChangeKind, Text] = {
    "new": Text(da="ny", en="new"),
    "moved": differences.KINDS["moved"],
    "room": differences.KINDS["room"],
    "place": Text(da="andet sted", en="another place"),
    "changed": Text(da="ændret", en="changed"),
    "people": differences.KINDS["people"],
    "cancelled": differences.KINDS["cancelled"],
    "gone": Text(da="udgået", en="no longer shown"),
}
_COUNTS: dict[ChangeKind, Text] = {
    "new": differences.COUNTS["added"],
    "moved": differences.COUNTS["moved"],
    "room": differences.COUNTS["room"],
    "place": Text(da="{n:# et andet sted|# andre steder}", en="{n} elsewhere"),
    "changed": Text(da="{n:# ændret|# ændrede}", en="{n} changed"),
    "people": differences.COUNTS["people"],
    "cancelled": differences.COUNTS["cancelled"],
    "gone": Text(da="{n:# udgået|# udgåede}", en="{n} gone"),
}
_ELSEWHERE = ("room", "place")
_MORE = Text(da="og {count:# møde|# møder} mere", en="and {count:# meeting|# meetings} more")
_MADE_PUBLIC = Text(da="{n:# offentliggørelse|# offentliggørelser}", en="{n:# item|# items} made public")
_DUE = Text(da="{n:# frist|# frister}", en="{n:# due date|# due dates}")
_MOVED = Text(da="{summary}: fra {old} til {new}", en="{summary}: from {old} to {new}")
_ROOM = Text(da="{summary}, {when}: fra {old} til {new}", en="{summary}, {when}: from {old} to {new}")
_NO_PLACE = Text(da="intet sted", en="no place")
_OTHER = Text(da="{summary}, {when}", en="{summary}, {when}")
_AT = Text(da="{summary}, {when}, {place}", en="{summary}, {when}, {place}")
_NEW_LEFT = Text(da="og {count} til", en="and {count} more")
MOST_NEW = 20
"""How many new meetings are listed."""


@dataclass(frozen=True, slots=True)
class Change:
    """One event that subscribers will see differently.

    `before` is None for a new one, `after` for one that has gone.
    """

    kind: ChangeKind
    uid: str
    before: Told | None
    after: Told | None

    @property
    def is_meeting(self) -> bool:
        """True for a meeting, False for a whole day: a deadline or a day of making public."""
        told = self.after or self.before
        return told is not None and not is_all_day(told.visible.start)

    @property
    def is_due_date(self) -> bool:
        """True for a deadline; a day on which something is made public is none."""
        told = self.after or self.before
        return not self.is_meeting and (told is None or told.visible.public is None)

    @property
    def readers(self) -> frozenset[str]:
        """The subjects whose calendars would change; of other people only those who read of them."""
        before, after = (
            frozenset(told.visible.audience if told else ()) for told in (self.before, self.after)
        )
        if self.kind != "people" or self.before is None or self.after is None:
            return before | after
        old, new = self.before, self.after
        return before ^ after | {
            one for one in before & after if old.changed_for(one) != new.changed_for(one)
        }

    def say(self, language: Language) -> str:
        """What changed, without its kind: "Borgmesterforum: fra tirsdag ... til onsdag ..."."""
        told = self.after or self.before
        assert told is not None
        summary, new = told.visible.summary, say_moment(told.visible.start, language)
        if self.kind == "moved" and self.before is not None:
            old = say_moment(self.before.visible.start, language)
            return _MOVED.format(language, summary=summary, old=old, new=new)
        if self.kind in _ELSEWHERE and self.before is not None:
            none = _NO_PLACE[language]
            was, now = self.before.visible.location or none, told.visible.location or none
            return _ROOM.format(language, summary=summary, when=new, old=was, new=now)
        if self.kind == "new" and told.visible.location:
            return _AT.format(language, summary=summary, when=new, place=told.visible.location)
        return _OTHER.format(language, summary=summary, when=new)

    def what(self, language: Language, people: str = "") -> list[str]:
        """What else differs of a meeting that goes on, thing by thing; `people` says who sits otherwise."""
        if self.before is None or self.after is None or self.kind in ("new", "cancelled", "gone"):
            return []
        said = details(self.before.visible, self.after.visible, language, room=self.kind not in _ELSEWHERE)
        return [*said, *([people] if people else [])]


def changes(before: Publication, after: Publication) -> tuple[Change, ...]:
    """Every change between two publications, in order of time."""
    found = []
    for uid in sorted({*before.events, *after.events}):
        old, new = before.events.get(uid), after.events.get(uid)
        kind = _kind(old, new)
        if kind is not None:
            found.append(Change(kind, uid, old, new))
    return tuple(sorted(found, key=_when))


def _kind(old: Told | None, new: Told | None) -> ChangeKind | None:
    if new is None:
        return "gone"
    if old is None or (old.visible.cancelled and not new.visible.cancelled):
        return "new"
    if old.sequence == new.sequence:
        return "people" if Change("people", new.uid, old, new).readers else None
    if new.visible.cancelled:
        return "cancelled"
    if old.visible.start != new.visible.start:
        return "moved"
    return "changed" if old.visible.location == new.visible.location else "room"


def _when(change: Change) -> tuple[str, str]:
    told = change.after or change.before
    assert told is not None
    return told.visible.start.isoformat(), change.uid


def say_counts(found: tuple[Change, ...], language: Language) -> str:
    """How many changes of each kind: "2 flyttede, 1 aflyst og 6 frister"."""
    counts = Counter(change.kind for change in found if change.is_meeting)
    said = [text.format(language, n=counts[kind]) for kind, text in _COUNTS.items() if counts[kind]]
    due = sum(change.is_due_date for change in found)
    made_public = sum(not change.is_meeting and not change.is_due_date for change in found)
    days = ((_MADE_PUBLIC, made_public), (_DUE, due))
    return join_words(said + [text.format(language, n=number) for text, number in days if number], language)


def change_lines(
    found: tuple[Change, ...],
    language: Language,
    most: int,
    *,
    most_new: int = 0,
    people: Mapping[str, str] | None = None,
) -> list[str]:
    """What changed, one by one, at most so many of those told before; what is new stands last.

    Due dates are not listed; with `most_new` 0 what is new is only counted. `people` says by uid who sits
    otherwise, where that is known.
    """
    listed = [change for change in found if not change.is_due_date]
    told = [change for change in listed if change.kind != "new"]
    new = [change for change in listed if change.kind == "new"] if most_new else []
    lines = [_line(one, language, (people or {}).get(one.uid, "")) for one in told[:most]]
    if len(told) > most:
        lines.append(f"  {_MORE.format(language, count=len(told) - most)}")
    lines += [_line(one, language, "") for one in new[:most_new]]
    if len(new) > most_new:
        lines.append(f"  {_NEW_LEFT.format(language, count=len(new) - most_new)}")
    return lines


def _line(change: Change, language: Language, people: str) -> str:
    """A line of one change: "  ændret: Styregruppen, tirsdag ...: varighed: fra 120 til 90 minutter"."""
    what = change.what(language, people)
    said = f"  {_KINDS[change.kind][language]}: {change.say(language)}"
    return (
        f"{said}{'; ' if change.kind in ('moved', *_ELSEWHERE) else ': '}{'; '.join(what)}" if what else said
    )
