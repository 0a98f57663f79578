"""The moves there are, and how often each is tried."""

from collections.abc import Callable
from random import Random

from scheduler.local_search.change import Move
from scheduler.local_search.ground import Ground
from scheduler.local_search.moves import administrator, hold, make_room, ordered, people, relocate, swap

Proposer = Callable[[Ground, Random], Move]
"""Draws a move, or () when what it drew makes none."""

MOVES: tuple[tuple[Proposer, int], ...] = (
    (relocate.another_start, 30),
    (relocate.another_hour, 10),
    (swap.starts, 1),
    (swap.weeks, 10),
    (administrator.beside, 3),
    (administrator.join, 8),
    (administrator.trade, 4),
    (administrator.merge, 3),
    (administrator.whole_day, 5),
    (people.caseworker, 4),
    (people.chair, 1),
    (people.seats, 3),
    (ordered.alongside, 2),
    (ordered.apart, 10),
    (hold.drop_or_hold, 2),
    (make_room.give_way, 10),
)
"""Each with its share of the moves tried (docs/decisions/local-search.md)."""
