"""Prints the table of `docs/settings.md`, made from the settings themselves."""

from dataclasses import fields

from cssreader.settings import PARTS, Settings


def table() -> str:
    """A Markdown table of every setting."""
    rows = ["| setting | what it is | values | usual |", "|---|---|---|---|"]
    for part in PARTS:
        for setting in fields(getattr(Settings(), part)):
            facts = setting.metadata
            if facts["choices"]:
                values = ", ".join(f"`{choice}`" for choice in facts["choices"])
                if facts["kind"] == "family":
                    values += " or a typeface of the computer"
            elif facts["kind"] == "colour":
                values = "`#rrggbb`"
            elif facts["most"]:
                values = f"{facts['least']:g} to {facts['most']:g}"
            elif isinstance(setting.default, str):
                values = "a name"
            else:
                values = "`true`, `false`"
            usual = str(setting.default).lower() if isinstance(setting.default, bool) else setting.default
            shown = f"`{usual}`" if usual != "" else "none"
            rows.append(f"| `{part}.{setting.name}` | {facts['label']} | {values} | {shown} |")
    return "\n".join(rows)


if __name__ == "__main__":
    print(table())
