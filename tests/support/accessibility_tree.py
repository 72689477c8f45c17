"""What a screen reader gets of a window: every object that can be seen, and what is amiss with it."""

from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QProgressBar, QSpinBox, QWidget

_Role = QAccessible.Role
_MOST_ROWS = 80
"""A list is asked for that many of its rows; the others are made by the same code."""
_PRESSED = frozenset({_Role.Button, _Role.PushButton, _Role.ButtonMenu, _Role.ButtonDropDown, _Role.Link})
_CHOSEN = frozenset({_Role.CheckBox, _Role.RadioButton, _Role.ComboBox, _Role.SpinBox, _Role.Slider, _Role.Dial})
_ROWS = frozenset({_Role.ListItem, _Role.TreeItem, _Role.Cell, _Role.MenuItem, _Role.PageTab})
_OTHERS = frozenset({_Role.EditableText, _Role.List, _Role.Tree, _Role.Table, _Role.Chart, _Role.ProgressBar})
_INTERACTIVE = _PRESSED | _CHOSEN | _ROWS | _OTHERS
_NO_ROLE = frozenset({_Role.NoRole, _Role.Client, _Role.Border, _Role.Window})
"""Roles that say nothing of what a thing is: a person is on it and does not know what to do."""
_WITH_VALUE = (QAbstractSlider, QProgressBar, QSpinBox)


class Heard(NamedTuple):
    """One object of the tree."""

    role: QAccessible.Role
    name: str
    is_focusable: bool
    widget: QObject | None
    """None for what is no widget, such as a row."""
    place: str
    """The names of all that it is in."""
    row: str
    """The row that it is in, which tells it from its like in other rows; empty outside of rows."""
    has_value: bool

    @property
    def counts(self) -> bool:
        """Whether a person can be on it, use it, or is to be told of it by the name that it was given."""
        widget = self.widget
        if isinstance(widget, QWidget) and widget.focusProxy() is not None:
            # Another has the keyboard in its stead.
            return False
        is_named = isinstance(widget, QWidget) and bool(widget.accessibleName())
        return self.is_focusable or is_named or self.role in _INTERACTIVE

    def __str__(self) -> str:
        kind = f"{type(self.widget).__name__} {self.widget.objectName()}".strip() if self.widget else "item"
        return f"{self.role.name} “{self.name}” ({kind}) in {self.place}"


def heard_in(top: QWidget) -> list[Heard]:
    """Every visible object below `top`, in the order of the tree."""
    interface = QAccessible.queryAccessibleInterface(top)
    return list(_walk(interface, "", "")) if interface is not None else []


def _walk(interface: QAccessibleInterface, place: str, row: str) -> Iterator[Heard]:
    state, widget = interface.state(), interface.object()
    is_shown = isinstance(widget, QWidget) and widget.isVisible()
    # The fields of the state are bits, which the stubs take for numbers.
    if (isinstance(widget, QWidget) and not is_shown) or state.invisible:
        return
    role, name = interface.role(), interface.text(QAccessible.Text.Name)
    yield Heard(role, name, bool(state.focusable), widget, place, row, interface.valueInterface() is not None)
    inside = f"{place} > {name or (type(widget).__name__ if widget else role.name)}" if place else name or "?"
    rows = 0
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or not child.isValid() or _is_empty_cell(child):
            continue
        if child.role() in _ROWS and child.object() is None:
            rows += 1
            if rows > _MOST_ROWS:
                break
        yield from _walk(child, inside, name if role in _ROWS else row)


def troubles_of(top: QWidget) -> list[str]:
    """A sentence for everything in a window that a screen reader could not tell its user."""
    everything = heard_in(top)
    found = [f"{trouble}: {each}" for each in everything if each.counts for trouble in _troubles(each)]
    alike: dict[tuple[str, str], list[Heard]] = defaultdict(list)
    for each in everything:
        if each.role in _PRESSED | _CHOSEN:
            alike[each.name, each.row].append(each)
    return found + [f"named alike: {' | '.join(map(str, same))}" for same in alike.values() if len(same) > 1]


def _troubles(each: Heard) -> Iterator[str]:
    if _is_inside_a_named_one(each):
        return
    if not each.name.strip():
        yield "no name"
    elif "\n" in each.name or "</" in each.name:
        yield "a name that cannot be spoken"
    if each.role in _NO_ROLE:
        yield "no role"
    if isinstance(each.widget, _WITH_VALUE) and not each.has_value:
        yield "no value"


def _is_empty_cell(interface: QAccessibleInterface) -> bool:
    """Whether it is a place of a table behind its first column where there is nothing to say."""
    cell = interface.tableCellInterface()
    return cell is not None and cell.columnIndex() > 0 and not interface.text(QAccessible.Text.Name)


def _is_inside_a_named_one(each: Heard) -> bool:
    """Whether Qt made it as a part of a widget that answers for itself: the field of a box, the viewport of a list."""
    above = each.widget.parent() if each.widget is not None else None
    is_of_qt = each.widget is not None and each.widget.objectName().startswith("qt_")
    return (
        is_of_qt and isinstance(above, QWidget) and bool(above.accessibleName() or isinstance(above, QAbstractItemView))
    )


def widgets_of(package: str) -> set[type[QWidget]]:
    """Every class of widget that a package makes and that is not only there for others to be made of."""
    found = import_module(package)
    for module in walk_packages(found.__path__, f"{package}."):
        import_module(module.name)
    return {each for each in _kinds_of(QWidget) if each.__module__.startswith(package) and not each.__subclasses__()}


def _kinds_of(base: type[QWidget]) -> Iterator[type[QWidget]]:
    for each in base.__subclasses__():
        yield each
        yield from _kinds_of(each)
