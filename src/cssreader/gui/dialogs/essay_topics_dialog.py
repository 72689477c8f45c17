"""The topics of an essay, or of several: put in and taken out, and suggestions taken or refused, each by one key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.topics import Filing, PlaceReason, TopicPlace
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import essays_text, joined
from cssreader.gui.theme.tokens import SPACE
from cssreader.gui.theme.topic_words import is_suggested, reason_text
from cssreader.text.words import fold

_PLACE = Qt.ItemDataRole.UserRole


class EssayTopicsDialog(Dialog):
    filing_wanted = Signal(object, object)
    """A TopicId, and the Filing that is wished for, or None to leave it to the topic's rule."""

    def __init__(self, title: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("essay_topics_dialog")
        self.setWindowTitle(self.tr("Topics"))
        self._places: tuple[TopicPlace, ...] = ()
        self._filling = False
        name = QLabel(title if count == 1 else essays_text(count), self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("role", "title")
        name.setWordWrap(True)
        self._sought = QLineEdit(self)
        self._sought.setPlaceholderText(self.tr("Search topics"))
        self._sought.setAccessibleName(self.tr("Search topics"))
        self._sought.setClearButtonEnabled(True)
        self._sought.textChanged.connect(lambda _: self._fill())
        self._sought.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Topics"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._note_tick)
        self.list.itemActivated.connect(self._turn)
        self.list.currentItemChanged.connect(lambda *_: self._show_state())
        self.list.installEventFilter(self)
        self._take = self._button(self.tr("Put there"), self._take_current)
        self._refuse = self._button(self.tr("Refuse"), self._refuse_current)
        self._leave = self._button(self.tr("&Leave it to the rule"), self._leave_current)
        self._keys = QLabel(self.tr("Enter puts in or takes out. Delete refuses a suggestion."), self)
        self._keys.setProperty("role", "muted")
        self._lay_out(name)
        self.take_room(520, 600)
        self._show_state()

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _lay_out(self, name: QLabel) -> None:
        close = QPushButton(self.tr("Close"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        for button in (self._take, self._refuse, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(name)
        column.addWidget(self._sought)
        column.addWidget(self.list, 1)
        column.addWidget(self._keys)
        column.addLayout(buttons)

    def set_places(self, places: Sequence[TopicPlace]) -> None:
        """Every topic, with how the essay stands to it now."""
        self._places = tuple(places)
        self._fill()
        if self.current() is None and not self._sought.text():
            self._begin()

    def _begin(self) -> None:
        """A suggestion is in hand, also one that comes late; where there is none, a name can be typed."""
        suggested = [row for row in range(self.list.count()) if is_suggested(self._place_at(row))]
        if suggested:
            self.list.setCurrentRow(suggested[0])
            self.list.setFocus()
        else:
            self._sought.setFocus()

    def _place_at(self, row: int) -> TopicPlace | None:
        found = self.list.item(row).data(_PLACE)
        return found if isinstance(found, TopicPlace) else None

    def places(self) -> tuple[TopicPlace, ...]:
        """Every topic, as it was told last."""
        return self._places

    def current(self) -> TopicPlace | None:
        """The one in hand."""
        return self._place_at(self.list.currentRow()) if self.list.currentItem() is not None else None

    def _fill(self) -> None:
        """Suggestions first, then the topics of the essay, then all others; the place of the one in hand is kept."""
        row, before = self.list.currentRow(), self.current()
        self._filling = True
        self.list.clear()
        sought = fold(self._sought.text())
        found = [each for each in self._places if _answers(each, sought)]
        suggested = [each for each in found if is_suggested(each)]
        lies_in = [each for each in found if each.lies_in]
        others = [each for each in found if each not in suggested and not each.lies_in and each.topic.can_be_filed_in]
        for heading, places in (
            (self.tr("Suggested"), suggested),
            (self.tr("Lies in"), lies_in),
            (self.tr("Other topics"), others),
        ):
            if places:
                self._add_heading(heading)
            for place in places:
                self._add(place)
        self._filling = False
        self._go_back(row, before)
        self._show_state()

    def _go_back(self, row: int, before: TopicPlace | None) -> None:
        """To the topic in hand, or to what took its row once it was judged, so that the next one can be judged."""
        if before is None:
            if self._sought.text():
                self._go_to_first()
            return
        for number in range(self.list.count()):
            place = self._place_at(number)
            if place is not None and _stands_as(place, before):
                self.list.setCurrentRow(number)
                return
        row = min(max(row, 0), self.list.count() - 1)
        while row >= 0 and row < self.list.count() and self._place_at(row) is None:
            row += 1
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _go_to_first(self) -> None:
        rows = [number for number in range(self.list.count()) if self._place_at(number)]
        self.list.setCurrentRow(rows[0] if rows else -1)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.list.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        self.list.addItem(item)

    def _add(self, place: TopicPlace) -> None:
        below = joined((" / ".join(place.path), reason_text(place)))
        item = QListWidgetItem(f"{place.topic.name}\n{below}" if below else place.topic.name)
        item.setData(_PLACE, place)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if place.lies_in else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _show_state(self) -> None:
        place = self.current()
        self._take.setEnabled(place is not None)
        self._take.setText(self.tr("Take &out") if place is not None and place.lies_in else self.tr("&Put there"))
        self._refuse.setVisible(place is not None and is_suggested(place))
        by_hand = place is not None and place.reason is PlaceReason.BY_HAND
        self._leave.setVisible(by_hand and place is not None and bool(place.topic.rule))

    def _note_tick(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self.list.setCurrentItem(item)
            self._turn(item)

    def _turn(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if isinstance(place, TopicPlace):
            self.filing_wanted.emit(place.topic.id, Filing.OUT if place.lies_in else Filing.IN)

    def _take_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._turn(item)

    def _refuse_current(self) -> None:
        place = self.current()
        if place is not None and (place.lies_in or is_suggested(place)):
            self.filing_wanted.emit(place.topic.id, Filing.OUT)

    def _leave_current(self) -> None:
        place = self.current()
        if place is not None:
            self.filing_wanted.emit(place.topic.id, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if watched is self.list and plain and event.key() == Qt.Key.Key_Delete:
                self._refuse_current()
                return True
            if watched is self._sought and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.key() == Qt.Key.Key_Down:
                    self.list.setFocus()
                    if self.list.currentItem() is None:
                        self._go_to_first()
                else:
                    self._take_current()
                return True
        return super().eventFilter(watched, event)


def _stands_as(place: TopicPlace, before: TopicPlace) -> bool:
    """The same topic, not judged since."""
    return (place.topic.id, place.lies_in, is_suggested(place)) == (
        before.topic.id,
        before.lies_in,
        is_suggested(before),
    )


def _answers(place: TopicPlace, sought: str) -> bool:
    return not sought or any(sought in fold(name) for name in (place.topic.name, *place.topic.also, *place.path))
