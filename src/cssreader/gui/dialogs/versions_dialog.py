"""The versions of an essay: what each changed, and a way back to an older one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cssreader.domain.versions import Comparison, Version
from cssreader.gui.dialogs.comparing_dialog import ComparingDialog
from cssreader.gui.theme.names import date_text, joined, words_text
from cssreader.text.addresses import address_key


class VersionsDialog(ComparingDialog):
    """The version in hand stands beside the one before it; the first one beside the one after it."""

    comparison_wanted = Signal(object, object)
    """Two VersionIds, the older first; `show_versions` is the answer."""
    version_wanted = Signal(object)
    """The VersionId that is to be read from now on."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions_dialog")
        self.setWindowTitle(self.tr("Versions of “{title}”").format(title=title))
        self.list.setAccessibleName(self.tr("Versions, the newest first"))
        self._versions: tuple[Version, ...] = ()
        self._read = QPushButton(self.tr("&Read this version"), self)
        self._read.setObjectName("read_version")
        self._read.setAutoDefault(False)
        self._read.setToolTip(self.tr("It is read, searched and marked from now on. The others are kept."))
        self._read.clicked.connect(self._wish_version)
        self.buttons.insertWidget(0, self._read)
        self.chosen.connect(self._choose)

    def set_versions(self, versions: Sequence[Version]) -> None:
        """All versions, oldest first; the one in hand stays so, at first it is the one that is read."""
        in_hand = self._in_hand()
        wanted = in_hand.id if in_hand else next((each.id for each in versions if each.shown), None)
        self._versions = tuple(reversed(versions))
        current = next((row for row, each in enumerate(self._versions) if each.id == wanted), 0)
        self.set_rows([self._words(version) for version in self._versions], current)

    def show_versions(self, comparison: Comparison) -> None:
        """The answer to `comparison_wanted`; one that came too late is let go."""
        pair = self._pair()
        if pair is not None and (comparison.before.version.id, comparison.after.version.id) == (pair[0].id, pair[1].id):
            self.show_comparison(comparison, *(self._head(version) for version in pair))

    def _in_hand(self) -> Version | None:
        row = self.list.currentRow()
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def _pair(self) -> tuple[Version, Version] | None:
        """The version in hand and its neighbour, the older first."""
        version = self._in_hand()
        if version is None or len(self._versions) < 2:
            return None
        after = self._versions[::-1]
        at = max(version.number, 2)
        return after[at - 2], after[at - 1]

    def _choose(self, _: int) -> None:
        version, pair = self._in_hand(), self._pair()
        self._read.setEnabled(version is not None and not version.shown)
        if pair is None:
            self.forget_comparison(
                self.tr(
                    "There is one version of this essay. When its page changes and is imported again, both stand here."
                )
            )
        else:
            self.comparison_wanted.emit(pair[0].id, pair[1].id)

    def _wish_version(self) -> None:
        version = self._in_hand()
        if version is not None:
            self.version_wanted.emit(version.id)

    def _head(self, version: Version) -> str:
        said = self.tr("Version {n} \u00b7 {date}").format(n=version.number, date=date_text(version.created_at))
        return self.tr("{version} \u00b7 is read").format(version=said) if version.shown else said

    def _words(self, version: Version) -> str:
        name = self.tr("Version {n}").format(n=version.number)
        if version.shown:
            name = self.tr("{version} \u00b7 is read").format(version=name)
        facts = joined((date_text(version.created_at), words_text(version.words)))
        return "\n".join((name, facts, _place_of(version)))


def _place_of(version: Version) -> str:
    """Where a version came from, in a few words: the address without what is the same everywhere, or the file."""
    if version.address is not None:
        return address_key(version.address) or version.address
    return version.origin.replace("\\", "/").rsplit("/", 1)[-1]
