"""An answer made certain: the whole year is solved with the meeting where it was asked for."""

from dataclasses import replace

from constraints.rule import TIERS
from scheduler.alternatives.setting import Setting
from scheduler.alternatives.why_not import WhyNot


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
    least = {}
    for tier in result.tiers:
        least[tier.tier] = tier.bound
        if found.cost[tier.tier] > tier.cost:
            break  # what is proven of the tiers below holds for plans as cheap as the solver's in this one
    return replace(answer, alternative=found, least={tier: least[tier] for tier in TIERS if tier in least})
