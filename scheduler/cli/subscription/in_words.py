"""What a subscription is of, in words."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from calendars.language import Language, Text, say_day
from calendars.options import DEADLINES, reminder_of
from calendars.programme import Programme
from calendars.store.subscription_kind import Detail, SubscriptionKind
from calendars.subjects import subscriber_of
from calendars.subscribers import Subscriber, find_subscribers

_DETAILS: dict[Detail, Text] = {
    "participant": Text(da="alt", en="everything"),
    "busy": Text(da="kun »Optaget«", en="busy times only"),
    "public": Text(da="kun det offentlige", en="what is public only"),
}
_TONGUES: dict[Language, Text] = {
    "da": Text(da="på dansk", en="in Danish"),
    "en": Text(da="på engelsk", en="in English"),
}
_ALARM = Text(da="{minutes} min. alarm", en="{minutes} min. alarm")
_UNTIL = Text(da="virker til og med {day}", en="works until {day} is over")
_DEADLINES = Text(da="med frister", en="with due dates")


def say_kind(
    kind: SubscriptionKind, programme: Programme, language: Language, expires: datetime | None = None
) -> str:
    """One kind of `say_kinds`."""
    return say_kinds([(kind, expires)], programme, language)[0]


def say_kinds(
    kinds: Iterable[tuple[SubscriptionKind, datetime | None]], programme: Programme, language: Language
) -> list[str]:
    """What each kind is of, and until when it works if it ends."""
    subscribers, zone = find_subscribers(programme), ZoneInfo(programme.zone)
    return [_say(kind, expires, subscribers, zone, language) for kind, expires in kinds]


def _say(
    kind: SubscriptionKind,
    expires: datetime | None,
    subscribers: tuple[Subscriber, ...],
    zone: ZoneInfo,
    language: Language,
) -> str:
    """Whose calendar, how much of it, with which extras, until when: "Forperson Nordbo, alt, 30 min. alarm".

    Its language is told where it is not the reader's. A subject that the year has no longer is told as kept.
    """
    subscriber = subscriber_of(kind.subject, subscribers)
    said = [subscriber.name if subscriber else kind.subject, _DETAILS[kind.detail][language]]
    if kind.language != language:
        said.append(_TONGUES[kind.language][language])
    before = reminder_of(kind.options)
    if before is not None:
        said.append(_ALARM.format(language, minutes=int(before.total_seconds() // 60)))
    if DEADLINES in kind.options:
        said.append(_DEADLINES[language])
    if expires is not None:
        last = (expires - timedelta(seconds=1)).astimezone(zone).date()
        said.append(_UNTIL.format(language, day=say_day(last, language)))
    return ", ".join(said)
