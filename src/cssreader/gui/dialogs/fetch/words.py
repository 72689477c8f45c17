"""How states and kinds are said in the window."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from cssreader.domain.web import QueueItem, QueueState, SourceKind, Subscription
from cssreader.gui.language import sentence_text
from cssreader.gui.theme.names import window_locale


def _tr(text: str) -> str:
    return QCoreApplication.translate("Fetch", text)


def state_name(state: QueueState) -> str:
    return {
        QueueState.WAITING: _tr("Waiting"),
        QueueState.UNDER_WAY: _tr("Under way"),
        QueueState.PAUSED: _tr("Paused"),
        QueueState.DONE: _tr("Done"),
        QueueState.FAILED: _tr("Failed"),
        QueueState.REFUSED: _tr("Refused"),
    }[state]


def kind_name(kind: SourceKind) -> str:
    return {
        SourceKind.PAGE: _tr("One page"),
        SourceKind.LISTING: _tr("List of pages"),
        SourceKind.FEED: _tr("Feed"),
        SourceKind.SITE_MAP: _tr("Site map"),
    }[kind]


def moment(at: object) -> str:
    """A moment in the person's own time."""
    from datetime import datetime

    assert isinstance(at, datetime)
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return window_locale().toString(local, QLocale.FormatType.ShortFormat)


def item_sentence(item: QueueItem) -> str:
    """What was said of an item last, and when it is tried again."""
    if item.state is QueueState.WAITING and item.tries:
        return _tr("{said} Tried again from {when}.").format(
            said=sentence_text(item.said), when=moment(item.next_try_at)
        )
    return sentence_text(item.said)


def subscription_sentence(subscription: Subscription) -> str:
    if subscription.asked_at is None:
        return _tr("Not asked yet.")
    return _tr("{said} Asked {when}.").format(said=sentence_text(subscription.said), when=moment(subscription.asked_at))
