"""A reader looks at a list of essays, ticks some, and watches them come in; nothing else is fetched."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from web_site import Request, Site, answer, essay_page

from cssreader.domain.web import QueueState
from cssreader.gui.dialogs.fetch.fetch_dialog import FetchDialog
from cssreader.ingest.web import Web

OpenWindow = Callable[[], Any]
NAMES = ("canal", "drains", "tail", "gauge", "court", "gone")


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site on loopback is ours, and may be asked without a pause."""
    usual = Web.__init__.__kwdefaults__ or {}
    monkeypatch.setattr(Web.__init__, "__kwdefaults__", usual | {"pause_seconds": 0.0})


@pytest.fixture
def editorials(site: Site) -> str:
    rows = "".join(f"<li><h2><a href='/{name}'>All about the {name}</a></h2></li>" for name in NAMES)
    site.pages |= {f"/{name}": answer(essay_page(f"The {name}", about=name)) for name in NAMES[:-1]}
    site.pages["/editorials"] = answer(
        f"<html><head><title>Editorials</title></head><body><ul>{rows}</ul></body></html>"
    )
    return site.address("/editorials")


def dialog_of(reader: Any) -> FetchDialog:
    dialog = reader.window.furnishing.fetching._dialog
    assert isinstance(dialog, FetchDialog)
    return dialog


def states(dialog: FetchDialog) -> list[QueueState]:
    return [item.state for item in dialog.queue.model.items]


def test_what_is_ticked_is_fetched_and_nothing_else(opens_window: OpenWindow, site: Site, editorials: str) -> None:
    reader = opens_window()
    reader.does("fetch")
    dialog = dialog_of(reader)
    dialog.finding.address.setText(editorials)
    dialog.finding.look.click()
    reader.waits_until(lambda: dialog.finding.model.rowCount() == len(NAMES))
    assert ["/editorials"] == site.paths
    dialog.finding.none.click()
    assert not dialog.finding.add.isEnabled()
    dialog.finding.model.tick((0, 5))
    dialog.finding.add.click()
    reader.waits_until(lambda: [QueueState.FAILED, QueueState.DONE] == states(dialog))
    assert [] == dialog.finding.model.ticked
    assert "2 pages were put into the queue." == dialog.finding.said.text()
    reader.waits_until(lambda: "The canal" in reader.titles)
    assert ["/editorials", "/canal", "/gone"] == site.paths
    assert "404" in dialog.queue.model.items[0].said
    assert "Done: 1" in dialog.queue.said.text()
    site.pages["/gone"] = answer(essay_page("It is back", about="gate"))
    reader.waits_until(lambda: not dialog.queue._is_running)
    dialog.queue.retry.click()
    reader.waits_until(lambda: "It is back" in reader.titles)


def test_an_address_that_was_dropped_is_fetched(opens_window: OpenWindow, site: Site, editorials: str) -> None:
    reader = opens_window()
    reader.window.furnishing.importing.drop([QUrl(site.address("/canal"))])
    reader.waits_until(lambda: "The canal" in reader.titles)
    assert ["/canal"] == site.paths


def test_a_stopped_queue_waits_over_a_restart(opens_window: OpenWindow, site: Site, editorials: str) -> None:
    asked: list[str] = []

    def silence(request: Request) -> Iterator[bytes]:
        asked.append(request.path)
        yield b"HTTP/1.1 200 OK\r\n"
        over.wait(30)

    over = threading.Event()
    site.pages["/canal"] = silence
    reader = opens_window()
    reader.window.furnishing.importing.drop([QUrl(site.address("/canal")), QUrl(site.address("/tail"))])
    reader.waits_until(lambda: bool(asked))
    dialog = dialog_of(reader)
    dialog.queue.run.click()
    reader.waits_until(lambda: not dialog.queue._is_running)
    reader.waits_until(lambda: [QueueState.WAITING] * 2 == states(dialog))
    over.set()
    reader.closes()
    before = len(site.requests)
    site.pages["/canal"] = answer(essay_page("The canal"))
    again = opens_window()
    again.does("fetch_queue")
    again.waits_until(lambda: [QueueState.WAITING] * 2 == states(dialog_of(again)))
    assert before == len(site.requests)
    dialog_of(again).queue.run.click()
    again.waits_until(lambda: {"The canal", "The tail"} <= again.titles)


def test_a_subscription_is_made_and_asked(opens_window: OpenWindow, site: Site, editorials: str) -> None:
    reader = opens_window()
    reader.does("fetch")
    dialog = dialog_of(reader)
    dialog.finding.begin(editorials)
    reader.waits_until(lambda: dialog.finding.model.rowCount() > 0)
    dialog.finding.subscribe.click()
    reader.waits_until(dialog.subscriptions.ask.isEnabled)
    page = site.pages["/editorials"]
    assert isinstance(page, bytes)
    body = page.partition(b"\r\n\r\n")[2].replace(b"<ul>", b"<ul><li><h2><a href='/new'>All that is new</a></h2></li>")
    site.pages |= {"/editorials": answer(body), "/new": answer(essay_page("What is new", about="news"))}
    dialog.subscriptions.ask.click()
    reader.waits_until(lambda: "What is new" in reader.titles)
    assert ["/editorials", "/editorials", "/new"] == site.paths
