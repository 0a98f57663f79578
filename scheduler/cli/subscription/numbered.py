"""The subscription that a number on the command line means."""

from calendars.language import Language, Text
from calendars.store.store import Connection
from calendars.store.subscriptions import KeptSubscription, subscriptions
from calendars.store.year_key import YearKey
from scheduler.cli.exits import INVALID_INPUT, Exit

_NONE = Text(
    da="Der er intet abonnement {number}: »aarshjul subscribe list« viser dem, der er.",
    en='There is no subscription {number}: "aarshjul subscribe list" shows those there are.',
)


def numbered(connection: Connection, key: YearKey, number: int, language: Language) -> KeptSubscription:
    """The subscription of that number; exit 3 when there is none."""
    for one in subscriptions(connection, key):
        if one.number == number:
            return one
    raise Exit(_NONE.format(language, number=number), INVALID_INPUT)
