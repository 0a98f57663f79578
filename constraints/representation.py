"""The theme of a meeting decides who must speak at it."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from calendars.language import Text
from constraints.plan_model import PlanModel
from constraints.postings import Linear, Posting
from constraints.reading import Reading
from constraints.rule import Rule, concerned
from constraints.violation import Violation


class Representation(Rule):
    """Each post that a meeting's theme names attends it, in person or by a deputy.

    Under the theme udlejning, for instance, Socialforvaltningens administrerende direktør speaks at
    Samarbejdsforum without holding a seat there (note, B.2).
    """

    type: Literal["representation"] = "representation"

    parts: ClassVar = {"speaker": ("post", "meeting")}
    demands: ClassVar = {
        "speaker": Text(
            da="{post} er ordførende ved {meeting} efter mødets tema",
            en="{post} speaks at {meeting} by its theme",
        )
    }
    breaches: ClassVar = {
        "speaker": Text(
            da="{post} mangler ved {meeting}, men er ordførende efter mødets tema",
            en="{post} is missing from {meeting}, whose theme asks for the post",
        )
    }

    def post(self, model: PlanModel) -> Iterator[Posting]:
        for meeting in model.year.planned:
            for post in meeting.speakers:
                ways = tuple((-1, way) for way in model.sitting(meeting, post))
                yield Linear(("speaker", post, meeting.id), ((1, model.held(meeting.id)), *ways), 0)

    def check(self, plan: Reading, around: str | None = None) -> Iterator[Violation]:
        for meeting in concerned(plan.year.planned, around):
            if plan.held(meeting.id):
                for post in meeting.speakers:
                    if plan.sitting(meeting.id, post) is None:
                        yield Violation(("speaker", post, meeting.id))
