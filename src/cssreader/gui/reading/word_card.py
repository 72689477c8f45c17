"""The card beside a word: what the dictionaries say of it, and on what terms."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.dictionary import Lookup
from cssreader.gui.controls.announcing import announce
from cssreader.gui.controls.margins import set_margins
from cssreader.gui.reading.sense_list import SenseList
from cssreader.gui.theme.icons import IconName, icon
from cssreader.gui.theme.tokens import SPACE, Theme

_GAP = 7
_WIDTH, _HEIGHT, _LEAST_HEIGHT = 440, 340, 150
_ICON = 14


class WordCard(QFrame):
    keep_requested = Signal(object, object)
    """The Entry and the Sense in hand."""
    closed = Signal()

    def __init__(self, theme: Theme, page: QWidget) -> None:
        """`page` is what the card lies on."""
        super().__init__(page)
        self._page = page
        self.setObjectName("word_card")
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._word = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._word.setProperty("role", "title")
        self._close = QToolButton(autoRaise=True)
        self._close.setIconSize(QSize(_ICON, _ICON))
        self._close.setToolTip(self.tr("Close (Escape)"))
        self._close.setAccessibleName(self.tr("Close the dictionary"))
        self._close.clicked.connect(self.closed)
        self.senses = SenseList(theme)
        self.senses.currentItemChanged.connect(self._name_source)
        self._message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._message.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._message.setMargin(2 * SPACE)
        self._terms = QTextBrowser(openLinks=False)
        self._terms.setFrameShape(QFrame.Shape.NoFrame)
        self._terms.setAccessibleName(self.tr("Terms of the dictionary"))
        self._stack = QStackedWidget()
        for shown in (self.senses, self._message, self._terms):
            self._stack.addWidget(shown)
        self._complaint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._complaint.setProperty("role", "problem")
        self._keep = QPushButton(self.tr("Keep the word (V)"))
        self._keep.setProperty("role", "quiet")
        self._keep.setToolTip(self.tr("Highlight it as vocabulary, with this sense and its sentence as the note"))
        self._keep.clicked.connect(self.keep)
        self._source = QPushButton()
        self._source.setCheckable(True)
        self._source.setProperty("role", "quiet")
        self._source.setToolTip(self.tr("Whose the dictionary is, and on what terms"))
        self._source.toggled.connect(self._show_terms)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        set_margins(head, 2 * SPACE, 0, 0, 0)
        head.addWidget(self._word, 1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.addWidget(self._keep)
        foot.addStretch(1)
        foot.addWidget(self._source)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self._complaint)
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon(IconName.CLEAR, theme))
        self.senses.set_theme(theme)

    # What is shown

    def show_lookup(self, lookup: Lookup, folder: str, first: QRect, last: QRect) -> None:
        """Come up under the last line of the word, or over its first one; both in the page's coordinates.

        `folder` is where a person's own dictionaries belong.
        """
        self._word.setText(lookup.word)
        self.setAccessibleName(self.tr("Dictionary: {word}").format(word=lookup.word))
        self.senses.show_lookup(lookup)
        self._message.setText(self._advice(lookup, folder))
        self._complaint.setText("\n".join(lookup.complaints))
        self._complaint.setVisible(bool(lookup.complaints))
        self._source.setChecked(False)
        for button in (self._keep, self._source):
            button.setVisible(bool(lookup.entries))
        self._stack.setCurrentWidget(self.senses if lookup.entries else self._message)
        self._place(first, last)
        self.show()
        self.raise_()
        self.senses.scrollToTop()
        item = self.senses.currentItem()
        announce(self, f"{self.accessibleName()}. {item.text() if lookup.entries and item else self._message.text()}")

    def _advice(self, lookup: Lookup, folder: str) -> str:
        if lookup.has_dictionaries:
            said = self.tr("This word is in none of the dictionaries.")
            advice = self.tr(
                "Select it without its ending, or a part of it, and press L again. Dictionaries in StarDict form, of "
                "Urdu too, can be added: put the folder of one into {folder}."
            )
        else:
            said = self.tr("There is no dictionary.")
            advice = self.tr(
                "WordNet, which comes with the program, is missing: install the program again. Or put the folder of a "
                "StarDict dictionary into {folder}."
            )
        return f"{said}\n\n{advice.format(folder=folder)}"

    def _place(self, first: QRect, last: QRect) -> None:
        room = self._page.rect()
        width = min(_WIDTH, room.width() - 2 * _GAP)
        inner = width - 4 * SPACE - 2
        if self._stack.currentWidget() is self.senses:
            content = self.senses.content_height(inner) + SPACE
        else:
            content = self._message.heightForWidth(inner) + SPACE
        around = self.sizeHint().height() - self._stack.sizeHint().height()
        height = min(max(content + around, _LEAST_HEIGHT), _HEIGHT)
        below, above = room.bottom() - last.bottom() - 2 * _GAP, first.top() - 2 * _GAP
        if below >= height or below >= above:
            height = min(height, max(below, _LEAST_HEIGHT))
            line, y = last, last.bottom() + _GAP
        else:
            height = min(height, max(above, _LEAST_HEIGHT))
            line, y = first, first.top() - _GAP - height
        x = max(min(line.center().x() - width // 2, room.width() - width - _GAP), _GAP)
        y = max(min(y, room.height() - height - _GAP), _GAP)
        self.setGeometry(x, y, width, height)

    def _name_source(self) -> None:
        chosen = self.senses.chosen()
        if chosen is not None:
            name = chosen[0].dictionary.name
            self._source.setText(self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _WIDTH // 2))
            self._source.setAccessibleName(self.tr("Terms of {name}").format(name=name))

    def _show_terms(self, wanted: bool) -> None:
        chosen = self.senses.chosen()
        if wanted and chosen is not None:
            facts = chosen[0].dictionary
            unsaid = self.tr("This dictionary tells no terms.")
            name = "" if facts.name in facts.copyright else facts.name
            said = [name, facts.copyright, facts.licence or ("" if facts.copyright else unsaid)]
            self._terms.setPlainText("\n\n".join(each for each in said if each))
        self._stack.setCurrentWidget(self._terms if wanted else self.senses)
        if wanted:
            self._terms.setFocus()

    # Keys

    def keep(self) -> None:
        """Ask for the word to be kept with the sense in hand."""
        chosen = self.senses.chosen()
        if chosen is not None:
            self.keep_requested.emit(*chosen)

    def take_keyboard(self) -> None:
        target = self._stack.currentWidget()
        (target if target is self.senses else self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._source.isChecked():
                self._source.setChecked(False)
                self.senses.setFocus()
            else:
                self.closed.emit()
        elif event.key() == Qt.Key.Key_V and not event.modifiers():
            self.keep()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page stays where it is when the list has come to its end."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        # What is clicked on the card is not clicked on the page.
        if event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonRelease,
            QEvent.Type.MouseButtonDblClick,
        ):
            super().event(event)
            event.accept()
            return True
        return super().event(event)
