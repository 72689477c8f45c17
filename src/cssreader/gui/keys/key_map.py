"""The keys of every action while the window is open: no keys belong to two."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cssreader.errors import KnownError
from cssreader.gui.actions import KIND_ACTION, ActionSpec
from cssreader.gui.keys.key_file import load_keys, save_keys
from cssreader.gui.keys.key_rules import trouble_with, written
from cssreader.gui.language import sentence_text

Keys = tuple[str, ...]


def _usual_of(specs: Sequence[ActionSpec]) -> dict[str, Keys]:
    return {spec.name: tuple(map(written, spec.keys)) for spec in specs}


def _of_panes_in(specs: Sequence[ActionSpec]) -> dict[str, str]:
    """The action of each key that a pane handles itself."""
    found: dict[str, str] = {}
    for spec in specs:
        for told in spec.told_keys.split(","):
            if key := written(told):
                found.setdefault(key, spec.name)
    return found


class KeyMap(QObject):
    """Kept in a file as soon as they change; only what differs from the usual stands there.

    Keys that a person gave to one action are taken from the one that has them usually.
    """

    changed = Signal()
    failed = Signal(str)
    """A sentence: the keys are changed, and could not be saved."""

    def __init__(self, specs: Sequence[ActionSpec], file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._usual, self._of_panes = _usual_of(specs), _of_panes_in(specs)
        self._own: dict[str, Keys] = {}
        self._not_understood: dict[str, Any] = {}
        """Stands in the file and goes back into it: nothing that was written by hand is lost."""
        complaints: list[str] = []
        table, trouble = load_keys(file)
        self._is_unreadable = bool(trouble)
        if trouble:
            complaints.append(trouble)
        for name, keys in table.items():
            if name not in self._usual and name.startswith(KIND_ACTION):
                # A kind of another library, or one that is not offered now.
                self._not_understood[name] = keys
            elif sentence := self._take_up(name, keys):
                self._not_understood[name] = keys
                complaints.append(sentence)
        self.complaints = tuple(complaints)

    def renew(self, specs: Sequence[ActionSpec]) -> None:
        """Other actions: kinds of highlights come and go. The keys of one that went wait for it."""
        self._usual, self._of_panes = _usual_of(specs), _of_panes_in(specs)
        for name in [each for each in self._own if each not in self._usual]:
            self._not_understood[name] = list(self._own.pop(name))
        for name in [each for each in self._not_understood if each in self._usual]:
            if not self._take_up(name, self._not_understood[name]):
                del self._not_understood[name]
        self.changed.emit()

    def _take_up(self, name: str, keys: Any) -> str:
        """Use one line of the file. Gives a sentence where it cannot be used."""
        if name not in self._usual:
            return self.tr("In the keys, “{name}” is no action; the line is left alone.").format(name=name)
        if not isinstance(keys, list) or not all(isinstance(each, str) for each in keys):
            return self.tr("In the keys, “{name}” has no list of keys, so its usual ones are used.").format(name=name)
        for each in keys:
            if trouble := trouble_with(each) or self.trouble_with_panes(each):
                return self.tr("The keys of “{name}” cannot be used: {trouble}").format(name=name, trouble=trouble)
        wanted = tuple(dict.fromkeys(map(written, keys)))
        taken = next((each for each in wanted if self._owner_of(each) is not None), None)
        if taken is not None:
            said = self.tr("{keys} stands in the keys for “{one}” and for “{other}”; the first has it.")
            return said.format(keys=taken, one=self._owner_of(taken), other=name)
        self._own[name] = wanted
        return ""

    def _owner_of(self, key: str) -> str | None:
        return next((name for name, keys in self._own.items() if key in keys), None)

    def keys(self, name: str) -> Keys:
        """What does the action now, as written in the list of actions."""
        if name in self._own:
            return self._own[name]
        return tuple(each for each in self._usual[name] if self._owner_of(each) is None)

    def usual(self, name: str) -> Keys:
        return self._usual[name]

    def is_changed(self, name: str) -> bool:
        return self.keys(name) != self._usual[name]

    def holder(self, key: str) -> str | None:
        """The action that has the keys now."""
        return next((name for name in self._usual if key in self.keys(name)), None)

    def trouble_with_panes(self, key: str) -> str:
        """A sentence where a pane has the keys for itself; no action of the window may take them."""
        if written(key) in self._of_panes:
            return self.tr("{keys} belongs to a part of the window that handles it itself.").format(keys=key)
        return ""

    def set(self, name: str, keys: Iterable[str]) -> None:
        """Give keys to an action, taking them from whatever has them."""
        wanted = tuple(dict.fromkeys(filter(None, map(written, keys))))
        for other in [each for each in self._own if each != name]:
            left = tuple(each for each in self._own[other] if each not in wanted)
            if left != self._own[other]:
                self._put(other, left)
        self._put(name, wanted)
        self._not_understood.pop(name, None)
        self._save()

    def _put(self, name: str, keys: Keys) -> None:
        if keys == self._usual[name]:
            self._own.pop(name, None)
        else:
            self._own[name] = keys

    def reset(self, name: str) -> None:
        """Give an action its usual keys, taking them from whatever has them."""
        self.set(name, self._usual[name])

    def reset_all(self) -> None:
        self._own.clear()
        for name in self._usual:
            self._not_understood.pop(name, None)
        self._save()

    def _save(self) -> None:
        self.changed.emit()
        table = {**self._not_understood, **{name: list(keys) for name, keys in self._own.items()}}
        try:
            save_keys(table, self._file, keep_old=self._is_unreadable)
        except KnownError as error:
            self.failed.emit(sentence_text(error))
        else:
            self._is_unreadable = False
