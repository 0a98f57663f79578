"""A place that nothing can be written to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from calendars.file_reason import file_reason
from calendars.language import Language, Text
from scheduler.cli.exits import INVALID_INPUT, Exit

_CANNOT_WRITE = Text(da="{path} kan ikke skrives: {reason}", en="{path} cannot be written: {reason}")


def cannot_write(path: Path, error: OSError, language: Language) -> Exit:
    """The end of a command that cannot write there: exit 3."""
    return Exit(_CANNOT_WRITE.format(language, path=path, reason=file_reason(error)), INVALID_INPUT)


@contextmanager
def writing_to(path: Path, language: Language) -> Iterator[None]:
    """Ends the command when what is written meanwhile cannot be."""
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error, language) from None
