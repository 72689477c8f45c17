"""The backups of the library: what each differs in from now, and ways to bring back what is missing, or all of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTime, QUrl, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cssreader.domain.backups import Backup, BackupCheck, BackupReason, Difference
from cssreader.gui.dialogs.page_dialog import WIDTH, PageDialog
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import (
    counted,
    date_text,
    essays_text,
    isolated,
    joined,
    marks_text,
    number_text,
    window_locale,
)
from cssreader.gui.theme.tokens import QUIET_EDGE, SPACE

_COMPARE, _VERIFY, _BRING, _ASK, _RESTORE = "compare", "verify", "bring", "ask", "restore"
_MOST_SHOWN = 8
_HEIGHT = 480


class BackupsDialog(PageDialog):
    writing_wanted = Signal()
    """A backup is to be written now."""
    comparison_wanted = Signal(object)
    """The Path of a backup: `tell_difference` is the answer."""
    check_wanted = Signal(object)
    """The Path of a backup: `tell_check` is the answer."""
    missing_wanted = Signal(object)
    """The Path of a backup of which the library is to get what it has not."""
    restore_wanted = Signal(object)
    """The Path of the backup that the library is to be again: `tell_restored` is the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("backups_dialog")
        self.setWindowTitle(self.tr("Backups"))
        self.page.setAccessibleName(self.tr("Backups"))
        self.page.anchorClicked.connect(self._wish)
        self.copy_button.hide()
        write = QPushButton(self.tr("&Back up now"), self)
        write.setObjectName("back_up_now")
        write.setAutoDefault(False)
        write.clicked.connect(self.writing_wanted)
        self.buttons.insertSpacing(0, QUIET_EDGE)
        self.buttons.insertWidget(1, write)
        # What is told of a backup comes later, and wants room.
        self.take_room(WIDTH, _HEIGHT)
        self._backups: tuple[Backup, ...] = ()
        self._told: dict[Path, list[str]] = {}
        self._asked: Path | None = None
        """The backup of which the person is asked whether the library is to be what it was then."""

    def set_backups(self, backups: Sequence[Backup]) -> None:
        """All there are, the newest first."""
        self._backups = tuple(backups)
        self._show()

    def tell_difference(self, file: Path, difference: Difference) -> None:
        """How a backup and the library differ."""
        lines = _difference_lines(difference)
        self._tell(file, [*_what_going_back_means(difference), *lines] if file == self._asked else lines)

    def tell_check(self, found: BackupCheck) -> None:
        """What opening a backup showed."""
        if found.problem is not None:
            self._tell(found.file, [sentence_text(found.problem)])
            return
        said = self.tr("It is good: {things}.").format(
            things=joined((essays_text(found.essays), marks_text(found.annotations)))
        )
        lost = counted(found.missing, "{n} saved page is nowhere.", "{n} saved pages are nowhere.", "BackupsDialog")
        self._tell(found.file, [said, lost] if found.missing else [said])

    def tell_restored(self, file: Path, kept: Path | None) -> None:
        """The library is what it was; what it was before is kept in a file, if there was anything to keep."""
        self._asked = None
        lines = [self.tr("The library is what it was then. The window is opened anew when you close this.")]
        if kept is not None:
            lines.append(self.tr("What it was before is kept in {file}.").format(file=kept))
        self._tell(file, lines)

    def tell(self, file: Path, sentence: str) -> None:
        self._tell(file, [sentence])

    def _tell(self, file: Path, lines: list[str]) -> None:
        self._told[file] = lines
        self._show()

    def _show(self) -> None:
        page = self.page
        place = page.verticalScrollBar().value()
        page.begin()
        page.add_title(self.tr("Backups"))
        page.add_muted(
            self.tr(
                "While the window is open, a backup is written once a day if something has changed. Older ones are "
                "thinned out, and each is opened now and then to see whether it is good."
            ),
            below=3 * SPACE,
        )
        if not self._backups:
            page.add_text(self.tr("There is no backup yet."), above=3 * SPACE)
        for number, backup in enumerate(self._backups):
            page.add_named(_name(backup), _facts(backup), place="")
            page.add_passages(self._told.get(backup.file, ()))
            page.add_links(self._ways(backup, number), indent=3 * SPACE)
        page.end()
        page.verticalScrollBar().setValue(place)

    def _ways(self, backup: Backup, number: int) -> list[tuple[str, str]]:
        if backup.file == self._asked:
            return [
                (self.tr("Go back to this backup now"), f"{_RESTORE}:{number}"),
                (self.tr("Leave the library as it is"), f"{_COMPARE}:{number}"),
            ]
        return [
            (self.tr("What differs"), f"{_COMPARE}:{number}"),
            (self.tr("Bring back what is missing"), f"{_BRING}:{number}"),
            (self.tr("Go back to this backup\u2026"), f"{_ASK}:{number}"),
            (self.tr("Open it to see whether it is good"), f"{_VERIFY}:{number}"),
        ]

    def _wish(self, url: QUrl) -> None:
        deed, _, number = url.toString().partition(":")
        if not number.isdecimal() or int(number) >= len(self._backups):
            return
        file = self._backups[int(number)].file
        wishes = {
            _COMPARE: self.comparison_wanted,
            _ASK: self.comparison_wanted,
            _VERIFY: self.check_wanted,
            _BRING: self.missing_wanted,
            _RESTORE: self.restore_wanted,
        }
        self._asked = file if deed == _ASK else None
        self._told[file] = [self.tr("One moment\u2026")]
        self._show()
        wishes[deed].emit(file)


def _name(backup: Backup) -> str:
    at = backup.made_at.astimezone()
    return joined((date_text(at), window_locale().toString(QTime(at.hour, at.minute), "HH:mm")))


def _facts(backup: Backup) -> str:
    size = window_locale().formattedDataSize(backup.size, 1)
    return joined((_reason(backup.reason), size, _state(backup)))


def _state(backup: Backup) -> str:
    if backup.failed:
        return _tr("opened and not good")
    return _tr("opened and good") if backup.verified_at else ""


def _reason(reason: BackupReason) -> str:
    return {
        BackupReason.AUTOMATIC: _tr("By itself"),
        BackupReason.BY_HAND: _tr("By hand"),
        BackupReason.BEFORE_RESTORE: _tr("Before a restore"),
        BackupReason.BEFORE_MERGE: _tr("Before something was merged or brought back"),
        BackupReason.OTHER: "",
    }[reason]


def _difference_lines(difference: Difference) -> list[str]:
    parts = (
        (_tr("Essays in the backup alone"), difference.essays_only_there),
        (_tr("Essays that it has not"), difference.essays_only_here),
        (_tr("Essays that are not the same in it"), difference.essays_changed),
        (_tr("Marks in the backup alone"), difference.annotations_only_there),
        (_tr("Marks that it has not"), difference.annotations_only_here),
        (_tr("Marks that say something else in it"), difference.annotations_changed),
    )
    lines = []
    for name, values in parts:
        if values:
            lines.append(f"{name}: {number_text(len(values))}")
            lines += [isolated(f"\u2022 {value[:90]}") for value in values[:_MOST_SHOWN]]
    if difference.others:
        lines.append(_tr("Dossiers, topics, searches, rules or how far you have read are not the same in it."))
    return lines or [_tr("It says the same as the library.")]


def _what_going_back_means(difference: Difference) -> list[str]:
    """What a person must know before: what would no longer be there, and that nothing is lost for good."""
    gone = joined(
        (
            essays_text(len(difference.essays_only_here)) if difference.essays_only_here else "",
            marks_text(len(difference.annotations_only_here)) if difference.annotations_only_here else "",
        )
    )
    lines = [_tr("All of the library becomes what it was then.")]
    if gone:
        lines.append(_tr("No longer there: {things}, which came later.").format(things=gone))
    lines.append(_tr("The library as it is now is written into a backup first, so that you can come back to it."))
    return lines


def _tr(text: str) -> str:
    return QCoreApplication.translate("BackupsDialog", text)
