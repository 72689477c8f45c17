"""The list of marks: cards one goes through with the arrow keys, and keys that act on the one in hand."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from cssreader.domain.annotation import (
    Annotation,
    AnnotationId,
    AnnotationKind,
    Moved,
    Uncertain,
    certain_span,
)
from cssreader.gui.controls.told_keys import keys_of
from cssreader.gui.controls.viewport import know_viewport
from cssreader.gui.margin.annotation_delegate import AnnotationDelegate
from cssreader.gui.margin.annotation_model import AnnotationModel
from cssreader.gui.margin.beside_lines import standing
from cssreader.gui.theme.icons import IconName, Ink, category_icon, icon
from cssreader.gui.theme.names import kind_entries
from cssreader.gui.theme.tokens import Theme

_DIGITS = {Qt.Key(int(Qt.Key.Key_1) + number): str(number + 1) for number in range(9)}
_NOTE_KEYS = (Qt.Key.Key_N, Qt.Key.Key_F2)
_REMOVE_KEYS = (Qt.Key.Key_Delete,)
_CHOOSE_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MEASURED_AT_ONCE = 300
"""With more cards than this they are measured when the resizing rests, so that the edge follows the hand."""
_OWN_KEYS = frozenset(
    (*_DIGITS, *_NOTE_KEYS, *_REMOVE_KEYS, *_CHOOSE_KEYS, Qt.Key.Key_T, Qt.Key.Key_P, Qt.Key.Key_Y, Qt.Key.Key_D)
)


class AnnotationList(QListView):
    annotation_chosen = Signal(object)
    note_requested = Signal(object)
    tags_requested = Signal(object)
    category_chosen = Signal(object, object)
    removal_requested = Signal(object)
    dossier_requested = Signal(object)
    placing_requested = Signal(object)
    place_confirmed = Signal(object)
    merging_requested = Signal(object)
    splitting_requested = Signal(object)

    def __init__(self, theme: Theme, model: AnnotationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        know_viewport(self)
        self._theme = theme
        self._marks = model
        model.categories = theme.categories
        self.setModel(model)
        self._delegate = AnnotationDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self._standing = standing((), (), 0)
        self.setObjectName("annotation_list")
        self.setAccessibleName(self.tr("Marks"))
        self.setProperty("surface", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self._forget)

    def _forget(self) -> None:
        self._delegate.forget()
        self._standing = standing((), (), 0)
        self._delegate.stand((), 0)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._marks.categories = theme.categories
        self._delegate.set_theme(theme)
        self.viewport().update()

    def current_annotation(self) -> Annotation | None:
        return self._marks.annotation_at(self.currentIndex())

    def annotation_in(self, row: int) -> Annotation | None:
        """The annotation of a row; None for a heading."""
        return self._marks.annotation_at(self._marks.index(row, 0))

    def set_current(self, annotation_id: AnnotationId | None) -> None:
        """Mark a card as the one in hand and bring it into view; tells nobody."""
        index = self._marks.index_of(annotation_id) if annotation_id else QModelIndex()
        if not index.isValid():
            self.selectionModel().clear()
            return
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    # Beside the lines of the page

    def stand_beside(self, lines: Mapping[AnnotationId, int], page: int) -> None:
        """Let each card stand beside its line, as far as the others leave room; in a plain list without lines.

        `lines` are heights on the page, which is `page` high altogether, in pixels.
        """
        indexes = [self._marks.index(number, 0) for number in range(self._marks.rowCount())] if lines else []
        found = [self._marks.annotation_at(index) for index in indexes]
        self._standing = standing(
            [self._delegate.height_of(index) for index in indexes],
            [lines.get(each.id) if each is not None else None for each in found],
            page,
        )
        if self._delegate.stand(self._standing.gaps, self._standing.tail):
            self.scheduleDelayedItemsLayout()

    def follow(self, top: int, reading_line: int, above: int) -> None:
        """Scroll along with the page, whose first pixel in view is `top`.

        At `reading_line`, so many pixels below that, a card is just beside its line. `above` is how much lower this
        list begins on the screen than the page.
        """
        if self._standing.lines:
            beside = self._standing.beside(top + reading_line)
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(beside - reading_line + above)

    def card_rect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a row itself is seen, without the room around it."""
        above, below = self._delegate.room_around(index)
        return self.visualRect(index).adjusted(0, above, 0, -below)

    def indexAt(self, p: QPoint) -> QModelIndex:
        index = super().indexAt(p)
        return index if index.isValid() and self.card_rect(index).contains(p) else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not self._standing.lines or hint != QAbstractItemView.ScrollHint.EnsureVisible:
            super().scrollTo(index, hint)
            return
        card, room = self.card_rect(index), self.viewport().height()
        by = min(card.top(), 0) or max(min(card.bottom() - room, card.top()), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by)

    def doItemsLayout(self) -> None:
        # A scroll bar that comes or goes changes the width that the cards were measured for. Qt measures them anew a
        # tenth of a second later, and till then they would lie on each other.
        width = self.viewport().width()
        super().doItemsLayout()
        if self.viewport().width() != width:
            super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._marks.rowCount() <= _MEASURED_AT_ONCE:
            self.scheduleDelayedItemsLayout()
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            # The editor that opens below takes room, and should not cover the card it belongs to.
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def event(self, event: QEvent) -> bool:
        # The keys of the list come before shortcuts of the window that use the same ones for the essay.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        annotation = self.current_annotation()
        if not self._is_own(event):
            super().keyPressEvent(event)
        elif annotation is not None:
            self._act(annotation, Qt.Key(event.key()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        annotation = self._marks.annotation_at(self.indexAt(event.position().toPoint()))
        if annotation is not None and event.button() == Qt.MouseButton.LeftButton:
            self.note_requested.emit(annotation.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        annotation = self._marks.annotation_at(index)
        if annotation is None:
            return
        self.setCurrentIndex(index)
        at = self.visualRect(index).topLeft() + QPoint(24, 24) if by_key else event.pos()
        menu = self.menu_for(annotation)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def menu_for(self, annotation: Annotation) -> QMenu:
        """Everything that can be done with one annotation."""
        menu = QMenu(self)
        if annotation.selector is not None:
            self._add(menu, self.tr("Go to the words"), self.tr("Enter"), IconName.NEXT, annotation, Qt.Key.Key_Return)
            self._add(menu, self.tr("Place at the selected words"), "P", IconName.HIGHLIGHT, annotation, Qt.Key.Key_P)
            if isinstance(annotation.placement, Moved | Uncertain):
                self._add(menu, self.tr("This is the right place"), "Y", IconName.CHECK, annotation, Qt.Key.Key_Y)
            menu.addSeparator()
        self._add(menu, self.tr("Edit note"), "N", IconName.NOTE, annotation, Qt.Key.Key_N)
        self._add(menu, self.tr("Edit tags"), "T", IconName.TAG, annotation, Qt.Key.Key_T)
        if annotation.kind is not AnnotationKind.BOOKMARK:
            self._add(menu, self.tr("Put into the dossier"), "D", IconName.OUTLINE, annotation, Qt.Key.Key_D)
        if annotation.kind is AnnotationKind.HIGHLIGHT:
            kinds = menu.addMenu(self.tr("Kind of highlight"))
            for category, text in kind_entries(self._theme.categories):
                action = kinds.addAction(category_icon(category, self._theme), text)
                action.setCheckable(True)
                action.setChecked(category == annotation.category)
                action.triggered.connect(
                    lambda _=False, wanted=category: self.category_chosen.emit(annotation.id, wanted)
                )
        if certain_span(annotation) is not None:
            menu.addSeparator()
            self._add_wish(menu, self.tr("Merge with those it touches"), "merge", IconName.MERGE).connect(
                lambda: self.merging_requested.emit(annotation.id)
            )
            self._add_wish(menu, self.tr("Split at the selection"), "split", IconName.SPLIT).connect(
                lambda: self.splitting_requested.emit(annotation.id)
            )
        menu.addSeparator()
        self._add(menu, self.tr("Remove"), "Del", IconName.TRASH, annotation, Qt.Key.Key_Delete)
        return menu

    def _add(self, menu: QMenu, text: str, keys: str, name: IconName, annotation: Annotation, key: Qt.Key) -> QAction:
        action = menu.addAction(icon(name, self._theme, Ink.MUTED), f"{text}\t{keys}")
        action.triggered.connect(lambda: self._act(annotation, key))
        return action

    def _add_wish(self, menu: QMenu, text: str, action: str, name: IconName) -> SignalInstance:
        """An entry for what an action of the window does, too; what it tells when it is chosen."""
        keys = keys_of(self, action)
        return menu.addAction(icon(name, self._theme, Ink.MUTED), f"{text}\t{keys}" if keys else text).triggered

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return modifiers == Qt.KeyboardModifier.NoModifier and event.key() in _OWN_KEYS

    def _act(self, annotation: Annotation, key: Qt.Key) -> None:
        if key in _CHOOSE_KEYS:
            self.annotation_chosen.emit(annotation.id)
        elif key in _NOTE_KEYS:
            self.note_requested.emit(annotation.id)
        elif key in _REMOVE_KEYS:
            self.removal_requested.emit(annotation.id)
        elif key == Qt.Key.Key_T:
            self.tags_requested.emit(annotation.id)
        elif key == Qt.Key.Key_D:
            self.dossier_requested.emit(annotation.id)
        elif key == Qt.Key.Key_P:
            if annotation.selector is not None:
                self.placing_requested.emit(annotation.id)
        elif key == Qt.Key.Key_Y:
            if isinstance(annotation.placement, Moved | Uncertain):
                self.place_confirmed.emit(annotation.id)
        elif annotation.kind is AnnotationKind.HIGHLIGHT:
            category = self._theme.categories.digits.get(_DIGITS[key])
            if category is not None and category != annotation.category:
                self.category_chosen.emit(annotation.id, category)

    def _choose(self, index: QModelIndex) -> None:
        annotation = self._marks.annotation_at(index)
        if annotation is not None:
            self.annotation_chosen.emit(annotation.id)
