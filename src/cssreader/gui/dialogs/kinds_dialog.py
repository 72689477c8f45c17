"""The kinds of highlights: named, coloured, ordered, hidden, added and taken away."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.annotation import Category
from cssreader.domain.categories import LONGEST_NAME, Categories, CategoryIcon, Hue, NamedCategory, one_line
from cssreader.gui.controls.announcing import announce
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.icons import ICON_SIZE, category_icon, hue_icon
from cssreader.gui.theme.names import counted, entry_text, joined, shown_name
from cssreader.gui.theme.tokens import SPACE, Theme

LOOK_MS = 250
"""How long a colour or an icon is rested on to be chosen: each one chosen is a step to undo."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("KindsDialog", text)


class KindsDialog(Dialog):
    """What is done here is told at once; `show_kinds` is the answer, or `complain`."""

    added = Signal(str)
    """The name of a new one."""
    renamed = Signal(object, str)
    recoloured = Signal(object, object)
    """A Category and a Hue."""
    icon_chosen = Signal(object, object)
    """A Category and a CategoryIcon."""
    turned = Signal(object, bool)
    """A Category, and whether menus are to offer it."""
    ordered = Signal(object)
    """All of Category, in the order wanted."""
    removed = Signal(object, object)
    """A Category, and the one that its highlights are to have; None where it has none."""

    def __init__(
        self, categories: Categories, counts: Mapping[Category, int], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`counts` says how many highlights have each."""
        super().__init__(parent)
        self.setObjectName("kinds_dialog")
        self.setWindowTitle(self.tr("Kinds of highlights"))
        self._theme = theme
        self._known: tuple[NamedCategory, ...] = ()
        self._counts: Mapping[Category, int] = {}
        self._shown: Category | None = None
        """The one whose fields are shown."""
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Kinds of highlights"))
        self.list.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.list.setMinimumWidth(52 * SPACE)
        self.list.currentRowChanged.connect(lambda _: self._turn_to())
        self.name = QLineEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.editingFinished.connect(self._rename)
        self.colour = QComboBox(self)
        self._rest = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._rest.timeout.connect(self._tell_look)
        self.colour.activated.connect(lambda _: self._rest.start())
        self.icon = QComboBox(self)
        self.icon.setMaxVisibleItems(12)
        self.icon.activated.connect(lambda _: self._rest.start())
        self.up = self._button(self.tr("&Up"), partial(self._move, -1))
        self.down = self._button(self.tr("&Down"), partial(self._move, 1))
        self.turn = self._button(self.tr("&Hide"), self._turn)
        self.remove = self._button(self.tr("&Remove"), self._remove)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.new_name = QLineEdit(self)
        self.new_name.setMaxLength(LONGEST_NAME)
        self.new_name.setPlaceholderText(self.tr("Name of a new kind"))
        self.new_name.setAccessibleName(self.new_name.placeholderText())
        self.new_name.returnPressed.connect(self._add)
        self.new_name.textChanged.connect(lambda _: self._check())
        self.add = self._button(self.tr("&Add"), self._add)
        self.said = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.said.setObjectName("kinds_said")
        self._lay_out()
        self.take_room(620, 500)
        self.show_kinds(categories, counts)
        self.list.setFocus()

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        advice = QLabel(
            self.tr("The first nine that are offered have the keys 1 to 9. The list of keys gives any of them others."),
            self,
        )
        advice.setWordWrap(True)
        advice.setProperty("role", "muted")
        form = QFormLayout()
        form.setHorizontalSpacing(3 * SPACE)
        form.setVerticalSpacing(2 * SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Colour"), self.colour)
        form.addRow(self.tr("&Icon"), self.icon)
        places = QHBoxLayout()
        places.setSpacing(2 * SPACE)
        places.addWidget(self.up, 1)
        places.addWidget(self.down, 1)
        ways = QHBoxLayout()
        ways.setSpacing(2 * SPACE)
        ways.addWidget(self.turn, 1)
        ways.addWidget(self.remove, 1)
        beside = QVBoxLayout()
        beside.setSpacing(3 * SPACE)
        beside.addLayout(form)
        beside.addLayout(places)
        beside.addLayout(ways)
        beside.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(4 * SPACE)
        middle.addWidget(self.list, 1)
        middle.addLayout(beside, 1)
        below = QHBoxLayout()
        below.setSpacing(2 * SPACE)
        below.addWidget(self.new_name, 1)
        below.addWidget(self.add)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(self.said, 1)
        buttons.addWidget(self._button(self.tr("Close"), self.accept), 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(advice)
        column.addLayout(middle, 1)
        column.addLayout(below)
        column.addLayout(buttons)

    # What there is

    def show_kinds(
        self,
        categories: Categories,
        counts: Mapping[Category, int],
        *,
        is_answer: bool = False,
        added: Category | None = None,
    ) -> None:
        """Show them as they are now, and the one that was `added`.

        Where it is no answer to what was done here, what is being typed stays.
        """
        if not is_answer and (tuple(categories), counts) == (self._known, self._counts):
            return
        current = self._current()
        self._theme = self._theme._replace(categories=categories)
        self._known, self._counts = tuple(categories), counts
        row = self.list.currentRow()
        ids = [each.id for each in self._known]
        wanted = current.id if current is not None and current.id in ids else None
        if added in ids:
            self.new_name.clear()
            wanted = added
        self.list.blockSignals(True)
        self.list.clear()
        digits = {category: digit for digit, category in categories.digits.items()}
        for each in self._known:
            said = self._told(each, digits.get(each.id, ""))
            item = QListWidgetItem(category_icon(each.id, self._theme), f"{shown_name(each)}\n{said}", self.list)
            # Letters with signs above them are higher than the font says, and would leave no room for the second line.
            item.setSizeHint(QSize(0, 2 * self.list.fontMetrics().lineSpacing() + 5 * SPACE))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{shown_name(each)}, {said}")
        self.list.setCurrentRow(ids.index(wanted) if wanted is not None else max(min(row, len(ids) - 1), 0))
        self.list.blockSignals(False)
        if is_answer:
            self._tell("")
        is_typing = not is_answer and self.name.isModified() and current is not None and current.id == wanted
        self._show_one(keep_name=is_typing)

    def complain(self, sentence: str) -> None:
        """Say why something was not done; the fields show what still holds."""
        self._show_one()
        self._tell(sentence)
        announce(self, sentence)

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)

    def _told(self, category: NamedCategory, digit: str) -> str:
        number = self._counts.get(category.id, 0)
        return joined(
            (
                counted(number, "{n} highlight", "{n} highlights"),
                self.tr("key {digit}").format(digit=digit) if digit else "",
                "" if category.shown else self.tr("hidden"),
            )
        )

    def _current(self) -> NamedCategory | None:
        row = self.list.currentRow()
        return self._known[row] if 0 <= row < len(self._known) else None

    def _show_one(self, *, keep_name: bool = False) -> None:
        """The fields of the one that is chosen."""
        one = self._current()
        self._shown = one.id if one is not None else None
        if one is not None and not keep_name:
            self.name.setText(shown_name(one))
            self.name.setCursorPosition(0)
        if one is not None and not self._rest.isActive():
            self._fill(self.colour, [(hue, hue_name(hue), (one.icon, hue)) for hue in Hue], one.hue)
            icons = [(icon, icon_name(icon), (icon, one.hue)) for icon in CategoryIcon]
            self._fill(self.icon, icons, one.icon)
        self._check()

    def _fill(
        self, box: QComboBox, entries: Sequence[tuple[Hue | CategoryIcon, str, tuple[CategoryIcon, Hue]]], now: object
    ) -> None:
        box.clear()
        for value, name, look in entries:
            box.addItem(hue_icon(*look, self._theme), name, value)
            if value == now:
                box.setCurrentIndex(box.count() - 1)

    def _check(self) -> None:
        one, row = self._current(), self.list.currentRow()
        for each in (self.name, self.colour, self.icon, self.turn):
            each.setEnabled(one is not None)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < len(self._known) - 1)
        self.turn.setText(self.tr("&Hide") if one is None or one.shown else self.tr("S&how"))
        self.remove.setEnabled(one is not None and not one.shipped_name)
        self.remove.setToolTip("" if self.remove.isEnabled() else self.tr("It comes with the program: hide it instead"))
        self.add.setEnabled(bool(one_line(self.new_name.text())))

    # What is done

    def _rename(self) -> None:
        one, name = self._current(), one_line(self.name.text())
        if one is not None and name != one_line(shown_name(one)):
            self.renamed.emit(one.id, name)

    def _tell_look(self) -> None:
        """Who walks through colours or icons with the arrow keys chooses the one on which they rest."""
        self._rest.stop()
        one = next((each for each in self._known if each.id == self._shown), None)
        if one is not None and self.colour.currentData() != one.hue:
            self.recoloured.emit(one.id, Hue(self.colour.currentData()))
        if one is not None and self.icon.currentData() != one.icon:
            self.icon_chosen.emit(one.id, CategoryIcon(self.icon.currentData()))

    def _turn_to(self) -> None:
        if self._rest.isActive():
            self._tell_look()
        self._show_one()

    def done(self, result: int) -> None:
        if self._rest.isActive():
            self._tell_look()
        super().done(result)

    def _move(self, by: int) -> None:
        row, ids = self.list.currentRow(), [each.id for each in self._known]
        if 0 <= row + by < len(ids):
            ids.insert(row + by, ids.pop(row))
            self.ordered.emit(tuple(ids))

    def _turn(self) -> None:
        one = self._current()
        if one is not None:
            self.turned.emit(one.id, not one.shown)

    def _add(self) -> None:
        name = one_line(self.new_name.text())
        if name:
            self.added.emit(name)

    def _remove(self) -> None:
        one = self._current()
        if one is None or one.shipped_name:
            return
        if not self._counts.get(one.id):
            self.removed.emit(one.id, None)
            return
        menu = self.removal_menu(one)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.remove.mapToGlobal(self.remove.rect().bottomLeft()))

    def removal_menu(self, one: NamedCategory) -> QMenu:
        """What the highlights of a category are to be once it is removed."""
        menu = QMenu(self)
        head = menu.addAction(
            counted(self._counts[one.id], "Make its {n} highlight:", "Make its {n} highlights:", "KindsDialog")
        )
        head.setEnabled(False)
        for each in self._theme.categories.offered:
            if each.id != one.id:
                action = menu.addAction(category_icon(each.id, self._theme), entry_text(each))
                action.triggered.connect(partial(self.removed.emit, one.id, each.id))
        return menu


def hue_name(hue: Hue) -> str:
    return {
        Hue.BLUE: _tr("Blue"),
        Hue.TEAL: _tr("Teal"),
        Hue.AMBER: _tr("Amber"),
        Hue.GREEN: _tr("Green"),
        Hue.RED: _tr("Red"),
        Hue.VIOLET: _tr("Violet"),
        Hue.CYAN: _tr("Cyan"),
        Hue.PINK: _tr("Pink"),
        Hue.ORANGE: _tr("Orange"),
        Hue.INDIGO: _tr("Indigo"),
        Hue.OLIVE: _tr("Olive"),
        Hue.GREY: _tr("Grey"),
    }[hue]


def icon_name(icon: CategoryIcon) -> str:
    return {
        CategoryIcon.CHECK: _tr("Tick"),
        CategoryIcon.CHART: _tr("Chart"),
        CategoryIcon.QUOTES: _tr("Quotation marks"),
        CategoryIcon.THUMB_UP: _tr("Thumb up"),
        CategoryIcon.THUMB_DOWN: _tr("Thumb down"),
        CategoryIcon.BULB: _tr("Light bulb"),
        CategoryIcon.BOOK: _tr("Book"),
        CategoryIcon.LETTERS: _tr("Letters"),
        CategoryIcon.SCALES: _tr("Scales"),
        CategoryIcon.GLOBE: _tr("Globe"),
        CategoryIcon.BANK: _tr("Public building"),
        CategoryIcon.PEOPLE: _tr("People"),
        CategoryIcon.CALENDAR: _tr("Calendar"),
        CategoryIcon.FLAG: _tr("Flag"),
        CategoryIcon.STAR: _tr("Star"),
        CategoryIcon.HEART: _tr("Heart"),
        CategoryIcon.WARNING: _tr("Warning sign"),
        CategoryIcon.QUESTION: _tr("Question mark"),
        CategoryIcon.LIGHTNING: _tr("Lightning"),
        CategoryIcon.KEY: _tr("Key"),
        CategoryIcon.PIN: _tr("Pin on a map"),
        CategoryIcon.LEAF: _tr("Leaf"),
        CategoryIcon.CAP: _tr("Graduation cap"),
        CategoryIcon.NEWSPAPER: _tr("Newspaper"),
        CategoryIcon.LINK: _tr("Link of a chain"),
        CategoryIcon.TARGET: _tr("Target"),
        CategoryIcon.PUZZLE: _tr("Piece of a puzzle"),
        CategoryIcon.MEGAPHONE: _tr("Megaphone"),
        CategoryIcon.HANDSHAKE: _tr("Handshake"),
        CategoryIcon.SHIELD: _tr("Shield"),
        CategoryIcon.HIGHLIGHTER: _tr("Highlighter"),
    }[icon]
