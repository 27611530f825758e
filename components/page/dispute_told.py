"""A dispute in neutral words: who says what of a state, who disputes it, whose note nobody has seen. Knows no rule.

Each sentence is composed from the parts of the record, so that it says no more than the record does.
"""

from __future__ import annotations

from collections.abc import Sequence

from components.facts.disputes import Claim, Denial, Dispute, Paper
from components.words import Words

_WITH_ARTICLE = frozenset({"BHS", "DOM", "USA"})
"""The states whose name a sentence does not say as a list does."""
_REVOKING = frozenset({"suspended", "withdrew"})


def dispute_sentences(dispute: Dispute, words: Words) -> tuple[str, ...]:
    """Say a dispute: each claim in time order, what the other side answers, and what nobody has seen."""
    state = _name(dispute.iso3, words)
    said: list[str] = []
    for claim in dispute.denied:
        said += [_says(claim, state, words), words.say("dispute.disputed.state")]
    revoking = [claim for claim in dispute.claims if claim.act in _REVOKING]
    together = bool(revoking) and all(claim.disputed_by == "kosovo" for claim in revoking)
    for claim in dispute.claims:
        said.append(words.say("dispute.reads") if _reads(claim) else _says(claim, state, words))
        if claim.disputed_by and not (together and claim in revoking):
            said.append(words.say(f"dispute.disputed.{claim.disputed_by}"))
    if revoking:
        said.append(words.say("dispute.disputed_rule" if together else "dispute.rule"))
    unseen = dict.fromkeys(claim.act for claim in dispute.claims if not claim.own_act)
    said += [words.say(f"dispute.unseen.{act}", state=state) for act in unseen]
    return tuple(_opened(sentence) for sentence in said)


def denial_sentences(denial: Denial, words: Words) -> tuple[str, ...]:
    """Say a claim that the state itself denies."""
    said = (_says(denial.claim, _name(denial.iso3, words), words), words.say("dispute.denied"))
    return tuple(_opened(sentence) for sentence in said)


def said_papers(papers: Sequence[Paper], pages: int, words: Words) -> str:
    """Say how many pages are cited, and whose they are."""
    named = ", ".join(words.say(f"dispute.paper.{paper.value}") for paper in papers)
    return words.count("dispute.sources", pages, papers=named)


def _says(claim: Claim, state: str, words: Words) -> str:
    """Say a claim; of one that another made on its own day it is the saying that has the date."""
    if claim.claimant != "state" and not claim.known:
        had = words.say(f"dispute.had.{claim.act}")
        return words.say(f"dispute.told.{claim.claimant}", when=_when(claim.date, words), state=state, what=had)
    what = words.say(f"dispute.what.{claim.act}", when=_when(claim.date, words))
    if claim.known:
        what = words.say("dispute.said", what=what, when=_when(claim.known, words))
    return words.say(f"dispute.says.{claim.claimant}", state=state, what=what)


def _when(date: str, words: Words) -> str:
    return words.say("dispute.when.day" if len(date) == 10 else "dispute.when.span", date=words.date(date))


def _reads(claim: Claim) -> bool:
    """Tell whether a claim is Belgrade's reading of what the state itself says of the same time."""
    return (claim.claimant, claim.act, claim.own_act) == ("serbia", "withdrew", "suspended")


def _name(iso3: str, words: Words) -> str:
    return words.say(f"dispute.state.{iso3}") if iso3 in _WITH_ARTICLE else words.state(iso3)


def _opened(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
