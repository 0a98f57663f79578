"""oversigt.csv: which feed file is whose, to be opened in Excel."""

import csv
import io
from collections.abc import Iterable

from calendars.event import is_all_day
from calendars.feed import Feed
from calendars.language import Text, join_words
from calendars.programme import Programme
from calendars.spans import say_span
from calendars.subscribers import Kind, Subscriber, holding_days

FILE = "oversigt.csv"

_HEADINGS = (
    Text(da="abonnent", en="subscriber"),
    Text(da="hvem", en="who"),
    Text(da="fil", en="file"),
    Text(da="møder", en="meetings"),
    Text(da="frister", en="due dates"),
    Text(da="aflyste", en="cancelled"),
)
_KINDS: dict[Kind, Text] = {
    "all": Text(da="alle møder", en="all meetings"),
    "public": Text(da="offentligheden", en="the public"),
    "body": Text(da="organ", en="body"),
    "forvaltning": Text(da="forvaltning", en="forvaltning"),
    "organisation": Text(da="organisation", en="organisation"),
    "administrator": Text(da="administrator", en="administrator"),
    "room": Text(da="lokale", en="room"),
    "person": Text(da="person", en="person"),
}
_PERIOD = Text(da="{post} ({period})", en="{post} ({period})")
_FORMULA = ("=", "+", "-", "@")  # what Excel would take for a formula


def overview(programme: Programme, feeds: Iterable[tuple[Subscriber, Feed]]) -> bytes:
    """The table as Danish Excel opens it at a double click: `;`, CRLF, UTF-8 with a byte order mark.

    People are told by their posts, never by name: the file may lie where the feeds do.
    """
    language = programme.language
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";", lineterminator="\r\n")
    writer.writerow([heading[language] for heading in _HEADINGS])
    for subscriber, feed in feeds:
        live = [event for event in feed.events if not event.cancelled]
        due = sum(is_all_day(event.start) for event in live)
        cancelled = len(feed.events) - len(live)
        kind, who = _KINDS[subscriber.kind][language], _who(programme, subscriber)
        writer.writerow([kind, _cell(who), f"{subscriber.stem}.ics", len(live) - due, due, cancelled])
    return b"\xef\xbb\xbf" + table.getvalue().encode()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _who(programme: Programme, subscriber: Subscriber) -> str:
    """The subscriber's name; of a person the posts, with their days where those are not the whole year."""
    if subscriber.kind != "person":
        return subscriber.name
    whole = ((programme.days.first, programme.days.last),)
    found = []
    for post in programme.posts.values():
        spans = holding_days(programme, subscriber.id, post.id)
        if spans and spans != whole:
            period = join_words([say_span(span, programme.language) for span in spans], programme.language)
            found.append(_PERIOD.format(programme.language, post=post.title, period=period))
        elif spans:
            found.append(post.title)
    return "; ".join(found)
