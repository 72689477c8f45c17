"""What was stripped from a page, by reason, so that one can see for oneself."""

from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import Essay, RemovalReason
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.theme.names import counted, number_text


class RemovedBlocksDialog(PageDialog):
    def __init__(self, essay: Essay, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("removed_blocks_dialog")
        self.setWindowTitle(self.tr("Stripped from the page"))
        self.page.setAccessibleName(self.tr("Stripped from the page"))
        self.resize(620, 560)
        self._write(essay)

    def _write(self, essay: Essay) -> None:
        page = self.page
        page.begin()
        page.add_title(essay.facts.title)
        self.copy_button.setEnabled(bool(essay.removed))
        if not essay.removed:
            page.add_muted(self.tr("Nothing was stripped from this page."))
            page.end()
            return
        said = counted(
            len(essay.removed),
            "{n} block of the page is not shown in the essay.",
            "{n} blocks of the page are not shown in the essay.",
            "RemovedBlocksDialog",
        )
        page.add_muted(said + " " + self.tr("The page itself is kept whole in your library."))
        for reason in RemovalReason:
            blocks = [block.text for block in essay.removed if block.reason is reason]
            if blocks:
                heading, sentence = self._words(reason)
                page.add_heading(f"{heading} \u00b7 {number_text(len(blocks))}")
                page.add_muted(sentence, below=8)
                page.add_passages(blocks)
        page.end()

    def _words(self, reason: RemovalReason) -> tuple[str, str]:
        """A heading for a reason, and the reason as a sentence."""
        match reason:
            case RemovalReason.PROMOTION:
                return self.tr("Promotions"), self.tr(
                    "They advertise something and are no part of what the author wrote."
                )
            case RemovalReason.NAVIGATION:
                return self.tr("Navigation"), self.tr("They lead to other pages of the site.")
            case RemovalReason.SHARING:
                return self.tr("Sharing"), self.tr("They ask to share, follow, rate or subscribe.")
            case RemovalReason.COMMENTS:
                return self.tr("Comments"), self.tr("Readers wrote them below the essay, or are asked to.")
            case RemovalReason.KEPT_AS_FIELD:
                return self.tr("Kept as details"), self.tr("What they say stands under Details.")
            case RemovalReason.REPEATED:
                return self.tr("Repeated"), self.tr("The same words stand elsewhere on the page.")
            case RemovalReason.OUTSIDE:
                return self.tr("Outside the essay"), self.tr("They stand before the essay begins or after it ends.")
