"""A publication in a file: written whole or not at all, and never over something unread."""

from pathlib import Path

from calendars.file_fault import FileFault
from calendars.file_reason import file_reason
from calendars.language import Text
from calendars.publication import Publication
from calendars.publication_json import from_json, to_json
from calendars.publication_times import NoPublication
from calendars.sequences import behind
from calendars.whole_file import read_whole, replace_whole

_MOST_BYTES = 100_000_000

_CANNOT_READ = Text(da="kan ikke læses: {reason}", en="cannot be read: {reason}")
_CANNOT_WRITE = Text(da="kan ikke skrives: {reason}", en="cannot be written: {reason}")
_LATER = Text(
    da="fortæller om senere udgaver af {uids}: har en anden offentliggjort?",
    en="tells of later versions of {uids}: published by someone else?",
)

PUBLICATION = "publication.json"
"""The file in a year's folder that says what has been told."""


class PublicationFault(FileFault):
    """A publication file cannot be read, or must not be replaced; it is left as it is."""


def read_publication(path: Path) -> Publication:
    """The publication of a file; an empty one when there is no file yet.

    PublicationFault when the file cannot be read or is not a publication of this version of the schema.
    """
    try:
        return from_json(read_whole(path, _MOST_BYTES))
    except FileNotFoundError:
        return Publication()
    except OSError as error:
        raise PublicationFault(str(path), _CANNOT_READ.filled(reason=file_reason(error))) from error
    except NoPublication as error:
        raise PublicationFault(str(path), error.text) from error


def write_publication(path: Path, publication: Publication) -> None:
    """Replaces the file by the publication; a power cut leaves either the old one or the new one.

    PublicationFault, and nothing written, when the file there cannot be read, or has told of a uid in a
    version that this publication does not know of: someone else published meanwhile.
    """
    fallen = behind(read_publication(path), publication)
    if fallen:
        raise PublicationFault(str(path), _LATER.filled(uids=", ".join(fallen)))
    try:
        replace_whole(path, to_json(publication))
    except OSError as error:
        raise PublicationFault(str(path), _CANNOT_WRITE.filled(reason=file_reason(error))) from error
