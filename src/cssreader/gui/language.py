"""The language of the window: English as it stands in the source, or one that `resources/translations/` brings."""

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from cssreader.resources import resource
from cssreader.settings import LANGUAGES

_SENTENCES = "Sentences"
_PROPERTY = "translation"
_ENDED = re.compile(r"(?<=\.) (?=\S)")
_PLACE = re.compile(r"\\\{\d+\\\}")


class Translation(QTranslator):
    """The texts of a Qt Linguist file (.ts), read as it is: no compiled file has to be kept in step with it.

    A text without a finished translation stays English.
    """

    def __init__(self, texts: Mapping[tuple[str, str], tuple[str, ...]], parent: QObject | None = None) -> None:
        """`texts` are the forms of each source by its context: one, or for a number of one and for any other."""
        super().__init__(parent)
        self._texts = texts

    def isEmpty(self) -> bool:
        return not self._texts

    def translate(self, context: str, source: str, comment: str | None = None, number: int = -1) -> str | None:
        del comment
        # None is Qt's word for a text that it is to leave alone.
        forms = self._texts.get((context, source))
        if forms is not None:
            return forms[0 if number == 1 else -1]
        return self._sentence(source) if context == _SENTENCES else None

    def _sentence(self, said: str) -> str:
        """What a room below the window said, found by its words round what was put in; as it is where it is unknown."""
        for pattern, template in self._patterns:
            found = pattern.fullmatch(said)
            if found is not None:
                # What is put in can be such a sentence again.
                parts = [self._sentence(part) for part in found.groups()]
                return self._texts[_SENTENCES, template][0].format(*parts)
        alone = _ENDED.split(said)
        return " ".join(map(self._sentence, alone)) if len(alone) > 1 else said

    @cached_property
    def _patterns(self) -> list[tuple[re.Pattern[str], str]]:
        """The sentences as patterns, those with the most words of their own first."""
        templates = [source for context, source in self._texts if context == _SENTENCES]
        templates.sort(key=lambda source: -len(re.sub(r"\{\d+\}", "", source)))
        return [(re.compile(_PLACE.sub("(.+)", re.escape(template)), re.DOTALL), template) for template in templates]


def speak(language: str) -> None:
    """Let the windows that are made from now on speak `language`, which is one of the settings' LANGUAGES."""
    application = QCoreApplication.instance()
    assert application is not None
    # Looked for among the application's children it would cost the start 14 ms, as long as reading it.
    earlier = application.property(_PROPERTY)
    if isinstance(earlier, Translation):
        application.removeTranslator(earlier)
        earlier.setParent(None)
    spoken = _spoken(language)
    translation = None if spoken == "en" else load_translation(translation_file(spoken), application)
    application.setProperty(_PROPERTY, translation)
    if translation is not None:
        application.installTranslator(translation)
    direction = Qt.LayoutDirection.LeftToRight if spoken == "en" else QLocale(spoken).textDirection()
    QGuiApplication.setLayoutDirection(direction)


def sentence_text(said: object) -> str:
    """The sentence of a known error, or another of a room below the window, in the window's language."""
    return QCoreApplication.translate(_SENTENCES, str(said))


def translation_file(language: str) -> Path:
    return resource(f"translations/cssreader_{language}.ts")


def load_translation(file: Path, parent: QObject | None = None) -> Translation:
    """The finished translations of a file."""
    # English is spoken without it.
    from xml.etree import ElementTree as ET

    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - the file ships with the program
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            texts[name, message.findtext("source", "")] = forms
    return Translation(texts, parent)


def _spoken(language: str) -> str:
    """What 'system' means here: the system's language where there is a translation, else English."""
    if language != "system":
        return language
    system = QLocale.system().name().partition("_")[0]
    return system if system in LANGUAGES else "en"
