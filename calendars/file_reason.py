"""Why the system would not read or write a file, in Danish and English."""

import errno
from collections.abc import Mapping

from calendars.language import Text


class NotOrdinary(OSError):
    """What lies there is a folder, a pipe or a device, and no ordinary file; it is not read."""

    def __init__(self, path: object) -> None:
        super().__init__(errno.EINVAL, NOT_ORDINARY.en, str(path))


class TooLarge(OSError):
    """A file has more bytes than it may have; it is not read."""

    def __init__(self, path: object, size: int, most: int) -> None:
        self.text = _TOO_LARGE.filled(size=str(size), most=str(most))
        super().__init__(errno.EFBIG, self.text.en, str(path))
        self.size = size


_TOO_LARGE = Text(da="{size} bytes, der læses højst {most}", en="{size} bytes, at most {most} are read")
NOT_ORDINARY = Text(
    da="det er ikke en almindelig fil (men en mappe, et rør eller en enhed)",
    en="not a regular file (but a folder, a pipe or a device)",
)
_REASONS: Mapping[int, Text] = {
    errno.ENOENT: Text(da="den findes ikke", en="there is no such file or directory"),
    errno.EACCES: Text(da="adgang nægtet", en="permission denied"),
    errno.EPERM: Text(da="det er ikke tilladt", en="operation not permitted"),
    errno.EROFS: Text(da="drevet kan kun læses", en="the file system is read-only"),
    errno.ENOSPC: Text(da="der er ikke mere plads på drevet", en="no space is left on the device"),
    errno.EISDIR: Text(da="det er en mappe", en="it is a directory"),
    errno.ENOTDIR: Text(da="en del af stien er ikke en mappe", en="a part of the path is no directory"),
    errno.ELOOP: Text(da="links henviser til hinanden i ring", en="too many levels of symbolic links"),
    errno.ENAMETOOLONG: Text(da="navnet er for langt", en="the file name is too long"),
    errno.EIO: Text(da="drevet svarer ikke rigtigt", en="input/output error"),
}


def file_reason(error: OSError | ValueError) -> Text:
    """The reason of an error of the system; one that has no Danish here is told as the system tells it.

    >>> file_reason(FileNotFoundError(errno.ENOENT, "No such file or directory"))["da"]
    'den findes ikke'
    """
    if isinstance(error, NotOrdinary):
        return NOT_ORDINARY
    if isinstance(error, TooLarge):
        return error.text
    number, said = getattr(error, "errno", None), getattr(error, "strerror", None) or str(error)
    return _REASONS.get(number or 0, Text(da=said, en=said))
