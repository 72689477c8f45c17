"""How the list of essays stands: in which order, in which groups, narrowed by what."""

from dataclasses import replace

from PySide6.QtCore import QObject

from cssreader.gui.panels import Panels
from cssreader.gui.panes.essay_groups import Grouping
from cssreader.gui.panes.essay_order import Order
from cssreader.gui.preferences import Preferences
from cssreader.settings import ListSettings, Settings


class ListFlow(QObject):
    """Joins the list with the settings that keep how it stands."""

    def __init__(self, panels: Panels, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._preferences = preferences
        self._follow(preferences.settings)
        preferences.changed.connect(self._follow)
        panels.essays.listing_chosen.connect(self._keep)

    def filter(self) -> None:
        """Let the person type into the filter of the list, or say what it is for where hits stand in its place."""
        self._panels.reveal("essays")
        if not self._panels.essays.show_filter():
            self._panels.notices.show_notice(
                self.tr(
                    "These are the answers to a search. The filter narrows the list of essays: clear the search first."
                )
            )

    def fold_groups(self) -> None:
        self._panels.essays.turn_groups(folded=True)

    def unfold_groups(self) -> None:
        self._panels.essays.turn_groups(folded=False)

    def _follow(self, settings: Settings) -> None:
        chosen = settings.list
        self._panels.essays.set_listing(
            Order(chosen.order), backwards=chosen.backwards, grouping=Grouping(chosen.grouping)
        )

    def _keep(self, order: Order, backwards: bool, grouping: Grouping) -> None:
        chosen = ListSettings(order.value, backwards, grouping.value)
        self._preferences.set(replace(self._preferences.settings, list=chosen))
