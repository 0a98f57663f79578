"""What is told names its readers by subject and no longer by stem.

The tables stay as they are. An older program would find nobody among the readers, and serve everybody an
empty calendar; so it is told that the database is newer than it knows. What was told by stem before is read
as whose the stem is now, and is told by subject from the next publication on.
"""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Changes nothing but the version."""
