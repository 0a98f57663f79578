"""What is done with a meeting that somebody misses, as an option: in Danish or in English."""

from typing import Any

import click

from scheduler.replan.away import CHOICES

_DANISH = dict(zip(("behold", "flyt", "aflys"), ("keep", "move", "cancel"), strict=True))


class ChoiceType(click.Choice[str]):
    """keep, move or cancel; "behold", "flyt" and "aflys" mean the same."""

    def __init__(self) -> None:
        super().__init__(CHOICES)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The English word, which is the choice's own."""
        return super().convert(_DANISH.get(str(value).casefold(), value), param, ctx)
