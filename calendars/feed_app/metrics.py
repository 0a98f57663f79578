"""What a process has done so far, as Prometheus reads it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping

_BOUNDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0)


class Metrics:
    """Counts of one process. Each names its process: sums over them are for Prometheus to make."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._requests: Counter[tuple[str, int]] = Counter()
        self._octets: Counter[str] = Counter()
        self._within = [0] * (len(_BOUNDS) + 1)
        self._seconds = 0.0

    def count(self, route: str, status: int, octets: int, seconds: float) -> None:
        """Counts a request."""
        self._requests[route, status] += 1
        self._octets[route] += octets
        self._seconds += seconds
        self._within[bisect_left(_BOUNDS, seconds)] += 1

    def text(self, gauges: Mapping[str, float]) -> str:
        """Everything in Prometheus' text format 0.0.4; `gauges` are what others measure, by name."""
        return "\n".join([*self._counters(), *self._histogram(), *self._gauges(gauges), ""])

    def _counters(self) -> Iterator[str]:
        yield "# TYPE aarshjul_requests_total counter"
        for (route, status), number in sorted(self._requests.items()):
            labels = f'process="{self._process}",route="{route}",status="{status}"'
            yield f"aarshjul_requests_total{{{labels}}} {number}"
        yield "# TYPE aarshjul_response_bytes_total counter"
        for route, octets in sorted(self._octets.items()):
            yield f'aarshjul_response_bytes_total{{process="{self._process}",route="{route}"}} {octets}'

    def _histogram(self) -> Iterator[str]:
        name, process = "aarshjul_request_seconds", f'process="{self._process}"'
        yield f"# TYPE {name} histogram"
        total = 0
        for bound, number in zip((*_BOUNDS, "+Inf"), self._within, strict=True):
            total += number
            yield f'{name}_bucket{{{process},le="{bound}"}} {total}'
        yield f"{name}_sum{{{process}}} {self._seconds:.6f}"
        yield f"{name}_count{{{process}}} {total}"

    def _gauges(self, gauges: Mapping[str, float]) -> Iterator[str]:
        for name, value in sorted(gauges.items()):
            yield f"# TYPE aarshjul_{name} gauge"
            yield f'aarshjul_{name}{{process="{self._process}"}} {value:g}'
