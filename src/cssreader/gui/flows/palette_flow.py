"""The command palette: what it offers is gathered when it is opened, and what was chosen is done."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.topics import TopicShelf
from cssreader.gui.actions import placed_actions, plain
from cssreader.gui.desk import Desk
from cssreader.gui.flows.reading_flow import ReadingFlow
from cssreader.gui.palette.entries import Entry, Kind
from cssreader.gui.palette.setting_entries import setting_entries
from cssreader.gui.panels import Panels
from cssreader.gui.panes.choices import InTopic
from cssreader.gui.preferences import Preferences
from cssreader.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from cssreader.gui.palette.palette_sheet import PaletteSheet

ESSAYS_AT_ONCE = 500
"""Essays that are made into entries before the window may do something else."""
MOST_RECENT = 12
"""How many of what was chosen are remembered."""


class PaletteFlow(QObject):
    dossier_wished = Signal(str)
    """A dossier to be shown, by its name."""

    def __init__(
        self,
        desk: Desk,
        panels: Panels,
        reading: ReadingFlow,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._reading = reading
        self._preferences = preferences
        self._actions: Mapping[str, QAction] = {}
        self._dossiers: tuple[str, ...] = ()
        self._essays: dict[EssayId, tuple[EssaySummary, Entry]] = {}
        """As they were made last: there may be thousands, and few change."""
        self._making: dict[EssayId, tuple[EssaySummary, Entry]] = {}
        self._to_make: Iterator[EssaySummary] = iter(())
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._make_essays)
        self.recent: tuple[str, ...] = ()
        """The keys of what was chosen, the last first."""
        self._sheet: PaletteSheet | None = None

    @property
    def sheet(self) -> "PaletteSheet":
        """What is shown, made when it is first asked for: a window opens without it."""
        if self._sheet is None:
            from cssreader.gui.palette.palette_sheet import PaletteSheet

            self._sheet = PaletteSheet(self._panels.reading.theme, self._panels.window)
            self._sheet.chosen.connect(self._do)
        return self._sheet

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        self._actions = actions

    def set_recent(self, keys: Iterable[str]) -> None:
        """What was chosen when the window was open before, the last first."""
        self.recent = tuple(keys)[:MOST_RECENT]

    def set_theme(self, theme: Theme) -> None:
        if self._sheet is not None:
            self._sheet.set_theme(theme)

    def turn(self) -> None:
        """Open the palette, or close it where it is open."""
        if self.sheet.isVisible():
            self.sheet.close_again()
            return
        self._begin_essays()
        self.sheet.open_with(self.entries(), self.recent)
        # The dossiers are the library's to tell; the others are known.
        self._desk.ask(_dossiers, then=self._keep_dossiers)

    def _keep_dossiers(self, names: tuple[str, ...]) -> None:
        if names != self._dossiers:
            self._dossiers = names
            if self.sheet.isVisible():
                self.sheet.renew(self.entries(), self.recent)

    def _do(self, entry: Entry) -> None:
        if entry.kind is not Kind.VALUE:
            self._remember(entry.key)
        else:
            self._remember(entry.key.partition("=")[0])
        entry.choose()

    def _remember(self, key: str) -> None:
        self.recent = (key, *(each for each in self.recent if each != key))[:MOST_RECENT]

    def entries(self) -> list[Entry]:
        """Everything that can be done, set or opened now; the essays as they were when the palette was opened."""
        preferences = self._preferences
        return [
            *self._action_entries(),
            *setting_entries(lambda: preferences.in_force, preferences.change_in_force),
            *map(self._topic_entry, self._panels.library.topics),
            *(
                Entry(
                    f"search:{each.id}",
                    Kind.SEARCH,
                    each.name,
                    partial(self._panels.search.ask, each.typed),
                    context=each.typed if each.typed != each.name else "",
                )
                for each in self._panels.library.searches
            ),
            *(
                Entry(f"dossier:{name}", Kind.DOSSIER, name, partial(self.dossier_wished.emit, name))
                for name in self._dossiers
            ),
            *(entry for _, entry in self._essays.values()),
        ]

    def _begin_essays(self) -> None:
        self._to_make = iter([each for each in self._desk.summaries if not each.trashed])
        self._making = {}
        self._make_essays()

    def _make_essays(self) -> None:
        """Make some entries and come back for more; those of the time before stand until all are made."""
        some = list(islice(self._to_make, ESSAYS_AT_ONCE))
        for each in some:
            before = self._essays.get(each.id)
            made = before if before is not None and before[0] is each else (each, self._essay_entry(each))
            self._making[each.id] = made
        if len(some) == ESSAYS_AT_ONCE:
            self._more.start()
            return
        self._essays = self._making
        if self.sheet.isVisible():
            self.sheet.renew(self.entries(), self.recent)

    def _action_entries(self) -> list[Entry]:
        entries = []
        for menu, deed, spec in placed_actions(self._panels.reading.theme.categories):
            action = self._actions.get(spec.name)
            if action is None or spec.name == "palette":
                continue
            text, _, told = action.text().partition("\t")
            # Words that change with what is open, as of the trash, are those of the action itself.
            title = deed if plain(spec.text) == plain(text) else plain(text)
            keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
            entries.append(
                Entry(
                    f"action:{spec.name}",
                    Kind.ACTION,
                    title,
                    action.trigger,
                    context=menu,
                    told=", ".join(keys) or told,
                    enabled=action.isEnabled(),
                )
            )
        return entries

    def _topic_entry(self, shelf: TopicShelf) -> Entry:
        return Entry(f"topic:{shelf.topic.id}", Kind.TOPIC, shelf.topic.name, partial(self._show_topic, shelf))

    def _show_topic(self, shelf: TopicShelf) -> None:
        self._panels.library.show_choice(InTopic.of(shelf))
        self._panels.reveal("essays")
        self._panels.essays.setFocus()

    def _essay_entry(self, summary: EssaySummary) -> Entry:
        context = " · ".join(part for part in (summary.author, summary.site) if part)
        return Entry(
            f"essay:{summary.id}", Kind.ESSAY, summary.title, partial(self._open_essay, summary), context=context
        )

    def _open_essay(self, summary: EssaySummary) -> None:
        self._reading.open(summary.id)
        self._panels.reading.setFocus()


def _dossiers(workspace: Workspace) -> tuple[str, ...]:
    from cssreader.app.dossiers import dossiers

    return tuple(each.name for each in dossiers(workspace))
