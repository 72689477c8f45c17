"""Gathers every text of the interface into the files of `resources/translations/`: `make translations`.

`pyside6-lupdate` sees `self.tr` alone; most modules have words outside a class, and say them through a short function
round `QCoreApplication.translate`, or through `counted`; and the rooms below the window speak plain English. What is
translated already stays; a text that is gone goes; a new one is marked unfinished, so that Qt Linguist shows it.
"""

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import fields
from itertools import count
from pathlib import Path
from typing import NamedTuple, TypeGuard

from cssreader.settings import PARTS, Settings

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "cssreader"
TRANSLATIONS = ROOT / "resources" / "translations"
SENTENCES = "Sentences"
SETTINGS = "Settings"
NEVER_SHOWN = ("gui", "cli", "export", "__main__.py")
"""What translates its own words, and what says nothing in the window."""
READERS = re.compile(r"\w+_reading|recognising|foreign")
"""What of the room of exports says something, all the same: what reads files of annotations."""
_SENTENCE = re.compile(r"(?=.*[a-z])[A-Z{][^\n]* [^\n]*\.")
_PLACE = re.compile(r"\{[^{}]*\}")
FORMS = 2
"""A number of one, and any other: English, Urdu, and most languages that are written in Pakistan."""
QT_TEXTS = {
    "QPlatformTheme": ("OK", "Save", "Cancel", "Close", "Apply", "Discard", "&Yes", "&No"),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QWidgetTextControl": ("&Undo", "&Redo", "Cu&t", "&Copy", "Copy &Link Location", "&Paste", "Delete", "Select All"),
    "QTabBar": ("Scroll Left", "Scroll Right"),
}
"""What Qt itself says in the window."""


class Text(NamedTuple):
    context: str
    source: str
    counts: bool = False
    """Whether it has a form for each kind of number."""
    comment: str = ""


def all_texts() -> list[Text]:
    """Every text once, in the order of contexts and, within them, of the source."""
    found: dict[Text, None] = {}
    for file in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        room = file.relative_to(SOURCE).parts[0]
        texts = _spoken_in(tree) if room == "gui" else ()
        is_shown = room not in NEVER_SHOWN or (room == "export" and READERS.fullmatch(file.stem))
        sentences = _sentences_in(tree) if is_shown else ()
        found.update(dict.fromkeys((*texts, *sentences)))
    for part in PARTS:
        labels = (each.metadata["label"] for each in fields(getattr(Settings(), part)))
        found.update(dict.fromkeys(Text(SETTINGS, label) for label in labels))
    for context, sources in QT_TEXTS.items():
        found.update(dict.fromkeys(Text(context, source) for source in sources))
    return sorted(found, key=lambda text: text.context)


def _spoken_in(tree: ast.Module) -> Iterator[Text]:
    """What a module of the window says, by whatever way."""
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    short = dict(_short_functions(tree, constants))
    for owner, call in _calls(tree, ""):
        match call:
            case ast.Call(func=ast.Attribute(attr="tr"), args=[ast.Constant(value=str(source)), *_]):
                yield Text(owner, source)
            case ast.Call(func=ast.Attribute(attr="translate"), args=[context, ast.Constant(value=str(source)), *more]):
                comment = next((each.value for each in more if isinstance(each, ast.Constant) and each.value), "")
                yield Text(_name(context, constants), source, comment=str(comment))
            case ast.Call(func=ast.Name(id="counted"), args=[_, _, ast.Constant(value=str(many)), *context]):
                yield Text(_name(context[0], constants) if context else "names", many, counts=True)
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(source)), *_]) if name in short:
                yield Text(short[name], source)


def _short_functions(tree: ast.Module, constants: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Functions that hand their first argument on to `QCoreApplication.translate`, and the context they name."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.args.args:
            text = node.args.args[0].arg
            for inner in ast.walk(node):
                match inner:
                    case ast.Call(func=ast.Attribute(attr="translate"), args=[context, ast.Name(id=given)]) if (
                        given == text
                    ):
                        yield node.name, _name(context, constants)


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the name of the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield owner, child
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _name(node: ast.expr, constants: Mapping[str, object]) -> str:
    if isinstance(node, ast.Name):
        return str(constants[node.id])
    assert isinstance(node, ast.Constant), ast.unparse(node)
    return str(node.value)


def _sentences_in(tree: ast.Module) -> Iterator[Text]:
    """What a room below the window says: its strings that read as sentences, with numbers for what is put in.

    Such a room knows nothing of languages, so the window looks its sentences up as they come.
    """
    apart = {
        id(part)
        for node in ast.walk(tree)
        for part in (node.values if isinstance(node, ast.JoinedStr) else [node.value] if _is_docstring(node) else [])
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in apart:
            template = _template(node)
            if _SENTENCE.fullmatch(template):
                yield Text(SENTENCES, template)


def _is_docstring(node: ast.AST) -> TypeGuard[ast.Expr]:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _template(said: ast.Constant | ast.JoinedStr) -> str:
    """A string with {0}, {1} … in the places where something is put in, there or by `format` later."""
    numbers = count()
    if isinstance(said, ast.Constant):
        return _PLACE.sub(lambda _: f"{{{next(numbers)}}}", said.value) if isinstance(said.value, str) else ""
    parts = (part.value if isinstance(part, ast.Constant) else f"{{{next(numbers)}}}" for part in said.values)
    return "".join(map(str, parts))


def write(file: Path, texts: list[Text]) -> None:
    """Bring a file of translations up to date."""
    known = _known(file)
    root = ET.Element("TS", version="2.1", language=file.stem.rpartition("_")[2], sourcelanguage="en_GB")
    context, name = root, None
    for text in texts:
        if text.context != name:
            name = text.context
            context = ET.SubElement(root, "context")
            ET.SubElement(context, "name").text = name
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counts else {})
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        old = known.get((text.context, text.source))
        if old is not None:
            message.append(old)
            continue
        translation = ET.SubElement(message, "translation", type="unfinished")
        if text.counts:
            for _ in range(FORMS):
                ET.SubElement(translation, "numerusform")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8", newline="\n")


def _known(file: Path) -> dict[tuple[str, str], ET.Element]:
    if not file.is_file() or not file.stat().st_size:
        return {}
    known = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                translation.tail = None
                known[context.findtext("name", ""), message.findtext("source", "")] = translation
    return known


if __name__ == "__main__":
    for each in sorted(TRANSLATIONS.glob("*.ts")) or [TRANSLATIONS / "cssreader_ur.ts"]:
        write(each, all_texts())
        print(each, file=sys.stderr)
