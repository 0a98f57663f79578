"""The texts that rows refer to, each kept once a year under the hash of its bytes."""

from hashlib import sha256

from sqlalchemy import Column, Connection, LargeBinary, String, Table, insert, select

from calendars.store.metadata import METADATA, belongs, year_columns
from calendars.store.year_key import YearKey

CONTENT = Table(
    "content",
    METADATA,
    *year_columns(),
    Column("digest", String(64), primary_key=True),
    Column("octets", LargeBinary, nullable=False),
    belongs("content"),
)
"""`digest` is the SHA-256 of `octets` in hex: a revision saved twice, or undone, takes its room once."""


def digest_of(octets: bytes) -> str:
    """The SHA-256 in hex: the name that content is kept under."""
    return sha256(octets).hexdigest()


def keep(connection: Connection, key: YearKey, octets: bytes) -> str:
    """Keeps the octets, unless they are kept already, and returns their digest. The year must be locked."""
    digest = digest_of(octets)
    known = select(CONTENT.c.digest).where(key.of(CONTENT), CONTENT.c.digest == digest)
    if connection.execute(known).first() is None:
        connection.execute(insert(CONTENT).values(**key.values, digest=digest, octets=octets))
    return digest


def content(connection: Connection, key: YearKey, digest: str) -> bytes:
    """The octets of a digest that a row of this year refers to."""
    query = select(CONTENT.c.octets).where(key.of(CONTENT), CONTENT.c.digest == digest)
    return bytes(connection.execute(query).scalar_one())
