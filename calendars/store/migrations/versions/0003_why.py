"""Why a plan was made and told: reason and case number of plans, public reason of publications."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds the columns; what was written before has no reason."""
    op.add_column("plan", sa.Column("reason", sa.String, nullable=False, server_default=""))
    op.add_column("plan", sa.Column("case_number", sa.String))
    op.add_column("publication", sa.Column("public_reason", sa.String, nullable=False, server_default=""))
    op.add_column("publication", sa.Column("case_number", sa.String))
