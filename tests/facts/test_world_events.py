"""What stands on the axis for the whole world, checked by hand against the tables."""

from __future__ import annotations

from datetime import date

from components.facts.book import Book
from components.facts.events import Picked
from components.facts.world_events import kosovo_meetings, presidencies, votes


def test_a_ballot_stands_once_until_states_are_picked(book: Book) -> None:
    assert set(votes(book, Picked())["kind"]) == {"ballot"}
    assert set(votes(book, Picked(region="americas"))["kind"]) == {"ballot"}
    for picked in (Picked(country="CUB"), Picked(region="caribbean"), Picked(apart=True)):
        assert set(votes(book, picked)["kind"]) == {"vote"}


def test_a_vote_stands_on_the_day_of_its_ballot(book: Book) -> None:
    found = votes(book, Picked(country="ATG"))
    assembly = found[found["vote_id"] == "unga-63-3"].iloc[0]
    assert (assembly["style"], assembly["first"], assembly["last"]) == ("yes", date(2008, 10, 8), date(2008, 10, 8))
    assert book.table("votes").loc[assembly["row"], ["vote_id", "iso3"]].tolist() == ["unga-63-3", "ATG"]


def test_a_region_has_the_votes_meetings_and_presidencies_of_its_states(book: Book) -> None:
    northern = Picked(region="northern")
    assert set(votes(book, northern)["iso3"]) == set(presidencies(book, northern)["iso3"]) == {"USA", "CAN"}
    assert set(kosovo_meetings(book, northern)["iso3"]) == {"USA"}


def test_a_meeting_and_a_month_tell_whether_a_state_of_the_americas_presided(book: Book) -> None:
    meetings = kosovo_meetings(book, Picked())
    assert meetings.iloc[0][["iso3", "style", "first"]].tolist() == ["GMB", "others", date(1998, 3, 31)]
    months = presidencies(book, Picked())
    lima = months[(months["first"] <= date(2019, 7, 2)) & (months["last"] >= date(2019, 7, 2))].iloc[0]
    assert (lima["iso3"], lima["style"]) == ("PER", "ours")
    assert set(months[months["first"] >= date(2027, 1, 1)]["style"]) <= {"ours_projected", "others_projected"}
