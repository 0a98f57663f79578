"""A publication as JSON: a versioned schema and stable bytes."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from calendars.change_note import ChangeNote
from calendars.event import Moment
from calendars.public_face import PublicFace
from calendars.publication import Publication, Told
from calendars.reading import Reading
from calendars.visible import Visible

VERSION: Literal[4] = 4
"""The version of the schema; it rises when an older reader would misread the file. In version 1 an audience
was named by stems, which `subjects.with_subjects` understands; before 3 there were no people and readings,
before 4 nothing of what the public sees."""

_FIRST = (("format",), ("version",))  # faults that explain all others
_WITH_ZONE = re.compile(r"(?P<time>[^\[\]]+)\[(?P<zone>[^\[\]]+)\]")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


class _Public(_Strict):
    summary: str
    location: str = ""
    description: str = ""
    reason: str = ""
    moved_from: str | None = None


class _Shown(_Strict):
    start: str
    end: str
    summary: str
    location: str = ""
    description: str = ""
    cancelled: bool = False
    reason: str = ""
    moved_from: str | None = None
    people: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    public: _Public | None = None


class _Reading(_Strict):
    digest: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
    changed: str


class _Told(_Strict):
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    sequence: Annotated[int, Field(ge=0)]
    changed: str
    visible: _Shown
    readings: dict[str, _Reading] = {}


class _Document(_Strict):
    format: Literal["aarshjul-publication"] = "aarshjul-publication"
    version: Literal[1, 2, 3, 4] = VERSION
    events: dict[str, _Told]
    retired: dict[str, Annotated[int, Field(ge=0)]]


def to_json(publication: Publication) -> bytes:
    """The publication as UTF-8 JSON: keys sorted, one value a line, so that a change reads as one."""
    document = _Document(
        events={uid: _entry(told) for uid, told in publication.events.items()},
        retired=dict(publication.retired),
    )
    plain = document.model_dump()
    return (json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def from_json(octets: bytes) -> Publication:
    """The publication of `to_json`.

    ValueError, in one line, when the octets are anything else, or have a field or version that this program
    does not know: going on from half of it would tell every calendar wrongly.
    """
    try:
        document = _Document.model_validate_json(octets)
    except ValidationError as error:
        first = min(error.errors(include_url=False), key=lambda fault: fault["loc"] not in _FIRST)
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ValueError(f"{where}: {first['msg']}") from error
    events = {uid: _told(uid, entry) for uid, entry in sorted(document.events.items())}
    return Publication(events, dict(sorted(document.retired.items())))


def told_as_plain(told: Told) -> dict[str, Any]:
    """One event as it stands in `to_json`, as plain values; its uid is not among them."""
    return _entry(told).model_dump(mode="json")


def told_from_plain(uid: str, plain: Mapping[str, Any]) -> Told:
    """The event of `told_as_plain`; ValueError when it is anything else."""
    return _told(uid, _Told.model_validate(plain, strict=False))


def _entry(told: Told) -> _Told:
    shown = told.visible
    return _Told(
        fingerprint=told.fingerprint,
        sequence=told.sequence,
        changed=_instant(told.changed),
        visible=_Shown(
            start=_written(shown.start),
            end=_written(shown.end),
            summary=shown.summary,
            location=shown.location,
            description=shown.description,
            cancelled=shown.cancelled,
            reason=shown.reason,
            moved_from=None if shown.moved_from is None else _written(shown.moved_from),
            people=shown.people,
            audience=shown.audience,
            public=None if shown.public is None else _public(shown.public),
        ),
        readings={
            one.subject: _Reading(digest=one.digest, changed=_instant(one.changed)) for one in told.readings
        },
    )


def _told(uid: str, entry: _Told) -> Told:
    shown = entry.visible
    return Told(
        uid=uid,
        fingerprint=entry.fingerprint,
        sequence=entry.sequence,
        changed=_utc(uid, entry.changed),
        visible=Visible(
            start=_read(shown.start),
            end=_read(shown.end),
            summary=shown.summary,
            location=shown.location,
            description=shown.description,
            cancelled=shown.cancelled,
            reason=shown.reason,
            moved_from=None if shown.moved_from is None else _read(shown.moved_from),
            people=shown.people,
            audience=shown.audience,
            public=None if shown.public is None else _face(shown.public),
        ),
        readings=tuple(
            Reading(subject, one.digest, _utc(uid, one.changed))
            for subject, one in sorted(entry.readings.items())
        ),
    )


def _public(face: PublicFace) -> _Public:
    moved_from = face.note.moved_from
    return _Public(
        summary=face.summary,
        location=face.location,
        description=face.description,
        reason=face.note.reason,
        moved_from=None if moved_from is None else _written(moved_from),
    )


def _face(shown: _Public) -> PublicFace:
    note = ChangeNote(None if shown.moved_from is None else _read(shown.moved_from), shown.reason)
    return PublicFace(shown.summary, shown.location, shown.description, note)


def _instant(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _utc(uid: str, text: str) -> datetime:
    """The instant of `_instant`; ValueError when it is told in another zone."""
    at = datetime.fromisoformat(text)
    if at.utcoffset() != timedelta(0):
        raise ValueError(f"{uid}: {text} is not a time in UTC")
    return at.astimezone(UTC)


def _written(at: Moment) -> str:
    """A date, or a local time and its zone (RFC 9557): "2027-03-30T09:00:00+02:00[Europe/Copenhagen]"."""
    if not isinstance(at, datetime):
        return at.isoformat()
    assert isinstance(at.tzinfo, ZoneInfo)  # `check_span` takes nothing else
    return f"{at.isoformat()}[{at.tzinfo.key}]"


def _read(text: str) -> Moment:
    """The moment of `_written`. The wall clock counts: should the law change the offset, the hour stays."""
    match = _WITH_ZONE.fullmatch(text)
    if match is None:
        return date.fromisoformat(text)
    told = datetime.fromisoformat(match["time"])
    local = told.replace(tzinfo=_zone(match["zone"]))
    later = local.replace(fold=1)
    return later if later.utcoffset() == told.utcoffset() != local.utcoffset() else local


def _zone(name: str) -> ZoneInfo:
    """The zone of that name; ValueError when there is none, whichever way `ZoneInfo` puts it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise ValueError(f"there is no time zone {name!r}") from error
