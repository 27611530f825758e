"""The commands, and what others wrote: that it is what we say it is, and that what is missing is said in one line."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from plotly.offline import get_plotlyjs_version

from benchmarks.__main__ import Measured, rows, table
from benchmarks.page import Load, Steps
from tools.chromium import NoChromiumError, find, provide, starts
from tools.letters import CUT, LETTERS, WHOLE, cut
from tools.serving import NotServedError, serving
from tools.vendor import ASSETS, PACKAGES, Package, faults

ROOT = Path(__file__).parent.parent
TARGETS = ("help", "run", "test", "thorough", "bench", "data")
ANSWERS = """
import os, http.server
class Ok(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()
http.server.HTTPServer((os.environ["HOST"], int(os.environ["PORT"])), Ok).serve_forever()
"""


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def ranges(face: str) -> list[tuple[int, int]]:
    found = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", face)
    return [(int(low, 16), int(high or low, 16)) for low, high in found]


# What others wrote


def test_every_vendored_file_is_the_one_that_is_named() -> None:
    assert faults(PACKAGES, ASSETS) == []


def test_a_vendored_file_that_was_changed_or_lost_is_told(tmp_path: Path) -> None:
    for file in (file for package in PACKAGES for file in package.files):
        (tmp_path / file.stands).parent.mkdir(exist_ok=True)
        shutil.copy(ASSETS / file.stands, tmp_path / file.stands)
    (tmp_path / "vendor" / "plotly-geo.min.js").write_text("changed")
    (tmp_path / "fonts" / "source-sans-3.LICENSE").unlink()
    changed, lost = faults(PACKAGES, tmp_path)
    assert "plotly-geo.min.js: not the file" in changed
    assert "source-sans-3.LICENSE: missing" in lost


def test_nothing_is_vendored_without_being_named() -> None:
    named = {file.stands for package in PACKAGES for file in package.files}
    there = {
        path.relative_to(ASSETS).as_posix() for folder in ("vendor", "fonts") for path in (ASSETS / folder).iterdir()
    }
    assert there == named | {f"fonts/{CUT.name}"}


def test_the_cut_font_is_cut_from_the_vendored_one_and_not_named_as_it() -> None:
    cut_now = cut(WHOLE.read_bytes())
    assert cut_now == CUT.read_bytes(), "make it again: python -m tools.letters"
    font = TTFont(io.BytesIO(cut_now))
    assert {chr(code) for code in font.getBestCmap()} == set(LETTERS)
    assert font["name"].getBestFamilyName() == "Atlas Letters"


@pytest.mark.parametrize("letter", LETTERS)
def test_one_font_only_is_asked_for_a_letter_of_a_name(letter: str) -> None:
    faces = text("assets/fonts.css").split("@font-face")[1:]
    having = [face for face in faces if any(low <= ord(letter) <= high for low, high in ranges(face))]
    assert [re.search(r'font-family: "([^"]+)"', face)[1] for face in having] == ["Atlas Letters"]


def test_the_bundle_is_of_the_version_that_the_figures_are_made_for() -> None:
    assert PACKAGES[0].version == get_plotlyjs_version()
    assert f"plotly.js (geo - minified) v{get_plotlyjs_version()}" in text("assets/vendor/plotly-geo.min.js")[:200]


def test_the_fonts_are_asked_for_with_their_version() -> None:
    fonts = PACKAGES[2]
    asked = re.findall(r'url\("(fonts/[^?"]+)\?v=([^"]+)"\)', text("assets/fonts.css"))
    whole = [(file.stands, fonts.version) for file in fonts.files if file.stands.endswith(".woff2")]
    assert asked == [*whole, (f"fonts/{CUT.name}", fonts.version)]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_the_notice_names_every_package_and_its_licence(package: Package) -> None:
    notice = text("NOTICE")
    assert f"{package.name} {package.version}" in notice
    assert any(file.stands.endswith("LICENSE") for file in package.files)


def test_every_requirement_is_pinned() -> None:
    lines = [line for name in ("requirements.txt", "requirements-dev.txt") for line in text(name).splitlines()]
    wishes = [line for line in lines if line and not line.startswith(("#", "-r"))]
    assert [line for line in wishes if not re.fullmatch(r"[\w-]+==[\d.]+", line)] == []


# The commands


def test_help_says_every_command() -> None:
    said = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    assert tuple(line.split()[0] for line in said.splitlines()) == TARGETS


def test_what_runs_before_publishing_is_the_test_command() -> None:
    lines = [line for line in text(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines[-1] == "exec make test"
    assert len(lines) == 3


def test_an_old_python_is_refused_in_one_line(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "id").symlink_to(str(shutil.which("id")))
    old = tools / "python3"
    old.write_text("#!/bin/sh\n[ \"$1\" = -V ] && echo 'Python 3.8.10' && exit 0\nexit 1\n")
    old.chmod(0o755)
    run = subprocess.run(
        ["/bin/sh", ROOT / "tools" / "environment.sh", "python3", "requirements.txt"],
        cwd=tmp_path, env={"PATH": str(tools)}, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert run.returncode == 1
    assert run.stderr.splitlines() == [
        "The atlas needs Python 3.11 or newer; python3 is Python 3.8.10. Name another: make PYTHON=/path/to/python"
    ]
    assert not (tmp_path / ".venv").exists()


# The table of the benches


def measured(scale: float, step_bytes: int) -> Measured:
    load = Load(transferred=int(scale * 1000), requests=10, drawn=scale)
    steps = Steps(changed=(scale, scale * 3, scale * 2), pressed=4, transferred=step_bytes)
    return Measured(loads=(load,), steps=steps, starts=(scale,), memory=int(scale * 1000))


def test_the_table_sets_median_slowest_and_ratio_side_by_side() -> None:
    cells = {row[0]: row[1:4] for row in rows(measured(10, 0), measured(100, 4_000))}
    assert cells["date step: key press to last fill, ms"] == ("20.0", "200.0", "10.0")
    assert cells["date step: slowest, ms"] == ("30.0", "300.0", "10.0")
    assert cells["date step: bytes on the wire"] == ("0", "1,000", "-")
    assert cells["first load: transferred, kB"] == ("10", "100", "10.0")


def test_the_table_is_set_in_columns() -> None:
    assert table([("", "atlas"), ("slowest, ms", "9")]) == "             atlas\nslowest, ms      9"


# A Chromium for the visits


class Machine:
    """A machine on which a Chromium appears once enough has been installed."""

    def __init__(self, needed: int) -> None:
        self.needed = needed
        self.installed = 0

    def finder(self) -> Iterator[Path]:
        yield Path("stub")
        if self.installed >= self.needed:
            yield Path("chromium")

    def install(self) -> None:
        self.installed += 1


def works(path: Path) -> bool:
    return path.name == "chromium"


@pytest.mark.parametrize("needed", [0, 1, 2])
def test_no_more_is_installed_than_needed(needed: int) -> None:
    machine = Machine(needed)
    assert provide([machine.finder], [machine.install, machine.install], works) == Path("chromium")
    assert machine.installed == needed


def test_where_none_can_be_had_one_command_is_named() -> None:
    machine = Machine(3)
    with pytest.raises(NoChromiumError, match=r"install it with: \S+"):
        provide([machine.finder], [machine.install, machine.install], works)
    assert machine.installed == 2


def test_the_first_that_works_is_taken() -> None:
    assert find([lambda: iter([Path("stub"), Path("a/chromium"), Path("b/chromium")])], works) == Path("a/chromium")


@pytest.mark.parametrize(("status", "expected"), [(0, True), (1, False)])
def test_a_chromium_has_to_start(tmp_path: Path, status: int, expected: bool) -> None:
    program = tmp_path / "chromium"
    program.write_text(f"#!/bin/sh\nexit {status}\n")
    program.chmod(0o755)
    assert starts(program) is expected


def test_a_file_that_is_no_program_and_no_file_at_all_do_not_start(tmp_path: Path) -> None:
    (tmp_path / "chromium").write_text("")
    assert not starts(tmp_path / "chromium")
    assert not starts(tmp_path / "none")


# A server in a process of its own


def test_a_server_is_handed_out_when_it_answers_and_ended_afterwards() -> None:
    with serving([sys.executable, "-c", ANSWERS]) as served:
        assert served.ready > 0
        assert served.url == f"http://{served.host}"
    connection = HTTPConnection(served.host, timeout=5)
    with pytest.raises(ConnectionRefusedError):
        connection.request("GET", "/healthz")
    connection.close()


def test_a_server_that_dies_tells_what_it_said() -> None:
    died = [sys.executable, "-c", "import sys; print('recognition.csv row 3: no such state'); sys.exit(2)"]
    with pytest.raises(NotServedError, match=r"status 2:\nrecognition.csv row 3"), serving(died):
        pytest.fail("it was handed out")


def test_a_server_that_never_answers_is_given_up() -> None:
    with (
        pytest.raises(NotServedError, match="did not answer"),
        serving([sys.executable, "-c", ANSWERS], health="/none", patience=1),
    ):
        pytest.fail("it was handed out")
