"""A year and its plan -> the programme that people are shown."""

from calendars.agenda import RouteItem
from calendars.plan import Plan
from calendars.programme import Programme
from constraints.route import Route
from constraints.year import Year


def programme_of(year: Year, plan: Plan) -> Programme:
    """The facts and decisions without the rules: of those only the routes, which are agenda items."""
    routes = [rule for rule in year.rules if isinstance(rule, Route)]
    return Programme(
        title=year.title,
        year=year.year,
        installation=year.installation,
        language=year.language,
        zone=year.zone,
        days=year.days,
        persons=year.persons,
        posts=year.posts,
        series=year.series,
        meetings=year.by_id,
        plan=plan,
        routes=tuple(RouteItem(one.name, one.item, one.publish, one.visibility) for one in routes),
        places=year.places,
        rooms=year.rooms,
        organisations=year.organisations,
        divisions=year.divisions,
        contact=year.contact,
        public_url=year.public_url,
        keep_cancelled=year.keep_cancelled,
        cancelled=year.cancelled,
    )
