"""Related essays, beside the one that is open."""

from datetime import date

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from cssreader.domain.essay import EssayId
from cssreader.domain.search import RelatedEssay
from cssreader.gui.margin.related_view import RelatedView

RELATED = (
    RelatedEssay(EssayId(7), "Tariffs <b>and</b> producers", "Dawn", date(2025, 7, 27), ("circular debt", "tariff"), 2),
    RelatedEssay(EssayId(8), "Power", None, None, ("sector",)),
)


def text_of(view: RelatedView) -> str:
    page = view.findChild(QTextBrowser, "related_page")
    assert isinstance(page, QTextBrowser)
    return page.toPlainText()


def test_it_asks_when_it_is_seen_and_shows_what_is_shared(qtbot: QtBot) -> None:
    view = RelatedView()
    qtbot.addWidget(view)
    asked: list[object] = []
    view.related_requested.connect(asked.append)
    view.show_essay(EssayId(1))
    assert [] == asked
    view.show()
    assert [EssayId(1)] == asked
    assert "Looking" in text_of(view)
    view.show_related(EssayId(2), RELATED)
    assert "Looking" in text_of(view)
    view.show_related(EssayId(1), RELATED)
    text = text_of(view)
    assert "Tariffs <b>and</b> producers" in text
    assert "Dawn · 27 July 2025 · 2 more like it" in text
    assert "Shares: circular debt, tariff" in text
    view.show_related(EssayId(1), ())
    assert "No other essay" in text_of(view)
    view.show_essay(None)
    assert "stand here" in text_of(view)


def test_a_related_essay_is_opened_by_its_link(qtbot: QtBot) -> None:
    view = RelatedView()
    qtbot.addWidget(view)
    view.show_essay(EssayId(1))
    view.show_related(EssayId(1), RELATED)
    page = view.findChild(QTextBrowser, "related_page")
    assert isinstance(page, QTextBrowser)
    with qtbot.waitSignal(view.essay_chosen) as chosen:
        page.anchorClicked.emit(QUrl("essay:7"))
    assert [EssayId(7)] == chosen.args
    with qtbot.assertNotEmitted(view.essay_chosen):
        page.anchorClicked.emit(QUrl("https://example.org/"))
