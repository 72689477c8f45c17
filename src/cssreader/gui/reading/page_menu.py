"""The menu that a right click on the page opens."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from cssreader.domain.annotation import Category
from cssreader.gui.reading.page_keys import CATEGORY_KEYS
from cssreader.gui.theme.icons import IconName, category_icon, icon
from cssreader.gui.theme.names import category_name
from cssreader.gui.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class PageDeeds:
    """What the menu can have done."""

    highlight: Callable[[Category], None]
    note: Callable[[], None]
    bookmark: Callable[[], None]
    copy: Callable[[], None]
    select_all: Callable[[], None]
    find: Callable[[], None]
    copy_address: Callable[[], None]


def make_page_menu(deeds: PageDeeds, theme: Theme, parent: QWidget, *, has_selection: bool, on_link: bool) -> QMenu:
    """The menu for what is under the mouse: selected words, a link, or the page."""
    menu = QMenu(parent)

    def add(text: str, deed: Callable[[], None], name: IconName, key: str = "") -> None:
        shown = f"{text}\t{key}" if key else text
        menu.addAction(icon(name, theme), shown).triggered.connect(deed)

    if has_selection:
        for key, category in CATEGORY_KEYS.items():
            _add_category(menu, category_icon(category, theme), key, category, deeds)
        menu.addSeparator()
    add(_translated("Add a note"), deeds.note, IconName.NOTE, "N")
    add(_translated("Bookmark this place"), deeds.bookmark, IconName.BOOKMARK, "B")
    menu.addSeparator()
    if has_selection:
        add(_translated("Copy"), deeds.copy, IconName.COPY, _key(QKeySequence.StandardKey.Copy))
    if on_link:
        add(_translated("Copy the link's address"), deeds.copy_address, IconName.WEB)
    add(
        _translated("Select the whole essay"),
        deeds.select_all,
        IconName.ESSAY,
        _key(QKeySequence.StandardKey.SelectAll),
    )
    add(_translated("Find in this essay"), deeds.find, IconName.SEARCH, _key(QKeySequence.StandardKey.Find))
    return menu


def _add_category(menu: QMenu, image: QIcon, key: str, category: Category, deeds: PageDeeds) -> None:
    action = menu.addAction(image, f"{category_name(category)}\t{key}")
    action.triggered.connect(lambda: deeds.highlight(category))


def _translated(source: str) -> str:
    return QCoreApplication.translate("page", source)


def _key(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
