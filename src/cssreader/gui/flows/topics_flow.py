"""Topics: counted in the sidebar, chosen, added and changed, and essays put into them."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu

from cssreader.app import topics
from cssreader.app.workspace import Workspace
from cssreader.domain.changes import changes_nothing
from cssreader.domain.essay import EssayId
from cssreader.domain.topics import (
    Filing,
    FilingChange,
    Topic,
    TopicEdit,
    TopicId,
    TopicPlace,
    TopicsChange,
    TopicShelf,
    TopicTree,
)
from cssreader.gui.desk import Desk
from cssreader.gui.jobs.topic_counting import TopicCounting
from cssreader.gui.language import sentence_text
from cssreader.gui.panels import Panels
from cssreader.gui.panes.choices import InTopic
from cssreader.gui.reading.reading_pane import ReadingPane
from cssreader.gui.theme.names import counted

if TYPE_CHECKING:
    from cssreader.app.search_library import LibrarySearch
    from cssreader.gui.dialogs.essay_topics_dialog import EssayTopicsDialog
    from cssreader.gui.dialogs.topic_dialog import TopicDialog

COUNT_AFTER_MS = 500
"""The topics follow the library when nothing has changed for so long."""


class TopicsFlow(QObject):
    counted = Signal(object)
    """The TopicShelf of every topic that is shown, as they are now."""

    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._counting = TopicCounting(desk.searching, self)
        self._counting.counted.connect(panels.library.set_topics)
        self._counting.counted.connect(self.counted)
        self._again = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._again.timeout.connect(self._counting.count)
        desk.index.index_changed.connect(self._again.start)
        desk.index.index_changed.connect(self._ask_places)
        desk.summaries_changed.connect(self._again.start)
        desk.changed_back.connect(self._changed_back)
        panels.library.choice_renewed.connect(panels.essays.renew_choice)
        panels.library.topic_menu_requested.connect(self._open_menu)
        panels.library.subjects_requested.connect(self.choose_subjects)
        panels.essays.topics_requested.connect(self.show_topics_of)
        panels.margin.topics_requested.connect(self._find_places)
        panels.margin.topics_wished.connect(lambda: self._show_topics_of_page(panels.reading))
        panels.pages.join(self._join_page)
        self._counting.counted.connect(lambda _: panels.margin.ask_topics_again())
        self._dialog: EssayTopicsDialog | None = None
        self._judged: tuple[EssayId, ...] = ()

    def _join_page(self, page: ReadingPane) -> None:
        page.topics_requested.connect(partial(self._show_topics_of_page, page))

    def begin(self) -> None:
        """Find what lies in each topic for the first time."""
        self._counting.count()

    # The tree

    def choose_subjects(self) -> None:
        self._desk.ask(topics.topic_tree, then=self._show_subjects)

    def _show_subjects(self, tree: TopicTree) -> None:
        from cssreader.gui.dialogs.subjects_dialog import SubjectsDialog

        dialog = SubjectsDialog(tree, self._panels.window)
        dialog.chosen.connect(self._show_chosen)
        dialog.open()

    def _show_chosen(self, shown: Mapping[TopicId, bool]) -> None:
        self._change(self.tr("The sidebar shows your subjects."), topics.show_topics, shown)

    def add_topic(self, under: TopicId | None = None) -> None:
        self._desk.ask(topics.topic_tree, then=lambda tree: self._edit(tree, None, under))

    def _edit_topic(self, topic: Topic) -> None:
        self._desk.ask(topics.topic_tree, then=lambda tree: self._edit(tree, tree.get(topic.id) or topic, None))

    def _edit(self, tree: TopicTree, topic: Topic | None, under: TopicId | None) -> None:
        from cssreader.gui.dialogs.topic_dialog import TopicDialog

        dialog = TopicDialog(tree, topic, self._panels.window, under=under)
        dialog.trial_wanted.connect(partial(self._try_rule, dialog))
        dialog.said.connect(partial(self._say, topic))
        dialog.open()

    def _try_rule(self, dialog: "TopicDialog", rule: str) -> None:
        def show(count: int) -> None:
            from shiboken6 import isValid

            if isValid(dialog):
                dialog.show_count(rule, count)

        self._desk.searching.put(_count_rule, rule, done=show)

    def _say(self, topic: Topic | None, edit: TopicEdit) -> None:
        from cssreader.gui.dialogs.topic_dialog import changed

        if topic is None:
            under = TopicId(edit.under) if edit.under else None
            said = self.tr("The topic “{name}” was added.").format(name=edit.name)
            self._change(said, topics.add_topic, edit.name, under, edit.rule)
        elif (new := changed(topic, edit)) != TopicEdit(topic.id):
            said = self.tr("The topic “{name}” was changed.").format(name=edit.name)
            self._change(said, topics.change_topic, new)

    def _remove(self, topic: Topic) -> None:
        said = self.tr("The topic “{name}” was removed.") if topic.is_own else self.tr("“{name}” is no longer shown.")
        self._change(said.format(name=topic.name), topics.remove_topic, topic.id)

    def _open_menu(self, shelf: TopicShelf | None, place: QPoint) -> None:
        menu = QMenu(self._panels.window)
        if shelf is not None:
            topic = shelf.topic
            menu.addAction(self.tr("&Search in this topic")).triggered.connect(partial(self._search_in, topic))
            menu.addSeparator()
            menu.addAction(self.tr("&Name, place and rule…")).triggered.connect(partial(self._edit_topic, topic))
            menu.addAction(self.tr("&Add a topic below…")).triggered.connect(partial(self.add_topic, topic.id))
            removing = self.tr("Re&move") if topic.is_own else self.tr("&Hide")
            menu.addAction(removing).triggered.connect(partial(self._remove, topic))
            menu.addSeparator()
        menu.addAction(self.tr("&Choose subjects…")).triggered.connect(self.choose_subjects)
        menu.addAction(self.tr("Add a &topic…")).triggered.connect(partial(self.add_topic, None))
        menu.popup(place)
        menu.aboutToHide.connect(menu.deleteLater)

    def search_in_topic(self) -> None:
        """Search within the topic that is chosen in the sidebar, or everywhere where none is."""
        choice = self._panels.library.choice()
        if isinstance(choice, InTopic):
            self._ask_in(choice.name)
        else:
            self._panels.search.focus()

    def _search_in(self, topic: Topic) -> None:
        self._ask_in(topic.name)

    def _ask_in(self, name: str) -> None:
        bare = name if name.isalnum() else f'"{name}"'
        self._panels.search.ask(f"topic:{bare}")

    # What lies in them

    def show_topics(self) -> None:
        """The topics of the essays chosen in the list while it has the keyboard, else of the one in hand."""
        chosen = self._panels.essays.chosen_with_keyboard()
        if chosen:
            self.show_topics_of(chosen)
        else:
            self._show_topics_of_page(self._panels.pages.in_hand)

    def _show_topics_of_page(self, page: ReadingPane) -> None:
        if page.opened is not None:
            self.show_topics_of((page.opened.essay.id,))

    def show_topics_of(self, essays: Sequence[EssayId]) -> None:
        from cssreader.gui.dialogs.essay_topics_dialog import EssayTopicsDialog

        summaries = [summary for each in essays if (summary := self._desk.summary(each)) is not None]
        if not summaries:
            return
        self._judged = tuple(summary.id for summary in summaries)
        dialog = EssayTopicsDialog(summaries[0].title, len(summaries), self._panels.window)
        dialog.filing_wanted.connect(self._file)
        dialog.finished.connect(self._forget_dialog)
        self._dialog = dialog
        self._ask_places()
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _ask_places(self) -> None:
        if self._dialog is not None:
            self._desk.searching.put(_places, self._judged, done=self._show_places, failed=self._fail)

    def _show_places(self, told: "tuple[tuple[EssayId, ...], tuple[TopicPlace, ...]]") -> None:
        essays, places = told
        if self._dialog is not None and essays == self._judged:
            self._dialog.set_places(places)

    def _file(self, topic_id: TopicId, filing: Filing | None) -> None:
        self._desk.change(topics.file_essays, topic_id, self._judged, filing, then=self._filed)

    def file(self, essays: tuple[EssayId, ...], topic_id: TopicId, name: str) -> None:
        """Put essays into a topic, whatever its rule says, and offer to take that back."""

        def told(change: FilingChange) -> None:
            if changes_nothing(change):
                self._panels.notices.show_notice(self.tr("Put into “{topic}” already.").format(topic=name))
                return
            said = counted(len(essays), "Put into “{topic}”.", "{n} essays put into “{topic}”.", "TopicsFlow")
            self._panels.notices.show_notice(
                said.format(topic=name), self.tr("Undo"), partial(self._desk.take_back, change)
            )
            self._filed(change)

        self._desk.change(topics.file_essays, topic_id, essays, Filing.IN, then=told)

    def _filed(self, _: FilingChange) -> None:
        # The dialog shows what was done; undo is Ctrl+Z.
        self._ask_places()
        self._counting.count()

    def _find_places(self, essay_id: EssayId) -> None:
        self._desk.searching.put(_places, (essay_id,), done=self._tell_margin)

    def _tell_margin(self, told: "tuple[tuple[EssayId, ...], tuple[TopicPlace, ...]]") -> None:
        (essay_id,), places = told
        self._panels.margin.show_topics(essay_id, places)

    def _change(self, said: str, use_case: object, *arguments: object) -> None:
        assert callable(use_case)
        self._desk.change(use_case, *arguments, then=partial(self._changed, said))

    def _changed(self, said: str, change: TopicsChange) -> None:
        self._panels.notices.show_notice(said, self.tr("Undo"), partial(self._desk.take_back, change))
        self._counting.count()

    def _changed_back(self, change: object) -> None:
        if isinstance(change, TopicsChange | FilingChange):
            self._counting.count()
            self._ask_places()

    def _fail(self, error: object) -> None:
        self._panels.notices.show_notice(sentence_text(error), kind="error")


def _count_rule(_: Workspace, search: "LibrarySearch", rule: str) -> int:
    return len(search.topics.by_rule(Topic(TopicId(""), "", rule=rule)))


def _places(
    workspace: Workspace, search: "LibrarySearch", essays: tuple[EssayId, ...]
) -> "tuple[tuple[EssayId, ...], tuple[TopicPlace, ...]]":
    from cssreader.app.suggest_topics import places_of_some

    return essays, places_of_some(workspace, search, essays)
