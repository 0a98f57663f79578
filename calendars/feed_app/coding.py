"""Whether a client takes gzip: RFC 9110, 12.5.3."""

from functools import lru_cache

_GZIP = (b"gzip", b"x-gzip")


@lru_cache(maxsize=512)
def takes_gzip(accept_encoding: bytes) -> bool:
    """True when the header names gzip, or "*", and does not refuse it by a quality of nought."""
    asked: dict[bytes, bool] = {}
    for part in accept_encoding.lower().split(b","):
        name, *parameters = (word.strip() for word in part.split(b";"))
        asked[name] = not any(_is_nought(one) for one in parameters)
    named = [wanted for name, wanted in asked.items() if name in _GZIP]
    return any(named) if named else asked.get(b"*", False)


def _is_nought(parameter: bytes) -> bool:
    name, _, value = parameter.partition(b"=")
    return name.strip() == b"q" and value.strip(b" .0") == b"" and b"0" in value
