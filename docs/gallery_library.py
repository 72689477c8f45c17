"""The library that the gallery shows: read, marked, sorted, and with everything in it that a dialog can list."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from draw_pictures import furnish

from cssreader.app.cleaning_rules import hide_block
from cssreader.app.dossiers import add_passage
from cssreader.app.import_essays import store_page
from cssreader.app.open_library import open_library
from cssreader.app.reading_figures import keep_reading_time
from cssreader.app.searches import remember_search, save_search
from cssreader.app.tend_library import change_many, trash_essays
from cssreader.app.web_queue import add_to_queue, pause, wish_for
from cssreader.app.workspace import Workspace
from cssreader.clean import clean_page
from cssreader.domain.essay import DocumentType, RawDocument
from cssreader.domain.library import BulkEdit
from cssreader.paths import LibraryFolder
from cssreader.text.sentences import sentences_in

LONG_TITLE = (
    "The Political Economy of Circular Debt in Pakistan's Power Sector: Independent Power Producers, Capacity "
    "Payments, Transmission Losses and the Unfinished Reform of Distribution Companies since 1994"
)
DAYS = 120


def make_library(root: Path) -> Path:
    """A library in `root`, made through the same use cases as by hand."""
    with open_library(LibraryFolder(root)) as workspace:
        for number in range(3):
            document = _page(number)
            store_page(workspace, document, clean_page(document))
        _read_for_months(workspace)
        _sort(workspace)
        furnish(workspace)
    return root


def saved_pages(root: Path) -> Path:
    """A folder of files to import: some good, one seen before, some that cannot be read."""
    folder = root / "saved"
    folder.mkdir()
    for number in range(3, 8):
        (folder / f"page-{number}.html").write_bytes(_page(number).data)
    (folder / "page-0.html").write_bytes(_page(0).data)
    (folder / "a-broken-document.pdf").write_bytes(b"%PDF-1.4 nothing")
    (folder / "nothing-in-it.txt").write_bytes(b"")
    (folder / "short.txt").write_text("A short note\n\nOnly a few words are in it.", "utf-8")
    return folder


def _page(number: int) -> RawDocument:
    """A saved page. The second is a later version of the first; the third is nearly the same on another site."""
    title = LONG_TITLE if number < 3 else f"A saved page on the circular debt, number {number}"
    site = "thesecondjournal.example" if number == 2 else "thejournal.example"
    changed = " The figures are those of the last fiscal year." if number == 1 else ""
    about = ("tariffs", "capacity payments", "transmission losses", "recoveries", "subsidies", "governance", "fuel")
    share = number if number > 2 else 1
    paragraphs = "".join(
        f"<p>Part {part + 1} of the argument speaks of {about[part]}: a distribution company that collects less than "
        "it bills owes the producers, who owe the importers of fuel, and so each loss of "
        f"{share}{part} per cent comes back as debt.{changed if part == 2 else ''} "
        f"No reform that leaves {about[part]} out can last.</p>"
        for part in range(7)
    )
    address = f"https://{site}/essays/{0 if number < 2 else number}"
    html = (
        f"<html lang='en'><head><title>{title}</title><link rel='canonical' href='{address}'>"
        "<meta name='author' content='A. Writer'><meta property='article:published_time' content='2025-07-27'></head>"
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    )
    return RawDocument(address, html.encode(), DocumentType.HTML, address=address)


def _read_for_months(workspace: Workspace) -> None:
    chance = random.Random(5)
    essays = [each.id for each in workspace.store.essays.summaries()]
    today = datetime.now(UTC).astimezone().date()
    for back in range(DAYS):
        day: date = today - timedelta(days=back)
        for essay in chance.sample(essays, chance.choice((0, 1, 2, 2, 3))):
            keep_reading_time(workspace, essay, day, chance.uniform(200, 1900))


def _sort(workspace: Workspace) -> None:
    summaries = list(workspace.store.essays.summaries())
    change_many(workspace, [each.id for each in summaries[:4]], BulkEdit(add_tags=("economy", "essay-plan")))
    change_many(workspace, [each.id for each in summaries[3:9]], BulkEdit(add_tags=("pakistan-affairs",)))
    for typed in ("water treaty", "tag:economy is:unread", '"rule of law" OR justice'):
        save_search(workspace, typed)
    remember_search(workspace, "circular debt")
    essay = workspace.store.essays.get(summaries[5].id)
    spans = [span for span in sentences_in(essay.text) if 60 < span[1] - span[0] < 300]
    for start, end in spans[2:6]:
        add_passage(workspace, "Federalism and water", essay.id, start, end)
    hide_block(workspace, essay.id, essay.text.rindex("\n") + 1, on_site=False)
    trash_essays(workspace, [summaries[-1].id])
    wishes = [wish_for(f"https://thejournal.example/opinion/{n}", f"An opinion on the economy, {n}") for n in range(9)]
    ids = add_to_queue(workspace, wishes)
    pause(workspace, ids)
