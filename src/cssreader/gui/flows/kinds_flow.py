"""Kinds of highlights: what they are called and how they look, kept true in the window, and changed in a dialog."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cssreader.app.categories import all_categories, category_counts, with_unknown
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Category
from cssreader.domain.categories import Categories, CategoryIcon, Hue
from cssreader.domain.changes import CategoriesChange
from cssreader.gui.desk import Desk
from cssreader.gui.panels import Panels
from cssreader.gui.theme.names import counted, shown_name
from cssreader.gui.theme.tokens import Theme

if TYPE_CHECKING:
    from cssreader.gui.dialogs.kinds_dialog import KindsDialog

Known = tuple[Categories, Mapping[Category, int]]
"""All categories, and how many highlights have each."""


class KindsFlow(QObject):
    changed = Signal(object)
    """The Categories, as they are now."""

    def __init__(self, desk: Desk, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = panels
        self._theme = panels.reading.theme
        self._dialog: KindsDialog | None = None
        desk.changes_noted.connect(lambda _: self._read())
        desk.changed_back.connect(self._changed_back)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme

    def show(self) -> None:
        """Open the dialog in which they are changed."""
        self._desk.ask(_known, then=self._open)

    def _open(self, known: Known) -> None:
        from cssreader.gui.dialogs.kinds_dialog import KindsDialog

        self._dialog = dialog = KindsDialog(*known, self._theme, self._panels.window)
        dialog.added.connect(self._add)
        dialog.renamed.connect(lambda category, name: self._change(category, name=name))
        dialog.recoloured.connect(lambda category, hue: self._change(category, hue=hue))
        dialog.icon_chosen.connect(lambda category, icon: self._change(category, icon=icon))
        dialog.turned.connect(lambda category, shown: self._change(category, shown=shown))
        dialog.ordered.connect(self._order)
        dialog.removed.connect(self._remove)
        dialog.finished.connect(self._let_go)
        dialog.open()

    def _let_go(self) -> None:
        self._dialog = None

    def _add(self, name: str) -> None:
        from cssreader.app.change_categories import add_category

        self._put(add_category, name, is_adding=True)

    def _change(
        self,
        category: Category,
        *,
        name: str | None = None,
        hue: Hue | None = None,
        icon: CategoryIcon | None = None,
        shown: bool | None = None,
    ) -> None:
        from cssreader.app.change_categories import change_category

        def change(workspace: Workspace) -> CategoriesChange:
            return change_category(workspace, category, name=name, hue=hue, icon=icon, shown=shown)

        self._put(change)

    def _order(self, order: Sequence[Category]) -> None:
        from cssreader.app.change_categories import order_categories

        self._put(order_categories, tuple(order))

    def _remove(self, category: Category, into: Category | None) -> None:
        from cssreader.app.change_categories import remove_category

        name = shown_name(self._theme.categories.of(category))

        def tell(change: CategoriesChange) -> None:
            said = self.tr("The kind “{name}” was removed.").format(name=name)
            if change.moved.changes:
                moved = counted(
                    len(change.moved.changes),
                    "{n} highlight has another kind now.",
                    "{n} highlights have another kind now.",
                    "KindsFlow",
                )
                said = f"{said} {moved}"
            self._panels.notices.show_notice(said, self.tr("Undo"), lambda: self._desk.take_back(change))

        self._put(remove_category, category, into, tell=tell)

    def _put(
        self,
        use_case: Callable[..., CategoriesChange],
        *arguments: object,
        tell: Callable[[CategoriesChange], None] | None = None,
        is_adding: bool = False,
    ) -> None:
        def done(change: CategoriesChange) -> None:
            self._read(is_answer=True, added=next(iter(change.after))[0] if is_adding else None)
            if tell is not None:
                tell(change)

        self._desk.change(use_case, *arguments, then=done, refused=self._refuse)

    def _refuse(self, sentence: str) -> None:
        if self._dialog is not None:
            self._dialog.complain(sentence)

    def _changed_back(self, change: object) -> None:
        if isinstance(change, CategoriesChange):
            self._read()

    def _read(self, *, is_answer: bool = False, added: Category | None = None) -> None:
        """Show them as they are now; in the dialog too, which a change that was made there is an answer to."""

        def take(known: Known) -> None:
            categories, counts = known
            if categories != self._theme.categories:
                self.changed.emit(categories)
            if self._dialog is not None:
                self._dialog.show_kinds(categories, counts, is_answer=is_answer, added=added)

        self._desk.ask(_known, then=take)


def _known(workspace: Workspace) -> Known:
    with workspace.store.reading():
        counts = category_counts(workspace)
        return with_unknown(all_categories(workspace), counts), counts
