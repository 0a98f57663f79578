"""An answer made certain: the whole year is solved with the meeting where it was asked for."""

from dataclasses import replace

from scheduler.alternatives.setting import Setting
from scheduler.alternatives.why_not import WhyNot
from scheduler.proven_least import proven_least


def proven(setting: Setting, answer: WhyNot, seconds: float) -> WhyNot:
    """The answer with what can be proven within the time.

    That it cannot be done at all, or what no plan with the meeting then costs less than; where no
    alternative had been found, the plan that the proof came upon.
    """
    if answer.already or answer.excluded:
        return answer
    from scheduler.result import Found, Impossible
    from scheduler.solve import Options, solve  # loads a solver, which most answers do without

    found = answer.alternative
    result = solve(
        setting.year,
        Options(time_limit=seconds),
        within={setting.meeting.id: answer.moment.mask(setting.year.grid)},
        start=found.plan if found else None,
    )
    if isinstance(result, Impossible):
        return replace(answer, excluded=True)
    if not isinstance(result, Found):
        return answer
    if found is None:
        found = setting.judged(result.plan)
        assert found is not None
    reached = {tier.tier: tier.cost for tier in result.tiers}
    bounds = {tier.tier: tier.bound for tier in result.tiers}
    return replace(answer, alternative=found, least=proven_least(found.cost, reached, bounds))
