"""A feed as large as a busy administrator's, and a store with many subscribers to many feeds."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.event import Event
from calendars.feed import Feed, render
from calendars.publication import Publication, Visible, publish
from calendars.store.feeds import keep_feeds
from calendars.store.publications import publish_told
from calendars.store.signature import Signature
from calendars.store.store import Store
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import subscribe
from calendars.store.year_key import YearKey

EVENTS = 150
_KEY = YearKey("kbh", 2027)
_NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
_COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_TEXT = (
    "Styringsdialog (niveau 3)\nOrganisation: Boligforeningen (2.900 boliger)\n\nDagsorden:\n1. Hovedaftale"
)


def feed(number: int = 0) -> bytes:
    """150 meetings, 63 kB or so; every number another feed."""
    return render(Feed(f"Årshjul 2027: {number}", tuple(_event(one, number) for one in range(EVENTS))))


def fill(folder: Path, subscriptions: int, feeds: int) -> list[str]:
    """A store with so many subscriptions to so many feeds; their secrets."""
    signature = Signature("benchmark", _NOW)
    kinds = [SubscriptionKind(f"person:{number}") for number in range(feeds)]
    start = datetime(2027, 3, 30, 9, tzinfo=_COPENHAGEN)
    told = publish(
        Publication(), {"m@k": Visible(start=start, end=start + timedelta(hours=1), summary="M")}, _NOW
    )
    with Store.open(f"sqlite:///{folder / 'aarshjul.db'}") as store, store.writing() as connection:
        publish_told(connection, _KEY, told, signature, base=0, plan=None)
        rendered = {str(kind): feed(number) for number, kind in enumerate(kinds)}
        keep_feeds(connection, _KEY, rendered, signature, publication=1)
        return [
            str(subscribe(connection, _KEY, kinds[number % feeds], signature)[1])
            for number in range(subscriptions)
        ]


def _event(number: int, feed: int) -> Event:
    start = datetime(2027, 1, 4, 9, tzinfo=_COPENHAGEN) + timedelta(days=2 * number)
    return Event(
        uid=f"dialog-{feed}-{number}.2027@kbh.aarshjul",
        sequence=0,
        changed=_NOW,
        summary=f"Styringsdialog med Boligforeningen, afdeling {number}",
        start=start,
        end=start + timedelta(minutes=90),
        location="Københavns Rådhus, lokale 63",
        description=_TEXT,
        categories=("Styringsdialog",),
        color="steelblue",
    )
