"""How long a cancelled meeting is still told of."""

KEEP_CANCELLED_DAYS = 30
"""How many days after its date it stays in the feeds, unless the year says otherwise."""
