"""Which topics are shown: the examinations, their subjects, and above all the optional ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cssreader.domain.topics import Topic, TopicTree
from cssreader.gui.dialogs.dialog import Dialog
from cssreader.gui.theme.names import number_text
from cssreader.gui.theme.tokens import SPACE


class SubjectsDialog(Dialog):
    chosen = Signal(object)
    """A mapping of TopicId to whether it is to be shown, of those that changed."""

    def __init__(self, tree: TopicTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("subjects_dialog")
        self.setWindowTitle(self.tr("Choose subjects"))
        advice = QLabel(
            self.tr(
                "Tick what is to stand in the sidebar. Nothing is lost by taking a tick away, and no choice is final."
            ),
            self,
        )
        advice.setWordWrap(True)
        advice.setProperty("role", "muted")
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Subjects"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([self.tr("Subject"), self.tr("Marks")])
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: list[tuple[QTreeWidgetItem, Topic]] = []
        self._add(tree, None, self.tree.invisibleRootItem())
        save = QPushButton(self.tr("Save"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 4 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(advice)
        column.addWidget(self.tree, 1)
        column.addLayout(self.answers(save))
        self.take_room(560, 640)
        if self._items:
            self.tree.setCurrentItem(self._items[0][0])
        self.tree.setFocus()

    def _add(self, tree: TopicTree, under: Topic | None, parent: QTreeWidgetItem) -> None:
        for topic in tree.children(under.id if under else None):
            code = f" ({topic.code})" if topic.code is not None else ""
            marks = number_text(topic.marks) if topic.marks is not None else ""
            item = QTreeWidgetItem(parent, [f"{topic.name}{code}", marks])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked if topic.shown else Qt.CheckState.Unchecked)
            self._items.append((item, topic))
            self._add(tree, topic, item)
            # The themes and the parts of subjects are seldom hidden; what there is to choose stands in view.
            item.setExpanded(any(each.optional or tree.children(each.id) for each in tree.children(topic.id)))

    def accept(self) -> None:
        changed = {
            topic.id: item.checkState(0) == Qt.CheckState.Checked
            for item, topic in self._items
            if (item.checkState(0) == Qt.CheckState.Checked) != topic.shown
        }
        if changed:
            self.chosen.emit(changed)
        super().accept()
