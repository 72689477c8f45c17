"""What a person says of an essay: its title, author, date and tags, and whatever else its page says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.essay import Essay, EssayFacts
from cssreader.domain.library import EssayEdit, MoreFacts
from cssreader.gui.controls.tag_edit import TagEdit
from cssreader.gui.controls.undo_keys import keep_undo_keys
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.dialogs.fact_fields import DateField, FactField, LinesField, date_refusal
from cssreader.gui.theme.tokens import SPACE

_MOST_VIEWS = 2**53


class EssayDetailsDialog(Dialog):
    edited = Signal(object, object)
    """EssayEdit twice, as shown at first and as saved, when something was changed."""

    def __init__(self, essay: Essay, parent: QWidget | None = None, *, known_tags: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._before = EssayEdit.of(essay)
        self._page = essay.page_facts
        self.setObjectName("essay_details_dialog")
        self.setWindowTitle(self.tr("Details of the essay"))
        self._make_fields(essay.facts)
        self._tags = TagEdit(self)
        keep_undo_keys(self._tags)
        self._tags.set_known_tags(known_tags)
        self._tags.set_tags(essay.summary.tags)
        self._tags.tags_entered.connect(self.accept)
        self._problem = QLabel(self)
        self._problem.setObjectName("details_problem")
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._more = self._more_form()
        self._more.hide()
        inner = QWidget(self)
        fields = QVBoxLayout(inner)
        fields.setContentsMargins(5 * SPACE, 5 * SPACE, 5 * SPACE, 2 * SPACE)
        fields.setSpacing(3 * SPACE)
        fields.addLayout(self._form())
        fields.addWidget(self._more)
        fields.addStretch(1)
        self._scroll = QScrollArea(self)
        # The fields in it have the keyboard, and bring themselves into view.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(5 * SPACE, 2 * SPACE, 5 * SPACE, 4 * SPACE)
        foot.setSpacing(3 * SPACE)
        foot.addWidget(self._problem)
        foot.addLayout(self._buttons())
        column.addLayout(foot)
        self.take_room(560, 300)
        self._title.setFocus()

    def _make_fields(self, facts: EssayFacts) -> None:
        self._title = self._field("title", facts, self.tr("Left empty, it is the title of the page"))
        self._author = self._field("author", facts, self.tr("Who wrote it"))
        self._author_line = self._field("author_line", facts, self.tr("What the author is, such as a lecturer in law"))
        self._written_by = self._field("written_by", facts, "")
        self._edited_by = self._field("edited_by", facts, "")
        self._reviewed_by = self._field("reviewed_by", facts, "")
        self._site = self._field("site", facts, "")
        self._section = self._field("section", facts, "")
        self._language = self._field("language", facts, self.tr("Such as en or ur"))
        views = None if facts.views is None else str(facts.views)
        page_views = self._page.views if self._page is not None else None
        told = None if self._page is None else str(page_views or "")
        self._views = FactField(views or "", "", self, page_says=told)
        page = self._page
        self._published = DateField(
            facts.published, self, page_says=page.published if page else None, known=page is not None
        )
        self._updated = DateField(facts.updated, self, page_says=page.updated if page else None, known=page is not None)
        self._sources = LinesField(
            facts.sources, self.tr("One on each line"), self, page_says=page.sources if page else None
        )
        for field in (self._published, self._updated, self._views):
            field.textChanged.connect(lambda _: self._complain(""))

    def _field(self, name: str, facts: EssayFacts, hint: str) -> FactField:
        page_says = None if self._page is None else getattr(self._page, name) or ""
        return FactField(getattr(facts, name) or "", hint, self, page_says=page_says)

    def _form(self) -> QFormLayout:
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Title"), self._title),
            (self.tr("&Author"), self._author),
            (self.tr("&Published"), self._published),
            (self.tr("Ta&gs"), self._tags),
        )
        return self._filled(QFormLayout(), rows)

    def _more_form(self) -> QWidget:
        holder = QWidget(self)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Author’s &line"), self._author_line),
            (self.tr("&Updated"), self._updated),
            (self.tr("&Written by"), self._written_by),
            (self.tr("&Edited by"), self._edited_by),
            (self.tr("&Reviewed by"), self._reviewed_by),
            (self.tr("S&ite"), self._site),
            (self.tr("Se&ction"), self._section),
            (self.tr("&Views"), self._views),
            (self.tr("La&nguage"), self._language),
            (self.tr("S&ources"), self._sources),
        )
        form = self._filled(QFormLayout(holder), rows)
        form.setContentsMargins(0, 0, 0, 0)
        return holder

    def _filled(self, form: QFormLayout, rows: Sequence[tuple[str, QWidget]]) -> QFormLayout:
        form.setHorizontalSpacing(4 * SPACE)
        form.setVerticalSpacing(3 * SPACE)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        width = max(self.fontMetrics().horizontalAdvance(name) for name, _ in rows)
        for name, field in rows:
            field.setAccessibleName(name.replace("&", ""))
            label = QLabel(name, self)
            label.setBuddy(field)
            label.setMinimumWidth(max(width, 24 * SPACE))
            form.addRow(label, field)
        return form

    def _buttons(self) -> QHBoxLayout:
        self._unfold = QPushButton(self.tr("&More details"), self)
        self._unfold.setObjectName("more_details")
        self._unfold.setAutoDefault(False)
        self._unfold.setCheckable(True)
        self._unfold.toggled.connect(self._show_more)
        save = QPushButton(self.tr("Save"), self)
        return self.answers(save, self._unfold)

    def _show_more(self, shown: bool) -> None:
        self._more.setVisible(shown)
        room = self.screen().availableGeometry().height() - 80
        self.take_room(self.width(), min(700 if shown else 300, room))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The focus that comes with the dialog selects a long title and shows its end.
        self._title.home(False)

    def edit(self) -> EssayEdit:
        """What the fields say. Raises ValueError when a date or a number is none."""
        return EssayEdit(
            self._title.said(),
            self._author.said(),
            self._published.day(),
            self._tags.tags(),
            MoreFacts(
                author_line=self._author_line.said(),
                updated=self._updated.day(),
                written_by=self._written_by.said(),
                edited_by=self._edited_by.said(),
                reviewed_by=self._reviewed_by.said(),
                sources=self._sources.lines(),
                site=self._site.said(),
                section=self._section.said(),
                views=self._read_views(),
                language=self._language.said(),
            ),
        )

    def accept(self) -> None:
        for field in (self._published, self._updated):
            try:
                field.day()
            except ValueError as error:
                self._refuse(field, date_refusal(field.text().strip(), error))
                return
        try:
            edit = self.edit()
        except ValueError:
            self._refuse(self._views, self.tr("The number of views is a whole number."))
            return
        if edit != self._before:
            self.edited.emit(self._before, edit)
        super().accept()

    def _read_views(self) -> int | None:
        typed = self._views.text().replace(",", "").replace(" ", "").strip()
        if not typed:
            return None
        if not typed.isdecimal() or int(typed) > _MOST_VIEWS:
            raise ValueError(typed)
        return int(typed)

    def _refuse(self, field: FactField, sentence: str) -> None:
        if not field.isVisible():
            self._unfold.setChecked(True)
        self._complain(sentence)
        field.setFocus()
        field.selectAll()

    def _complain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
