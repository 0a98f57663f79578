"""A value in print, to be quoted in a message."""

_MOST = 60


def printed(value: object) -> str:
    """A value in print, whatever it is: on one line, not endless."""
    written = f'"{value}"' if isinstance(value, str) and value.isprintable() else ascii(value)
    return written if len(written) <= _MOST else written[:_MOST] + "..."
