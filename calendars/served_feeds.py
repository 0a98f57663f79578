"""The feeds that are kept to be served: the public calendar, and those that somebody subscribes to."""

from collections.abc import Iterable, Iterator, Mapping

from calendars.language import LANGUAGES
from calendars.programme import Programme
from calendars.rendering import Rendering
from calendars.store.feeds import feeds, keep_feeds
from calendars.store.ledger import told_now
from calendars.store.publications import last_publication
from calendars.store.signature import Signature
from calendars.store.store import Connection
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import subscriptions
from calendars.store.year_key import YearKey

PUBLIC_KINDS = tuple(SubscriptionKind("offentlig", "public", language) for language in LANGUAGES)
"""The public calendar of a municipality, which needs no secret."""


def render_feeds(
    connection: Connection,
    programme: Programme,
    signature: Signature,
    *,
    only: Iterable[SubscriptionKind] | None = None,
    beside: Mapping[str, bytes] | None = None,
) -> None:
    """Renders what has been told last, into the store, in the transaction of whoever publishes or subscribes.

    All kinds that somebody subscribes to, and the public calendar; what nobody wants any more is forgotten.
    `beside` are other files to keep, by names that are no kinds. With `only`, those kinds alone, and nothing
    is forgotten. Nothing at all happens before the first publication.
    """
    key = YearKey(programme.installation, programme.year)
    last = last_publication(connection, key)
    if last is None:
        return
    rendering = Rendering(programme, told_now(connection, key))
    kinds = set(only) if only is not None else {*PUBLIC_KINDS, *_asked_for(connection, key)}
    rendered: dict[str, bytes | None] = {str(kind): rendering.octets(kind) for kind in kinds}
    rendered |= beside or {}
    if only is None:
        rendered |= {one.kind: None for one in feeds(connection, key) if one.kind not in rendered}
    keep_feeds(connection, key, rendered, signature, publication=last.number)


def _asked_for(connection: Connection, key: YearKey) -> Iterator[SubscriptionKind]:
    """The kinds of all subscriptions that still may be used; expiry is judged when they are."""
    for one in subscriptions(connection, key):
        if one.revoked is None:
            yield one.kind
