"""How a language says it: labels from the catalogues in ``data/messages``, names and dates from Babel (CLDR)."""

from __future__ import annotations

import gettext
import io
from calendar import monthrange
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_interval, get_month_names
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

MESSAGES = Path(__file__).parent.parent / "data" / "messages"
FALLBACK = "en"
_CLDR = {"en": "en_GB"}  # the day comes before the month
_NO_ISO = {"XKX": "XK"}  # ISO 3166 assigns no code to Kosovo; CLDR writes XK
_FORMER = frozenset({"SUN", "YUG", "SCG", "CSK", "DDR", "YMD", "EGY-UAR"})  # names from the catalogues, not from CLDR


class Words:
    """The words of one language. ``language`` is the address's value, such as ``sr-Latn``."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(_CLDR.get(language, language).replace("-", "_"))
        self._catalogue = _translations(language)

    def say(self, key: str, /, **holes: object) -> str:
        """Return the message of that key with its holes filled; KeyError where no language has it.

        A key that this language lacks is said in English.
        """
        return _fill(self._text(key), holes)

    def count(self, key: str, n: int, /, **holes: object) -> str:
        """Return the message of that key in the plural form for ``n``, which also fills the hole ``{n}``."""
        text = self._catalogue.ngettext(key, key + "#many", n)
        if text in (key, key + "#many"):
            if self.language == FALLBACK:
                raise KeyError(f"data/messages/{FALLBACK}.po has no plural message {key!r}")
            return words_for(FALLBACK).count(key, n, **holes)
        return _fill(text, {"n": self.number(n), **holes})

    def state(self, iso3: str) -> str:
        """Return the name of a state or territory, by CLDR; of a state that is no more, by the catalogue."""
        if iso3 in _FORMER:
            return self.say(f"state.{iso3}")
        alias = get_global("territory_aliases").get(iso3)
        code = _NO_ISO.get(iso3) or (alias[0] if alias else iso3)
        return str(self.locale.territories.get(code, iso3))

    def tongue(self, code: str) -> str:
        """Return the name of a language by its ISO 639-1 code, by CLDR; the code where there is none."""
        return str(self.locale.languages.get(code, code))

    def date(self, when: date | str) -> str:
        """Say a day, or a truncated ISO date with no more than it knows.

        >>> Words("en").date("2019-07-02"), Words("en").date("2013-06"), Words("es").date("2013")
        ('2 July 2019', 'June 2013', '2013')
        """
        return _said(self.locale, when if isinstance(when, str) else when.isoformat())

    def short_date(self, text: str) -> str:
        """Say an ISO date, whole or truncated, with its month cut short, for a column that has no room.

        >>> Words("en").short_date("2019-09-02"), Words("es").short_date("2013-06"), Words("es").short_date("2013")
        ('2 Sept 2019', 'jun 2013', '2013')
        """
        return _said(self.locale, text, "medium", "yMMM")

    def period(self, start: str, end: str) -> str:
        """Say from when to when, both included, with no part twice; an empty ``end`` says the start alone.

        Both are ISO dates that may be truncated; whole years and whole months are said as such.

        >>> Words("en").period("2019-07-01", "2019-07-31"), Words("en").period("2018-01-01", "2019-12-31")
        ('July 2019', '2018–2019')
        """
        if not end or end == start:
            return self.date(start)
        if len(start) < 10 or len(end) < 10:
            return f"{self.date(start)} – {self.date(end)}"
        if (start[4:], end[4:]) == ("-01-01", "-12-31"):
            return start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
        first, last = date.fromisoformat(start), date.fromisoformat(end)
        if (start[:7], first.day, last.day) == (end[:7], 1, monthrange(last.year, last.month)[1]):
            return self.date(end[:7])
        return str(format_interval(first, last, "yMMMMd", locale=self.locale))

    def date_pattern(self) -> tuple[str, tuple[str, ...]]:
        """Return the pattern of a whole date, with holes ``{d} {m} {y}``, and the twelve names of months for it."""
        sample = format_date(date(2001, 5, 23), "long", self.locale)
        months = get_month_names("wide", locale=self.locale)
        pattern = sample.replace("2001", "{y}").replace("23", "{d}").replace(months[5], "{m}")
        return pattern, tuple(months[i] for i in range(1, 13))

    def number(self, value: float, digits: int = 0) -> str:
        """Say a number with the language's separators and at most so many decimals."""
        return _numbered(self.locale, value, digits)

    def money(self, millions: float, currency: str) -> str:
        """Say an amount, given in millions, as exactly as it can be read; ``currency`` is its ISO 4217 code.

        >>> Words("en").money(16.191, "USD"), Words("en").money(0.0049, "EUR")
        ('16.2 million USD', '5 thousand EUR')
        """
        if millions >= 1:
            n = self.number(millions, 0 if millions >= 100 else 1)
            return self.count("money.million", 1 if n == "1" else 2, n=n, currency=currency)
        if millions >= 0.001:
            return self.say("money.thousand", n=self.number(millions * 1000), currency=currency)
        return self.say("money.less", currency=currency)

    def join(self, names: list[str]) -> str:
        """Join names as the language does: "A, B and C"."""
        return format_list(names, locale=self.locale) if names else ""

    def _text(self, key: str) -> str:
        text = self._catalogue.gettext(key)
        if text != key:
            return text
        if self.language == FALLBACK:
            raise KeyError(f"data/messages/{FALLBACK}.po has no message {key!r}")
        return words_for(FALLBACK)._text(key)


@lru_cache(maxsize=8192)
def _said(locale: Locale, text: str, whole: Literal["long", "medium"] = "long", month: str = "yMMMM") -> str:
    """Say a date; a history names the same days again and again, and Babel takes its time for each."""
    if len(text) == 4:
        return text
    if len(text) == 7:
        pattern = locale.datetime_skeletons[month].pattern
        return format_date(date.fromisoformat(text + "-01"), pattern, locale)
    return format_date(date.fromisoformat(text), whole, locale)


@lru_cache(maxsize=4096)
def _numbered(locale: Locale, value: float, digits: int) -> str:
    """Say a number; a page says the same few again and again, and Babel takes its time for each."""
    return str(format_decimal(value, format="#,##0" + ("." + "#" * digits if digits else ""), locale=locale))


@cache
def words_for(language: str) -> Words:
    """Return the words of a language; one object each."""
    return Words(language)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue, English first."""
    found = sorted(path.stem for path in MESSAGES.glob("*.po"))
    return (FALLBACK, *(language for language in found if language != FALLBACK))


def own_name(language: str) -> str:
    """Return a language's name in itself, with a capital letter."""
    locale = words_for(language).locale
    name = str(Locale(locale.language, script=locale.script).get_display_name())
    return name[:1].upper() + name[1:]


def preferred(accept: list[str]) -> str:
    """Return the first of a browser's languages that has a catalogue, else English."""
    known = {language.lower(): language for language in languages()}
    for wish in accept:
        for candidate in (wish.lower(), wish.lower().split("-")[0]):
            if candidate in known:
                return known[candidate]
    return FALLBACK


@cache
def _translations(language: str) -> gettext.NullTranslations:
    path = MESSAGES / f"{language}.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language.replace("-", "_"))
    packed = io.BytesIO()
    write_mo(packed, catalogue)
    packed.seek(0)
    return gettext.GNUTranslations(packed)


def _fill(text: str, holes: dict[str, object]) -> str:
    return text.format(**holes)
