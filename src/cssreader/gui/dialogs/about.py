"""What the program is, whose work is in it, and where the person's library lies."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from cssreader import __version__
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.theme.tokens import SPACE


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def about_box(parent: QWidget | None, library: Path) -> QDialog:
    """A dialog to open; `library` is the folder of the library in use."""
    dialog = PageDialog(_tr("About CSS Reader"), parent)
    dialog.setObjectName("about_dialog")
    page = dialog.page
    page.begin()
    page.add_title("CSS Reader")
    page.add_muted(_tr("Version {version}").format(version=__version__), below=8)
    page.add_text(_tr("An offline reader for people who prepare for Pakistan's CSS and PMS examinations."))
    page.add_label(_tr("Your library"))
    page.add_text(str(library))
    page.add_label(_tr("Licence"))
    page.add_text(_tr("CSS Reader is free software under the MIT licence."))
    page.add_label(_tr("Made with"))
    page.add_text(
        _tr("Qt and PySide6 (LGPL), Source Serif and Source Sans (SIL OFL), Phosphor icons (MIT), and others.")
    )
    page.add_text(
        _tr("The dictionary is WordNet 3.0, copyright 2006 by Princeton University; its card shows the licence.")
    )
    page.add_text(_tr("Words are divided by the British hyphenation patterns of D. Wujastyk and G. Toal."))
    page.end()
    dialog.fit(120 * SPACE)
    return dialog
