"""``make bench``: prints the table; fails only where something could not be measured, never because it is slow."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from benchmarks.axis import Moves, moves
from benchmarks.page import Load, Steps, load, step, visit
from tools.chromium import find
from tools.serving import Served, serving

STEPS, LOADS, STARTS = 60, 5, 3
TODAY = {"ATLAS_TODAY": "2026-11-23"}


@dataclass(frozen=True, kw_only=True)
class Contender:
    """A server to measure: what starts it, and the address that tells that it is there."""

    name: str
    command: tuple[str, ...]
    health: str


@dataclass(frozen=True, kw_only=True)
class Measured:
    """What was measured of a contender; ``starts`` in seconds, ``memory`` in kB after the first load."""

    loads: tuple[Load, ...]
    steps: Steps
    starts: tuple[float, ...]
    memory: int


ATLAS = Contender(name="atlas", command=(sys.executable, "app.py"), health="/healthz")
TENFOLD = Contender(
    name="ten times the facts", command=(sys.executable, "-m", "benchmarks.tenfold_app"), health="/healthz"
)
TUTORIAL = Contender(name="tutorial", command=(sys.executable, "-m", "benchmarks.tutorial_app"), health="/")


def measure(contenders: Sequence[Contender], browser: Browser) -> list[Measured]:
    """Measure all in turns, so that a busy minute of the machine meets them alike; memory after the first load."""
    starts: list[list[float]] = [[] for _ in contenders]
    loads: list[list[Load]] = [[] for _ in contenders]
    for _ in range(STARTS):
        for contender, times in zip(contenders, starts, strict=True):
            with serving(contender.command, environment=TODAY, health=contender.health) as served:
                times.append(served.ready)
    with ExitStack() as running:
        up = [running.enter_context(serving(c.command, environment=TODAY, health=c.health)) for c in contenders]
        memory: list[int] = []
        for turn in range(LOADS):
            for served, found in zip(up, loads, strict=True):
                with visit(browser) as (page, wire):
                    found.append(load(page, wire, served.url + "/"))
            memory = memory if turn else [resident(served) for served in up]
        steps = []
        for served in up:
            with visit(browser) as (page, wire):
                load(page, wire, served.url + "/")
                steps.append(step(page, wire, STEPS))
    return [
        Measured(loads=tuple(found), steps=taken, starts=tuple(times), memory=kilobytes)
        for found, taken, times, kilobytes in zip(loads, steps, starts, memory, strict=True)
    ]


def measure_axis(contenders: Sequence[Contender], browser: Browser) -> list[Moves]:
    """Measure the axis of time of each, one after the other."""
    found = []
    for contender in contenders:
        with serving(contender.command, environment=TODAY, health=contender.health) as served:
            found.append(moves(browser, served.url))
    return found


def resident(served: Served) -> int:
    """Return the resident memory of a server's process in kB, as ``ps`` tells it."""
    run = subprocess.run(["ps", "-o", "rss=", "-p", str(served.pid)], check=True, capture_output=True, text=True)
    return int(run.stdout)


def rows(ours: Measured, theirs: Measured) -> list[tuple[str, str, str, str, str]]:
    """Return the table's rows: what, ours, theirs, the ratio, of how many."""

    def row(what: str, of: Callable[[Measured], float], form: str, n: str) -> tuple[str, str, str, str, str]:
        mine, other = of(ours), of(theirs)
        ratio = f"{other / mine:.1f}" if mine else "-"
        return what, form.format(mine), form.format(other), ratio, n

    return [
        row("date step: key press to last fill, ms", lambda m: median(m.steps.changed), "{:.1f}", str(STEPS)),
        row("date step: slowest, ms", lambda m: max(m.steps.changed), "{:.1f}", str(STEPS)),
        row("date step: bytes on the wire", lambda m: m.steps.transferred / m.steps.pressed, "{:,.0f}", str(STEPS)),
        row(
            "first load: transferred, kB", lambda m: median(x.transferred for x in m.loads) / 1e3, "{:,.0f}", str(LOADS)
        ),
        row("first load: requests", lambda m: median(x.requests for x in m.loads), "{:.0f}", str(LOADS)),
        row("first load: to the map drawn, ms", lambda m: median(x.drawn for x in m.loads), "{:,.0f}", str(LOADS)),
        row("start to the first answer, s", lambda m: median(m.starts), "{:.2f}", str(STARTS)),
        row("memory after the first load, MB", lambda m: m.memory / 1e3, "{:,.0f}", "1"),
    ]


def axis_rows(ours: Moves, tenfold: Moves) -> list[tuple[str, str, str, str]]:
    """Return the table's rows for the axis: what, ours, with ten times the facts, of how many."""

    def row(what: str, of: Callable[[Moves], Sequence[float]]) -> tuple[str, str, str, str]:
        mine, more = of(ours), of(tenfold)
        return what, f"{median(mine):.0f}", f"{median(more):.0f}", str(len(mine))

    return [
        row("axis, every lane: a frame of a move, ms", lambda moved: moved.panned),
        row("axis, every lane: a frame of a zoom, ms", lambda moved: moved.zoomed),
        row("axis, every lane: region chosen to its marks seen, ms", lambda moved: moved.filtered),
        row("axis, every lane: region chosen to its marks set anew, ms", lambda moved: moved.arranged),
    ]


def table(lines: Sequence[Sequence[str]]) -> str:
    """Set rows as text: the first column to the left, the others to the right."""
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    )


def main() -> None:
    """Measure both in one run and print the table: medians, cold loads in a fresh browser context without a cache."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find())
        version = browser.version
        ours, theirs = measure([ATLAS, TUTORIAL], browser)
        moved, tenfold = measure_axis([ATLAS, TENFOLD], browser)
        browser.close()
    print(f"Python {platform.python_version()}, Chromium {version}, {os.cpu_count()} cores; medians of n\n")
    print(table([("", ATLAS.name, TUTORIAL.name, "ratio", "n"), *rows(ours, theirs)]))
    print()
    print(table([("", ATLAS.name, TENFOLD.name, "n"), *axis_rows(moved, tenfold)]))


if __name__ == "__main__":
    main()
