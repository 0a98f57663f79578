"""The public calendar of a municipality: feed, page and JSON, without a secret."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from math import ceil

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from calendars.event import Moment, is_all_day
from calendars.feed_app.answers import PLAIN, PRIVATE, Reply, not_now, plain, send_reply
from calendars.feed_app.calendar_page import base_of, calendar_page, language_of
from calendars.feed_app.gate import Gate
from calendars.feed_app.meeting_page import find_meeting, meeting_page
from calendars.feed_app.octets_cache import OctetsCache
from calendars.feed_app.pages import message
from calendars.feed_app.seen import seen
from calendars.feed_app.stored import stored
from calendars.feed_app.validated import page_modified, validated
from calendars.feed_reading import ReadEvent, read_feed
from calendars.language import Language
from calendars.store.finder import Finder, Kept
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.year_key import YearKey

SCHEMA = "aarshjul-public-calendar/1"
Answer = Callable[[Request, Kept, bytes, Language], Response]
_TRIES = 5
_YEAR = re.compile(r"[1-9][0-9]{3}")
_AS_THE_FEED = {name.decode(): value.decode() for name, value in PRIVATE}
_OPEN = {"access-control-allow-origin": "*"}
_NOWHERE = YearKey("", 0)


def _kind(language: Language) -> str:
    return str(SubscriptionKind("offentlig", "public", language))


def _key(scope: Scope) -> YearKey:
    """The year of the path; of what no database could hold, and of other spellings, one that there is not."""
    installation, year = scope["path_params"]["installation"], scope["path_params"]["year"]
    written = _YEAR.fullmatch(year) and installation.isprintable()
    return YearKey(installation, int(year)) if written else _NOWHERE


class PublicFeed:
    """Answers for /offentlig/INSTALLATION/YEAR/kalender.ics and kalender-en.ics."""

    def __init__(self, finder: Finder, cache: OctetsCache, gate: Gate, language: Language) -> None:
        self._finder, self._cache, self._gate, self._kind = finder, cache, gate, _kind(language)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        seen(scope).route = "public_feed"
        await send_reply(send, await self._answer(scope))

    async def _answer(self, scope: Scope) -> Reply:
        head = scope["method"] == "HEAD"
        if not head and scope["method"] != "GET":
            return plain(405, (b"allow", b"GET, HEAD"))
        if wait := self._gate.wait(scope):
            return not_now(wait, head=head)
        key = _key(scope)
        for _ in range(_TRIES):
            kept = await self._finder.kept(key, self._kind)
            if kept is None:
                return plain(404, head=head)
            reply = await stored(scope, self._finder, self._cache, key, kept)
            if reply is not None:
                return reply
        return plain(503, (b"retry-after", b"60"), head=head)


class PublicPages:
    """The page and the JSON of a public calendar, and the pages of its meetings."""

    def __init__(self, finder: Finder, gate: Gate, public_url: str) -> None:
        self._finder, self._gate, self._public_url = finder, gate, public_url

    async def page(self, request: Request) -> Response:
        """What is public, for people."""
        seen(request.scope).route = "public_page"
        return await self._with_octets(request, self._page)

    async def json(self, request: Request) -> Response:
        """What is public, for programs."""
        seen(request.scope).route = "public_json"
        return await self._with_octets(request, self._json)

    async def meeting(self, request: Request) -> Response:
        """What is public of one meeting."""
        seen(request.scope).route = "public_meeting"
        return await self._with_octets(request, self._meeting)

    async def _with_octets(self, request: Request, answer: Answer) -> Response:
        if wait := self._gate.wait(request.scope):
            return PlainTextResponse(PLAIN[429], 429, {"retry-after": str(ceil(wait))})
        language = language_of(request, "da")
        key = _key(request.scope)
        for _ in range(_TRIES):
            kept = await self._finder.kept(key, _kind(language))
            if kept is None:
                return message(404, "unknown", language)
            octets = await self._finder.octets(key, kept.digest)
            if octets is not None:  # else a publication has just replaced them
                return answer(request, kept, octets, language)
        return PlainTextResponse(PLAIN[503], 503, {"retry-after": "60"})

    def _page(self, request: Request, kept: Kept, octets: bytes, language: Language) -> Response:
        base = f"{base_of(request, self._public_url)}{request.url.path}"
        name = "kalender.ics" if language == "da" else "kalender-en.ics"
        found = read_feed(octets)
        page = calendar_page(
            found,
            "public",
            language,
            f"{base}{name}",
            last_modified=kept.last_modified,
            json=f"{base}kalender.json",
        )
        page.headers["cache-control"] = _AS_THE_FEED["cache-control"]
        return validated(request, page, page_modified(found, kept.last_modified, datetime.now(UTC)))

    def _meeting(self, request: Request, kept: Kept, octets: bytes, language: Language) -> Response:
        """A meeting that is not public is answered as one that there is not."""
        found = read_feed(octets)
        meeting = find_meeting(found, request.path_params["meeting"])
        if meeting is None:
            return message(404, "no_meeting", language)
        page = meeting_page(found, meeting, language, f"../?sprog={language}")
        page.headers["cache-control"] = _AS_THE_FEED["cache-control"]
        return validated(request, page, kept.last_modified)

    def _json(self, request: Request, kept: Kept, octets: bytes, language: Language) -> Response:
        found = read_feed(octets)
        document = {
            "schema": SCHEMA,
            "name": found.name,
            "zone": found.zone,
            "changed": kept.last_modified.isoformat(),
            "meetings": [_plain(event) for event in found.events if not is_all_day(event.start)],
            "made_public": [_plain_day(event) for event in found.events if is_all_day(event.start)],
        }
        text = json.dumps(document, ensure_ascii=False, indent=1)
        answer = Response(text, media_type="application/json", headers=_AS_THE_FEED | _OPEN)
        return validated(request, answer, kept.last_modified)


def _plain(event: ReadEvent) -> dict[str, object]:
    return {
        "uid": event.uid,
        "body": event.summary,
        "start": _said(event.start),
        "end": _said(event.end),
        "place": event.location,
        "text": event.description,
        "cancelled": event.cancelled,
    }


def _plain_day(event: ReadEvent) -> dict[str, object]:
    """A day on which something is made public."""
    return {
        "uid": event.uid,
        "what": event.summary,
        "day": _said(event.start),
        "text": event.description,
        "cancelled": event.cancelled,
    }


def _said(at: Moment) -> str:
    return at.isoformat()
