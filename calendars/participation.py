"""What part each person has in each meeting: who sits, who stands in, whom the plan does without."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calendars.language import Language, Text, join_words
from calendars.meetings import Meeting
from calendars.programme import Programme

Role = Literal["holder", "deputy", "caseworker", "absent"]

_CHAIR = Text(da="forperson", en="chair")
_SPEAKER = Text(da="ordførende", en="speaker")
_MEMBER = Text(da="deltager", en="attends")
_CASEWORKER = Text(da="sagsbehandler", en="caseworker")
_DEPUTY = Text(da="stedfortræder for {post}", en="deputy for {post}")
_ABSENT = Text(da="planlagt uden", en="planned without")
_STAND_IN = Text(da="stedfortræder: {person}", en="deputy: {person}")


@dataclass(frozen=True, slots=True)
class Part:
    """A person's part in a meeting that is held.

    `post` is the seat, empty for a caseworker. Of somebody absent, `stand_in` is who sits instead and
    `instead` the meeting at the same time that the plan counts on the person for.
    """

    person: str
    meeting: str
    role: Role
    post: str = ""
    chairs: bool = False
    speaks: bool = False
    stand_in: str | None = None
    instead: str | None = None

    def say(self, programme: Programme, language: Language = "da") -> str:
        """The part in a few words: "forperson", "stedfortræder for Kontorchef SOF"."""
        if self.role == "absent":
            absent = _ABSENT[language]
            if self.stand_in is None:
                return absent
            return f"{absent}; {_STAND_IN.format(language, person=programme.person_name(self.stand_in))}"
        words = [_CHAIR[language]] * self.chairs + [_SPEAKER[language]] * self.speaks
        if self.role == "caseworker":
            words.append(_CASEWORKER[language])
        if self.role == "deputy":
            words.append(_DEPUTY.format(language, post=programme.post_title(self.post)))
        return join_words(words, language) or _MEMBER[language]


def participation(programme: Programme) -> dict[str, tuple[Part, ...]]:
    """Every meeting's parts, one for each person who has a seat that day, sits for somebody or works it."""
    found = {meeting.id: tuple(_parts(programme, meeting)) for meeting in programme.held}
    counted: dict[str, list[str]] = {}
    for meeting, parts in found.items():
        for part in parts:
            if part.role != "absent":
                counted.setdefault(part.person, []).append(meeting)
    return {
        meeting: tuple(_placed(programme, part, counted.get(part.person, [])) for part in parts)
        for meeting, parts in found.items()
    }


def by_person(programme: Programme) -> dict[str, tuple[Part, ...]]:
    """Each person's parts in order of time."""
    found: dict[str, list[Part]] = {}
    parts = participation(programme)
    for meeting in programme.held:
        for part in parts[meeting.id]:
            found.setdefault(part.person, []).append(part)
    return {person: tuple(mine) for person, mine in found.items()}


def _parts(programme: Programme, meeting: Meeting) -> Iterator[Part]:
    placement = programme.placement(meeting.id)
    day = placement.slot.day
    there: dict[str, Part] = {}
    for sitting in placement.sittings:
        if sitting.person is not None and sitting.role is not None:
            chairs, speaks = placement.chair == sitting.person, sitting.post in meeting.speakers
            part = Part(sitting.person, meeting.id, sitting.role, sitting.post, chairs, speaks)
            there.setdefault(sitting.person, part)
    if placement.caseworker is not None:
        there.setdefault(placement.caseworker, Part(placement.caseworker, meeting.id, "caseworker"))
    stand_ins = {sitting.post: sitting.person for sitting in placement.sittings}
    for seat in meeting.seats:
        holder = programme.posts[seat.post].holder(day)
        if holder is None or holder in there:
            continue
        if meeting.given is not None:  # nobody decides who comes to a meeting that is not ours
            there[holder] = Part(holder, meeting.id, "holder", seat.post)
        else:
            stand_in = stand_ins.get(seat.post)
            there[holder] = Part(holder, meeting.id, "absent", seat.post, stand_in=stand_in)
    yield from there.values()


def _placed(programme: Programme, part: Part, counted: list[str]) -> Part:
    """The part, with the meeting that the plan counts on an absent person for at the same time."""
    if part.role != "absent":
        return part
    start, end = programme.span(part.meeting)
    for other in counted:
        begins, ends = programme.span(other)
        if begins < end and start < ends:
            return Part(
                part.person, part.meeting, part.role, part.post, stand_in=part.stand_in, instead=other
            )
    return part
