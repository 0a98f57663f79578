"""[[place]] and [[travel]]: where meetings are held and how long it takes between them."""

from typing import Annotated

from pydantic import Field, Strict

from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.words import Id, Name


class PlaceTable(Table):
    """[[place]]: a place with rooms, or a place of somebody else's."""

    id: Id
    name: Name


class TravelTable(Table):
    """[[travel]]: minutes between two places, the same both ways."""

    from_place: Annotated[Id, Field(alias="from")]
    to: Id
    minutes: Annotated[int, Strict(), Field(ge=0, le=600)]
