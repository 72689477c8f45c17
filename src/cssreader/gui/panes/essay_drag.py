"""Essays on their way from the list to a row of the sidebar."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from cssreader.domain.essay import EssayId

ESSAYS_MIME = "application/x-cssreader-essays"
"""Their numbers as JSON. It means something within this window only."""


def mime_of(essays: Iterable[EssayId]) -> QMimeData:
    data = QMimeData()
    data.setData(ESSAYS_MIME, json.dumps(list(essays)).encode())
    return data


def essays_in(data: QMimeData) -> tuple[EssayId, ...]:
    """The essays that are dragged; none where something else is, whatever it says."""
    try:
        numbers = json.loads(bytes(data.data(ESSAYS_MIME).data()) or b"[]")
    except ValueError:
        return ()
    is_ours = isinstance(numbers, list) and all(type(number) is int for number in numbers)
    return tuple(EssayId(number) for number in numbers) if is_ours else ()
