"""Every page with the facts that rest on it: none is lost, and none stands under a page that does not say it."""

from __future__ import annotations

from datetime import date

from components.facts.book import Book
from components.facts.certainty import SOURCED
from components.facts.witnesses import KINDS, SourceFile, source_files


def named(files: tuple[SourceFile, ...], page: str) -> SourceFile:
    return next(file for file in files if file.origin.id == page)


def test_every_page_is_there_once_and_every_citation_counts(book: Book) -> None:
    files = source_files(book)
    assert sorted(file.origin.id for file in files) == sorted(book.table("sources")["id"])
    cited = sum(len(cell.split(";")) for table in SOURCED for cell in book.table(table)["sources"])
    assert sum(file.rows for file in files) == cited


def test_the_pages_stand_by_kind_then_by_publisher_the_undated_last(book: Book) -> None:
    files = source_files(book)
    assert [KINDS.index(file.origin.kind) for file in files] == sorted(KINDS.index(file.origin.kind) for file in files)
    ministry = [
        file.origin.published for file in files if file.origin.publisher == "Ministry of Foreign Affairs of Serbia"
    ]
    dated = [day for day in ministry if day]
    assert ministry == sorted(dated) + [""] * (len(ministry) - len(dated))


def test_an_act_and_a_visit_are_lines_of_their_own(book: Book) -> None:
    (senate,) = named(source_files(book), "x-senado-br-2018").facts
    assert (senate.table, senate.states, senate.start, senate.what) == (
        "recognition",
        ("BRA",),
        "2018-10-30",
        "declined",
    )
    assert senate.day == date(2018, 10, 30)
    (call,) = named(source_files(book), "frus-1951-d459").facts
    assert (call.table, call.states, call.who, call.host) == ("visits", ("USA",), "W. Averell Harriman", "YUG")


def test_the_votes_of_a_ballot_are_one_line_and_the_years_of_trade_too(book: Book) -> None:
    files = source_files(book)
    (ballot,) = named(files, "unvotes").facts
    assert (ballot.rows, len(ballot.states), ballot.ballot, ballot.what) == (35, 35, "unga-63-3", "")
    trade = {fact.states: fact for fact in named(files, "oec-sitc-1962-2014").facts}
    assert (trade["ARG",].start, trade["ARG",].end) == ("1962", "2014")
    argentina = book.table("trade").query("iso3 == 'ARG' and sources == 'oec-sitc-1962-2014'")
    assert trade["ARG",].rows == len(argentina)


def test_seats_of_others_are_counted_and_not_listed(book: Book) -> None:
    file = named(source_files(book), "wiki_members")
    assert file.others > 0
    assert all(fact.states for fact in file.facts if fact.table in ("council_terms", "presidencies"))
    assert file.rows == file.others + sum(fact.rows for fact in file.facts)


def test_a_state_leaves_its_facts_alone_and_a_region_those_of_its_states(book: Book) -> None:
    peru = source_files(book, country="PER")
    assert {state for file in peru for fact in file.facts for state in fact.states} == {"PER"}
    assert not any(file.others for file in peru)
    assert "x-senado-br-2018" not in {file.origin.id for file in peru}
    vote = next(fact for fact in named(peru, "unvotes").facts)
    assert (vote.rows, vote.what) == (1, "abstain")
    islands = source_files(book, region="caribbean")
    assert len(peru) < len(islands) < len(source_files(book))
    assert "PER" not in {state for file in islands for fact in file.facts for state in fact.states}


def test_a_government_is_named_where_the_rule_names_it(book: Book) -> None:
    files = source_files(book)
    assert named(files, "state-gov-2008").government == "USA"
    assert named(files, "gpf_cri199712").government == ""
    assert named(files, "unvotes").government == ""
