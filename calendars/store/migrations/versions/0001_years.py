"""A year: its revisions, its plans, and who did what."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the tables year, content, revision, plan and audit."""
    op.create_table(
        "year",
        *_year(),
        sa.Column("entries", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", name="pk_year"),
        sa.CheckConstraint("entries >= 0 AND revision >= 0", name=op.f("ck_year_counts")),
    )
    op.create_table(
        "content",
        *_year(),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("octets", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "digest", name="pk_content"),
        _belongs("content"),
    )
    op.create_table(
        "revision",
        *_year(),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("parent", sa.Integer),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("case_number", sa.String),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "number", name="pk_revision"),
        _belongs("revision"),
        _refers("revision", "parent", "revision", "number"),
        _refers("revision", "digest", "content", "digest"),
    )
    op.create_table(
        "plan",
        *_year(),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("workers", sa.Integer, nullable=False),
        sa.Column("versions", sa.JSON, nullable=False),
        sa.Column("tiers", sa.JSON, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "number", name="pk_plan"),
        _belongs("plan"),
        _refers("plan", "revision", "revision", "number"),
        _refers("plan", "digest", "content", "digest"),
    )
    op.create_table(
        "audit",
        *_year(),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("data", sa.JSON, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "number", name="pk_audit"),
        _belongs("audit"),
    )


def _year() -> tuple[sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("installation", sa.String, nullable=False),
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
    )


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["installation", "year"], ["year.installation", "year.year"], name=f"fk_{table}_year"
    )


def _refers(table: str, column: str, other: str, key: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["installation", "year", column],
        [f"{other}.installation", f"{other}.year", f"{other}.{key}"],
        name=f"fk_{table}_{column}",
    )
