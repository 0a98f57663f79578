"""The running server answers for a feed as calendar programs need it to."""

import gzip
import json
import re
import time
from base64 import urlsafe_b64decode
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from pathlib import Path
from signal import SIGTERM

import pytest

from calendars.feed_reading import read_feed
from calendars.store.contents import content
from calendars.store.feeds import feeds
from calendars.store.subscriptions import subscriptions
from tests.calendars.feed_app.house import BOTH, FIRST, KBH, House, serving
from tests.calendars.programmes import moved, programme, without

PROGRAMME = programme()
ICS = "kalender.ics"
UNKNOWN = "/k/" + "x" * 32 + "/"


@pytest.fixture(scope="session")
def path(house: House) -> str:
    """The feed of all meetings."""
    return house.subscribe(PROGRAMME) + ICS


def test_a_feed_is_served_whole_with_its_strong_tag(house: House, path: str) -> None:
    answer = house.get(path)
    assert answer.status == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["etag"] == f'"{sha256(answer.body).hexdigest()}"'
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.body.startswith(b"BEGIN:VCALENDAR\r\n")
    assert answer.body.endswith(b"END:VCALENDAR\r\n")
    assert len(read_feed(answer.body).events) == 9


def test_what_is_served_was_stored_when_it_was_published(house: House, path: str) -> None:
    """Bytes, tags and times are made once: what is made for a request may differ from the last."""
    packed = house.get(path, Accept_Encoding="gzip")
    with house.store as store, store.reading() as connection:
        for answer in (house.get(path), packed):
            assert content(connection, KBH, answer.headers["etag"].strip('"')) == answer.body
        kinds = {one.kind: one for one in feeds(connection, KBH)}
    kept = kinds["alle/participant/da"]
    assert house.get(path).headers["etag"] == f'"{kept.digest}"'
    assert packed.headers["etag"] == f'"{kept.packed}"'
    assert kept.last_modified == parsedate_to_datetime(packed.headers["last-modified"]) == FIRST


def test_each_link_is_a_secret_of_its_own_that_no_file_holds(own_house: House) -> None:
    """Nobody guesses 128 bits and more, and whoever steals the database has no link."""
    own_house.publish(PROGRAMME)
    paths = [own_house.subscribe(PROGRAMME) for _ in range(3)]
    assert {own_house.get(path + ICS).status for path in paths} == {200}
    assert len(set(own_house.secrets)) == 3
    files = b"".join(one.read_bytes() for one in own_house.folder.rglob("*") if one.is_file())
    for secret in own_house.secrets:
        assert 8 * len(urlsafe_b64decode(secret)) >= 128
        assert sha256(secret.encode()).hexdigest().encode() in files
        assert secret.encode() not in files


def test_no_cache_search_engine_or_other_site_learns_the_address(house: House, path: str) -> None:
    for answer in (house.get(path), house.get(path, If_None_Match="*"), house.get(UNKNOWN + ICS)):
        assert answer.headers["cache-control"] == "private, no-cache"
        assert answer.headers["x-robots-tag"] == "noindex"
        assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_no_cookie_no_redirect_no_challenge_whoever_asks(house: House, path: str, method: str) -> None:
    asked = [
        house.get(path, method, User_Agent=agent) for agent in ("Outlook", "Google-Calendar", "Thunderbird")
    ]
    for answer in asked:
        assert answer.status == 200
        assert not {"set-cookie", "location", "www-authenticate"} & set(answer.headers)
    assert len({answer.body for answer in asked}) == 1


def test_head_is_the_same_without_the_bytes(house: House, path: str) -> None:
    get, head = house.get(path), house.get(path, "HEAD")
    assert head.body == b""
    for name in ("etag", "last-modified", "content-length", "content-type"):
        assert head.headers[name] == get.headers[name]


def test_gzip_is_sent_when_asked_for_with_a_tag_of_its_own(house: House, path: str) -> None:
    plain, packed = house.get(path), house.get(path, Accept_Encoding="gzip, deflate")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["etag"] == f'"{sha256(packed.body).hexdigest()}"' != plain.headers["etag"]
    assert packed.headers["vary"] == plain.headers["vary"] == "accept-encoding"
    assert "content-encoding" not in house.get(path, Accept_Encoding="gzip;q=0, br").headers
    again = house.get(path, Accept_Encoding="gzip", If_None_Match=packed.headers["etag"])
    assert (again.status, again.headers["etag"]) == (304, packed.headers["etag"])
    assert house.get(path, Accept_Encoding="gzip", If_None_Match=plain.headers["etag"]).status == 200


CONDITIONS: dict[str, Callable[[str, str], tuple[dict[str, str], int]]] = {
    "its tag": lambda tag, at: ({"If_None_Match": tag}, 304),
    "weak": lambda tag, at: ({"If_None_Match": f"W/{tag}"}, 304),
    "in a list": lambda tag, at: ({"If_None_Match": f'"a,b", W/"c" ,{tag}'}, 304),
    "any": lambda tag, at: ({"If_None_Match": "*"}, 304),
    "another": lambda tag, at: ({"If_None_Match": '"abc"'}, 200),
    "a longer one": lambda tag, at: ({"If_None_Match": f'"x{tag[1:]}'}, 200),
    "the tag goes before the time": lambda tag, at: (
        {"If_None_Match": '"abc"', "If_Modified_Since": at},
        200,
    ),
    "the same second": lambda tag, at: ({"If_Modified_Since": at}, 304),
    "before": lambda tag, at: ({"If_Modified_Since": "Mon, 30 Nov 2026 09:00:00 GMT"}, 200),
    "no time": lambda tag, at: ({"If_Modified_Since": "i går"}, 200),
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_what_a_client_has_already_is_not_sent_again(house: House, path: str, name: str) -> None:
    full = house.get(path)
    headers, status = CONDITIONS[name](full.headers["etag"], full.headers["last-modified"])
    answer = house.get(path, **{one: value.encode().decode("latin-1") for one, value in headers.items()})
    assert answer.status == status
    for validator in ("etag", "last-modified", "cache-control", "vary"):
        assert answer.headers[validator] == full.headers[validator]
    assert answer.body == (b"" if status == 304 else full.body)


def test_a_revoked_or_expired_link_is_gone_and_an_unknown_one_unknown(house: House) -> None:
    kept = house.subscribe(PROGRAMME)
    expired = house.subscribe(PROGRAMME, expires=datetime.now(UTC) - timedelta(seconds=1))
    revoked = house.subscribe(PROGRAMME)
    house.revoke_last()
    assert [house.get(one + ICS).status for one in (kept, expired, revoked, UNKNOWN)] == [200, 410, 410, 404]
    assert house.get(revoked + ICS, If_None_Match="*").status == 410


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PROPFIND", "OPTIONS"])
def test_nothing_can_be_written(house: House, path: str, method: str) -> None:
    answer = house.get(path, method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")


def test_only_the_address_that_was_handed_out_is_one(house: House, path: str) -> None:
    for wrong in (path + "/", path.removesuffix(ICS) + "andet.ics", path.upper(), "/k//" + ICS, "/", "/k/"):
        assert house.get(wrong).status == 404
    assert house.get(path + "?v=1").status == 200


@BOTH
def test_before_anything_is_published_a_feed_is_a_whole_calendar_without_events(own_house: House) -> None:
    path = own_house.subscribe(PROGRAMME) + ICS
    before = own_house.get(path)
    assert (before.status, read_feed(before.body).events) == (200, ())
    assert own_house.get(path, If_None_Match=before.headers["etag"]).status == 304
    own_house.publish(PROGRAMME)
    after = own_house.get(path, If_None_Match=before.headers["etag"])
    assert (after.status, len(read_feed(after.body).events)) == (200, 9)


@BOTH
def test_a_publication_reaches_those_it_concerns_and_nobody_else(own_house: House) -> None:
    own_house.publish(PROGRAMME)
    syd, nord = (own_house.subscribe(PROGRAMME, f"organisation-{one}") + ICS for one in ("syd", "nord"))
    before = {path: own_house.get(path) for path in (syd, nord)}
    own_house.publish(moved("dialog-syd", "2027-10-05 13:00"), FIRST + timedelta(days=1))
    asked = {path: own_house.get(path, If_None_Match=one.headers["etag"]) for path, one in before.items()}
    assert (asked[syd].status, asked[nord].status) == (200, 304)
    assert asked[syd].headers["last-modified"] == "Wed, 02 Dec 2026 09:00:00 GMT"
    assert b"SEQUENCE:1\r\n" in asked[syd].body


CLOCKS = {"back": -timedelta(days=30), "still": timedelta(0), "within a second": timedelta(milliseconds=300)}


@BOTH
@pytest.mark.parametrize("passed", CLOCKS.values(), ids=CLOCKS)
def test_a_client_that_asks_by_the_time_alone_gets_every_move(own_house: House, passed: timedelta) -> None:
    own_house.publish(PROGRAMME)
    path, now = own_house.subscribe(PROGRAMME, "organisation-syd") + ICS, FIRST
    seen = own_house.get(path)
    for hour in (13, 14, 13):
        now += passed
        own_house.publish(moved("dialog-syd", f"2027-10-05 {hour}:00"), now)
        answer = own_house.get(path, If_Modified_Since=seen.headers["last-modified"])
        assert answer.status == 200
        assert f"DTSTART;TZID=Europe/Copenhagen:20271005T{hour}0000\r\n".encode() in answer.body
        assert own_house.get(path, If_Modified_Since=answer.headers["last-modified"]).status == 304
        stamps = [re.findall(rb"\r\n(?:DTSTAMP|LAST-MODIFIED):(\S+)", one.body) for one in (seen, answer)]
        assert max(stamps[0]) < min(stamps[1])
        seen = answer


@BOTH
def test_a_cancelled_meeting_stays_and_frees_the_time(own_house: House) -> None:
    own_house.publish(PROGRAMME)
    path = own_house.subscribe(PROGRAMME, "organisation-syd") + ICS
    own_house.publish(without("dialog-syd"), FIRST + timedelta(days=1))
    body = own_house.get(path).body.decode()
    for line in ("STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "SEQUENCE:1"):
        assert f"\r\n{line}\r\n" in body
    assert "SUMMARY:AFLYST: Styringsdialog med Sydbo" in body


def test_the_day_of_use_is_kept_and_the_secret_is_in_no_log(tmp_path: Path) -> None:
    with serving(tmp_path) as own_house:
        own_house.publish(PROGRAMME)
        paths = [own_house.subscribe(PROGRAMME) for _ in range(3)]
        for path in paths[:2]:
            assert own_house.get(path + ICS).status == 200
            own_house.get(path + ICS, Referer=path, X_Request_Id=path)
            own_house.get(path)
            own_house.get(path + ICS, "BREW")
        own_house.process.terminate()
        assert own_house.process.wait(30) in (0, -SIGTERM)
    with own_house.store as store, store.reading() as connection:
        used = [one.last_used for one in subscriptions(connection, KBH)]
    assert used == [datetime.now(UTC).date()] * 2 + [None]
    lines = [json.loads(line) for line in own_house.log.splitlines()]
    requests = [line for line in lines if line["event"] == "request" and line["route"] == "feed"]
    assert {line["subscription"] for line in requests} >= {"kbh 2027 #1", "kbh 2027 #2"}
    assert len({line["request"] for line in requests}) == len(requests)
    assert not [secret for secret in own_house.secrets if secret in own_house.log]


def test_every_answer_names_the_line_in_the_log_that_is_its_own(house: House, path: str) -> None:
    number = house.get(path).headers["x-request-id"]
    last = time.monotonic() + 30
    while f'"request": "{number}"' not in house.log and time.monotonic() < last:
        time.sleep(0.05)  # lines are written a few together
    assert re.search(rf'"request": "{number}", "route": "feed"', house.log)
