"""What is said of a plan that speaks of what its year does not have."""

from calendars.language import Text
from constraints.wording import fill
from constraints.year import Year

MEETING = {
    "unknown": Text(da="mødet {unknown} findes ikke i året", en="meeting {unknown} is not in the year"),
    "twice": Text(
        da="{meeting} står {count} gange i planen", en="{meeting} stands {count} times in the plan"
    ),
    "given_dropped": Text(
        da="{meeting} har en given dato og kan ikke udgå",
        en="{meeting} has a given date and cannot be dropped",
    ),
    "given_missing": Text(
        da="{meeting} har en given dato, men er ikke i planen",
        en="{meeting} has a given date but is not in the plan",
    ),
}
PLACEMENT = {
    "given": Text(
        da="{meeting} er lagt {start}, men dets dato er givet",
        en="{meeting} is placed on {start} but its date is given",
    ),
    "given_decided": Text(
        da="{meeting} har en given dato, så planen bestemmer hverken dets lokale eller deltagere",
        en="{meeting} has a given date, so the plan decides neither its room nor who comes",
    ),
    "off_grid": Text(
        da="{meeting} begynder {start}, hvor intet møde kan begynde",
        en="{meeting} starts on {start}, when no meeting can start",
    ),
    "room": Text(
        da="{meeting} er i lokalet {unknown}, som ikke findes i året",
        en="{meeting} is in room {unknown}, which is not in the year",
    ),
    "no_room": Text(
        da="{meeting} er i lokalet {room}, men skal ikke have noget lokale",
        en="{meeting} is in room {room} but needs no room",
    ),
    "person": Text(
        da="{meeting} nævner {unknown}, som ikke findes i året",
        en="{meeting} names {unknown}, who is not in the year",
    ),
    "chair": Text(
        da="{person} står som forperson for {meeting}, som ingen forperson har",
        en="{person} is named as chair of {meeting}, which has no chair",
    ),
    "caseworker": Text(
        da="{person} står som sagsbehandler på {meeting}, som ingen sagsbehandler har",
        en="{person} is named as caseworker of {meeting}, which has no caseworker",
    ),
    "seat": Text(da="{meeting} har ingen plads til {post}", en="{meeting} has no seat for {post}"),
    "role": Text(
        da="{meeting}: pladsen til {post} har en person uden rolle eller en rolle uden person",
        en="{meeting}: the seat of {post} has a person without a role or a role without a person",
    ),
}
ROUTE = {
    "unknown": Text(da="forløbet {route} findes ikke i året", en="route {route} is not in the year"),
    "twice": Text(
        da="forløbet {route} står {count} gange i planen", en="route {route} stands {count} times in the plan"
    ),
    "body": Text(
        da="forløbet {route} går ikke gennem {body} i året",
        en="route {route} does not pass {body} in the year",
    ),
    "body_twice": Text(
        da="forløbet {route} går {count} gange gennem {body}",
        en="route {route} passes {body} {count} times",
    ),
    "meeting": Text(
        da="forløbet {route} går gennem mødet {unknown}, som ikke findes i året",
        en="route {route} passes meeting {unknown}, which is not in the year",
    ),
}


def say(text: Text, year: Year, **data: object) -> Text:
    """The sentence in both languages, with meetings, people, posts and rooms called what people call them."""
    return Text(da=fill(text, data, year, "da"), en=fill(text, data, year, "en"))
