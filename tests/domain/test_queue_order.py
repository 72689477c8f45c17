"""The order in which a queue is shown."""

from datetime import UTC, datetime, timedelta

from cssreader.domain.web import QueueItem, QueueItemId, QueueState, is_due, queue_order

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _item(number: int, state: QueueState, *, turn: int = 0, changed: int = 0) -> QueueItem:
    at, changed_at = NOON + timedelta(minutes=turn), NOON + timedelta(minutes=changed)
    address = f"https://site.example/{number}"
    return QueueItem(QueueItemId(number), address, "site.example", "", state, 0, at, "", None, changed_at)


def test_what_goes_on_comes_first_then_what_waits_by_its_turn_and_last_what_ended_long_ago() -> None:
    items = [
        _item(1, QueueState.DONE, changed=5),
        _item(2, QueueState.FAILED, changed=9),
        _item(3, QueueState.WAITING, turn=60),
        _item(4, QueueState.PAUSED),
        _item(5, QueueState.WAITING),
        _item(6, QueueState.WAITING),
        _item(7, QueueState.UNDER_WAY),
        _item(8, QueueState.DONE, changed=5),
    ]
    assert [7, 5, 6, 3, 4, 2, 8, 1] == [item.id for item in sorted(items, key=queue_order)]


def test_what_waits_for_a_later_try_is_not_due() -> None:
    assert is_due(_item(1, QueueState.WAITING), NOON)
    assert is_due(_item(1, QueueState.UNDER_WAY, turn=60), NOON)
    assert not is_due(_item(1, QueueState.WAITING, turn=60), NOON)
    assert not is_due(_item(1, QueueState.DONE), NOON)
