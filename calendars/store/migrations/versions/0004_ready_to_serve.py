"""Feeds that are ready to be served: packed copies of them, and the device that a subscription is for."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Adds the columns; a feed that was rendered before is served unpacked until it changes."""
    op.add_column("feed", sa.Column("packed", sa.String(64)))
    op.add_column("subscription", sa.Column("device", sa.String, nullable=False, server_default=""))
