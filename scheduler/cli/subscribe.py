"""aarshjul subscribe: who may fetch which calendar, each by a secret link of their own."""

import click

from scheduler.cli.subscription.add import add
from scheduler.cli.subscription.listing import listing
from scheduler.cli.subscription.revoke import revoke
from scheduler.cli.subscription.rotate import rotate


@click.group()
def subscribe() -> None:
    """Giver hver abonnent og hver enhed sit eget hemmelige link til en kalender.

    Gives every subscriber and every device a secret link to a calendar. A link is shown once, can be ended on
    its own, and is kept in the database of DIR as its hash.
    """


for _part in (add, listing, rotate, revoke):
    subscribe.add_command(_part)
