"""A year as a document: the files it is written in, as text, and the fingerprints of its calendars."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

SCHEMA = "aarshjul-year/1"


@dataclass(frozen=True, slots=True)
class Document:
    """A document is a year's files by name, and of each calendar only the SHA-256 of its bytes.

    A calendar's text never comes here: it has titles, and an engagement is "busy" and nothing else.
    """

    files: Mapping[str, str]
    engagements: Mapping[str, str] = field(default_factory=dict)

    def octets(self) -> bytes:
        """The document as JSON: equal documents give equal bytes."""
        plain = {"schema": SCHEMA, "files": dict(self.files), "engagements": dict(self.engagements)}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def changed_since(self, other: "Document") -> tuple[str, ...]:
        """The names of files and calendars that are new, gone or different, sorted."""
        mine, theirs = self._parts(), other._parts()
        return tuple(sorted(name for name in {*mine, *theirs} if mine.get(name) != theirs.get(name)))

    def _parts(self) -> dict[str, str]:
        return {**self.files, **self.engagements}


def read_document(octets: bytes) -> Document:
    """The document of `Document.octets`; ValueError when it has another schema."""
    plain = json.loads(octets)
    if plain.get("schema") != SCHEMA:
        raise ValueError(f"not a year of schema {SCHEMA}: {plain.get('schema')!r}")
    return Document(plain["files"], plain["engagements"])
