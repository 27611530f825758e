"""What each table holds: one strict model a table, and DATASETS, which lists them. Knows no file and no screen."""

from __future__ import annotations

from typing import Any

from pandera.typing import Series

from components.facts.columns import amount, choice, code, count, day, iso3, link, listing, text, when, year
from components.facts.dataset import Dataset, Table
from components.facts.parties import AMERICAS, BELGRADE, PRISTINA

_ID = r"[a-z0-9][a-z0-9_-]*"
_YES_NO = ("yes", "no")
_IN_STATES = ("states", "iso3")
_SEAT = (r"resident|from \S.*", "no seat of an embassy; write resident, or from and the city")
_RECORD = (
    r"S/PV\.[0-9]+|(S/[0-9]+/[0-9]+ \()?video-teleconference\)?",
    "no record of a meeting; write it like S/PV.8000",
)
_LEVELS = (
    "head_of_state head_of_government deputy_head_of_government foreign_minister minister speaker envoy deputy_minister"
)
_GROUPS = (
    "Africa; Asia-Pacific; Commonwealth; Eastern Europe; Latin America; Latin America and the Caribbean; Middle East; "
    "Western Europe; Western Europe and Others"
)


def _of_states(description: str) -> Any:
    return iso3(description, refers=_IN_STATES)


def _sources() -> Any:
    return listing("Where it was read: ids of the table sources", refers=("sources", "id"))


class States(Table):
    """The 35 UN member states of the Americas."""

    iso3: Series[str] = choice("The state, ISO 3166-1 alpha-3", AMERICAS)
    un_member_since: Series[str] = day("First day of UN membership")
    subregion: Series[str] = choice(
        "Subregion by UN M49", ("northern_america", "central_america", "caribbean", "south_america")
    )
    caricom: Series[str] = choice("Full member of the Caribbean Community", _YES_NO)
    oecs: Series[str] = choice("Full member of the Organisation of Eastern Caribbean States", _YES_NO)
    sica: Series[str] = choice("Full member of the Central American Integration System", _YES_NO)


class Recognition(Table):
    """Claimed acts about the recognition of Kosovo."""

    iso3: Series[str] = _of_states("The state that acts")
    date: Series[str] = when("When the act took effect, by the claim")
    known: Series[str] = when(
        "When the claim became public, where that is later; empty: on the same day", required=False
    )
    act: Series[str] = choice(
        "What is claimed to have happened",
        ("recognised", "withdrew", "suspended", "reaffirmed", "relations_established", "declined"),
    )
    claimant: Series[str] = choice("Who says that it happened", ("state", "serbia", "kosovo", "other"))
    disputed_by: Series[str] = choice(
        "Who publicly denies it; empty: nobody", ("kosovo", "serbia", "state"), required=False
    )
    note: Series[str] = text("What the sources say, in a sentence", required=False)
    sources: Series[str] = _sources()


class Visits(Table):
    """Bilateral visits between the Americas and Belgrade or Pristina, in either direction."""

    visitor: Series[str] = iso3("Whose official travelled: one of the 35, YUG, SCG, SRB or XKX")
    host: Series[str] = iso3("Which state was visited: one of the 35, YUG, SCG, SRB or XKX")
    start: Series[str] = when("First day of the visit")
    end: Series[str] = when("Last day of the visit, included; empty: not known, or a single day", required=False)
    official: Series[str] = text("Who travelled")
    office: Series[str] = text("The office held then")
    level: Series[str] = choice("Rank of the office", _LEVELS.split())
    counterpart: Series[str] = text("Whom the official met; empty: not found", required=False)
    place: Series[str] = text("Where; empty: not found", required=False)
    occasion: Series[str] = choice("Kind of visit", ("official", "working", "multilateral", "private"))
    note: Series[str] = text("What it was about, in a sentence", required=False)
    media: Series[str] = link("A film or a picture of the visit; empty: none found", required=False)
    sources: Series[str] = _sources()


class CouncilTerms(Table):
    """Terms on the UN Security Council, of every member."""

    iso3: Series[str] = iso3("The member")
    council_name: Series[str] = text("Its name in the Council then, which sets its place in the rotation")
    start: Series[str] = day("First day of the term")
    end: Series[str] = day("Last day of the term, included; empty: no end is set", required=False)
    kind: Series[str] = choice("Kind of seat", ("permanent", "elected"))
    region_group: Series[str] = choice("Group of the seat; the groups were redrawn in 1966", _GROUPS.split("; "))
    sources: Series[str] = _sources()


class Presidencies(Table):
    """Presidencies of the UN Security Council, without a gap from its first meeting on."""

    start: Series[str] = day("First day of the presidency")
    end: Series[str] = day("Last day of the presidency, included")
    iso3: Series[str] = iso3("The member that presides")
    council_name: Series[str] = text("Its name in the Council then")
    president: Series[str] = text("Who sat in the chair; empty: not found", required=False)
    basis: Series[str] = choice(
        "How it is known: seen in a source, derived from membership and the rule, or projected for elected members",
        ("recorded", "derived", "projected"),
    )
    sources: Series[str] = _sources()


class KosovoMeetings(Table):
    """Meetings of the UN Security Council on Kosovo."""

    date: Series[str] = when("When the Council met")
    meeting: Series[str] = code("Its record; empty: not known for certain", *_RECORD, required=False)
    topic: Series[str] = text("The item as the Council worded it, with its outcome in brackets")
    presidency_iso3: Series[str] = iso3("The state in the chair")
    sources: Series[str] = _sources()


class Relations(Table):
    """Diplomatic relations with Belgrade and Pristina."""

    iso3: Series[str] = _of_states("The state")
    partner: Series[str] = choice("With whom", (*BELGRADE, PRISTINA))
    established: Series[str] = when("Since when; empty: not found", required=False)
    status: Series[str] = choice(
        "Whether there are relations; unknown: no act was found", ("active", "none", "unknown")
    )
    embassy_with_partner: Series[str] = code(
        "Seat of the state's embassy for the partner: resident, or 'from' a city; empty: not found",
        *_SEAT,
        required=False,
    )
    partner_embassy: Series[str] = code(
        "Seat of the partner's embassy for the state: resident, or 'from' a city; empty: not found",
        *_SEAT,
        required=False,
    )
    note: Series[str] = text("What the sources say", required=False)
    sources: Series[str] = _sources()


class Votes(Table):
    """Votes of the 35 states in ballots that touch on Kosovo."""

    vote_id: Series[str] = code("The ballot", _ID, "no id of a ballot", refers=("vote_subjects", "vote_id"))
    iso3: Series[str] = _of_states("The state that votes")
    vote: Series[str] = choice(
        "Its vote; yes: with the motion as the subject words it", ("yes", "no", "abstain", "absent")
    )
    sources: Series[str] = _sources()


class VoteSubjects(Table):
    """Ballots that touch on Kosovo, with the totals of the world."""

    vote_id: Series[str] = code("Short name of the ballot", _ID, "no id; write small letters, digits and hyphens")
    body: Series[str] = text("Who voted")
    date: Series[str] = when("When")
    subject: Series[str] = text("What was asked, what yes means and how far the record goes")
    ballot: Series[str] = choice("Kind of ballot; empty: there was none", ("rollcall", "secret"), required=False)
    yes: Series[str] = count("Votes in favour, of all states; empty: unknown or no ballot")
    no: Series[str] = count("Votes against, of all states; empty: unknown or no ballot")
    abstain: Series[str] = count("Abstentions, of all states; empty: unknown or no ballot")
    sources: Series[str] = _sources()


class Trade(Table):
    """Trade in goods with Belgrade, by year, from Belgrade's side."""

    iso3: Series[str] = _of_states("The trading partner")
    year: Series[str] = year("Calendar year")
    entity: Series[str] = choice("Which Belgrade the series is about: YUG to 1991, SCG to 2005, SRB after", BELGRADE)
    exports_million: Series[str] = amount("Exports to the state, in millions of the currency; empty: unknown")
    imports_million: Series[str] = amount("Imports from the state, in millions of the currency; empty: unknown")
    currency: Series[str] = choice("Currency, ISO 4217, at the prices of the year", ("USD", "EUR"))
    sources: Series[str] = _sources()


class Sources(Table):
    """Public pages that the other tables cite."""

    id: Series[str] = code("Short name of the page", _ID, "no id; write small letters, digits, - and _")
    publisher: Series[str] = text("Who published it")
    title: Series[str] = text("Its title; in square brackets where it is ours")
    published: Series[str] = when("When it was published; empty: not found", required=False)
    url: Series[str] = link("Its address")
    language: Series[str] = code("Its language, ISO 639-1", r"[a-z]{2}", "no language; write its two small letters")
    kind: Series[str] = choice("Kind of page", ("government", "un", "news", "encyclopedia", "dataset"))


DATASETS = (
    Dataset(name="states", model=States, key=("iso3",)),
    Dataset(name="recognition", model=Recognition, key=("iso3", "date", "act", "claimant"), evidence=True),
    Dataset(name="visits", model=Visits, key=("visitor", "host", "start", "official"), evidence=True),
    Dataset(name="council_terms", model=CouncilTerms, key=("iso3", "start")),
    Dataset(name="presidencies", model=Presidencies, key=("start",)),
    Dataset(name="kosovo_meetings", model=KosovoMeetings, key=("date", "topic"), evidence=True),
    Dataset(name="relations", model=Relations, key=("iso3", "partner")),
    Dataset(name="votes", model=Votes, key=("vote_id", "iso3")),
    Dataset(name="vote_subjects", model=VoteSubjects, key=("vote_id",), evidence=True),
    Dataset(name="trade", model=Trade, key=("iso3", "year", "currency")),
    Dataset(name="sources", model=Sources, key=("id",)),
)
"""Every table. A new one is a model above and an entry here, with its CSV file."""
