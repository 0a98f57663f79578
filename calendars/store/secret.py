"""The secret in a subscription's address: shown once, kept as its hash only."""

from hashlib import sha256
from secrets import token_urlsafe

_BYTES = 24


class Secret(str):
    """A subscription's secret, 192 random bits as 32 characters of a URL; its repr hides it from logs."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret(...)"


def new_secret() -> Secret:
    """A secret that nobody can guess."""
    return Secret(token_urlsafe(_BYTES))


def secret_hash(secret: str) -> str:
    """The SHA-256 of a secret, in hex. Nobody can try out 192 bits, so it needs neither salt nor slowness."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
