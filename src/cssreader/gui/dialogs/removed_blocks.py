"""What was stripped from a page, by reason, so that one can see for oneself and put back what belongs to the essay."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from cssreader.domain.essay import Essay, RemovalReason, RemovedBlock
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.theme.names import counted, joined, number_text
from cssreader.gui.theme.tokens import SPACE

_HERE, _ON_SITE = "keep", "keep-on-site"


class RemovedBlocksDialog(PageDialog):
    keep_wanted = Signal(str, bool)
    """The text of a block that belongs to the essay, and whether on the whole site."""

    def __init__(self, essay: Essay, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("removed_blocks_dialog")
        self.setWindowTitle(self.tr("Stripped from the page"))
        self.page.setAccessibleName(self.tr("Stripped from the page"))
        self.page.anchorClicked.connect(self._wish)
        self._blocks: tuple[RemovedBlock, ...] = ()
        self.show_essay(essay)
        self.fit()

    def show_essay(self, essay: Essay) -> None:
        """Write the page anew, at the place where it was being read."""
        scrolled = self.page.verticalScrollBar().value()
        self._write(essay)
        self.page.verticalScrollBar().setValue(scrolled)

    def _write(self, essay: Essay) -> None:
        page = self.page
        self._blocks = essay.hidden
        page.begin()
        page.add_title(essay.facts.title)
        self.copy_button.setEnabled(bool(essay.hidden))
        if not essay.hidden:
            page.add_muted(self.tr("Nothing was stripped from this page."))
            page.end()
            return
        said = counted(
            len(essay.hidden),
            "{n} block of the page is not shown in the essay.",
            "{n} blocks of the page are not shown in the essay.",
            "RemovedBlocksDialog",
        )
        page.add_muted(said + " " + self.tr("The page itself is kept whole in your library."))
        for reason in RemovalReason:
            blocks = [(number, block) for number, block in enumerate(self._blocks) if block.reason is reason]
            if blocks:
                heading, sentence = self._words(reason)
                page.add_heading(joined((heading, number_text(len(blocks)))))
                page.add_muted(sentence, below=8)
                for number, block in blocks:
                    self._add_block(number, block, essay.page_site)
        page.end()

    def _add_block(self, number: int, block: RemovedBlock, site: str | None) -> None:
        self.page.add_passages([block.text])
        if block.place is None:
            return
        links = [(self.tr("It belongs to the essay"), f"{_HERE}:{number}")]
        if site:
            links.append((self.tr("…on all pages of {site}").format(site=site), f"{_ON_SITE}:{number}"))
        self.page.add_links(links, indent=3 * SPACE, below=2 * SPACE)

    def _wish(self, url: QUrl) -> None:
        scheme, _, number = url.toString().partition(":")
        if scheme in (_HERE, _ON_SITE) and number.isdecimal() and int(number) < len(self._blocks):
            self.keep_wanted.emit(self._blocks[int(number)].text, scheme == _ON_SITE)

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
            case RemovalReason.HIDDEN:
                return self.tr("Hidden by you"), self.tr("You hid them in this essay.")
            case RemovalReason.HIDDEN_ON_SITE:
                return self.tr("Hidden by you on this site"), self.tr("You hid them in all essays of the site.")
            case RemovalReason.ON_OTHER_PAGES:
                return self.tr("On other pages of the site"), self.tr(
                    "They stand in three or more essays of the site, so they are part of none."
                )
