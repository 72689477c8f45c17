"""What is known of the essay, and the ways to mend it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cssreader.domain.essay import Essay, EssayId
from cssreader.gui.controls.text_page import TextPage
from cssreader.gui.theme.icons import IconName, quiet_icon
from cssreader.gui.theme.names import counted, date_text, isolated, joined, minutes_left, number_text, words_text
from cssreader.gui.theme.tokens import SPACE

if TYPE_CHECKING:
    from cssreader.domain.topics import TopicPlace

_STARTER = "starter:"


class DetailsView(QWidget):
    details_requested = Signal()
    topics_requested = Signal(object)
    """The EssayId whose topics are to be told: `show_topics` is the answer."""
    topics_wished = Signal()
    """The topics of the essay are to be chosen."""
    removed_blocks_requested = Signal()
    versions_requested = Signal()
    likenesses_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._essay: Essay | None = None
        self._places: tuple[TopicPlace, ...] | None = None
        """None while they are not known."""
        self._page = TextPage(self)
        self._page.setObjectName("details_page")
        self._page.setProperty("surface", "panel")
        self._page.setAccessibleName(self.tr("Details of the essay"))
        self._removed = QPushButton(self)
        self._removed.clicked.connect(self.removed_blocks_requested)
        self._alike = QPushButton(self.tr("Perhaps the same as another essay\u2026"), self)
        self._alike.clicked.connect(self.likenesses_requested)
        self._versions = QPushButton(self)
        self._versions.clicked.connect(self.versions_requested)
        self._topics = QPushButton(self.tr("Topics\u2026"), self)
        self._topics.clicked.connect(self.topics_wished)
        self._edit = QPushButton(self.tr("Edit details\u2026"), self)
        self._edit.clicked.connect(self.details_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._page, 1)
        self._ways = {
            self._alike: IconName.COPY,
            self._versions: IconName.RECENT,
            self._removed: IconName.REMOVED,
            self._topics: IconName.TOPIC,
        }
        for button in self._ways:
            button.setProperty("role", "way")
            column.addLayout(self._row(button))
        self._show_icons()
        column.addLayout(self._row(self._edit))
        column.addSpacing(2 * SPACE)
        self._is_written = False

    @staticmethod
    def _row(button: QPushButton) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 0)
        row.addWidget(button, 1)
        return row

    def show_essay(self, essay: Essay) -> None:
        another = self._essay is None or self._essay.id != essay.id
        self._essay = essay
        if another:
            self._places = None
        self._write_if_seen()
        self.ask_topics()

    def show_topics(self, essay_id: EssayId, places: "Sequence[TopicPlace]") -> None:
        """What an essay lies in or might lie in; an answer that comes too late is let go."""
        if self._essay is not None and essay_id == self._essay.id and tuple(places) != self._places:
            self._places = tuple(places)
            self._write_if_seen()

    def ask_topics(self) -> None:
        """Ask only while somebody sees them."""
        if self._essay is not None and self.isVisible():
            self.topics_requested.emit(self._essay.id)

    def clear(self) -> None:
        self._essay = None
        self._write_if_seen()

    def show_theme(self) -> None:
        """Write the page in the colours the application has now."""
        self._show_icons()
        self._write_if_seen()

    def _show_icons(self) -> None:
        for button, name in self._ways.items():
            button.setIcon(quiet_icon(name))

    def focus(self) -> bool:
        """Take the keyboard; False if there is nothing here to take it."""
        if self._essay is not None:
            self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._essay is not None

    def showEvent(self, event: QShowEvent) -> None:
        if not self._is_written:
            self._write()
        super().showEvent(event)
        self.ask_topics()

    def _write_if_seen(self) -> None:
        # Most of the time one reads the marks, and an essay should open without waiting for this page.
        self._is_written = False
        if self.isVisible():
            self._write()

    def _write(self) -> None:
        self._is_written = True
        page, essay = self._page, self._essay
        self._edit.setVisible(essay is not None)
        self._topics.setVisible(essay is not None and not essay.summary.trashed)
        self._removed.setVisible(essay is not None and bool(essay.hidden))
        self._alike.setVisible(essay is not None and essay.summary.perhaps_same)
        self._versions.setVisible(essay is not None and essay.versions > 1)
        page.begin()
        if essay is None:
            page.add_muted(self.tr("What is known of the essay you open stands here."))
            page.end()
            return
        hidden = len(essay.hidden)
        self._removed.setText(
            counted(hidden, "{n} block hidden, show it", "{n} blocks hidden, show them", "DetailsView")
        )
        self._versions.setText(
            counted(essay.versions, "{n} version\u2026", "{n} versions, compare them\u2026", "DetailsView")
        )
        facts = essay.facts
        page.add_title(facts.title)
        if facts.author_line:
            page.add_muted(facts.author_line)
        page.add_rows(list(self._rows(essay)))
        self._write_topics()
        if facts.sources:
            page.add_label(self.tr("Sources"))
            page.add_list(facts.sources)
        if facts.address:
            page.add_label(self.tr("Address"))
            page.add_text(facts.address)
        others = [address for address in essay.addresses if address != facts.address]
        if others:
            page.add_label(self.tr("Found at as well"))
            page.add_list(others)
        page.add_label(self.tr("Taken from"))
        starter = essay.summary.origin.startswith(_STARTER)
        page.add_text(self.tr("It came with the program.") if starter else essay.summary.origin)
        page.end()

    def _write_topics(self) -> None:
        from cssreader.gui.theme.topic_words import is_suggested, reason_text

        places = self._places or ()
        for title, some in (
            (self.tr("Topics"), [each for each in places if each.lies_in]),
            (self.tr("Suggested topics"), [each for each in places if is_suggested(each)]),
        ):
            if some:
                self._page.add_label(title)
                # Two examinations may call a subject alike.
                told = {each.topic.name: reason_text(each) for each in reversed(some)}
                # A line of the window runs as the window does, though it begins with a name.
                begin = "\u200f" if self.isRightToLeft() else ""
                lines = [f"{isolated(name)} \u2013 {isolated(reason)}" for name, reason in reversed(told.items())]
                self._page.add_list([begin + line for line in lines])

    def _rows(self, essay: Essay) -> Iterator[tuple[str, str]]:
        facts, summary = essay.facts, essay.summary
        minutes = minutes_left(summary.words)
        known = (
            (self.tr("Author"), facts.author),
            (self.tr("Published"), date_text(facts.published) if facts.published else None),
            (self.tr("Updated"), date_text(facts.updated) if facts.updated else None),
            (self.tr("Written by"), facts.written_by),
            (self.tr("Edited by"), facts.edited_by),
            (self.tr("Reviewed by"), facts.reviewed_by),
            (self.tr("Site"), facts.site),
            (self.tr("Section"), facts.section),
            (self.tr("Views"), number_text(facts.views) if facts.views is not None else None),
            (self.tr("Length"), joined((words_text(summary.words), minutes))),
            (self.tr("Tags"), ", ".join(summary.tags)),
            (self.tr("Added"), date_text(summary.added_at)),
        )
        for name, value in known:
            if value:
                yield name, value
