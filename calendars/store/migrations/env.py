"""What alembic runs: the migrations, on the connection and in the transaction that it is given."""

from alembic import context

from calendars.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite too: its driver commits nothing on its own here
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
