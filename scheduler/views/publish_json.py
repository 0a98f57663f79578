"""What a publication tells, or would tell, as JSON."""

import json
from collections.abc import Mapping, Sequence

from calendars.language import Language
from calendars.store.publications import Published
from scheduler.publishing import Issue
from scheduler.views.changes import Change
from scheduler.views.who_is_told import Told

SCHEMA = "aarshjul-publish/1"


def publication_json(
    made: Issue,
    told: tuple[Change, ...],
    published: Published | None,
    people: Mapping[str, str],
    seen: Sequence[Told],
    dry_run: bool,
    language: Language,
) -> str:
    """The answer of schema "aarshjul-publish/1"."""
    document = {
        "schema": SCHEMA,
        "dry_run": dry_run,
        "publication": published.number if published else None,
        "unchanged": sum(one not in {change.uid for change in told} for one in made.publication.events),
        "changes": [_change(change, people.get(change.uid, ""), language) for change in told],
        "told": [
            {
                "kind": one.subscriber.kind,
                "id": one.subscriber.stem,
                "uids": [change.uid for change in one.changes],
            }
            for one in seen
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _change(change: Change, people: str, language: Language) -> dict[str, object]:
    before, after = (told.visible if told else None for told in (change.before, change.after))
    shown = after or before
    assert shown is not None
    return {
        "kind": change.kind,
        "uid": change.uid,
        "title": shown.summary,
        "place": shown.location,
        "sequence": change.after.sequence if change.after else None,
        "from": before.start.isoformat() if before else None,
        "to": after.start.isoformat() if after else None,
        "what": change.what(language, people),
    }
