"""The menu bar, made from the list of actions."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from cssreader.domain.annotation import Category
from cssreader.domain.categories import Categories
from cssreader.gui.actions import KIND_ACTION, ActionSpec, MenuSpec, kind_specs, menus


def fill_menu_bar(
    window: QMainWindow, does: Mapping[str, Callable[[], object]], categories: Categories
) -> dict[str, QAction]:
    """Put every action into the menus of `window`, each calling what `does` names for it.

    Raises KeyError for an action that nothing is named for.
    """
    actions: dict[str, QAction] = {}
    for menu in menus(categories):
        _fill(window.menuBar(), menu, does, actions, window)
    return actions


def renew_kinds(
    window: QMainWindow, actions: dict[str, QAction], categories: Categories, do: Callable[[Category], object]
) -> None:
    """Let the menu offer other categories to mark with; they stand at its head. `actions` is what was filled in."""
    menu = next(each for each in actions["kinds"].associatedObjects() if isinstance(each, QMenu))
    for name in [each for each in actions if each.startswith(KIND_ACTION)]:
        gone = actions.pop(name)
        menu.removeAction(gone)
        window.removeAction(gone)
        gone.deleteLater()
    head = menu.actions()[0]
    for spec, category in zip(kind_specs(categories), categories.offered, strict=True):
        action = _action(window, menu, spec, partial(do, category.id), before=head)
        actions[spec.name] = action


def give_keys(actions: Mapping[str, QAction], keys_of: Callable[[str], tuple[str, ...]]) -> None:
    """Give every action the keys that `keys_of` names for it; the menus show them."""
    for name, action in actions.items():
        keys = [QKeySequence(key) for key in keys_of(name)]
        if keys == action.shortcuts():
            continue
        action.setShortcuts(keys)
        # What stands after a tab hides the keys that are claimed.
        text, _, told = action.text().partition("\t")
        told = told or str(action.property("told") or "")
        action.setProperty("told", told)
        action.setText(f"{text}\t{told}" if told and not keys else text)


def _fill(
    parent: QMenuBar | QMenu,
    spec: MenuSpec,
    does: Mapping[str, Callable[[], object]],
    actions: dict[str, QAction],
    window: QMainWindow,
) -> None:
    menu = parent.addMenu(spec.title)
    for entry in spec.entries:
        if isinstance(entry, MenuSpec):
            _fill(menu, entry, does, actions, window)
        elif not entry.name:
            menu.addSeparator()
        else:
            actions[entry.name] = _action(window, menu, entry, does[entry.name])


def _action(
    window: QMainWindow, menu: QMenu, spec: ActionSpec, do: Callable[[], object], before: QAction | None = None
) -> QAction:
    text, keys, told = spec.text, spec.keys, spec.told_keys
    if keys and window.isRightToLeft():
        # Qt would write 'Ctrl++' in the direction of the menu, as '++Ctrl'.
        told = f"\u2066{QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)}\u2069"
    # What follows a tab stands in the column of keys without being claimed as one.
    action = QAction(f"{text}\t{told}" if told and (not keys or window.isRightToLeft()) else text, window)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda *_: do())
    if before is None:
        menu.addAction(action)
    else:
        menu.insertAction(before, action)
    # On the window as well, so that the keys work while the menu bar is hidden in full screen.
    window.addAction(action)
    return action
