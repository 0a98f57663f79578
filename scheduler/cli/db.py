"""aarshjul db: the database in which years are kept."""

import click

from scheduler.cli.database.backup import backup
from scheduler.cli.database.check import check
from scheduler.cli.database.restore import restore
from scheduler.cli.database.upgrade import upgrade


@click.group()
def db() -> None:
    """Holder databasen: opgraderer, sikkerhedskopierer, gendanner og efterprøver den.

    Keeps the database: aarshjul.db in the year's folder, or the one that AARSHJUL_DATABASE_URL names.
    """


for _part in (upgrade, backup, restore, check):
    db.add_command(_part)
