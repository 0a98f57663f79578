"""The version of the tables, and bringing a database to it."""

from importlib import resources

from sqlalchemy import Connection, inspect, text

HEAD = "0005"
"""The version that this program reads and writes: the newest file in migrations/versions."""

SCHEMAS = tuple(f"{number:04}" for number in range(1, int(HEAD) + 1))
"""All versions that there have been, which this program can bring up to its own."""

EMPTY = ""
"""The version of a database that has no tables of ours."""

_UPGRADING = 0x61617273  # "aars": the advisory lock that one upgrade at a time holds


def schema_version(connection: Connection) -> str:
    """The version of the tables that the database has."""
    if not inspect(connection).has_table("alembic_version"):
        return EMPTY
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or EMPTY


def upgrade(connection: Connection, version: str = HEAD) -> None:
    """Brings the tables to a version, all in the transaction of the connection.

    A process that is killed meanwhile leaves the old tables. One that upgrades at the same time waits, and
    finds nothing left to do.
    """
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADING})
    with resources.as_file(resources.files("calendars.store") / "migrations") as scripts:
        config = Config()
        config.set_main_option("script_location", str(scripts).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, version)
