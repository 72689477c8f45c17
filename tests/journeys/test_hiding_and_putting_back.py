"""Blocks are hidden and put back at the window, and repetition does by itself what a person would."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QUrl

from cssreader.gui.dialogs.cleaning_rules_dialog import CleaningRulesDialog
from cssreader.gui.dialogs.removed_blocks import RemovedBlocksDialog
from cssreader.gui.reading.page_menu import PageMenu
from cssreader.gui.reading.page_view import PageView

Opens = Callable[[], Any]

_PARAGRAPHS = {
    "Rivers": "A river that two provinces share is measured twice, and the two figures are seldom the same.",
    "Schools": "The school in the valley was built in one summer, and its roof was finished in the next.",
    "Courts": "A case that begins with a wall between two gardens may outlive both of the gardeners.",
}
_INSERTED = "The ferry at the old crossing runs on every day of the year but the day of the spring fair."
_ASIDE = "A gauge was set on the sand in a dry year and was gone after the next flood of the river."


def _save(folder: Path, title: str, *more: str) -> Path:
    own = "".join(f"<p>{_PARAGRAPHS[title]} {number}</p>" for number in ("One.", "Two.", "Three.", "Four."))
    rest = "".join(f"<p>{text}</p>" for text in more)
    page = (
        f'<html><head><title>{title}</title><meta property="og:site_name" content="Leaf"></head><body><article>'
        f"<h1>{title}</h1>{own}{rest}<aside>{_ASIDE}</aside></article></body></html>"
    )
    file = folder / f"{title}.html"
    file.write_text(page, "utf-8")
    return file


def _text(reader: Any) -> str:
    return str(reader.window.furnishing.reading.opened.essay.text)


def _dialog(reader: Any, kind: type) -> RemovedBlocksDialog | CleaningRulesDialog:
    found: RemovedBlocksDialog | CleaningRulesDialog = reader.window.findChild(kind)
    assert found is not None
    return found


def _link(dialog: RemovedBlocksDialog | CleaningRulesDialog, text: str, scheme: str) -> QUrl:
    """What the first link of a kind below a passage leads to."""
    below = dialog.page.toHtml().partition(text)[2]
    return QUrl(below.partition(f'href="{scheme}:')[2].partition('"')[0].join((f"{scheme}:", "")))


def test_a_block_is_hidden_put_back_and_hidden_again(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Rivers", _INSERTED))
    reader.opens("Rivers")
    before = _text(reader)
    reader.selects(_INSERTED)
    reader.window.furnishing.actions["hide_block"].trigger()
    reader.waits_until(lambda: _INSERTED not in _text(reader))
    assert "The block is hidden in this essay." in reader.notice
    reader.window.desk.undo()
    reader.waits_until(lambda: _text(reader) == before)
    reader.window.desk.redo()
    reader.waits_until(lambda: _INSERTED not in _text(reader))
    reader.window.furnishing.actions["removed"].trigger()
    dialog = _dialog(reader, RemovedBlocksDialog)
    assert "Hidden by you" in dialog.page.toPlainText()
    dialog.page.anchorClicked.emit(_link(dialog, _INSERTED, "keep"))
    reader.waits_until(lambda: _text(reader) == before)
    reader.waits_until(lambda: _INSERTED not in dialog.page.toPlainText())
    dialog.page.anchorClicked.emit(_link(dialog, _ASIDE, "keep-on-site"))
    reader.waits_until(lambda: _ASIDE in _text(reader))


def test_what_three_essays_share_goes_and_its_rule_is_withdrawn(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Rivers", _INSERTED))
    reader.opens("Rivers")
    assert _INSERTED in _text(reader)
    reader.drops(_save(tmp_path, "Schools", _INSERTED), _save(tmp_path, "Courts", _INSERTED))
    reader.waits_until(lambda: _INSERTED not in _text(reader))
    reader.window.furnishing.actions["cleaning_rules"].trigger()
    dialog = _dialog(reader, CleaningRulesDialog)
    reader.waits_until(lambda: _INSERTED in dialog.page.toPlainText())
    assert "Hidden on Leaf because it stands in several essays" in dialog.page.toPlainText()
    dialog.page.anchorClicked.emit(QUrl("withdraw:1"))
    reader.waits_until(lambda: _INSERTED in _text(reader))
    reader.waits_until(lambda: "Kept on Leaf by you" in dialog.page.toPlainText())


def test_without_a_block_in_hand_the_window_says_how_to_choose_one(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Rivers"))
    reader.opens("Rivers")
    before = _text(reader)
    reader.window.furnishing.actions["hide_block"].trigger()
    assert "Select words of the block first" in reader.notice
    assert before == _text(reader)


def test_essays_are_cleaned_again_from_the_menu(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Rivers"))
    reader.opens("Rivers")
    reader.window.furnishing.actions["clean_again"].trigger()
    reader.waits_until(lambda: "Cleaned again, the essay is the same." in reader.notice)
    reader.window.furnishing.actions["clean_all_again"].trigger()
    reader.waits_until(lambda: "Cleaned again: 0 essays" in reader.notice)


def test_the_menu_of_the_page_offers_to_hide_the_block_under_the_mouse(opens_window: Opens, tmp_path: Path) -> None:
    reader = opens_window()
    reader.drops(_save(tmp_path, "Rivers", _INSERTED))
    reader.opens("Rivers")
    pane = reader.window.furnishing.panels.reading
    view = pane.findChild(PageView)
    assert isinstance(view, PageView)
    place = QPoint(view.width() // 2, view.height() // 2)
    assert view.offset_at(place) is not None
    view.customContextMenuRequested.emit(place)
    menu = pane.findChild(PageMenu)
    assert isinstance(menu, PageMenu)
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert texts[-2:] == ["Hide this block here", "Hide this block on Leaf"]
    menu.actions()[-2].trigger()
    menu.close()
    reader.waits_until(lambda: "The block is hidden in this essay." in reader.notice)
