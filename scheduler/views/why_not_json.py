"""The answer to "why not that day?" as JSON."""

import json

from calendars.language import Language
from calendars.plan import Plan
from constraints.year import Year
from scheduler.alternatives.why_not import WhyNot
from scheduler.views.alternative_json import alternative_document, slot_document
from scheduler.views.why_not import obstacle_sentences

SCHEMA = "aarshjul-why-not/1"


def why_not_json(answer: WhyNot, year: Year, plan: Plan, language: Language) -> str:
    """The document of schema "aarshjul-why-not/1"; docs/questions.md describes it."""
    document = {
        "schema": SCHEMA,
        "meeting": answer.meeting.id,
        "day": answer.moment.day.isoformat(),
        "minute": answer.moment.minute,
        "now": slot_document(answer.now),
        "answer": _word(answer),
        "obstacles": [
            {
                "start": slot_document(slot),
                "rules": [
                    {"rule": one.rule.name, "kind": one.violation.kind, "firm": one.firm, "says": said}
                    for one, said in zip(
                        found, obstacle_sentences(answer, slot, year, plan, language), strict=True
                    )
                ],
            }
            for slot, found in sorted(answer.obstacles.items())
        ],
        "alternative": alternative_document(answer.alternative, answer.least, language)
        if answer.alternative
        else None,
        "proven": answer.proven,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _word(answer: WhyNot) -> str:
    """ "already", "impossible" (proven), "possible", or "unknown": no way was found."""
    if answer.already:
        return "already"
    if answer.excluded:
        return "impossible"
    return "possible" if answer.alternative else "unknown"
