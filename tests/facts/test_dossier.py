from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from components.facts.asof import Status
from components.facts.book import Book, load_book
from components.facts.certainty import Grade
from components.facts.disputes import Paper
from components.facts.dossier import CountryFile, country_file
from components.facts.parties import AMERICAS
from tests.facts.spoil import Edit, as_csv, copy_of_data, line_of, put, real_shapes, rows_of


@cache
def book() -> Book:
    return load_book()


@cache
def file_of(iso3: str) -> CountryFile:
    return country_file(book(), iso3)


def edited(folder: Path, table: str, *edits: Edit) -> Book:
    copy_of_data(folder)
    rows = rows_of(table)
    for edit in edits:
        edit(rows)
    (folder / f"{table}.csv").write_bytes(as_csv(rows))
    return load_book(folder, real_shapes())


def leaves(value: object):
    if is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from leaves(one)
    else:
        yield value


@pytest.mark.parametrize("iso3", AMERICAS)
def test_a_file_holds_plain_values_and_cites_every_fact(iso3: str) -> None:
    file = file_of(iso3)
    assert {type(leaf) for leaf in leaves(file)} <= {str, int, float, bool, date, type(None), Grade, Paper, Status}
    chairs = [chair for term in file.terms for chair in term.presidencies]
    facts = [*file.acts, *file.visits, *file.terms, *chairs, *file.relations, *file.votes, *file.trade]
    assert [fact for fact in facts if not fact.origins] == []


@pytest.mark.parametrize("iso3", AMERICAS)
def test_acts_visits_terms_and_votes_stand_newest_first(iso3: str) -> None:
    file = file_of(iso3)
    for rows in (file.acts, file.visits, file.terms, file.votes):
        days = [row.first for row in rows]
        assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("table", ["recognition", "relations", "votes", "visits"])
def test_the_files_together_hold_every_row_of_a_table(table: str) -> None:
    name = {"recognition": "acts"}.get(table, table)
    assert sum(len(getattr(file_of(iso3), name)) for iso3 in AMERICAS) == len(book().table(table))


def test_a_code_that_is_none_of_the_35_has_no_file() -> None:
    with pytest.raises(KeyError, match="no state 'SRB'"):
        country_file(book(), "SRB")


def test_peru_tells_of_july_2019() -> None:
    claim, recognition = file_of("PER").acts
    assert (recognition.date, recognition.act, recognition.claimant) == ("2008-02-22", "recognised", "state")
    assert (claim.date, claim.known, claim.public) == ("2015", "2019-07-02", "2019-07-02")
    assert (claim.act, claim.claimant, claim.disputed_by) == ("suspended", "serbia", "")
    assert (claim.first, claim.last) == (date(2015, 1, 1), date(2015, 12, 31))
    (visit,) = claim.visits
    assert (visit.official, visit.place, visit.direction) == ("Ivica Dačić", "Lima", "from_belgrade")
    assert visit.media.startswith("https://")
    assert claim.chair is not None
    assert (claim.chair.start, claim.chair.president) == ("2019-07-01", "Gustavo Meza-Cuadra")
    assert [newest.fact for newest in file_of("PER").newest_words] == [recognition, claim]


def test_an_act_says_how_well_it_is_witnessed() -> None:
    claim, _ = file_of("PER").acts
    assert (claim.certainty.grade, claim.certainty.publishers) == (Grade.OTHER_OFFICIAL, 3)
    assert claim.certainty.one_side


def test_of_two_acts_on_one_day_the_later_row_stands_first() -> None:
    assert [act.act for act in file_of("DMA").acts[:2]] == ["withdrew", "suspended"]


def test_nothing_stands_beside_a_claim_whose_day_is_not_known() -> None:
    claim = next(act for act in file_of("COL").acts if act.known == "2021")
    assert (claim.visits, claim.chair) == ((), None)


def test_a_visit_whose_days_are_not_known_stands_beside_no_claim(tmp_path: Path) -> None:
    line = line_of("visits", visitor="SRB", host="PER", start="2019-07-02")
    vague = edited(tmp_path, "visits", put(line, "start", "2019-07"), put(line, "end", ""))
    assert country_file(vague, "PER").acts[0].visits == ()


def test_the_newest_word_counts_from_the_day_on_which_it_was_public() -> None:
    first, second = file_of("PER").newest_words
    assert (first.first, first.last, first.slack) == (date(2008, 2, 22), date(2019, 7, 1), 0)
    assert (second.first, second.last) == (date(2019, 7, 2), date(2028, 12, 31))
    vague = next(newest for newest in file_of("COL").newest_words if newest.fact.known == "2021")
    assert (vague.first, vague.slack) == (date(2021, 12, 31), 12)


def test_the_last_visit_counts_from_the_day_by_which_it_had_begun() -> None:
    lasts = file_of("PER").last_visits
    assert [newest.fact.official for newest in lasts][:2] == ["Josip Broz Tito", "Luis Pércovich Roca"]
    assert (lasts[0].first, lasts[0].slack, lasts[0].ages[-1].years) == (date(1963, 10, 31), 1, 18)
    assert lasts[-1].last == date(2028, 12, 31)
    assert file_of("BRB").last_visits == ()


def test_of_two_visits_on_one_day_the_one_of_higher_rank_is_the_last() -> None:
    on_day = [newest.fact.official for newest in file_of("USA").last_visits if newest.first == date(1975, 8, 3)]
    assert on_day == ["Gerald Ford"]


def test_a_return_stands_with_each_visit() -> None:
    file = file_of("PER")
    assert [back.visit for back in file.returns] == list(file.visits)
    assert [back.next and back.next.start for back in file.returns] == [None, None, None, "2010-06-06", "1982-03-15"]


def test_the_strip_holds_every_ballot_in_time_order_and_not_found_is_not_absent() -> None:
    strip = file_of("PER").strip
    assert [(ballot.date, ballot.vote) for ballot in strip] == [
        ("2008-10-08", "abstain"),
        ("2015-10-21", ""),
        ("2015-11-09", ""),
        ("2015-11-09", "abstain"),
        ("2018-11-20", "abstain"),
        ("2018-11-20", "no"),
        ("2024-05-23", "abstain"),
    ]
    assert [ballot.vote for ballot in file_of("PER").votes] == ["abstain", "no", "abstain", "abstain", "abstain"]
    assert "imf-2009" not in {ballot.vote_id for ballot in strip}


def test_a_file_lists_every_page_that_it_cites_once() -> None:
    pages = file_of("PER").pages
    assert len(pages) == len({page.id for page in pages}) == 39
    assert {page.id for act in file_of("PER").acts for page in act.origins} <= {page.id for page in pages}


def test_disputes_are_those_that_were_public() -> None:
    assert [dispute.first for dispute in file_of("PER").disputes] == [date(2015, 12, 31)]
    assert country_file(book(), "PER", known=date(2019, 7, 1)).disputes == ()


def test_a_state_of_which_nothing_is_on_record_has_no_newest_word(tmp_path: Path) -> None:
    def forget(rows: list[list[str]]) -> None:
        rows[:] = [row for row in rows if row[0] != "PER"]

    file = country_file(edited(tmp_path, "recognition", forget), "PER")
    assert (file.acts, file.newest_words, file.disputes) == ((), (), ())


def test_small_facts_stand_as_in_the_table_of_states() -> None:
    file = file_of("KNA")
    assert (file.subregion, file.groups, file.un_member_since) == ("caribbean", ("caricom", "oecs"), "1983-09-23")


def test_relations_with_belgrade_stand_before_those_with_pristina() -> None:
    assert [relation.partner for relation in file_of("USA").relations] == ["SRB", "YUG", "XKX"]


def test_what_nobody_found_stays_unknown() -> None:
    pristina = file_of("PER").relations[-1]
    assert (pristina.status, pristina.established, pristina.first) == ("none", "", None)
    assert (pristina.own_embassy, pristina.partner_embassy) == ("", "")


def test_a_ballot_without_a_found_vote_is_not_told_of() -> None:
    assert {ballot.vote_id for ballot in file_of("ATG").votes} == set(
        book().table("votes").query("iso3 == 'ATG'")["vote_id"]
    )
    assert "unesco-gc-2015" not in {ballot.vote_id for ballot in file_of("ATG").votes}


def test_trade_of_two_sources_is_never_one_series() -> None:
    of_2015 = [series for series in file_of("CHL").trade if series.latest.year == 2015]
    assert {series.currency for series in of_2015} == {"EUR", "USD"}
    for iso3 in AMERICAS:
        told = [(series.origins, series.currency) for series in file_of(iso3).trade]
        assert len(told) == len(set(told))


def test_the_peaks_of_trade_are_those_of_their_series() -> None:
    newest, _, longest = file_of("PER").trade
    assert (newest.latest.year, newest.latest.exports, newest.latest.imports) == (2022, 6.0, 10.0)
    assert (newest.exports_peak, newest.imports_peak) == (None, None)
    assert (longest.first_year, longest.latest.year) == (1962, 2014)
    assert longest.exports_peak is not None
    assert (longest.exports_peak.year, longest.exports_peak.exports) == (1983, 16.191)
    assert longest.imports_peak is not None
    assert (longest.imports_peak.year, longest.imports_peak.entity) == (1980, "YUG")


def test_a_volume_that_nobody_knows_is_none() -> None:
    series = next(series for series in file_of("PER").trade if series.latest.year == 2015)
    assert series.latest.imports is None


def test_visits_with_pristina_are_told_of_once_the_table_holds_one(tmp_path: Path) -> None:
    assert not file_of("PER").pristina_gathered
    line = line_of("visits", visitor="SRB", host="PER", start="2022-10-05")
    file = country_file(edited(tmp_path, "visits", put(line, "visitor", "XKX")), "PER")
    assert file.pristina_gathered
    assert (file.visits[0].partner, file.visits[0].direction) == ("XKX", "from_pristina")


def test_no_day_of_a_file_is_a_moment_of_the_clock() -> None:
    assert not any(isinstance(leaf, datetime) for leaf in leaves(file_of("USA")))
