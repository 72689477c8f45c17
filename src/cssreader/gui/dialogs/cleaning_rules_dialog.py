"""The rules by which blocks are hidden or kept, each with a way to take it back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QWidget

from cssreader.domain.cleaning_rules import CleaningRule, RuleAction, RuleOrigin
from cssreader.domain.essay import EssayId
from cssreader.gui.dialogs.page_dialog import PageDialog
from cssreader.gui.theme.names import date_text
from cssreader.gui.theme.tokens import SPACE

_WITHDRAW = "withdraw"


class CleaningRulesDialog(PageDialog):
    withdrawal_wanted = Signal(int)
    """The number of a rule in the library."""

    def __init__(self, title_of: Callable[[EssayId], str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("cleaning_rules_dialog")
        self.setWindowTitle(self.tr("Cleaning rules"))
        self.page.setAccessibleName(self.tr("Cleaning rules, the newest first"))
        self.page.anchorClicked.connect(self._wish)
        self._title_of = title_of

    def set_rules(self, rules: Sequence[CleaningRule]) -> None:
        page = self.page
        scrolled = page.verticalScrollBar().value()
        page.begin()
        page.add_title(self.tr("Cleaning rules"))
        self.copy_button.setEnabled(bool(rules))
        if rules:
            page.add_muted(self.tr("A rule counts for every block with the same words, in pages to come too."))
        else:
            page.add_muted(
                self.tr(
                    "There are no rules yet. Hide a block with a right click on the page, or put one back under "
                    "‘What was stripped from the page’. A block that stands in three or more essays of one site "
                    "is hidden by itself, and its rule stands here."
                )
            )
        for rule in rules:
            page.add_label(self._told(rule))
            page.add_passages([rule.excerpt])
            links = [(self.tr("Withdraw this rule"), f"{_WITHDRAW}:{rule.id}")]
            page.add_links(links, indent=3 * SPACE, below=2 * SPACE)
        page.end()
        self.fit()
        page.verticalScrollBar().setValue(scrolled)

    def _told(self, rule: CleaningRule) -> str:
        """What a rule does and where, how it came about, and when."""
        if rule.essay_id is not None:
            where = self.tr("in “{title}”").format(title=self._title_of(rule.essay_id))
        else:
            where = self.tr("on {site}").format(site=rule.site)
        does = self.tr("Hidden") if rule.action is RuleAction.HIDE else self.tr("Kept")
        how = self.tr("by you") if rule.origin is RuleOrigin.HAND else self.tr("because it stands in several essays")
        return f"{does} {where} {how} \u00b7 {date_text(rule.created)}"

    def _wish(self, url: QUrl) -> None:
        scheme, _, number = url.toString().partition(":")
        if scheme == _WITHDRAW and number.isdecimal():
            self.withdrawal_wanted.emit(int(number))
