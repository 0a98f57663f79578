"""A publication in a file: written whole or not at all, and never over something unread."""

from pathlib import Path

from calendars.publication import Publication
from calendars.publication_json import from_json, to_json
from calendars.sequences import behind
from calendars.whole_file import read_whole, replace_whole

_MOST_BYTES = 100_000_000

PUBLICATION = "publication.json"
"""The file in a year's folder that says what has been told."""


class PublicationFault(Exception):
    """A publication file cannot be read, or must not be replaced; it is left as it is."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(f"{path}: {fault}")
        self.path = path
        self.fault = fault


def read_publication(path: Path) -> Publication:
    """The publication of a file; an empty one when there is no file yet.

    PublicationFault when the file cannot be read or is not a publication of this version of the schema.
    """
    try:
        return from_json(read_whole(path, _MOST_BYTES))
    except FileNotFoundError:
        return Publication()
    except OSError as error:
        raise PublicationFault(path, f"cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise PublicationFault(path, str(error)) from error


def write_publication(path: Path, publication: Publication) -> None:
    """Replaces the file by the publication; a power cut leaves either the old one or the new one.

    PublicationFault, and nothing written, when the file there cannot be read, or has told of a uid in a
    version that this publication does not know of: someone else published meanwhile.
    """
    fallen = behind(read_publication(path), publication)
    if fallen:
        raise PublicationFault(
            path, f"tells of later versions of {', '.join(fallen)}: published by someone else?"
        )
    try:
        replace_whole(path, to_json(publication))
    except OSError as error:
        raise PublicationFault(path, f"cannot be written: {error.strerror}") from error
