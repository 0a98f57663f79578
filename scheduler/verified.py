"""The verifier's word on a plan that a solver has made."""

from calendars.plan import Plan
from constraints.verify import Verdict, verify
from constraints.year import Year
from scheduler.result import UnverifiedPlan


def verified(year: Year, plan: Plan) -> Verdict:
    """The verdict on a plan that keeps every rule; UnverifiedPlan when it breaks one: its maker has a bug."""
    verdict = verify(year, plan)
    if not verdict.holds:
        broken = tuple(finding.rule.say_breach(finding.violation, year, "en") for finding in verdict.broken)
        raise UnverifiedPlan((*(one.en for one in verdict.misshapen), *broken))
    return verdict
