"""The texts that rows refer to, each kept once a year under the hash of its bytes."""

from hashlib import sha256

from sqlalchemy import Column, Connection, LargeBinary, String, Table, insert, select

from calendars.language import Text
from calendars.store.engine import place_of
from calendars.store.faults import Damaged
from calendars.store.metadata import METADATA, belongs, year_columns
from calendars.store.year_key import YearKey

_OTHER = Text(
    da="indholdet {digest} er ikke det, der blev gemt", en="the content {digest} is not what was kept"
)
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
    """The octets of a digest that a row of this year refers to; Damaged when they are others or gone."""
    query = select(CONTENT.c.octets).where(key.of(CONTENT), CONTENT.c.digest == digest)
    octets = bytes(connection.execute(query).scalar() or b"")
    if digest_of(octets) != digest:
        raise Damaged(place_of(connection), other_content(digest))
    return octets


def other_content(digest: str) -> Text:
    """What is said of content that is not the one it is kept as."""
    return _OTHER.filled(digest=digest[:16])
