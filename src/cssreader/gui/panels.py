"""The parts of the window, by name."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from cssreader.gui.dialogs.notice_bar import NoticeBar
from cssreader.gui.margin.margin_pane import MarginPane
from cssreader.gui.pages import Pages
from cssreader.gui.panes.essay_list_pane import EssayListPane
from cssreader.gui.panes.library_pane import LibraryPane
from cssreader.gui.panes.search_box import SearchBox
from cssreader.gui.reading.reading_pane import ReadingPane


class Panels(NamedTuple):
    window: QWidget
    """What dialogs open over."""
    search: SearchBox
    library: LibraryPane
    essays: EssayListPane
    reading: ReadingPane
    """The first page, which the margin and the list are about."""
    pages: Pages
    """All of them, and which is in hand."""
    margin: MarginPane
    notices: NoticeBar
    reveal: Callable[[str], None]
    """Shows a pane by name, in a narrow window in the place of others."""
