"""What a subscription names its subscriber by, for as long as it lasts."""

from collections.abc import Iterable
from urllib.parse import quote

from calendars.subscribers import Subscriber

_PERSON = "person:"


def subject_of(subscriber: Subscriber) -> str:
    """The stem; of a person the id, in ASCII.

    A person's stem is made of the post held longest. When posts change hands it may become somebody else's,
    and a link that was handed out must not begin to show another person's meetings.
    """
    if subscriber.kind == "person":
        return _PERSON + quote(subscriber.id, safe="")
    return subscriber.stem


def subscriber_of(subject: str, subscribers: Iterable[Subscriber]) -> Subscriber | None:
    """The subscriber of a subject; None when the year has none of that name any more."""
    return next((one for one in subscribers if subject_of(one) == subject), None)
