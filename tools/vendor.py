"""Names the files in ``assets/`` that others wrote: package, version, checksum; knows nothing of what is in them.

``python -m tools.vendor`` checks that the files are the ones named here; with ``--fetch`` it first takes them anew
from their packages (this needs ``npm``).
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ASSETS = Path(__file__).parent.parent / "assets"


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One file of a package, taken as it is: where it lies there, where it stands here, its SHA-256."""

    inside: str  # below the package's own folder
    stands: str  # below assets/
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Package:
    """A package of the npm registry, one version of it, and what we take from it."""

    name: str
    version: str
    licence: str  # SPDX
    files: tuple[Taken, ...]


_FONT = "source-sans-3-{}-wght-normal.woff2"

PACKAGES = (
    Package(
        name="plotly.js-geo-dist-min",
        version="4.1.1",  # that of the plotly package in requirements.txt; a test compares them
        licence="MIT",
        files=(
            Taken(
                inside="plotly-geo.min.js",
                stands="vendor/plotly-geo.min.js",
                sha256="3da0a26e92ce47dad2b18c6e7cf5018335a003f50f5fe41710f52508af579b7c",
            ),
            Taken(
                inside="LICENSE",
                stands="vendor/plotly-geo.LICENSE",
                sha256="8c45d9eaf50c2f72dd9c7ab9ef440788ba58a3538484b5c51c1f17d5128752e7",
            ),
        ),
    ),
    Package(
        name="regenerator-runtime",
        version="0.14.1",
        licence="MIT",
        files=(
            Taken(
                inside="runtime.js",
                stands="vendor/regenerator-runtime.js",
                sha256="7beda998b3fd277f3548e12b277bafc3037d243421f007032d38dffee412224c",
            ),
            Taken(
                inside="LICENSE",
                stands="vendor/regenerator-runtime.LICENSE",
                sha256="51887a3d47051ac2fce1210562e5b9fe0830a8a8fabeb272c2d586eeb18a05fd",
            ),
        ),
    ),
    Package(
        name="@fontsource-variable/source-sans-3",
        version="5.3.0",  # assets/fonts.css asks for the files with ?v= and this version; a test compares them
        licence="OFL-1.1",
        files=(
            Taken(
                inside=f"files/{_FONT.format('latin')}",
                stands=f"fonts/{_FONT.format('latin')}",
                sha256="7a19a7027e125257d310c6dbd78ae3a30b5ea1e3794d60b12bb28227a003bfda",
            ),
            Taken(
                inside=f"files/{_FONT.format('latin-ext')}",
                stands=f"fonts/{_FONT.format('latin-ext')}",
                sha256="a85a7459bdb3cdc1136751e151a506bae653fc29ada3ca86237477df6f1b59e6",
            ),
            Taken(
                inside=f"files/{_FONT.format('cyrillic')}",
                stands=f"fonts/{_FONT.format('cyrillic')}",
                sha256="b6b721e08d0324b9e743858e8260463085d4c5e1e684f036f9d4a8ca6c62996f",
            ),
            Taken(
                inside="LICENSE",
                stands="fonts/source-sans-3.LICENSE",
                sha256="18aabf190848725e2576eefb5c29ba06aac1029d02132252a7f312eac2e50cf3",
            ),
        ),
    ),
)


def faults(packages: Sequence[Package], assets: Path) -> list[str]:
    """Compare the files that stand in ``assets`` with the checksums; one line for each that is missing or differs."""
    found = []
    for package in packages:
        for file in package.files:
            path = assets / file.stands
            origin = f"{file.inside} of {package.name} {package.version}"
            if not path.is_file():
                found.append(f"{path}: missing; it is {origin} (python -m tools.vendor --fetch)")
            elif hashlib.sha256(path.read_bytes()).hexdigest() != file.sha256:
                found.append(f"{path}: not the file that is named as {origin}; take it again or name the new version")
    return found


def fetch(package: Package, assets: Path) -> None:
    """Take a package's files from the npm registry and put them in ``assets``; CalledProcessError if npm fails."""
    with TemporaryDirectory() as folder:
        wish = f"{package.name}@{package.version}"
        run = subprocess.run(["npm", "pack", "--silent", wish], cwd=folder, check=True, capture_output=True, text=True)
        with tarfile.open(Path(folder) / run.stdout.strip().splitlines()[-1]) as archive:
            for file in package.files:
                member = archive.extractfile(f"package/{file.inside}")
                if member is None:
                    raise FileNotFoundError(f"{wish} has no file {file.inside}; look for its new name in the package")
                target = assets / file.stands
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(member.read())


def main(arguments: Sequence[str]) -> int:
    """Run the command; the exit status is 1 where a file is not the one that is named."""
    if "--fetch" in arguments:
        for package in PACKAGES:
            fetch(package, ASSETS)
    found = faults(PACKAGES, ASSETS)
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
