"""The page that explains a feed: how to add it, and what it shows next."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from calendars.change_note import say_moment
from calendars.feed_app.clients import clients
from calendars.feed_app.page_rows import rows
from calendars.feed_app.page_words import MORE, NOT_YET, QR, UPDATED, WHAT, WHOLE_DAY
from calendars.feed_app.pages import page
from calendars.feed_app.qr_code import qr_code
from calendars.feed_reading import ReadFeed
from calendars.language import LANGUAGES, Language
from calendars.store.subscription_kind import Detail

_MOST_ROWS = 200
_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,255}")


def calendar_page(
    found: ReadFeed,
    detail: Detail,
    language: Language,
    feed: str,
    *,
    last_modified: datetime | None,
    json: str = "",
) -> Response:
    """The page of what was `found` in a feed whose address is `feed`.

    One with a JSON address is everybody's, and no secret.
    """
    ahead = found.ahead(datetime.now(UTC))
    left = len(ahead) - _MOST_ROWS
    updated = NOT_YET[language]
    if last_modified is not None:
        local = last_modified.astimezone(ZoneInfo(found.zone))
        updated = UPDATED.format(language, when=say_moment(local, language))
    return page(
        "calendar",
        language,
        title=found.name,
        name=found.name,
        what=WHAT[detail][language],
        updated=updated,
        contact=found.contact,
        other=next(one for one in LANGUAGES if one != language),
        clients=clients(feed, found.name, language),
        qr=Markup(qr_code(feed.rpartition("/")[0] + "/", QR[language])),  # noqa: S704
        feed=feed,
        json=json,
        secret=not json,
        rows=list(rows(ahead[:_MOST_ROWS], language, WHOLE_DAY[language], public=bool(json))),
        more=MORE.format(language, count=left) if left > 0 else "",
    )


def language_of(request: Request, usual: Language) -> Language:
    """The language that the page is asked for in (?sprog=en), or the usual one."""
    wanted = request.query_params.get("sprog", usual)
    return next((one for one in LANGUAGES if one == wanted), usual)


def base_of(request: Request, public_url: str) -> str:
    """How this server is reached: as it was told, else as the request says, if that can be a name at all."""
    host = request.headers.get("host", "")
    return public_url or f"{request.url.scheme}://{host if _HOST.fullmatch(host) else 'localhost'}"
