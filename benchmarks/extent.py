"""How much is measured: what takes 25 minutes on two quiet cores, or a short run to see that it works."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Extent:
    """Years of each size are solved for each seed; `alone` are the seconds of each contestant besides.

    `times` are the seconds at which a solve's plan and bounds are read, the last being its limit.
    """

    sizes: tuple[int, ...]
    seeds: tuple[int, ...]
    times: tuple[float, ...]
    alone: dict[str, float]
    example_runs: int
    command_runs: int

    @property
    def limit(self) -> float:
        """The seconds that a solve has."""
        return self.times[-1]


FULL = Extent(
    sizes=(1, 2, 4, 8),
    seeds=(1, 2, 3),
    times=(10.0, 15.0, 60.0),
    alone={"constructed": 0.0, "local search": 15.0, "CP-SAT": 60.0},
    example_runs=3,
    command_runs=5,
)
QUICK = Extent(
    sizes=(1, 2),
    seeds=(1,),
    times=(2.0, 5.0),
    alone={"constructed": 0.0, "local search": 2.0, "CP-SAT": 5.0},
    example_runs=1,
    command_runs=1,
)
