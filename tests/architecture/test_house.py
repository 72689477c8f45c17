"""The rules of the house that a machine can keep. Each says what it protects."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "cssreader"
MODULES = sorted(PACKAGE.rglob("*.py"))


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def dotted(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def test_the_import_contracts_hold() -> None:
    kept = run("-c", "from importlinter.cli import lint_imports_command as lint; lint()")
    assert 0 == kept.returncode, kept.stdout + kept.stderr


def test_the_command_line_loads_no_qt_and_nothing_slow() -> None:
    heavy = ("PySide6", "shiboken6", "whoosh", "trafilatura", "rapidfuzz", "lxml")
    loaded = run("-c", f"import cssreader.cli, sys; print([m for m in {heavy!r} if m in sys.modules])")
    assert "[]" == loaded.stdout.strip(), loaded.stderr


def test_importing_any_module_starts_no_thread_and_opens_no_file_for_writing() -> None:
    names = [dotted(module) for module in MODULES if module.name != "__main__.py"]
    watched = f"""
import builtins, importlib, io, sys, threading
def watch(event, given):
    if event == "open" and isinstance(given[1], str) and set("wax+") & set(given[1]):
        sys.exit(f"opened {{given}}")
sys.addaudithook(watch)
for name in {names!r}:
    importlib.import_module(name)
print(threading.active_count())
"""
    imported = run("-B", "-c", watched, QT_QPA_PLATFORM="offscreen")
    assert "1" == imported.stdout.strip(), imported.stderr


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_no_module_has_a_name_that_says_nothing(module: Path) -> None:
    assert module.stem not in {"utils", "util", "common", "helpers", "helper", "misc", "base", "core"}
    assert not module.stem.endswith("manager")


def calls(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_nothing_pumps_events_or_moves_objects_between_threads(module: Path) -> None:
    assert not {"processEvents", "moveToThread"} & set(calls(module))


@pytest.mark.parametrize("module", [m for m in MODULES if "gui" in m.parts and "theme" not in m.parts], ids=dotted)
def test_colours_live_in_the_theme_alone(module: Path) -> None:
    strings = [
        node.value
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert not [s for s in strings if s.startswith("#") and len(s) in (4, 7) and s[1:].isalnum()]


def test_every_setting_stands_in_the_docs() -> None:
    made = run("docs/list_settings.py")
    assert 0 == made.returncode, made.stderr
    assert made.stdout.strip() in (ROOT / "docs" / "settings.md").read_text("utf-8")


def test_all_keys_stand_in_the_docs() -> None:
    made = run("docs/list_keys.py")
    assert 0 == made.returncode, made.stderr
    assert made.stdout.strip() in (ROOT / "docs" / "keys.md").read_text("utf-8")


def test_every_action_of_the_window_is_joined() -> None:
    missing = run(
        "-c",
        """
from cssreader.gui.actions import flat, menus
names = [spec.name for menu in menus() for spec in flat(menu.entries)]
keys = [key for menu in menus() for spec in flat(menu.entries) for key in spec.keys]
print(sorted({name for name in names if names.count(name) > 1} | {key for key in keys if keys.count(key) > 1}))
""",
    )
    assert "[]" == missing.stdout.strip(), missing.stderr


def test_only_the_use_cases_named_for_it_open_the_door_to_the_network() -> None:
    def imports(module: Path) -> set[str]:
        tree = ast.walk(ast.parse(module.read_text("utf-8")))
        return {node.module or "" for node in tree if isinstance(node, ast.ImportFrom)}

    door = "cssreader.ingest.web"
    outside = [module for module in MODULES if not dotted(module).startswith(door)]
    opening = {dotted(module) for module in outside if any(name.startswith(door) for name in imports(module))}
    named = ("discover_pages", "fetch_pages", "subscriptions", "web_queue")
    assert {f"cssreader.app.{name}" for name in named} == opening
