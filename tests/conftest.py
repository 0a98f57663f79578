"""What all tests share: how hypothesis looks for counterexamples."""

from hypothesis import HealthCheck, settings

# A machine that is busy is not a fault of the code: no example has a deadline.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")
