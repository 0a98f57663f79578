"""The pages beside the feeds: whole without script, from nowhere else, in two languages, and as private."""

import json
import re
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from calendars.feed_app.calendar_page import calendar_page
from calendars.feed_reading import read_feed
from tests.calendars.feed_app.house import House, serving_in_thread
from tests.calendars.programmes import programme

PROGRAMME = programme()
PUBLIC = "/offentlig/kbh/2027/"


class Page(HTMLParser):
    """The tags of a page, with their attributes, and its text."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, name: str) -> list[str]:
        """The values of an attribute, wherever it is."""
        return [str(attributes[name]) for _, attributes in self.tags if name in attributes]


@pytest.fixture(scope="session")
def path(house: House) -> str:
    return house.subscribe(PROGRAMME, "alle", "participant", "da", options=("deadlines",))


def test_a_page_hands_the_calendar_to_each_program(house: House, path: str) -> None:
    page = Page(house.get(path).body)
    host = f"127.0.0.1:{house.port}"
    links = page.values("href")
    assert links.count(f"webcal://{host}{path}kalender.ics") == 3
    assert any(
        link.startswith("https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F") for link in links
    )
    assert any(
        link.startswith("https://outlook.office.com/calendar/0/addfromweb?url=webcal") for link in links
    )
    assert f"http://{host}{path}kalender.ics" in page.words
    assert "svg" in {tag for tag, _ in page.tags}
    for program, often in (("Thunderbird", "hver halve time"), ("Google", "cirka én gang i døgnet")):
        assert program in page.words
        assert often in page.words


@pytest.mark.parametrize("which", ["secret", "public", "unknown"])
def test_a_page_has_no_script_and_asks_nobody_else_for_anything(house: House, path: str, which: str) -> None:
    answer = house.get({"secret": path, "public": PUBLIC, "unknown": "/k/x/"}[which])
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    page = Page(answer.body)
    assert not {"script", "link", "img", "iframe", "form"} & {tag for tag, _ in page.tags}
    assert page.values("src") == page.values("style") == page.values("onclick") == []
    assert (answer.headers["referrer-policy"], answer.headers["x-robots-tag"]) == ("no-referrer", "noindex")
    kept = "no-cache" if which == "public" else "no-store"
    assert answer.headers["cache-control"] == f"private, {kept}"
    assert not {"set-cookie", "location"} & set(answer.headers)


def test_the_page_shows_what_the_feed_says(house: House, path: str) -> None:
    page = Page(house.get(path).body)
    feed = read_feed(house.get(path + "kalender.ics").body)
    assert page.values("datetime") == [event.start.isoformat() for event in feed.events]
    for event in feed.events:
        assert event.summary in page.words


def test_a_page_says_how_many_more_there_are_than_it_shows(
    house: House, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    octets = house.get(path + "kalender.ics").body
    found = read_feed(octets)
    events = len(found.events)
    for shown, said in ((events, ""), (events - 1, "har 1 mere."), (events - 2, "har 2 flere.")):
        monkeypatch.setattr("calendars.feed_app.calendar_page._MOST_ROWS", shown)
        answer = calendar_page(found, "participant", "da", "/k/x/kalender.ics", last_modified=None)
        page = Page(bytes(answer.body))
        assert len(page.values("datetime")) == shown
        assert said in page.words
        assert ("Kalenderen har" in page.words) == (shown < events)


def test_a_page_is_in_the_subscriptions_language_or_the_one_asked_for(house: House, path: str) -> None:
    english = house.subscribe(PROGRAMME, "alle", "participant", "en")
    asked = {
        path: "da",
        path + "?sprog=en": "en",
        english: "en",
        english + "?sprog=da": "da",
        path + "?sprog=x": "da",
    }
    for one, language in asked.items():
        page = Page(house.get(one).body)
        assert dict(page.tags)["html"]["lang"] == language
        assert ("De næste møder" in page.words, "The next meetings" in page.words) == (
            language == "da",
            language == "en",
        )


def test_a_table_says_what_its_cells_are_also_when_it_is_drawn_as_cards(house: House, path: str) -> None:
    page = Page(house.get(path).body)
    roles = page.values("role")
    rows = len(page.values("datetime"))
    assert roles.count("row") == rows + 1
    assert (roles.count("columnheader"), roles.count("rowheader"), roles.count("cell")) == (4, rows, 3 * rows)
    ids = page.values("id")
    assert set(page.values("aria-labelledby")) <= set(ids)
    assert len(set(ids)) == len(ids)


def test_closed_and_unknown_links_have_pages_that_say_so(house: House) -> None:
    closed = house.subscribe(PROGRAMME)
    house.revoke_last()
    answer = house.get(closed)
    assert (answer.status, "Linket er lukket" in Page(answer.body).words) == (410, True)
    assert house.get("/k/ukendt/").status == 404


def test_what_people_typed_is_text_and_never_markup(house: House, path: str) -> None:
    answer = house.get(path, Host='a"><script>alert(1)</script>')
    assert answer.status in (200, 400)
    assert b"<script" not in answer.body


def test_the_public_calendar_is_body_time_and_place_as_feed_page_and_json(house: House) -> None:
    feed = house.get(PUBLIC + "kalender.ics")
    assert feed.headers["content-type"] == "text/calendar; charset=utf-8"
    assert house.get(PUBLIC + "kalender.ics", If_None_Match=feed.headers["etag"]).status == 304
    document = json.loads(house.get(PUBLIC + "kalender.json").body)
    assert document["schema"] == "aarshjul-public-calendar/1"
    assert {frozenset(one) for one in document["meetings"]} == {
        frozenset({"uid", "body", "start", "end", "place", "text", "cancelled"})
    }
    shown = [(one["body"], one["start"], one["place"]) for one in document["meetings"]]
    events = read_feed(feed.body).events
    timed = [(one.summary, one.start.isoformat(), one.location) for one in events if "+" not in one.uid]
    assert shown == timed
    days = [one["day"] for one in document["made_public"]]
    assert days == ["2027-09-15", "2027-12-10"]
    assert {one[0] for one in shown} == {"Samarbejdsforum", "Borgerrepræsentationen"}
    page = Page(house.get(PUBLIC).body)
    assert page.values("datetime") == sorted([*days, *(one[1] for one in shown)])
    for secretive in (feed.body.decode(), json.dumps(document), page.words):
        assert not re.search("dialog-|Styregruppe|Forperson|Sal A|Temaer", secretive)
    assert b"Public meetings" in house.get(PUBLIC + "kalender-en.ics").body


def test_a_year_that_is_not_there_has_no_public_calendar(house: House) -> None:
    for year in ("kbh/2026", "kbh/" + "9" * 40, "andre/2027", "%00/2027"):
        for name in ("", "kalender.ics", "kalender.json"):
            assert house.get(f"/offentlig/{year}/{name}").status == 404


@pytest.mark.parametrize("path", ["", "?sprog=en", "kalender.json", "kalender.json?sprog=en", "kalender.ics"])
def test_each_face_of_the_public_calendar_says_when_it_is_the_same(house: House, path: str) -> None:
    full = house.get(PUBLIC + path)
    headers = full.headers
    assert headers["cache-control"] == house.get(PUBLIC + "kalender.ics").headers["cache-control"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["etag"] == f'"{sha256(full.body).hexdigest()}"'
    for asked, status in (
        ({"If_None_Match": headers["etag"]}, 304),
        ({"If_None_Match": f'"x", W/{headers["etag"]}'}, 304),
        ({"If_None_Match": '"x"', "If_Modified_Since": headers["last-modified"]}, 200),
        ({"If_Modified_Since": headers["last-modified"]}, 304),
        ({"If_Modified_Since": "Mon, 30 Nov 2020 09:00:00 GMT"}, 200),
    ):
        answer = house.get(PUBLIC + path, **asked)
        assert (answer.status, answer.body) == (status, b"" if status == 304 else full.body)
        for name in ("etag", "last-modified", "cache-control", "x-content-type-options"):
            assert answer.headers[name] == headers[name]


@pytest.mark.parametrize(
    "year", ["02027", "002027", "-2027", "+2027", "%2B2027", "%202027", "2027%20", "2027.0", "2_027", "0x7eb",
             "%D9%A2%D9%A0%D9%A2%D9%A7", "%EF%BC%92027"],
)  # fmt: skip
@pytest.mark.parametrize("name", ["", "kalender.ics", "kalender-en.ics", "kalender.json"])
def test_a_year_has_one_spelling(house: House, year: str, name: str) -> None:
    assert house.get(PUBLIC + name).status == 200
    assert house.get(f"/offentlig/kbh/{year}/{name}").status == 404
    assert house.get(f"{PUBLIC}{name}%0A").status == 404


def test_feeds_only_serves_no_pages(tmp_path: Path) -> None:
    with serving_in_thread(tmp_path, feeds_only=True, public_url="https://kalender.example.dk") as alone:
        alone.publish(PROGRAMME)
        path = alone.subscribe(PROGRAMME)
        asked = (
            path + "kalender.ics",
            path,
            PUBLIC + "kalender.ics",
            PUBLIC,
            PUBLIC + "kalender.json",
            "/healthz",
        )
        assert [alone.get(one).status for one in asked] == [200, 404, 200, 404, 404, 200]


def test_metrics_count_requests_by_route_and_status(house: House, path: str) -> None:
    house.get(path + "kalender.ics", If_None_Match="*")
    text = house.get("/metrics").body.decode()
    assert re.search(r'aarshjul_requests_total\{process="\d+",route="feed",status="304"\} \d+', text)
    assert re.search(r'aarshjul_request_seconds_bucket\{process="\d+",le="\+Inf"\} \d+', text)
    assert not [secret for secret in house.secrets if secret in text]
    assert house.get("/metrics", X_Forwarded_For="8.8.8.8").status == 404
