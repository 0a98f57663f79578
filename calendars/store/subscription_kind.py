"""What a subscription is of: whose calendar, how much of it, in which language."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast, get_args

from calendars.language import LANGUAGES, Language

Detail = Literal["participant", "busy", "public"]
"""Everything the subscriber may know; "Optaget" and nothing else; body, time and place."""


@dataclass(frozen=True, slots=True)
class SubscriptionKind:
    """Subscriptions of one kind are served the same bytes.

    `subject` is who a subscriber is ("person:p1", "body:styregruppe": `subjects`); `options` are the extras
    asked for, such as "alarm". ValueError for a detail or language that there is not, and for "/" in a name.
    """

    subject: str
    detail: Detail = "participant"
    language: Language = "da"
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", tuple(sorted(set(self.options))))
        if self.detail not in get_args(Detail):
            raise ValueError(f"{self.detail!r} is no detail: {', '.join(get_args(Detail))} are")
        if self.language not in LANGUAGES:
            raise ValueError(f"{self.language!r} is no language: {', '.join(LANGUAGES)} are")
        for name in (self.subject, *self.options):
            if not name or not name.isascii() or not name.isprintable() or "/" in name:
                raise ValueError(f"{name!r} cannot name a subject or an option")

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, name: str) -> "SubscriptionKind":
        """The kind of that name."""
        subject, detail, language, *options = name.split("/")
        return cls(subject, cast(Detail, detail), cast(Language, language), tuple(options))

    def __str__(self) -> str:
        """The name that feeds of this kind are stored under: "body:styregruppe/participant/da/alarm"."""
        return "/".join((self.subject, self.detail, self.language, *self.options))
