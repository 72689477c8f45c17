"""Prints the tables of `docs/keys.md`, made from the list of actions itself."""

from collections.abc import Iterable

from cssreader.gui.actions import ActionSpec, flat, menus, plain


def tables() -> str:
    """A heading and a Markdown table for each menu, of every action that has keys."""
    parts = []
    for menu in menus():
        rows = [_row(spec) for spec in flat(menu.entries) if spec.keys or spec.told_keys]
        head = ["| what is done | keys of the window | keys in place | name |", "|---|---|---|---|"]
        parts.append("\n".join([f"## {plain(menu.title)}", "", *head, *rows]))
    return "\n\n".join(parts)


def _row(spec: ActionSpec) -> str:
    deed = plain(spec.text).rstrip("…")
    return f"| {deed} | {_listed(spec.keys)} | {_listed(spec.told_keys.split(','))} | `{spec.name}` |"


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key.strip()}`" for key in keys if key)


if __name__ == "__main__":
    print(tables())
