"""One publication reaches every kind of subscriber, in every detail and language, at one moment."""

from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from itertools import product

import pytest

from calendars.details import opaque
from calendars.programme import Programme
from calendars.store.feeds import feeds
from calendars.store.store import Store
from tests.calendars.feed_app.house import BOTH, FIRST, KBH, Answer, House, tell
from tests.calendars.feed_app.raw_feed import Properties, by_name
from tests.calendars.programmes import moved, programme, without

PROGRAMME = programme()
ICS = "kalender.ics"
DAY = timedelta(days=1)
OPTIONS = ("alarm-30", "deadlines")
WHO = {
    "person": "person:Centerchef", "body": "body:samarbejdsforum", "organisation": "organisation:bl",
    "administrator": "administrator:kab", "forvaltning": "forvaltning:tmf", "room": "room:sal-a",
    "all": "all", "public": "public",
}  # fmt: skip
SEES = {"person", "body", "organisation", "forvaltning", "room", "all", "public"}
"""Who is shown the meeting that moves; the administrator has a dialogue of its own."""
OVERVIEWS = {"forvaltning", "all", "public"}
"""Whose own time no meeting takes, so that "busy" shows none."""
_OPAQUE = opaque("sf-sep.2027@kbh.aarshjul").partition(".")[0]
Kind = tuple[str, str, str]
KINDS: tuple[Kind, ...] = tuple(product(WHO, ("participant", "busy", "public"), ("da", "en")))


def everybody(house: House) -> dict[Kind, str]:
    """A subscription of each kind, each detail and each language, and the public calendar in both."""
    paths = {
        (who, detail, language): house.subscribe(PROGRAMME, WHO[who], detail, language, options=OPTIONS) + ICS
        for who, detail, language in KINDS
    }
    served = {
        ("served", "public", "da"): "/offentlig/kbh/2027/" + ICS,
        ("served", "public", "en"): "/offentlig/kbh/2027/kalender-en.ics",
    }
    return paths | served


def fetched(house: House, paths: Mapping[Kind, str], **headers: str) -> dict[Kind, Answer]:
    return {kind: house.get(path, **headers) for kind, path in paths.items()}


def the_meeting(kind: Kind, answer: Answer) -> Properties | None:
    """The meeting of the public forum in September as that feed shows it."""
    return by_name(answer.body).get(_OPAQUE if kind[1] == "busy" else "sf-sep")


def is_shown(kind: Kind) -> bool:
    who, detail, _ = kind
    return who == "served" or (who in SEES and not (detail == "busy" and who in OVERVIEWS))


@BOTH
def test_every_kind_shows_the_newest_publication_and_all_of_it(own_house: House) -> None:
    paths = everybody(own_house)
    empty = fetched(own_house, {kind: path for kind, path in paths.items() if kind[0] != "served"})
    assert {(one.status, one.body.count(b"BEGIN:VEVENT")) for one in empty.values()} == {(200, 0)}
    history: tuple[tuple[Programme, str, str], ...] = (
        (PROGRAMME, "20270914T130000", "CONFIRMED"),
        (moved("sf-sep", "2027-09-16 10:00"), "20270916T100000", "CONFIRMED"),
        (without("sf-sep"), "20270916T100000", "CANCELLED"),
    )
    for number, (of, start, status) in enumerate(history):
        own_house.publish(of, FIRST + number * DAY)
        answers = fetched(own_house, paths)
        for kind, answer in answers.items():
            assert (answer.status, answer.body[-15:]) == (200, b"END:VCALENDAR\r\n"), kind
            event = the_meeting(kind, answer)
            assert (event is not None) == is_shown(kind), kind
            if event is not None:
                told = (event["DTSTART;TZID=Europe/Copenhagen"], event["STATUS"], event["SEQUENCE"])
                assert told == (start, status, str(number)), kind
            again = own_house.get(paths[kind], If_None_Match=answer.headers["etag"])
            assert again.status == 304, kind
        danish, english = (
            {kind[:2]: answer.body for kind, answer in answers.items() if kind[2] == language}
            for language in ("da", "en")
        )
        assert not {kind for kind in danish if danish[kind] == english[kind] and is_shown((*kind, ""))}


@BOTH
def test_a_publication_that_fails_reaches_nobody(own_house: House) -> None:
    """It has rendered every feed by then: they are part of its transaction, and go with it."""
    paths = everybody(own_house)
    own_house.publish(PROGRAMME)
    before = fetched(own_house, paths)
    later = moved("sf-sep", "2027-09-16 10:00")
    with closing(Store.open(own_house.database)) as store, pytest.raises(RuntimeError, match="cut off"):
        _publish_and_fail(store, later)
    for kind, answer in fetched(own_house, paths).items():
        assert (answer.headers["etag"], answer.body) == (before[kind].headers["etag"], before[kind].body)
    own_house.publish(later, FIRST + DAY)
    changed = fetched(own_house, paths)
    assert all((changed[kind].body != before[kind].body) >= is_shown(kind) for kind in paths)


def _publish_and_fail(store: Store, of: Programme) -> None:
    with store.writing() as connection:
        digests = {one.kind: one.digest for one in feeds(connection, KBH)}
        tell(connection, of, FIRST + DAY)
        assert digests != {one.kind: one.digest for one in feeds(connection, KBH)}
        raise RuntimeError("cut off")
