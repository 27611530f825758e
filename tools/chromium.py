"""Finds a Chromium for the visits and the benches, or gets one; knows nothing of what they do with it.

``python -m tools.chromium`` prints the path of one that starts; where there is none and none can be had, it says in
one line which command gives one, and exits with 1. The variable CHROMIUM names one by hand.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

WINDOWLESS = "chromium-headless-shell"
NAMES = (WINDOWLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)
REMEDY = "sudo apt-get install -y chromium" if sys.platform == "linux" else "python -m playwright install chromium"

Finder = Callable[[], Iterator[Path]]
Installer = Callable[[], None]


class NoChromiumError(RuntimeError):
    """No Chromium starts here; the message says which one command installs it."""


def on_path() -> Iterator[Path]:
    """Yield the Chromiums of this machine: the one that CHROMIUM names, those on PATH, those of macOS."""
    if given := os.environ.get("CHROMIUM"):
        yield Path(given)
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from MAC


def playwrights_own() -> Iterator[Path]:
    """Yield the place where Playwright keeps its Chromium, whether or not it has been installed."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def starts(path: Path) -> bool:
    """Tell whether that is a Chromium that starts (some systems have only a stub of that name, or lack libraries)."""
    if not path.is_file():
        return False
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_with_playwright() -> None:
    """Download Playwright's Chromium into the user's cache."""
    _run([sys.executable, "-m", "playwright", "install", "chromium"])


def install_with_apt() -> None:
    """Install the distribution's Chromium, where there is apt-get and no password is asked.

    Debian has one without windows, which opens a page in three quarters of the time, beside the whole one, in which one
    looks at pages; elsewhere there is only that.
    """
    if shutil.which("apt-get") is None:
        return
    before = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if before and shutil.which("sudo") is None:
        return
    _run([*before, "apt-get", "update", "-qq"])
    for packages in ([WINDOWLESS, "chromium"], ["chromium"]):
        if _run([*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", *packages]):
            return


def find(finders: Sequence[Finder] = (on_path, playwrights_own), works: Callable[[Path], bool] = starts) -> Path:
    """Return the first Chromium that works; NoChromiumError, with the remedy, where none does."""
    for finder in finders:
        for path in finder():
            if works(path):
                return path
    raise NoChromiumError(f"no Chromium starts here, and the visits need one; install it with: {REMEDY}")


def provide(
    finders: Sequence[Finder] = (on_path, playwrights_own),
    installers: Sequence[Installer] = (install_with_playwright, install_with_apt),
    works: Callable[[Path], bool] = starts,
) -> Path:
    """Return a Chromium that works, installing one by the first way that brings one; else NoChromiumError."""
    for install in installers:
        try:
            return find(finders, works)
        except NoChromiumError:
            install()
    return find(finders, works)


def main() -> int:
    """Run the command."""
    try:
        print(provide())
    except NoChromiumError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(command: Sequence[str]) -> bool:
    """Run a command that may fail and tell whether it did not; what counts is whether a Chromium starts afterwards."""
    print("+", " ".join(command), file=sys.stderr)
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
