"""The window speaks the language that was chosen, and every text of it can be translated."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cssreader.errors import KnownError
from cssreader.gui.actions import menus
from cssreader.gui.dialogs.fact_fields import DateField
from cssreader.gui.language import Translation, sentence_text, speak, translation_file
from cssreader.gui.theme.names import counted, date_text
from cssreader.settings import LANGUAGES

ROOT = Path(__file__).parents[2]
FILES = [translation_file(language) for language in LANGUAGES if language not in ("system", "en")]
FIRST_MET = ("Actions", "TopBar", "SearchBox", "Library", "EmptyList", "EssayListPane", "MarginPane", "names", "page")
"""Contexts whose texts a reader meets at once."""


@pytest.fixture
def speaks_urdu(qapp: QCoreApplication) -> Iterator[None]:
    assert qapp is not None
    speak("ur")
    yield
    speak("en")


def gatherer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gather_texts", ROOT / "docs" / "gather_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(file: Path) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, the forms of the translation, and whether it is finished."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            source = message.findtext("source", "")
            found.append((context.findtext("name", ""), source, forms, translation.get("type") is None))
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_files_hold_every_text_of_the_source_and_no_other(file: Path) -> None:
    wanted = [(text.context, text.source) for text in gatherer().all_texts()]
    assert wanted == [(context, source) for context, source, _, _ in messages(file)], "run `make translations`"


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}|%\d|<[^>]+>", text))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_finished_translation_says_all_that_is_put_into_it(file: Path) -> None:
    for context, source, forms, finished in messages(file):
        for form in forms if finished else ():
            assert form.strip(), (context, source)
            # A form for one may leave the number out: 'the only one'.
            left_out = {"{n}"} if len(forms) > 1 else set()
            assert placeholders(source) - left_out <= placeholders(form) <= placeholders(source), (context, source)
            assert ("&" in source) >= ("&" in form), (context, source)


def test_what_a_reader_meets_first_is_translated_into_urdu() -> None:
    missing = [
        (context, source)
        for context, source, _, finished in messages(translation_file("ur"))
        if context in FIRST_MET and not finished
    ]
    assert [] == missing


@pytest.mark.usefixtures("speaks_urdu")
def test_urdu_is_written_from_right_to_left_with_its_own_months_and_numbers() -> None:
    assert Qt.LayoutDirection.RightToLeft is QGuiApplication.layoutDirection()
    assert "مارچ" in date_text(date(2026, 3, 3))
    assert "1 مضمون" == counted(1, "{n} essay", "{n} essays")
    assert "12,340 مضامین" == counted(12_340, "{n} essay", "{n} essays")


@pytest.mark.usefixtures("speaks_urdu")
def test_a_date_in_urdu_is_understood_where_the_window_wrote_it(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    field = DateField(date(2026, 3, 3), parent, page_says=date(2025, 7, 27))
    assert date(2026, 3, 3) == field.day()
    field.actions()[0].trigger()
    assert "جولائی" in field.text()
    assert date(2025, 7, 27) == field.day()


@pytest.mark.usefixtures("speaks_urdu")
def test_another_language_leaves_nothing_of_the_one_before() -> None:
    urdu = [menu.title for menu in menus()]
    speak("en")
    assert Qt.LayoutDirection.LeftToRight is QGuiApplication.layoutDirection()
    english = [menu.title for menu in menus()]
    assert "&File" == english[0]
    assert not set(urdu) & set(english)


def test_the_sentence_of_an_error_is_translated_round_what_was_put_in(qapp: QCoreApplication) -> None:
    texts = {
        ("Sentences", "{0} cannot be read: {1}."): ("{1} — {0} unlesbar",),
        ("Sentences", "The file {0} cannot be read: {1}."): ("Datei {0}: {1}",),
        ("Sentences", "{0} It was tried {1} times."): ("{0} ({1}mal)",),
    }
    translation = Translation(texts)
    qapp.installTranslator(translation)
    try:
        assert "Datei a.html: gone" == sentence_text(KnownError("The file a.html cannot be read: gone."))
        assert "gone — a.html unlesbar (3mal)" == sentence_text("a.html cannot be read: gone. It was tried 3 times.")
        assert "Something else." == sentence_text("Something else.")
    finally:
        qapp.removeTranslator(translation)
    assert "The file a cannot be read: b." == sentence_text("The file a cannot be read: b.")


def test_no_module_of_the_window_speaks_past_the_translation() -> None:
    """A string with two words that follow one another is a text, and a text is translated."""
    gather = gatherer()
    known = {said for text in gather.all_texts() for said in (text.source, text.comment)}
    # What is said before there is a window, the style sheet, and a sentence that is measured and never shown.
    silent = {"main.py", "application.py", "style_sheet.py", "page_style.py", "page_pdf.py"}
    files = [file for file in sorted((gather.SOURCE / "gui").rglob("*.py")) if file.name not in silent]
    forgotten = [
        (file.name, said)
        for file in files
        for said in spoken_strings(ast.parse(file.read_text("utf-8")))
        if re.search(r"[A-Za-z]{2} [a-z]{2}", said) and said not in known and not is_for_a_program(said)
    ]
    assert [] == forgotten


def is_for_a_program(said: str) -> bool:
    """A command to be typed, or the style of an element."""
    return said.startswith("python -m ") or "<span style=" in said


def spoken_strings(tree: ast.Module) -> Iterator[str]:
    """The strings of a module but its docstrings, the English of one and what an assertion says."""
    apart: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant() as docstring):
                apart.add(id(docstring))
            case ast.Call(func=ast.Name(id="counted"), args=[_, one, *_]):
                apart.add(id(one))
            case ast.Raise():
                apart.update(id(inner) for inner in ast.walk(node))
            case _:
                pass
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node.value
