"""Every setting as an entry of the palette, made from the fields of the settings themselves."""

from collections.abc import Callable
from dataclasses import Field, fields, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from cssreader.gui.palette.entries import Entry, Kind
from cssreader.gui.palette.words import value_name
from cssreader.settings import PARTS, Settings

Change = Callable[[Settings], None]
_MOST_STEPS = 40


def setting_entries(settings: Callable[[], Settings], change: Change) -> list[Entry]:
    """One entry for each setting with values that can be named; `settings` gives them as they are when asked."""
    entries = []
    for part in PARTS:
        for inner in fields(getattr(settings(), part)):
            entry = _entry(part, inner, settings, change)
            if entry is not None:
                entries.append(entry)
    return entries


def _entry(part: str, inner: "Field[Any]", settings: Callable[[], Settings], change: Change) -> Entry | None:
    key = f"setting:{part}.{inner.name}"
    title = QCoreApplication.translate("Settings", inner.metadata["label"])
    value = getattr(getattr(settings(), part), inner.name)

    def put(wanted: object) -> None:
        now = settings()
        table = getattr(now, part)
        change(replace(now, **{part: replace(table, **{inner.name: wanted})}))

    if isinstance(value, bool):

        def turn() -> None:
            put(not getattr(getattr(settings(), part), inner.name))

        return Entry(key, Kind.SETTING, title, turn, told=value_name(value))
    possible = possible_values(inner, value)
    if not possible:
        return None

    def values() -> tuple[Entry, ...]:
        return tuple(
            Entry(
                f"{key}={each}",
                Kind.VALUE,
                value_name(each),
                partial(put, each),
                told=QCoreApplication.translate("Palette", "as it is now") if each == value else "",
                current=each == value,
            )
            for each in possible
        )

    return Entry(key, Kind.SETTING, title, lambda: None, told=value_name(value), values=values)


def possible_values(inner: "Field[Any]", value: Any) -> list[Any]:
    """What a setting may be, what it is now among it; nothing where that cannot be listed, as with a colour."""
    facts = inner.metadata
    if facts["choices"]:
        return [*facts["choices"], *([] if value in facts["choices"] else [value])]
    if not facts["most"]:
        return []
    least, most = facts["least"], facts["most"]
    step = next(each for each in (0.1, 0.5, 1, 2, 5, 10, most - least) if (most - least) / each <= _MOST_STEPS)
    whole = isinstance(value, int)
    if whole:
        step = max(round(step), 1)
    steps = [least + number * step for number in range(int((most - least) / step + 1e-9) + 1)]
    found = {int(each) if whole else round(float(each), 2) for each in steps}
    return sorted(found | {value})
