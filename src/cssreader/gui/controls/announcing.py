"""Words for a screen reader about something that changed away from the focus."""

from PySide6.QtCore import QObject


def announce(source: QObject, text: str) -> None:
    """Have it spoken when there is nothing more urgent; without a screen reader nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, text))
