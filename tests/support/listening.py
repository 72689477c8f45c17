"""A screen reader that writes down what it is given to say."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from cssreader.gui.controls.spoken_roles import tell_roles


class ScreenReader:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        tell_roles()
        self.heard: list[str] = []
        self.urgent: list[str] = []
        monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
        monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(self._take))

    def _take(self, event: Any) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append(event.message())
            if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
                self.urgent.append(event.message())

    def has_said(self, words: str) -> bool:
        return any(words in sentence for sentence in self.heard)
