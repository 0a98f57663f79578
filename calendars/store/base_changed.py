"""What whoever saves on an old base is told: who changed what meanwhile, and why."""

from datetime import datetime
from typing import Literal

from calendars.language import Text
from calendars.store.faults import StoreFault

_SAVED = Text(
    da="{author} gemte revision {number} den {time:%d.%m.%Y kl. %H.%M} UTC"
    "{reason}, efter at du hentede revision {base}. Ændret siden: {changed}. "
    "Intet af dit er gemt: hent den nye, og gem igen.",
    en="{author} saved revision {number} on {time:%d.%m.%Y at %H:%M} UTC"
    "{reason}, after you had fetched revision {base}. Changed since: {changed}. "
    "Nothing of yours is saved: fetch the new one, and save again.",
)
_PUBLISHED = Text(
    da="{author} offentliggjorde udgave {number} den {time:%d.%m.%Y kl. %H.%M} UTC, efter udgave {base}. "
    "Fortalt siden: {changed}. Intet er offentliggjort: begynd forfra fra den nye.",
    en="{author} published issue {number} on {time:%d.%m.%Y at %H:%M} UTC, after issue {base}. "
    "Told since: {changed}. Nothing is published: begin again from the new one.",
)
_PLANNED = Text(
    da="{author} lagde plan {number} den {time:%d.%m.%Y kl. %H.%M} UTC{reason}, efter plan {base}. "
    "Anderledes end i den: {changed}. Intet af dit er gemt: se på den nye, og begynd forfra fra den.",
    en="{author} made plan {number} on {time:%d.%m.%Y at %H:%M} UTC{reason}, after plan {base}. "
    "Different from it: {changed}. Nothing of yours is saved: look at the new one, and begin again from it.",
)
What = Literal["revision", "plan", "publication"]
_TEXTS: dict[What, Text] = {"revision": _SAVED, "plan": _PLANNED, "publication": _PUBLISHED}
_MOST_NAMED = 10


class BaseChanged(StoreFault):
    """Somebody saved, planned or published since the base was read; nothing was written.

    `current` is the number to begin again from, `author`, `at` and `reason` are its own, and `changed` names
    what differs from the base: files of a year, meetings of a plan, or uids of a publication.
    """

    def __init__(
        self,
        *,
        what: What,
        base: int,
        current: int,
        author: str,
        at: datetime,
        reason: str,
        changed: tuple[str, ...],
    ) -> None:
        named = ", ".join(changed[:_MOST_NAMED]) + (" ..." if len(changed) > _MOST_NAMED else "")
        data = {
            "author": author or "?",
            "number": current,
            "base": base,
            "time": at,
            "changed": named or "-",
            "reason": f" ({reason})" if reason else "",
        }
        super().__init__(_TEXTS[what].filled(**data))
        self.what, self.base, self.current, self.changed = what, base, current, changed
        self.author, self.at, self.reason = author, at, reason
