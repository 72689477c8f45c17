"""The words of the palette for what the library and the settings know by name only."""

from PySide6.QtCore import QCoreApplication

from cssreader.gui.palette.entries import Kind
from cssreader.gui.panes.essay_groups import Grouping, grouping_name
from cssreader.gui.panes.essay_order import Order, order_name
from cssreader.gui.theme.names import theme_name, typeface_name, window_locale
from cssreader.settings import LIST_GROUPINGS, LIST_ORDERS, THEME_CHOICES


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)


def kind_name(kind: Kind) -> str:
    return {
        Kind.ACTION: _tr("Action"),
        Kind.SETTING: _tr("Setting"),
        Kind.TOPIC: _tr("Topic"),
        Kind.SEARCH: _tr("Saved search"),
        Kind.DOSSIER: _tr("Dossier"),
        Kind.ESSAY: _tr("Essay"),
        Kind.VALUE: _tr("Value"),
    }[kind]


def value_name(value: str | float | bool) -> str:
    """A value of a setting as a person reads it."""
    if isinstance(value, bool):
        return _tr("On") if value else _tr("Off")
    if isinstance(value, int | float):
        return window_locale().toString(float(value), "g", 4)
    if value in THEME_CHOICES:
        return theme_name(value)
    if value in LIST_ORDERS:
        return order_name(Order(value))
    return grouping_name(Grouping(value)) if value in LIST_GROUPINGS else typeface_name(value)
