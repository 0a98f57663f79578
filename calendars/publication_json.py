"""A publication as JSON: a versioned schema and stable bytes."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from calendars.change_note import ChangeNote
from calendars.json_misfit import misfit
from calendars.language import Text
from calendars.printed import printed
from calendars.public_face import PublicFace
from calendars.publication import Publication, Told
from calendars.publication_times import NoPublication, instant, moment, read_instant, read_moment
from calendars.reading import Reading
from calendars.visible import Visible

VERSION: Literal[4] = 4
"""The version of the schema; it rises when an older reader would misread the file. In version 1 an audience
was named by stems, which `subjects.with_subjects` understands; before 3 there were no people and readings,
before 4 nothing of what the public sees."""

_FIRST = (("format",), ("version",))  # faults that explain all others
_NO_EVENT = Text(
    da="{where}: intet kalenderprogram kan vise en hændelse med det uid og de tider",
    en="{where}: no calendar can show an event of that uid and those times: {said}",
)


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

    NoPublication, in one line, when the octets are anything else, or have a field or version that this
    program does not know: going on from half of it would tell every calendar wrongly.
    """
    try:
        document = _Document.model_validate_json(octets)
    except ValidationError as error:
        first = min(error.errors(include_url=False), key=lambda fault: fault["loc"] not in _FIRST)
        raise NoPublication(misfit(first)) from error
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
        changed=instant(told.changed),
        visible=_Shown(
            start=moment(shown.start),
            end=moment(shown.end),
            summary=shown.summary,
            location=shown.location,
            description=shown.description,
            cancelled=shown.cancelled,
            reason=shown.reason,
            moved_from=None if shown.moved_from is None else moment(shown.moved_from),
            people=shown.people,
            audience=shown.audience,
            public=None if shown.public is None else _public(shown.public),
        ),
        readings={
            one.subject: _Reading(digest=one.digest, changed=instant(one.changed)) for one in told.readings
        },
    )


def _told(uid: str, entry: _Told) -> Told:
    where = f"events.{printed(uid)[1:-1]}"
    try:
        return Told(
            uid=uid,
            fingerprint=entry.fingerprint,
            sequence=entry.sequence,
            changed=read_instant(f"{where}.changed", entry.changed),
            visible=_visible(f"{where}.visible", entry.visible),
            readings=tuple(
                Reading(subject, one.digest, read_instant(f"{where}.readings.{subject}.changed", one.changed))
                for subject, one in sorted(entry.readings.items())
            ),
        )
    except NoPublication:
        raise
    except (ValueError, OverflowError) as error:
        raise NoPublication(_NO_EVENT.filled(where=where, said=str(error))) from error


def _visible(where: str, shown: _Shown) -> Visible:
    return Visible(
        start=read_moment(f"{where}.start", shown.start),
        end=read_moment(f"{where}.end", shown.end),
        summary=shown.summary,
        location=shown.location,
        description=shown.description,
        cancelled=shown.cancelled,
        reason=shown.reason,
        moved_from=None if shown.moved_from is None else read_moment(f"{where}.moved_from", shown.moved_from),
        people=shown.people,
        audience=shown.audience,
        public=None if shown.public is None else _face(f"{where}.public", shown.public),
    )


def _public(face: PublicFace) -> _Public:
    moved_from = face.note.moved_from
    return _Public(
        summary=face.summary,
        location=face.location,
        description=face.description,
        reason=face.note.reason,
        moved_from=None if moved_from is None else moment(moved_from),
    )


def _face(where: str, shown: _Public) -> PublicFace:
    moved_from = None if shown.moved_from is None else read_moment(f"{where}.moved_from", shown.moved_from)
    return PublicFace(shown.summary, shown.location, shown.description, ChangeNote(moved_from, shown.reason))
