"""What a way out costs, in the points of the year file, where the file does not say.

A closed day costs its `give_up` and a "ca." meeting its `price` or `drop_price`. The others are
ordered by whom they bother: nobody outside the secretariat, the members, the body's own rules.
"""

WINDOW_DAY = 3
"""Each day that a window is widened."""
GAP_HVERDAG = 2
"""Each hverdag that a lead time, or a distance between meetings, is shortened or lengthened."""
LIMIT = 10
"""One meeting more in a day or week than the limit."""
ROOM = 15
"""A body or campaign that finds its rooms elsewhere."""
DEPUTY = 15
"""A body that may be chaired by the chair's deputy."""
SEAT = 20
"""A required seat that becomes a wanted one."""
QUORUM = 25
"""One person less in a quorum."""
COUNT = 30
"""One meeting less than a body must have, or one more than it may."""
LEAST_DROP = 1
"""Dropping a "ca." meeting whose price is 0."""
