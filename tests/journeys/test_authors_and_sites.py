"""What an author wrote stands together, whatever pages call the author."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QLineEdit

from cssreader.gui.dialogs.names_dialog import NamesDialog
from cssreader.gui.panes.choices import AllEssays, ByAuthor, FromSite

Opens = Callable[[], Any]

_WORDS = "The clerk of the upper gate writes down each evening what he let pass, and nobody has ever asked to see it."


def _save(folder: Path, title: str, author: str) -> Path:
    body = "".join(f"<p>{title}: {_WORDS[:40]} {title[::-1]} {number} {_WORDS[40:]}</p>" for number in range(4))
    head = f'<title>{title}</title><meta name="author" content="{author}"><meta property="og:site_name" content="Leaf">'
    file = folder / f"{title}.html"
    file.write_text(f"<html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>", "utf-8")
    return file


def _listed(reader: Any) -> list[str]:
    panels = reader.window.furnishing.panels
    return sorted(summary.title for summary in panels.essays.listed())


def test_an_authors_essays_are_listed_from_the_page_and_spellings_become_one(
    opens_window: Opens, tmp_path: Path
) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Gates", "M. Asad Ali"), _save(tmp_path, "Sluices", "Muhammad Asad Ali"))
    reader.opens("Gates")
    panels = reader.window.furnishing.panels
    panels.reading._follow(QUrl("cssreader:author:M.%20Asad%20Ali"))
    assert ByAuthor("M. Asad Ali") == panels.library.choice()
    assert ["Gates"] == _listed(reader)
    reader.does("authors")
    dialog = reader.window.findChild(NamesDialog)
    reader.waits_until(lambda: dialog.list.count() > 0)
    sought = dialog.findChild(QLineEdit)
    sought.setText("asad")
    assert 2 == dialog.list.count()
    dialog._select_pair()
    assert {"M. Asad Ali", "Muhammad Asad Ali"} == set(dialog._selected())
    dialog.merge_wanted.emit(("M. Asad Ali", "Muhammad Asad Ali"), "Muhammad Asad Ali")
    reader.waits_until(lambda: "They are shown as “Muhammad Asad Ali”." in reader.notice)
    reader.waits_until(
        lambda: "also M. Asad Ali" in "".join(dialog.list.item(n).text() for n in range(dialog.list.count()))
    )
    reader.waits_until(lambda: panels.library.choice() == AllEssays())
    dialog.chosen.emit("Muhammad Asad Ali")
    reader.waits_until(lambda: _listed(reader) == ["Gates", "Sluices"])
    reader.window.desk.undo()
    reader.waits_until(lambda: _listed(reader) == ["Sluices"])


def test_a_sites_essays_are_listed(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Gates", "M. Asad Ali"))
    reader.does("sites")
    dialog = reader.window.findChild(NamesDialog)
    reader.waits_until(lambda: dialog.list.count() > 0)
    dialog.chosen.emit("Leaf")
    assert FromSite("Leaf") == reader.window.furnishing.panels.library.choice()
    assert ["Gates"] == _listed(reader)


def test_several_essays_are_edited_at_once_and_undone_at_once(opens_window: Opens, tmp_path: Path) -> None:
    from cssreader.gui.dialogs.many_details import ManyDetailsDialog

    reader = opens_window()
    reader.drops(_save(tmp_path, "Gates", "M. Asad Ali"), _save(tmp_path, "Sluices", "Muhammad Asad Ali"))
    ids = [each.id for each in reader.window.desk.summaries if each.title in ("Gates", "Sluices")]
    reader.window.furnishing.panels.essays.details_requested.emit(tuple(ids))
    dialog = reader.window.findChild(ManyDetailsDialog)
    fields = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    fields["Author"].insert("Somebody Else")
    fields["Add tags"].setText("canals")
    dialog.accept()

    def said() -> set[tuple[str | None, tuple[str, ...]]]:
        return {(each.author, each.tags) for each in reader.window.desk.summaries if each.id in ids}

    reader.waits_until(lambda: said() == {("Somebody Else", ("canals",))})
    assert "2 essays were changed." in reader.notice
    reader.window.desk.undo()
    reader.waits_until(lambda: said() == {("M. Asad Ali", ()), ("Muhammad Asad Ali", ())})
