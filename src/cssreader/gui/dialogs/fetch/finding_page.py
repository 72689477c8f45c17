"""An address, what was found under it, and which of it is wanted."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.changes import Progress
from cssreader.domain.web import SourceKind
from cssreader.gui.controls.elided_label import ElidedLabel
from cssreader.gui.dialogs.fetch.found_model import FoundModel
from cssreader.gui.dialogs.fetch.other_sources import OtherSources
from cssreader.gui.dialogs.fetch.table import selected_rows, share_columns, table_of
from cssreader.gui.dialogs.fetch.words import kind_name
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import SPACE

if TYPE_CHECKING:
    from cssreader.app.discover_pages import Found


class FindingPage(QWidget):
    look_requested = Signal(str, str)
    """An address; the host that was typed, where the address was named under another one, else empty."""
    stop_requested = Signal()
    pages_chosen = Signal(object, object)
    """A Found, and the addresses of it that are wanted."""
    subscription_requested = Signal(object)
    """A Found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self.address = QLineEdit(self)
        self.address.setPlaceholderText(self.tr("Address of a page, a feed, a site map or a list of essays"))
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setClearButtonEnabled(True)
        self.address.returnPressed.connect(self._look)
        self.look = QPushButton(self.tr("&Look"), self)
        self.look.setAutoDefault(False)
        self.look.clicked.connect(self._look)
        self._is_looking = False
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Looking at the address"))
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._place = ElidedLabel(self)
        self._place.setProperty("role", "muted")
        self.others = OtherSources(self)
        self.others.chosen.connect(self._look_at_other)
        self._named: dict[str, str] = {}
        """Addresses that pages named, with the host that was typed for the page: they may lead nowhere local."""
        self.model = FoundModel(self)
        self.model.ticks_changed.connect(self._count)
        self.table = table_of(self.model, self.tr("Pages that were found"), self)
        self.table.installEventFilter(self)
        share_columns(self.table, 0, {1: 110, 2: 90})
        self._make_buttons()
        self._lay_out()
        self._clear()

    def _make_buttons(self) -> None:
        def button(text: str, do: object, tip: str = "") -> QPushButton:
            made = QPushButton(text, self)
            made.setAutoDefault(False)
            made.setToolTip(tip)
            made.clicked.connect(do)
            return made

        self.all = button(self.tr("Select &all"), lambda: self.model.tick(range(self.model.rowCount())))
        self.none = button(self.tr("Select &none"), lambda: self.model.tick(()))
        self.new = button(
            self.tr("Only &new"),
            lambda: self.model.tick(self.model.new()),
            self.tr("Select the pages that are neither in the library nor in the queue"),
        )
        for each in (self.all, self.none, self.new):
            each.setProperty("role", "quiet")
        self.subscribe = button(
            self.tr("&Subscribe"), self._subscribe, self.tr("Keep this address, to ask it later for what is new")
        )
        self.add = button(self.tr("Add to the &queue"), self._add)
        self.add.setDefault(True)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.address, 1)
        top.addWidget(self.look)
        choose = QHBoxLayout()
        for each in (self.all, self.none, self.new):
            choose.addWidget(each)
        choose.addStretch(1)
        choose.addWidget(self.subscribe)
        choose.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * SPACE, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.others)
        column.addWidget(self._bar)
        column.addWidget(self._place)
        column.addWidget(self.table, 1)
        # Where there is nothing to choose from, the sentence that says what to do stands alone.
        column.addStretch()
        column.addLayout(choose)

    def show_progress(self, progress: Progress) -> None:
        self._place.setText(progress.label)

    def show_found(self, found: "Found", known: frozenset[str]) -> None:
        """What was found. A single page is ticked; of a list, what is new."""
        self._set_looking(False)
        self._found = found
        discovery = found.discovery
        pages = discovery.pages
        new = [number for number, page in enumerate(pages) if page.address not in known]
        ticked = [0] if discovery.kind is SourceKind.PAGE and pages else new
        self.model.show(pages, known, ticked)
        count = counted(len(pages), "{n} page", "{n} pages", "Fetch")
        first = self.tr("{kind}: {title} ({count})").format(
            kind=kind_name(discovery.kind), title=discovery.title, count=count
        )
        self._say("\n".join((first, *map(sentence_text, discovery.notes[:5]))))
        self.others.show_sources(discovery.others)
        self._named.update((each.address, found.typed_host) for each in discovery.others)
        self.subscribe.setVisible(discovery.kind is not SourceKind.PAGE)
        if pages:
            self.table.setFocus()
            self.table.setCurrentIndex(self.model.index(0, 0))

    def show_trouble(self, sentence: str) -> None:
        self._set_looking(False)
        self._clear()
        self._say(sentence, problem=bool(sentence))
        self.address.setFocus()

    def begin(self, address: str) -> None:
        self.address.setText(address)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Space:
                self.model.toggle(selected_rows(self.table))
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if self._is_looking:
            self.stop_requested.emit()
            return
        typed = self.address.text().strip()
        if not typed:
            self.address.setFocus()
            return
        self._clear()
        self._set_looking(True)
        self._say(self.tr("Looking what there is. Nothing is fetched for the library yet."))
        self.look_requested.emit(typed, self._named.get(typed, ""))

    def _look_at_other(self, address: str) -> None:
        if self._is_looking:
            return
        self.begin(address)
        # What was pressed is gone.
        self.address.setFocus()

    def show_queued(self, addresses: Sequence[str]) -> None:
        """So many pages are in the queue now; they are ticked no longer, and the rest can be chosen from."""
        self.model.put_in_queue(addresses)
        self._say(
            counted(len(addresses), "{n} page was put into the queue.", "{n} pages were put into the queue.", "Fetch")
        )

    def _add(self) -> None:
        if self._found is not None and self.model.ticked:
            self.pages_chosen.emit(self._found, self.model.ticked)

    def _subscribe(self) -> None:
        if self._found is not None:
            self.subscription_requested.emit(self._found)

    def _set_looking(self, looking: bool) -> None:
        self._is_looking = looking
        self.look.setText(self.tr("Stop") if looking else self.tr("&Look"))
        self._bar.setVisible(looking)
        self._place.setVisible(looking)
        self._place.setText("")

    def _clear(self) -> None:
        self._found = None
        self.model.show((), frozenset(), ())
        self.others.show_sources(())
        self._set_looking(False)
        self.subscribe.hide()
        self._say(
            self.tr("A feed, a site map or a list of essays is shown with ticks before anything of it is fetched.")
        )

    def _say(self, sentence: str, *, problem: bool = False) -> None:
        self.said.setText(sentence)
        self.said.setProperty("role", "problem" if problem else "muted")
        self.said.style().polish(self.said)

    def _count(self) -> None:
        count = len(self.model.ticked)
        rows = self.model.rowCount() > 0
        for part in (self.table, self.all, self.none, self.new, self.add):
            part.setVisible(rows)
        self.add.setEnabled(count > 0)
        self.add.setText(self.tr("Add {n} to the &queue").format(n=count) if count else self.tr("Add to the &queue"))
