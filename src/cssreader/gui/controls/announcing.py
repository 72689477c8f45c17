"""Words for a screen reader about something that changed away from the focus."""

from PySide6.QtCore import QObject


def announce(source: QObject, text: str, *, urgent: bool = False) -> None:
    """Have it spoken when there is nothing more urgent, or else at once; without a screen reader nothing happens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(source, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
