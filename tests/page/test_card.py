from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from components.facts.dossier import CountryFile, country_file
from components.facts.parties import AMERICAS
from components.page.card import card
from components.words import MESSAGES, languages, words_for
from tests.page.reading import classed, part_of, read, real_book, text

EN, ES = words_for("en"), words_for("es")
ACTS, VISITS = EN.say("card.acts.title"), EN.say("card.visits.title")


@cache
def file_of(iso3: str) -> CountryFile:
    return country_file(real_book(), iso3)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("iso3", AMERICAS)
def test_every_state_has_a_card_in_every_language(iso3: str, language: str) -> None:
    words = words_for(language)
    root = read(card(file_of(iso3), words))
    assert text(next(root.iter("h2"))) == words.state(iso3)
    assert len(list(root.iter("section"))) == 8
    for row in root.iter():
        for name in ("data-from", "data-to"):
            if row.get(name):
                date.fromisoformat(row.attrib[name])


def test_the_status_is_left_to_the_script_for_each_of_the_three_counts() -> None:
    places = [place for place in read(card(file_of("PER"), EN)).iter() if place.get("data-fill")]
    assert [place.get("data-by") for place in places] == ["documents", "belgrade", "pristina"]
    assert [(place.get("data-fill"), place.get("data-iso3"), len(place), place.text) for place in places] == [
        ("status", "PER", 0, None)
    ] * 3


def test_what_matters_first_stands_first() -> None:
    titles = [text(title) for title in read(card(file_of("PER"), EN)).iter("h3")]
    assert titles[:4] == [EN.say("card.status.title"), ACTS, EN.say("card.relations.title"), VISITS]
    assert titles[-1] == EN.say("card.pages.title")


def test_the_card_closes_by_a_button_with_a_name() -> None:
    (button,) = [b for b in read(card(file_of("PER"), EN)).iter("button") if b.get("data-action") == "close-card"]
    assert button.get("aria-label") == "Close this file"


def test_perus_card_tells_of_july_2019() -> None:
    claim, recognition = classed(read(card(file_of("PER"), EN)), "card-act")
    assert claim.get("data-from") == "2015-01-01"
    told = text(claim)
    assert told.startswith("2015Is said to have suspended its recognition")
    assert "by Serbia's word · made public on 2 July 2019" in told
    assert next(classed(claim, "strokes")).get("data-side") == "one"
    assert "On 2 July 2019: Ivica Dačić in Lima · presidency of the Security Council, July 2019" in told
    assert [time.get("datetime") for time in claim.iter("time")] == ["2015", "2019-07-02"]
    assert "Recognised Kosovo*by its own word" in text(recognition)


def test_a_withdrawal_is_what_somebody_says() -> None:
    suriname = next(classed(read(card(file_of("SUR"), EN)), "card-act"))
    assert "Says that it withdrew its recognition" in text(suriname)
    assert "by its own word · disputed by Kosovo*" in text(suriname)
    antigua = next(classed(read(card(file_of("ATG"), EN)), "card-act"))
    assert "Is said to have withdrawn its recognition" in text(antigua)
    assert "by Serbia's word · disputed by Kosovo*" in text(antigua)


def test_a_date_leads_to_its_day_and_a_truncated_one_to_its_last() -> None:
    claim = next(classed(read(card(file_of("PER"), EN)), "card-act"))
    assert next(classed(claim, "card-day")).get("data-day-go") == "2015-12-31"


def test_the_newest_word_of_each_day_says_how_old_it_is() -> None:
    before, first, second = classed(part_of(read(card(file_of("PER"), EN)), ACTS), "by-day")
    assert (before.get("data-from"), before.get("data-to")) == ("", "2008-02-21")
    assert text(before) == "By the day shown no word was on record."
    assert (first.get("data-from"), first.get("data-to")) == ("2008-02-22", "2019-07-01")
    assert text(second) == "Newest word on record by the day shown: 2 July 2019, by Serbia's word, then old."
    assert age_on(second, "2026-11-23") == "7 years and 4 months"
    assert age_on(second, "2019-08-01") == "less than a month"
    assert age_on(first, "2019-07-01") == "11 years and 4 months"


def age_on(line: ET.Element, day: str) -> str:
    """What the script puts in place: the last age whose day is not after the day shown."""
    (ages,) = (part.attrib["data-ages"].split("|") for part in line.iter() if part.get("data-ages"))
    return [age for age in ages if age[:10] <= day][-1][11:]


def test_an_age_from_a_day_that_is_not_known_is_at_least_so_much() -> None:
    lines = classed(part_of(read(card(file_of("COL"), EN)), ACTS), "by-day")
    vague = next(line for line in lines if "2021" in text(line))
    assert vague.get("data-from") == "2021-12-31"
    assert age_on(vague, "2023-01-30") == "at least 1 year"


def test_a_dispute_stands_with_the_status_on_its_days() -> None:
    (line,) = classed(part_of(read(card(file_of("PER"), EN)), EN.say("card.status.title")), "dispute")
    assert (line.get("data-from"), line.get("data-to")) == ("2015-12-31", "")
    assert "Belgrade says that Peru suspended its recognition in 2015" in text(line)
    assert list(classed(read(card(file_of("ARG"), EN)), "dispute")) == []


def test_a_state_that_said_nothing_is_said_to_have_said_nothing() -> None:
    silent = replace(file_of("PER"), acts=(), newest_words=(), disputes=())
    assert "No statement on the recognition of Kosovo* was found." in text(read(card(silent, EN)))


def test_the_last_visit_of_each_day_says_how_long_ago_it_was() -> None:
    lines = list(classed(part_of(read(card(file_of("PER"), EN)), VISITS), "by-day"))
    assert [line.get("data-from") for line in lines] == [
        "", "1963-10-31", "1982-03-15", "2010-06-06", "2019-07-02", "2022-10-05",
    ]  # fmt: skip
    assert text(lines[4]) == ("Last visit found by the day shown: Ivica Dačić from Belgrade, 2 July 2019, then ago.")
    assert age_on(lines[3], "2019-07-01") == "9 years"
    assert age_on(lines[1], "1982-03-14") == "at least 18 years"
    assert list(classed(part_of(read(card(file_of("BRB"), EN)), VISITS), "by-day")) == []


def test_each_visit_says_when_the_other_side_came() -> None:
    told = [text(line) for line in classed(read(card(file_of("PER"), EN)), "card-return")]
    assert told == [
        "No later visit in the other direction was found.",
        "No later visit in the other direction was found.",
        "No later visit in the other direction was found.",
        "Next in the other direction: 6 June 2010, 28 years later.",
        "Next in the other direction: 15 March 1982.",
    ]


def test_where_no_visit_was_found_the_card_says_how_thin_the_evidence_is() -> None:
    told = text(part_of(read(card(file_of("BRB"), EN)), VISITS))
    assert "No visit was found, which does not mean that there was none" in told
    assert "1992–94 is thin and for 2007–12 partial" in told


def test_an_old_last_visit_is_not_said_to_be_the_last() -> None:
    year = file_of("ECU").visits[0].last.year
    assert year < 1992
    assert f"No visit after {year} was found" in text(part_of(read(card(file_of("ECU"), EN)), VISITS))
    assert "No visit after" not in text(part_of(read(card(file_of("PER"), EN)), VISITS))


def test_visits_with_pristina_are_said_not_to_be_gathered_until_they_are() -> None:
    told = "Visits to and from Pristina are not gathered yet."
    assert told in text(read(card(file_of("PER"), EN)))
    assert told not in text(read(card(replace(file_of("PER"), pristina_gathered=True), EN)))


def test_both_directions_are_told_apart_in_words() -> None:
    told = {row.get("data-direction"): text(row) for row in classed(read(card(file_of("PER"), EN)), "card-direction")}
    assert told == {"from_belgrade": "←From Belgrade", "to_belgrade": "→To Belgrade"}


def test_the_visit_to_lima_has_its_video() -> None:
    videos = list(classed(read(card(file_of("PER"), EN)), "card-media"))
    assert [next(video.iter("a")).get("href") for video in videos] == ["https://www.youtube.com/watch?v=SdMBVmAVXAM"]


def test_long_lists_fold_and_count_what_they_fold() -> None:
    visits = part_of(read(card(file_of("USA"), EN)), VISITS)
    (folded,) = visits.iter("details")
    hidden = len(list(classed(folded, "card-row")))
    assert len(list(classed(visits, "card-row"))) - hidden == 2
    assert text(next(folded.iter("summary"))) == f"{hidden} earlier"


def test_presidencies_stand_within_their_term_and_say_how_they_are_known() -> None:
    council = part_of(read(card(file_of("COL"), EN)), EN.say("card.council.title"))
    newest = next(classed(council, "card-row"))
    assert (newest.get("data-from"), newest.get("data-to")) == ("2026-01-01", "2027-12-31")
    assert [text(next(chair.iter("p"))) for chair in classed(newest, "card-chair")] == [
        "October 2027 · projected",
        "June 2026",
    ]


def test_unknown_is_said_as_unknown() -> None:
    told = text(read(card(file_of("PER"), EN)))
    assert "No relations established" in told
    assert "Its own embassy: not found" in text(read(card(file_of("BRB"), EN)))


@pytest.mark.parametrize("iso3", ["PER", "USA", "ATG", "SUR"])
def test_links_open_outside_and_lead_to_web_pages_only(iso3: str) -> None:
    links = list(read(card(file_of(iso3), EN)).iter("a"))
    assert links
    for link in links:
        assert link.attrib["href"].startswith(("https://", "http://"))
        assert (link.get("target"), link.get("rel")) == ("_blank", "noopener noreferrer")
        assert text(link)


def test_an_address_of_another_kind_becomes_text() -> None:
    visit = replace(file_of("PER").visits[0], media="javascript:alert(1)")
    root = read(card(replace(file_of("PER"), visits=(visit,), returns=file_of("PER").returns[:1]), EN))
    assert "Video of the visit" in text(root)
    assert [link for link in root.iter("a") if "javascript" in link.attrib["href"]] == []


def test_text_from_the_data_is_never_markup() -> None:
    note = '<img src="x" onerror="alert(1)">&amp;'
    act = replace(file_of("PER").acts[0], note=note)
    root = read(card(replace(file_of("PER"), acts=(act,)), EN))
    assert list(root.iter("img")) == []
    assert text(next(classed(root, "card-note"))) == note


def test_every_source_has_the_number_of_its_page_in_the_list() -> None:
    root = read(card(file_of("PER"), EN))
    (pages,) = classed(root, "card-pages")
    addresses = [next(item.iter("a")).attrib["href"] for item in pages]
    numbered = [link for link in root.iter("a") if link.get("data-number")]
    assert len(numbered) > 40
    assert all(addresses[int(link.attrib["data-number"]) - 1] == link.attrib["href"] for link in numbered)
    assert len(addresses) == len(set(addresses)) == len(file_of("PER").pages)
    assert text(pages[0]).startswith("Government of Serbia. Building strategic partnership with Peru necessary.")
    assert text(part_of(root, EN.say("card.pages.title"))).startswith("Sources of this file39 pages")


def test_the_file_can_be_printed_from_its_head() -> None:
    (button,) = [b for b in read(card(file_of("PER"), ES)).iter("button") if b.get("data-action") == "print"]
    assert text(button) == "Imprimir esta ficha"


def test_perus_file_tells_the_story_from_facts_alone() -> None:
    told = text(read(card(file_of("PER"), EN)))
    for said in (
        "22 February 2008Recognised Kosovo*by its own word",
        '"frozen" recognition, no votes for Kosovo since 2015',
        "9 November 2015AbstainedUNESCO General Conference",
        "20 November 2018NoInterpol General Assembly",
        "2018–2019Elected member2 presidenciesJuly 2019 · Gustavo Meza-Cuadra",
        "2 July 2019←From Belgrade Lima · official visitIvica Dačić, First Deputy Prime Minister",
        "Video of the visit",
        "October 1963←From Belgrade Lima · working visitJosip Broz Tito, President of Yugoslavia",
        "Belgrade sold2.3 million USDBelgrade bought5.1 million USD",
    ):
        assert said in told, said


def test_notes_are_marked_as_english_where_the_page_is_not() -> None:
    spanish = next(classed(read(card(file_of("PER"), ES)), "card-note"))
    assert next(spanish.iter("span")).get("lang") == "en"
    english = next(classed(read(card(file_of("PER"), EN)), "card-note"))
    assert next(english.iter("span")).get("lang") is None


@pytest.mark.parametrize("language", languages())
def test_kosovo_carries_its_asterisk_in_our_own_sentences(language: str) -> None:
    catalogue = (MESSAGES / f"{language}.po").read_text(encoding="utf-8")
    ours = re.findall(r'^msgid "(?:card|listing)\.[^"]+"\n(?:msgid_plural .+\n)?((?:msgstr.+\n?)+)', catalogue, re.M)
    assert len(ours) > 80
    assert [said for said in ours if re.search(r"Kosovo(?!\*)", said)] == []
