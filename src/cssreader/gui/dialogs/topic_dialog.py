"""A topic's name, place and rule, with how many essays answer the rule while it is written."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.topics import LONGEST_RULE, Topic, TopicEdit, TopicId, TopicTree
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import counted
from cssreader.gui.theme.tokens import SPACE
from cssreader.text.query_language import parse_query

_INDENT = "\u2003"
REST_MS = 300
"""The rule is tried when nothing was typed for so long."""


class TopicDialog(Dialog):
    said = Signal(object)
    """The TopicEdit with what is new; of a new topic all of it, under an id that does not matter."""
    trial_wanted = Signal(str)
    """A rule whose answers are to be counted: `show_count` is the answer."""

    def __init__(
        self,
        tree: TopicTree,
        topic: Topic | None = None,
        parent: QWidget | None = None,
        *,
        under: TopicId | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topic_dialog")
        self.setWindowTitle(self.tr("New topic") if topic is None else self.tr("Topic"))
        self._topic = topic
        self._name = QLineEdit(topic.name if topic else "", self)
        self._under = self._places(tree, topic.under if topic else under)
        self._rule = QPlainTextEdit(topic.rule if topic else "", self)
        self._rule.setTabChangesFocus(True)
        self._rule.setMinimumHeight(5 * self._rule.fontMetrics().lineSpacing())
        self._count = QLabel(self)
        self._count.setObjectName("rule_count")
        self._count.setProperty("role", "muted")
        self._count.setWordWrap(True)
        advice = QLabel(
            self.tr(
                "The rule is a question as in the search box. Every essay that answers it wholly lies in the topic, "
                "those that come later, too. Without a rule a topic holds what you put there."
            ),
            self,
        )
        advice.setProperty("role", "muted")
        advice.setWordWrap(True)
        self._save = QPushButton(self.tr("Save"), self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(3 * SPACE)
        form.setVerticalSpacing(3 * SPACE)
        for text, field in (
            (self.tr("&Name"), self._name),
            (self.tr("&Stands under"), self._under),
            (self.tr("&Rule"), self._rule),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text.replace("&", ""))
        form.addRow("", self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addLayout(form, 1)
        column.addWidget(advice)
        column.addLayout(self.answers(self._save))
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._try)
        self._rule.textChanged.connect(self._rest.start)
        self._name.textChanged.connect(self._check)
        self.take_room(560, 400)
        self._check()
        self._name.setFocus()

    def _places(self, tree: TopicTree, under: TopicId | None) -> QComboBox:
        """The topics it can stand under: not itself, and none below it."""
        box = QComboBox(self)
        box.setMaxVisibleItems(20)
        box.addItem(self.tr("none"), "")
        below = {each.id for each in tree.below(self._topic.id)} if self._topic else set()
        for topic, depth in tree.shown():
            if topic.id not in below:
                box.addItem(_INDENT * depth + topic.name, topic.id)
        if under is not None and box.findData(under) < 0 and (topic_above := tree.get(under)) is not None:
            box.addItem(topic_above.name, under)
        box.setCurrentIndex(max(0, box.findData(under or "")))
        return box

    def open(self) -> None:
        super().open()
        self._try()

    def _typed_rule(self) -> str:
        return " ".join(self._rule.toPlainText().split())

    def _check(self) -> None:
        self._save.setEnabled(bool(self._name.text().strip()))

    def _try(self) -> None:
        rule = self._typed_rule()
        if rule:
            self.trial_wanted.emit(rule)
        else:
            self._count.setText(self.tr("No rule: it holds what you put there."))

    def show_count(self, rule: str, count: int) -> None:
        """How many essays answer a rule."""
        if rule != self._typed_rule():
            return
        said = counted(count, "{n} essay answers it now.", "{n} essays answer it now.", "TopicDialog")
        if parse_query(rule, longest=LONGEST_RULE).read_as_words:
            said += " " + self.tr("A part of it makes no sense as a question and is read as plain words.")
        self._count.setText(said)

    def accept(self) -> None:
        self.said.emit(
            TopicEdit(
                self._topic.id if self._topic else TopicId(""),
                self._name.text(),
                str(self._under.currentData()),
                self._typed_rule(),
                shown=True,
            )
        )
        super().accept()


def changed(topic: Topic, edit: TopicEdit) -> TopicEdit:
    """Only what differs from a topic as it was."""
    return TopicEdit(
        topic.id,
        edit.name if edit.name != topic.name else None,
        edit.under if edit.under != (topic.under or "") else None,
        edit.rule if edit.rule != topic.rule else None,
    )
