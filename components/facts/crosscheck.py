"""Holds the tables against each other: references, order of dates, who may visit whom. Knows no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from components.facts import crosscheck_council
from components.facts.columns import Kind
from components.facts.faults import Fault, shown
from components.facts.parties import AMERICAS, BELGRADE, PRISTINA, belgrade_between
from components.facts.validation import Checked

Tables = Mapping[str, Checked]


def cross_faults(tables: Tables) -> tuple[Fault, ...]:
    """Return what does not fit between the tables, in the order of the checks.

    A check leaves out what cannot be judged: a cell that is at fault itself, or a table that could not be read.
    """
    return tuple(fault for check in CHECKS for fault in check(tables))


def references(tables: Tables) -> Iterator[Fault]:
    """Every id and code that stands for a row of another table is there."""
    for table in tables.values():
        for name, column in table.dataset.columns.items():
            if column.refers is None or not tables[column.refers[0]].whole:
                continue
            target = f"data/{column.refers[0]}.csv"
            known = set(tables[column.refers[0]].frame[column.refers[1]])
            for place, cell in enumerate(table.frame[name]):
                for value in cell.split(";") if column.kind is Kind.LIST else [cell]:
                    if value.strip() and value not in known:
                        says = (
                            f"{shown(value)} is not in column {column.refers[1]} of {target}; mend it, or add it there"
                        )
                        yield table.fault(place, name, says)


def repeated_sources(tables: Tables) -> Iterator[Fault]:
    """No list names a thing twice."""
    for table in tables.values():
        for name, column in table.dataset.columns.items():
            if column.kind is not Kind.LIST:
                continue
            for place, cell in enumerate(table.frame[name]):
                values = cell.split(";")
                for value in sorted({value for value in values if value and values.count(value) > 1}):
                    yield table.fault(place, name, f"{shown(value)} stands there twice; delete one of the two")


def all_states(tables: Tables) -> Iterator[Fault]:
    """The table of states holds each of the 35."""
    states = tables["states"]
    if states.whole:
        for iso3 in sorted(set(AMERICAS) - set(states.frame["iso3"])):
            says = f"{iso3} has no row; the table holds the {len(AMERICAS)} UN member states of the Americas"
            yield Fault(file="states.csv", says=says)


def ends_after_starts(tables: Tables) -> Iterator[Fault]:
    """Nothing ends before it begins; where a date is truncated, not for certain."""
    for table in tables.values():
        if {"start", "end"} <= set(table.frame.columns):
            for place, row in enumerate(table.frame.itertuples()):
                if row.end_last and row.start_first and row.end_last < row.start_first:
                    says = f"{shown(row.end)} is before the start {shown(row.start)}; mend one of the two"
                    yield table.fault(place, "end", says)


def known_after_dates(tables: Tables) -> Iterator[Fault]:
    """No claim was public before the act that it claims."""
    acts = tables["recognition"]
    for place, row in enumerate(acts.frame.itertuples()):
        if row.known_last and row.date_first and row.known_last < row.date_first:
            says = f"{shown(row.known)} is before the date {shown(row.date)}; mend one of the two"
            yield acts.fault(place, "known", says)


def parties_of_visits(tables: Tables) -> Iterator[Fault]:
    """A visit joins one of the 35 with Belgrade, under its name of that time, or with Pristina."""
    visits = tables["visits"]
    far = {*BELGRADE, PRISTINA}
    for place, row in enumerate(visits.frame.itertuples()):
        for name, code in (("visitor", row.visitor), ("host", row.host)):
            if code and code not in far and code not in AMERICAS:
                says = f"{shown(code)} is none of the 35 states, nor {', '.join(sorted(far))}; write one of them"
                yield visits.fault(place, name, says)
        if (row.visitor in far) == (row.host in far) and {row.visitor, row.host} <= {*far, *AMERICAS}:
            pair = shown(f"{row.visitor}, {row.host}")
            says = f"{pair} is no visit between the Americas and Belgrade or Pristina; mend one side"
            yield visits.fault(place, "visitor, host", says)
        if row.start_first:
            possible = belgrade_between(row.start_first, row.start_last)
            for name, code in (("visitor", row.visitor), ("host", row.host)):
                if code in BELGRADE and code not in possible:
                    says = f"{shown(code)} was not Belgrade's state in {row.start}; write {' or '.join(possible)}"
                    yield visits.fault(place, name, says)


def votes_within_totals(tables: Tables) -> Iterator[Fault]:
    """No more of the 35 voted one way than the whole world did."""
    votes, subjects = tables["votes"], tables["vote_subjects"]
    counted = votes.frame.groupby(["vote_id", "vote"]).size()
    for place, row in enumerate(subjects.frame.itertuples()):
        for vote, total in (("yes", row.yes), ("no", row.no), ("abstain", row.abstain)):
            ours = int(counted.get((row.vote_id, vote), 0))
            if total.isdecimal() and ours > int(total):
                says = f"{shown(total)} votes in all, but data/votes.csv has {ours} of the 35; mend one of the two"
                yield subjects.fault(place, vote, says)


def trade_of_its_time(tables: Tables) -> Iterator[Fault]:
    """A year of trade says something, and names Belgrade as its series do: YUG to 1991, SCG to 2005, SRB after."""
    trade = tables["trade"]
    for place, row in enumerate(trade.frame.itertuples()):
        if not row.exports_million and not row.imports_million:
            says = "both are empty, so that the row says nothing; fill one, or delete the row"
            yield trade.fault(place, "exports_million, imports_million", says)
        if row.year.isdecimal() and row.entity in BELGRADE:
            right = "YUG" if int(row.year) <= 1991 else "SCG" if int(row.year) <= 2005 else "SRB"
            if row.entity != right:
                says = f"{shown(row.entity)} is not the series of {row.year}; write {right}"
                yield trade.fault(place, "entity", says)


CHECKS: tuple[Callable[[Tables], Iterator[Fault]], ...] = (
    references,
    repeated_sources,
    all_states,
    ends_after_starts,
    known_after_dates,
    parties_of_visits,
    votes_within_totals,
    trade_of_its_time,
    crosscheck_council.terms_apart,
    crosscheck_council.seats_filled,
    crosscheck_council.presidencies_follow,
    crosscheck_council.presidents_sit,
    crosscheck_council.chairs_agree,
)
"""Every check between tables; each yields its faults."""
