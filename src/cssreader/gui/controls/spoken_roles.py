"""What kind of thing a screen reader calls a widget that Qt knows only as an area.

A class of widgets says it by `accessible_role`, the name of one of Qt's roles, such as "Chart".
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface


@cache
def tell_roles() -> None:
    """From now on, have every widget told by its role.

    Qt asks for each widget once, when a screen reader first comes to it, so this comes before any of them.
    """
    # Loaded once the page is painted: a reader does not wait for it.
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget, QWidget

    def interface(_: str, thing: QObject) -> "QAccessibleInterface | None":
        role = getattr(thing, "accessible_role", None)
        if not isinstance(role, str) or not isinstance(thing, QWidget):
            return None
        # Qt owns what is returned, and asks the widget itself for its name and state.
        return QAccessibleWidget(thing, QAccessible.Role[role])

    QAccessible.installFactory(interface)
