"""What a subscription is of, in words."""

from calendars.language import Language, Text
from calendars.options import DEADLINES, reminder_of
from calendars.programme import Programme
from calendars.store.subscription_kind import Detail, SubscriptionKind
from calendars.subjects import subscriber_of
from calendars.subscribers import find_subscribers

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
_DEADLINES = Text(da="med frister", en="with due dates")


def say_kind(kind: SubscriptionKind, programme: Programme, language: Language) -> str:
    """Whose calendar, how much of it, and with which extras: "Forperson Nordbo, alt, 30 min. alarm".

    Its language is told where it is not the reader's. A subject that the year has no longer is told as kept.
    """
    subscriber = subscriber_of(kind.subject, find_subscribers(programme))
    said = [subscriber.name if subscriber else kind.subject, _DETAILS[kind.detail][language]]
    if kind.language != language:
        said.append(_TONGUES[kind.language][language])
    before = reminder_of(kind.options)
    if before is not None:
        said.append(_ALARM.format(language, minutes=int(before.total_seconds() // 60)))
    if DEADLINES in kind.options:
        said.append(_DEADLINES[language])
    return ", ".join(said)
