"""The house keeps its own rules: who may import whom, how long a module is, and that nothing is left undescribed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from components.facts.schema import DATASETS
from components.figures.lanes import LANES
from components.figures.layers import LAYERS
from components.page.ids import Ids
from components.page.views import VIEWS
from components.words import languages

ROOT = Path(__file__).parent.parent
MODULES = [ROOT / "app.py", *sorted((ROOT / "components").rglob("*.py"))]
LONGEST = 250

MAY_IMPORT = {
    "app": {"wiring", "facts"},
    "wiring": {"wiring", "page", "exports", "figures", "facts", "view", "words", "theme", "story"},
    "exports": {"figures", "facts", "view", "words", "theme", "exports"},
    "page": {"page", "figures", "facts", "view", "words", "theme"},
    "figures": {"figures", "facts", "view", "words", "theme", "story"},
    "facts": {"facts"},
    "view": set(),
    "words": set(),
    "theme": set(),
    "story": set(),
}
NOT_FOR = {
    "facts": {"dash", "plotly", "flask", "babel", "dash_mantine_components"},
    "figures": {"dash", "flask", "dash_mantine_components"},
    "exports": {"dash", "flask", "dash_mantine_components"},
    "page": {"plotly", "pandas", "geopandas", "flask"},
    "view": {"pandas", "dash", "plotly", "flask"},
    "words": {"pandas", "dash", "plotly", "flask"},
    "theme": {"pandas", "dash", "plotly", "flask"},
    "story": {"pandas", "dash", "plotly", "flask"},
}


def part(path: Path) -> str:
    """The part of the house that a module belongs to."""
    inside = path.relative_to(ROOT).with_suffix("").parts
    return inside[1] if inside[0] == "components" and len(inside) > 1 else inside[0]


def imports(path: Path) -> set[str]:
    """The full names of what a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path: Path) -> None:
    own = part(path)
    if own == "__init__":
        return
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("components.")}
    assert ours <= MAY_IMPORT[own]
    assert not {name.split(".")[0] for name in imports(path)} & NOT_FOR.get(own, set())
    assert not any(name == "app" or name.startswith("app.") for name in imports(path))


def test_the_page_uses_only_registries_of_the_figures_and_records_of_the_facts() -> None:
    allowed = {"components.figures.layer", "components.figures.layers", "components.figures.lanes"}
    for path in sorted((ROOT / "components" / "page").glob("*.py")):
        used = {name.rpartition(".")[0] for name in imports(path) if name.startswith("components.figures.")}
        assert used <= allowed, path.name
        assert "components.facts.book.Book" not in imports(path), path.name


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_opens_with_a_sentence(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert (ast.get_docstring(ast.parse(text)) or "").splitlines()[0].rstrip().endswith((".", "!", ";", ":"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_public_name_is_described(path: Path) -> None:
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path.name}: {node.name}"


def test_no_id_is_a_loose_string() -> None:
    for path in sorted((ROOT / "components").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "id":
                assert not isinstance(node.value, ast.Constant), f"{path.name}: {ast.unparse(node)}"


def test_the_scripts_use_only_ids_that_the_page_has() -> None:
    import re

    for path in sorted((ROOT / "assets" / "js").glob("*.js")):
        text = path.read_text("utf-8")
        used = set(re.findall(r"""["'`(,\s]#([a-z-]+)[\s"'`\[.]""", text)) | set(re.findall(r'ById\("([a-z-]+)"', text))
        assert used <= set(Ids), path.name


@pytest.mark.parametrize("document", ["README.md", "ADDING.md"])
def test_the_documents_name_every_registered_part(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    for registry in (LAYERS, LANES, VIEWS):
        for key in registry:
            assert f"`{key}`" in text, f"{document} does not name {key}"
    for language in languages():
        assert f"`{language}`" in text, f"{document} does not name the language {language}"


def test_the_codebook_describes_every_table_and_column() -> None:
    text = (ROOT / "data" / "README.md").read_text("utf-8")
    for dataset in DATASETS:
        assert f"{dataset.name}.csv" in text
        for column in dataset.columns:
            assert f"`{column}`" in text, f"{dataset.name}.{column}"


def test_what_is_said_of_accessibility_names_tests_that_exist() -> None:
    import re

    named = set(re.findall(r"`(test_\w+)`", (ROOT / "ACCESSIBILITY.md").read_text("utf-8")))
    there = {
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    assert len(named) > 30
    assert named <= there, sorted(named - there)


def test_every_criterion_of_wcag_2_2_a_and_aa_is_answered() -> None:
    import re

    counts = {"1.1": 1, "1.2": 5, "1.3": 5, "1.4": 13, "2.1": 4, "2.2": 2, "2.3": 1, "2.4": 11, "2.5": 8, "3.1": 2,
              "3.2": 6, "3.3": 8, "4.1": 3}  # fmt: skip
    of_aaa = {"1.4.6", "1.4.7", "1.4.8", "1.4.9", "2.1.3", "2.4.8", "2.4.9", "2.4.10", "2.5.5", "2.5.6", "3.2.5",
              "3.3.5", "3.3.6", "4.1.1"}  # fmt: skip  # and the one that 2.2 took away
    wanted = {f"{part}.{n}" for part, most in counts.items() for n in range(1, most + 1)} - of_aaa
    answered: set[str] = set()
    for row in re.findall(r"^\| ([\d., –]+) ", (ROOT / "ACCESSIBILITY.md").read_text("utf-8"), re.MULTILINE):
        for first, last in re.findall(r"(\d\.\d\.\d+)(?:–(\d\.\d\.\d+))?", row):
            part, n = first.rsplit(".", 1)
            answered |= {f"{part}.{k}" for k in range(int(n), int((last or first).rsplit(".", 1)[1]) + 1)}
    assert answered == wanted
