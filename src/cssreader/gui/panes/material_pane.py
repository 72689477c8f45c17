"""A question pasted, and what the library holds that helps to answer it, in groups; each thing goes into a dossier."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from cssreader.domain.material import Material, MaterialItem
from cssreader.gui.controls.announcing import announce
from cssreader.gui.panes.dossier_model import first_name
from cssreader.gui.panes.empty_state import EmptyState
from cssreader.gui.panes.material_delegate import MaterialDelegate
from cssreader.gui.panes.material_model import HeldKey, MaterialModel, rows_of
from cssreader.gui.panes.room_page import RoomPage
from cssreader.gui.panes.rows_model import ROW
from cssreader.gui.panes.rows_view import RowsView
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import SPACE, Theme

_LINES_OF_QUESTION = 3
_MOST_WORDS_TOLD = 8


class QuestionBox(QPlainTextEdit):
    """Several lines; Enter asks, Shift+Enter begins a line."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class MaterialView(RowsView):
    add_wished = Signal()
    """D was pressed: the row in hand is to go into the dossier."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.add_wished.emit()
        else:
            super().keyPressEvent(event)


class MaterialPane(RoomPage):
    gather_requested = Signal(str)
    item_opened = Signal(object)
    """A MaterialItem whose place is to be shown."""
    item_added = Signal(object, str)
    """A MaterialItem, and the name of the dossier that it is to go into."""
    dossier_chosen = Signal(str)
    dossier_wished = Signal(str)
    """The name of a dossier that is to be shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("material_pane", parent)
        self.setAccessibleName(self.tr("Material for a question"))
        self._material: Material | None = None
        self._held: frozenset[HeldKey] = frozenset()
        self.question = QuestionBox(self)
        self.question.setAccessibleName(self.tr("Question"))
        self.question.setPlaceholderText(self.tr("Paste a question of a past paper, or a sentence you want to argue"))
        self.question.setTabChangesFocus(True)
        self.question.setFixedHeight(_LINES_OF_QUESTION * self.question.fontMetrics().lineSpacing() + 5 * SPACE)
        self.question.entered.connect(self._gather)
        self._button = QPushButton(self.tr("&Gather"), self)
        self._button.setObjectName("gather")
        self._button.clicked.connect(self._gather)
        self._show = self._tool("show_dossier", self.tr("Show the dossier"), self._wish_dossier)
        self.dossier = QComboBox(self)
        self.dossier.setEditable(True)
        self.dossier.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.dossier.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dossier.setMinimumContentsLength(8)
        self.dossier.setAccessibleName(self.tr("Dossier that things go into"))
        self.dossier.setToolTip(self.tr("Choose a dossier, or type a name for a new one"))
        self.dossier.setEditText(first_name())
        self.dossier.currentTextChanged.connect(self.dossier_chosen)
        self._said = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._said.setObjectName("material_said")
        self._said.setProperty("role", "muted")
        self._model = MaterialModel(self)
        self.view = MaterialView(self._model, self)
        self.view.setAccessibleName(self.tr("Material"))
        self.view.setAccessibleDescription(self.tr("Enter opens a passage, D puts it into the dossier"))
        self._delegate = MaterialDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.opened.connect(self._open)
        self.view.add_wished.connect(self.add_current)
        self.view.menu_wished.connect(self._open_menu)
        self._empty = EmptyState(theme, self)
        # In a low window it gives way: the question is written above it.
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        rows = (self.question, self._choosing(), self._said)
        self._stack = self._arrange(self.tr("Gather material"), (), rows, self.view, self._empty)
        self.set_theme(theme)
        self.setFocusProxy(self.question)
        self.show_nothing_yet()

    def _wish_dossier(self) -> None:
        self.dossier_wished.emit(self.dossier_name)

    def _choosing(self) -> QHBoxLayout:
        label = QLabel(self.tr("&Into"), self)
        label.setBuddy(self.dossier)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(label)
        row.addWidget(self.dossier, 1)
        row.addWidget(self._show)
        row.addWidget(self._button)
        return row

    def set_theme(self, theme: Theme) -> None:
        self._delegate.set_theme(theme)
        self._empty.set_theme(theme)
        self._show.setIcon(icon(IconName.ESSAY, theme))
        self._close.setIcon(icon(IconName.CLEAR, theme))
        self.view.viewport().update()

    @property
    def rows(self) -> tuple[MaterialItem, ...]:
        return tuple(row.item for row in self._model.rows())

    @property
    def held(self) -> tuple[MaterialItem, ...]:
        """Those of the rows that the dossier holds."""
        return tuple(row.item for row in self._model.rows() if row.is_held)

    @property
    def dossier_name(self) -> str:
        return self.dossier.currentText().strip() or first_name()

    def set_dossiers(self, names: Sequence[str], held: frozenset[HeldKey]) -> None:
        """The dossiers there are, and what the chosen one holds."""
        chosen = self.dossier.currentText()
        if [self.dossier.itemText(number) for number in range(self.dossier.count())] != list(names):
            self.dossier.blockSignals(True)
            self.dossier.clear()
            self.dossier.addItems(list(names))
            self.dossier.setCurrentIndex(self.dossier.findText(chosen, Qt.MatchFlag.MatchFixedString))
            self.dossier.setEditText(chosen)
            self.dossier.blockSignals(False)
        self._held = held
        if self._material is not None:
            self.view.show_rows(rows_of(self._material, held))

    def set_dossier(self, name: str) -> None:
        """The dossier that things go into, when it was chosen elsewhere."""
        if name != self.dossier_name:
            self.dossier.blockSignals(True)
            self.dossier.setCurrentIndex(self.dossier.findText(name, Qt.MatchFlag.MatchFixedString))
            self.dossier.setEditText(name)
            self.dossier.blockSignals(False)

    def show_nothing_yet(self) -> None:
        self._say_empty(
            IconName.SEARCH,
            self.tr("Question in, material out"),
            self.tr("Your library answers with arguments, figures, quotations, your own marks and essays."),
        )

    def show_gathering(self) -> None:
        self._say_empty(IconName.CLOCK, self.tr("Gathering\u2026"), "")

    def show_trouble(self, sentence: str) -> None:
        self._say_empty(IconName.WARNING, self.tr("Nothing can be gathered now"), sentence)

    def show_material(self, material: Material) -> None:
        if not material.groups:
            advice = self.tr("Put it in other words, or bring in essays on it.")
            if not material.words:
                advice = self.tr("The question holds no word that says what it is about.")
            self._say_empty(IconName.SEARCH, self.tr("Nothing found"), advice)
            return
        self._material = material
        told = [word.word for word in material.words if word.weight][:_MOST_WORDS_TOLD]
        self._said.setText(self.tr("By {words}. Enter opens, D puts into the dossier.").format(words=", ".join(told)))
        self._said.show()
        self.view.show_rows(rows_of(material, self._held))
        self.view.setCurrentIndex(self._model.index(0, 0))
        self.view.scrollToTop()
        self._stack.setCurrentWidget(self.view)
        if self.question.hasFocus() or self._button.hasFocus():
            self.view.setFocus()
        announce(self, counted(material.count, "{n} passage found", "{n} passages found", "Material"))

    def _say_empty(self, name: IconName, headline: str, advice: str) -> None:
        self._material = None
        self.view.show_rows(())
        self._said.hide()
        self._empty.say(name, headline, advice)
        self._stack.setCurrentWidget(self._empty)

    def _gather(self) -> None:
        question = self.question.toPlainText().strip()
        if question:
            self.gather_requested.emit(question)
        else:
            self.show_nothing_yet()

    def _open(self, index: QModelIndex) -> None:
        self.item_opened.emit(index.data(ROW).item)

    def _open_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("&Open")).triggered.connect(lambda: self._open(self.view.currentIndex()))
        add = menu.addAction(
            self.tr("&Put into the dossier “{name}”\tD").format(name=self.dossier_name.replace("&", "&&"))
        )
        add.triggered.connect(self.add_current)
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)

    def add_current(self) -> bool:
        """Wish the passage in hand into the dossier; False where there is none."""
        index = self.view.currentIndex()
        if index.isValid():
            self.item_added.emit(index.data(ROW).item, self.dossier_name)
        return index.isValid()
