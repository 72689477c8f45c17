"""Why an essay lies in a topic, in the words of the window."""

from PySide6.QtCore import QCoreApplication

from cssreader.domain.topics import PlaceReason, TopicPlace
from cssreader.gui.theme.names import isolated


def _tr(text: str) -> str:
    return QCoreApplication.translate("Topics", text)


def is_suggested(place: TopicPlace | None) -> bool:
    """Whether something speaks for a topic that an essay does not lie in, and the person has not refused it."""
    if place is None or place.lies_in:
        return False
    return place.reason is not None and place.reason is not PlaceReason.BY_HAND


def reason_text(place: TopicPlace) -> str:
    """Why an essay lies in a topic, was taken out, or might lie there."""
    words = isolated(", ".join(place.told_by)) if place.told_by else ""
    match place.reason:
        case PlaceReason.BY_HAND:
            return _tr("put there by you") if place.lies_in else _tr("taken out by you")
        case PlaceReason.RULE:
            return _tr("by its rule: {words}").format(words=words) if words else _tr("by its rule")
        case PlaceReason.RELATED:
            return _tr("like {essays}").format(
                essays=", ".join(isolated(f"\u201c{each}\u201d") for each in place.told_by)
            )
        case PlaceReason.NAMED:
            return _tr("the essay is filed under \u201c{name}\u201d").format(name=words)
        case PlaceReason.TITLE:
            return _tr("its title speaks of it")
        case None:
            return ""
