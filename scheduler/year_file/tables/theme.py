"""[[theme]]: a theme decides who speaks at a meeting."""

from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.words import Id, Name, Posts


class ThemeTable(Table):
    """[[theme]]: its posts are required at the meetings on it, seat or no seat."""

    id: Id
    name: Name | None = None
    attends: Posts
