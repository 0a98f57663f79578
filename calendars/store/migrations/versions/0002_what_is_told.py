"""What people are told: publications, event by event, feeds, subscriptions, and the stages before."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the tables publication, told, feed, subscription and stage."""
    _publications()
    _feeds()
    op.create_table(
        "stage",
        *_numbered(),
        sa.Column("plan", sa.Integer, nullable=False),
        sa.Column("body", sa.String, nullable=False),
        sa.Column("stage", sa.String(9), nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "number", name="pk_stage"),
        _belongs("stage"),
        _refers("stage", "plan", "plan", "number"),
        sa.CheckConstraint(
            "stage IN ('draft', 'sent', 'approved', 'published', 'held')", name=op.f("ck_stage_stage")
        ),
    )


def _publications() -> None:
    op.create_table(
        "publication",
        *_numbered(),
        sa.Column("plan", sa.Integer),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "number", name="pk_publication"),
        _belongs("publication"),
        _refers("publication", "plan", "plan", "number"),
        _refers("publication", "digest", "content", "digest"),
    )
    op.create_table(
        "told",
        *_year(),
        sa.Column("uid", sa.String, nullable=False),
        sa.Column("publication", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("last_modified", sa.DateTime(timezone=True)),
        sa.Column("status", sa.String(9), nullable=False),
        sa.Column("event", sa.JSON),
        sa.PrimaryKeyConstraint("installation", "year", "uid", "publication", name="pk_told"),
        _belongs("told"),
        _refers("told", "publication", "publication", "number"),
        sa.CheckConstraint("sequence >= 0", name=op.f("ck_told_sequence")),
        sa.CheckConstraint("status IN ('confirmed', 'cancelled', 'retired')", name=op.f("ck_told_status")),
    )


def _feeds() -> None:
    op.create_table(
        "feed",
        *_year(),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("publication", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("last_modified", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("installation", "year", "kind", name="pk_feed"),
        _belongs("feed"),
        _refers("feed", "publication", "publication", "number"),
        _refers("feed", "digest", "content", "digest", deferrable=True, initially="DEFERRED"),
    )
    op.create_table(
        "subscription",
        *_numbered(),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("options", sa.JSON, nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked", sa.DateTime(timezone=True)),
        sa.Column("expires", sa.DateTime(timezone=True)),
        sa.Column("last_used", sa.Date),
        sa.PrimaryKeyConstraint("installation", "year", "number", name="pk_subscription"),
        _belongs("subscription"),
        sa.UniqueConstraint("secret_hash", name="uq_subscription_secret_hash"),
    )


def _year() -> tuple[sa.Column[str], sa.Column[int]]:
    return (
        sa.Column("installation", sa.String, nullable=False),
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
    )


def _numbered() -> tuple[sa.Column[str], sa.Column[int], sa.Column[int]]:
    return (*_year(), sa.Column("number", sa.Integer, nullable=False, autoincrement=False))


def _belongs(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["installation", "year"], ["year.installation", "year.year"], name=f"fk_{table}_year"
    )


def _refers(table: str, column: str, other: str, key: str, **options: Any) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["installation", "year", column],
        [f"{other}.installation", f"{other}.year", f"{other}.{key}"],
        name=f"fk_{table}_{column}",
        **options,
    )
