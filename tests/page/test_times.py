from __future__ import annotations

import pytest

from components.page.markup import markup
from components.page.times import day_button, period, time_of
from components.words import words_for

EN, ES = words_for("en"), words_for("es")


@pytest.mark.parametrize(
    ("start", "end", "english", "spanish"),
    [
        ("2019-07-02", "2019-07-02", "2 July 2019", "2 de julio de 2019"),
        ("2019-07-02", "", "2 July 2019", "2 de julio de 2019"),
        ("2018-07-19", "2018-07-20", "19–20 Jul 2018", "19–20 de julio de 2018"),
        ("2019-07-01", "2019-07-31", "July 2019", "julio de 2019"),
        ("2020-02-01", "2020-02-29", "February 2020", "febrero de 2020"),
        ("2020-02-01", "2020-02-28", "1–28 Feb 2020", "1–28 de febrero de 2020"),
        ("2018-01-01", "2019-12-31", "2018–2019", "2018–2019"),
        ("1946-01-01", "1946-12-31", "1946", "1946"),
        ("2013-06", "", "June 2013", "junio de 2013"),
        ("2013-06", "2013-07-02", "June 2013 – 2 July 2013", "junio de 2013 – 2 de julio de 2013"),
    ],
)
def test_a_period_says_what_is_known_and_no_part_twice(start: str, end: str, english: str, spanish: str) -> None:
    assert (period(start, end, EN), period(start, end, ES)) == (english, spanish)


def test_a_truncated_date_stays_truncated_for_machines() -> None:
    assert markup(time_of("2013-06", EN)) == '<time datetime="2013-06">June 2013</time>'


def test_the_button_of_a_date_leads_to_its_last_day() -> None:
    said = markup(day_button("2012-02", EN))
    assert 'data-day-go="2012-02-29"' in said
    assert '<time datetime="2012-02">February 2012</time>' in said
