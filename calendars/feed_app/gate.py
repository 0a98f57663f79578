"""Who may ask now: the limits of each secret and of each address."""

from starlette.types import Scope

from calendars.feed_app.token_bucket import TokenBuckets


class Gate:
    """Counts the requests of a secret, known or not, and of an address."""

    def __init__(self, per_secret: int, per_address: int) -> None:
        self._secrets, self._addresses = TokenBuckets(per_secret), TokenBuckets(per_address)

    def wait(self, scope: Scope, secret: str = "") -> float:
        """The seconds to wait before the request may be made; 0 when it may be made now."""
        client = scope.get("client")
        wait = self._addresses.wait(client[0]) if client else 0.0
        return wait or (self._secrets.wait(secret[:64]) if secret else 0.0)
