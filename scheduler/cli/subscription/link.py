"""The link that a subscriber is handed, and the JSON that tells of a subscription."""

from calendars.language import Language, Text
from calendars.store.secret import Secret
from calendars.store.subscriptions import KeptSubscription

HERE = "http://127.0.0.1:8000"
_SHOWN = Text(
    da=(
        "Abonnement {number}: {kind}\n"
        "  Side til abonnenten: {page}\n"
        "  Kalenderens adresse: {feed}\n"
        "Linket vises kun nu. Giv det til én person og én enhed; enhver, der har det, kan læse kalenderen."
    ),
    en=(
        "Subscription {number}: {kind}\n"
        "  Page for the subscriber: {page}\n"
        "  The calendar's address: {feed}\n"
        "The link is shown only now. Give it to one person and one device; whoever has it reads the calendar."
    ),
)


def links(public_url: str, secret: Secret) -> dict[str, str]:
    """The addresses of a secret: its page, and its feed."""
    page = f"{public_url or HERE}/k/{secret}/"
    return {"page": page, "feed": f"{page}kalender.ics"}


def say_link(kept: KeptSubscription, kind: str, public_url: str, secret: Secret, language: Language) -> str:
    """The only time that anybody is told the secret; `kind` is what it is of, in words."""
    found = links(public_url, secret)
    return _SHOWN.format(language, number=kept.number, kind=kind, **found)


def as_plain(kept: KeptSubscription) -> dict[str, object]:
    """A subscription as JSON, without its secret, which nobody knows."""
    return {
        "number": kept.number,
        "subject": kept.kind.subject,
        "detail": kept.kind.detail,
        "language": kept.kind.language,
        "options": list(kept.kind.options),
        "device": kept.device,
        "created": kept.created.isoformat(),
        "revoked": kept.revoked.isoformat() if kept.revoked else None,
        "expires": kept.expires.isoformat() if kept.expires else None,
        "last_used": kept.last_used.isoformat() if kept.last_used else None,
    }
