"""The migrations make the tables that the code speaks of, from nothing and from any older version."""

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, inspect, text

from calendars.store.faults import Unreachable, WrongSchema
from calendars.store.revisions import current_revision, document_of, save
from calendars.store.schema import HEAD, schema_version, upgrade
from calendars.store.soundness import faults
from calendars.store.store import Store
from calendars.store.tables import METADATA
from tests.calendars.store.samples import KBH, document, signed


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", "calendars.store:migrations")
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def test_the_programs_version_is_the_newest_migrations() -> None:
    assert scripts().get_heads() == [HEAD]


def test_migrations_and_tables_agree(store: Store) -> None:
    with store.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
        assert shape(connection) == shape_as_defined(store)


def shape(connection: Connection) -> dict[str, object]:
    """What `compare_metadata` does not look at: primary keys, checks, and when references are checked."""
    looking = inspect(connection)
    return {
        table: (
            looking.get_pk_constraint(table)["constrained_columns"],
            sorted(str(one["name"]) for one in looking.get_check_constraints(table)),
            sorted((str(one["name"]), str(one["options"])) for one in looking.get_foreign_keys(table)),
            sorted(str(one["name"]) for one in looking.get_unique_constraints(table)),
        )
        for table in sorted(set(looking.get_table_names()) - {"alembic_version"})
    }


def shape_as_defined(store: Store) -> dict[str, object]:
    """The shape of the tables when they are made from their definitions instead of by the migrations."""
    with store.writing() as connection:
        METADATA.drop_all(connection)
        METADATA.create_all(connection)
        return shape(connection)


@pytest.mark.parametrize("version", [one.revision for one in reversed(list(scripts().walk_revisions()))])
def test_an_older_database_is_upgraded_with_what_it_holds(
    new_database: Callable[[], URL], version: str
) -> None:
    url = new_database()
    with Store.connect(url) as old, old.writing() as connection:
        upgrade(connection, version)
        save(connection, KBH, document(), signed(), base=0)
    with Store.connect(url) as store:
        assert store.upgrade() == (version, HEAD)
        assert store.upgrade() == (HEAD, HEAD)
    with Store.open(url) as store, store.reading() as connection:
        head = current_revision(connection, KBH)
        assert head is not None
        assert document_of(connection, head) == document()
        assert list(faults(connection)) == []


def test_an_older_database_is_not_used_before_it_is_upgraded(new_database: Callable[[], URL]) -> None:
    url = new_database()
    with Store.connect(url) as old, old.writing() as connection:
        upgrade(connection, "0001")
    with pytest.raises(WrongSchema, match="aarshjul db upgrade"):
        Store.open(url)


def test_a_newer_database_is_neither_used_nor_upgraded(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for use in (lambda: Store.open(store.url), store.upgrade):
        with pytest.raises(WrongSchema, match="newer") as refused:
            use()
        assert "9999" in refused.value.say("da")


def test_an_upgrade_that_fails_leaves_the_old_tables(new_database: Callable[[], URL]) -> None:
    url = new_database()
    with Store.connect(url) as old, old.writing() as connection:
        upgrade(connection, "0001")
    with Store.connect(url) as old, pytest.raises(KeyboardInterrupt):
        stop_in_the_middle(old)
    with Store.connect(url) as old, old.reading() as connection:
        assert schema_version(connection) == "0001"
        assert not inspect(connection).has_table("told")


def stop_in_the_middle(old: Store) -> None:
    with old.writing() as connection:
        upgrade(connection)
        assert inspect(connection).has_table("told")
        raise KeyboardInterrupt


def test_what_is_no_database_is_named_without_its_password() -> None:
    for url in (
        "sqlite:////dev/null/x.db",
        "mysql://u:hemmelig@h/d",
        "volapyk",
        "postgresql://u:hemmelig@127.0.0.1:1/d",
    ):
        with pytest.raises(Unreachable) as refused:
            Store.open(url)
        assert "hemmelig" not in str(refused.value)
        assert refused.value.say("da").startswith("Databasen")


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "aarshjul.db"
    path.write_bytes(b"ikke en database" * 100)
    with pytest.raises(Unreachable, match="not a database"):
        Store.open(URL.create("sqlite", database=str(path)))
    assert path.read_bytes() == b"ikke en database" * 100
