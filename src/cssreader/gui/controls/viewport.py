"""The viewport of a scroll area, made known to Python cheaply."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def know_viewport(area: QAbstractScrollArea) -> None:
    """To be called before the first `area.viewport()`, which then costs nothing.

    Otherwise PySide looks for the class of the widget that viewport() gives among all classes of widgets there are,
    and loads each of them for that: 25 milliseconds. A child that is found by its name comes with its class.
    """
    area.findChild(QWidget, "qt_scrollarea_viewport")
