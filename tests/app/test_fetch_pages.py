"""The queue is run against a site that misbehaves: nothing is lost, nothing good is overwritten."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from web_site import Request, Site, answer, essay_page, moved

from cssreader.app.cleaning_processes import clean_here
from cssreader.app.discover_pages import discover_pages, known_addresses, wishes_of
from cssreader.app.fetch_pages import Runner, ask_workspace, run_queue
from cssreader.app.find_likenesses import join_essays
from cssreader.app.subscriptions import EVERY, ask_subscription, due, subscribe, subscriptions
from cssreader.app.tend_library import trash_essays
from cssreader.app.web_queue import add_to_queue, log_of, pause, queue_items, remove, resume, retry, wish_for
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.web import QueueItem, QueueState
from cssreader.errors import LibraryError, RefusedError
from cssreader.ingest.web import Web
from cssreader.paths import LibraryFolder

MakeWeb = Callable[..., Web]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def time(time: Any) -> Any:
    """A time after that of the machine, by which people queue pages."""
    return type(time)(datetime(2100, 3, 1, tzinfo=UTC))


@pytest.fixture
def fetch(workspace: Workspace, make_web: MakeWeb, time: Any) -> Callable[..., list[ImportOutcome]]:
    """Queue some addresses, run the queue, and say what became of them."""

    def fetch(*addresses: str, **given: Any) -> list[ImportOutcome]:
        add_to_queue(workspace, [wish_for(address) for address in addresses], True)
        usual: dict[str, Any] = {"web": make_web(), "clean": clean_here, "wait": time.wait, "now": time.now}
        return list(run_queue(Runner(ask_workspace(workspace), **usual | given)))

    return fetch


def texts(workspace: Workspace) -> list[str]:
    return [workspace.store.essays.text(summary.id) for summary in workspace.store.essays.summaries()]


def item(workspace: Workspace) -> QueueItem:
    (only,) = queue_items(workspace)
    return only


def test_a_page_is_fetched_cleaned_and_stored_once(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages["/gauge"] = answer(essay_page(), ETag='"1"')
    (first,) = fetch(site.address("/gauge"))
    (second,) = fetch(site.address("/gauge"))
    assert [ImportStatus.ADDED, ImportStatus.UNCHANGED] == [first.status, second.status]
    assert (site.address("/gauge"), "The Gauge at the Head") == (first.origin, first.title)
    assert (QueueState.DONE, first.essay_id, first.title) == (
        item(workspace).state,
        item(workspace).essay_id,
        item(workspace).title,
    )
    assert site.address("/gauge") == workspace.store.essays.summaries()[0].origin


def test_a_page_that_has_not_changed_is_asked_for_with_its_marks(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages["/gauge"] = [answer(essay_page(), ETag='"1"'), answer(status="304 Not Modified")]
    fetch(site.address("/gauge"))
    (outcome,) = fetch(site.address("/gauge"))
    assert '"1"' == site.requests[-1].headers["if-none-match"]
    assert (ImportStatus.UNCHANGED, "The Gauge at the Head") == (outcome.status, outcome.title)


def test_a_page_that_changed_is_a_new_version(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages["/gauge"] = [answer(essay_page()), answer(essay_page(more="<p>A last word was added to it today.</p>"))]
    fetch(site.address("/gauge"))
    (outcome,) = fetch(site.address("/gauge"))
    assert ImportStatus.UPDATED is outcome.status
    assert "last word" in texts(workspace)[0]


@pytest.mark.parametrize(
    "instead",
    [
        answer("<h1>Gone</h1>", status="404 Not Found"),
        answer("<h1>Oh</h1>", status="500 Oh"),
        answer(""),
        answer("<html><body><p>Please subscribe to go on reading this essay here.</p></body></html>"),
        answer("<form><p>Log in to read on.</p><input type='password'></form>"),
        answer(essay_page("Log in", about="account")[:900] + "<input type=password></article>"),
        moved("/login?to=gauge"),
        moved("http://10.0.0.1/"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n" + essay_page()[:1500].encode(),
        answer(essay_page()[:1300].rpartition("<p>")[0]),
        answer(b"\x00\x01" * 4000),
    ],
    ids=lambda said: said[:60].decode("latin-1"),
)
def test_a_fetch_that_fails_or_brings_less_changes_nothing(
    workspace: Workspace, site: Site, fetch: Any, instead: bytes
) -> None:
    site.pages["/gauge"] = answer(essay_page())
    (first,) = fetch(site.address("/gauge"))
    before = texts(workspace)
    site.pages["/gauge"] = instead
    outcomes = fetch(site.address("/gauge"), patience_seconds=0)
    assert before == texts(workspace)
    assert all(outcome.status in (ImportStatus.FAILED, ImportStatus.UNCHANGED) for outcome in outcomes)
    assert first.essay_id == item(workspace).essay_id
    assert item(workspace).said.endswith(".")


@pytest.mark.parametrize(
    ("written", "declared"), [("utf-8", "iso-8859-1"), ("utf-8", "utf-16"), ("utf-8", "nonsense"), ("cp1256", "utf-8")]
)
def test_a_charset_that_is_not_true_does_no_harm(
    workspace: Workspace, site: Site, fetch: Any, written: str, declared: str
) -> None:
    page = essay_page(more="<p>\u0646\u0647\u0631 \u0627\u0648\u0631 \u0645\u0627\u067e: so the people call it.</p>")
    page = page.replace("charset='utf-8'", f"charset='{'windows-1256' if written == 'cp1256' else written}'")
    site.pages["/gauge"] = answer(page.encode(written, "replace"), kind=f"text/html; charset={declared}")
    assert [ImportStatus.ADDED] == [outcome.status for outcome in fetch(site.address("/gauge"))]
    assert "\u0646\u0647\u0631" in texts(workspace)[0]


def test_a_charset_that_only_the_server_names_is_read(workspace: Workspace, site: Site, fetch: Any) -> None:
    # Two letters of Hungarian, which a guess takes for another language of the West.
    page = essay_page(more="<p>The bridge at Gy\u0151r was drawn by an engineer from \u00dajpest.</p>")
    page = page.replace("<meta charset='utf-8'>", "")
    assert "charset" not in page
    site.pages["/gauge"] = answer(page.encode("cp1250"), kind='text/html; Charset="windows-1250"')
    fetch(site.address("/gauge"))
    assert "Gy\u0151r" in texts(workspace)[0]


def test_a_login_page_in_place_is_refused_and_not_stored(workspace: Workspace, site: Site, fetch: Any) -> None:
    words = "Readers who have an account can go on with this essay and with all the others that are kept here for them."
    site.pages["/gauge"] = answer(f"<main><p>{words} {words}</p><input type='password' name='p'></main>")
    (outcome,) = fetch(site.address("/gauge"))
    assert (ImportStatus.FAILED, QueueState.REFUSED, []) == (outcome.status, item(workspace).state, texts(workspace))
    assert "log in" in (outcome.error or "")


def test_a_fault_that_passes_is_waited_out(workspace: Workspace, site: Site, fetch: Any, time: Any) -> None:
    site.pages["/gauge"] = [answer(status="500 Oh"), answer(status="503 Wait", Retry_After="7"), answer(essay_page())]
    (outcome,) = fetch(site.address("/gauge"))
    assert ImportStatus.ADDED is outcome.status
    assert {2.0, 7.0} <= set(time.waits)
    said = [event.said for event in log_of(workspace, item(workspace).id)]
    assert ["The site has a fault at the moment (500).", "The site is closed for a moment (503)."] == [
        each for each in said if "(5" in each
    ]


def test_a_site_that_asks_for_a_long_pause_gets_it(workspace: Workspace, site: Site, fetch: Any, time: Any) -> None:
    site.pages["/gauge"] = answer(status="429 Slowly", Retry_After="3600")
    assert [] == fetch(site.address("/gauge"))
    assert (QueueState.WAITING, 3600) == (
        item(workspace).state,
        round((item(workspace).next_try_at - time.now()).total_seconds()),
    )
    asked = len(site.requests)
    fetch()
    assert asked == len(site.requests)


def test_what_never_succeeds_fails_in_the_end(workspace: Workspace, site: Site, fetch: Any, time: Any) -> None:
    site.pages["/gauge"] = answer(status="503 No")
    (outcome,) = fetch(site.address("/gauge"), patience_seconds=1e6)
    assert (ImportStatus.FAILED, QueueState.FAILED, 6) == (
        outcome.status,
        item(workspace).state,
        len(site.paths),
    )
    assert "It was tried 6 times." in item(workspace).said


def test_one_bad_page_never_stops_the_rest(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages |= {"/a": b"nonsense\r\n\r\n", "/c": answer(essay_page())}
    outcomes = fetch(site.address("/a"), site.address("/b"), site.address("/c"), patience_seconds=0)
    assert [ImportStatus.FAILED, ImportStatus.ADDED] == [outcome.status for outcome in outcomes]
    assert [QueueState.WAITING, QueueState.DONE, QueueState.FAILED] == [each.state for each in queue_items(workspace)]


def test_a_host_that_is_left_alone_does_not_hold_up_the_others(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages |= {path: answer(essay_page(about=path[1:])) for path in ("/barrage", "/drain", "/court")}
    fetch(
        site.address("/barrage", "one.example"),
        site.address("/drain", "one.example"),
        site.address("/court", "two.example"),
    )
    assert ["/barrage", "/court", "/drain"] == site.paths


def test_a_paused_page_waits_for_being_resumed(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages["/gauge"] = answer(essay_page())
    ids = add_to_queue(workspace, [wish_for(site.address("/gauge"))])
    pause(workspace, ids)
    assert [] == fetch()
    resume(workspace)
    assert [ImportStatus.ADDED] == [outcome.status for outcome in fetch()]


@pytest.mark.parametrize("deed", [pause, remove])
def test_a_page_that_is_paused_or_removed_while_under_way_is_dropped(
    workspace: Workspace, site: Site, fetch: Any, deed: Callable[..., int]
) -> None:
    site.pages["/gauge"] = answer(essay_page())

    def interfere(each: QueueItem) -> None:
        if each.state is QueueState.UNDER_WAY:
            deed(workspace, [each.id])

    assert [] == fetch(site.address("/gauge"), tell=interfere)
    assert [] == texts(workspace)


def test_cancelling_leaves_the_page_waiting(workspace: Workspace, site: Site, make_web: MakeWeb, fetch: Any) -> None:
    stop: list[bool] = []

    def page(_: Request) -> bytes:
        stop.append(True)
        return answer(essay_page())

    site.pages["/gauge"] = page
    cancelled = lambda: bool(stop)  # noqa: E731
    assert [] == fetch(site.address("/gauge"), web=make_web(cancelled=cancelled), cancelled=cancelled)
    assert (QueueState.WAITING, 0, []) == (item(workspace).state, item(workspace).tries, texts(workspace))


def test_only_one_program_runs_the_queue(workspace: Workspace, site: Site, fetch: Any, time: Any) -> None:
    workspace.store.web_queue.take_turn("another", at=time.now())
    with pytest.raises(LibraryError, match="already"):
        fetch(site.address("/gauge"))


def test_what_was_refused_can_be_tried_again(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages["/gauge"] = [answer(status="403 No"), answer(essay_page())]
    assert [ImportStatus.FAILED] == [outcome.status for outcome in fetch(site.address("/gauge"))]
    assert 1 == retry(workspace)
    assert [ImportStatus.ADDED] == [outcome.status for outcome in fetch()]


def test_a_found_link_into_the_local_network_is_refused(
    workspace: Workspace, site: Site, make_web: MakeWeb, fetch: Any
) -> None:
    link = f"<item><title>Secret</title><link>{site.address('/secret')}</link></item>"
    site.pages |= {"/feed": answer(f"<rss><channel><title>F</title>{link}</channel></rss>"), "/secret": answer("s")}
    found = discover_pages(make_web(), site.address("/feed", "site.example"))
    add_to_queue(workspace, wishes_of(found, [page.address for page in found.discovery.pages]))
    (outcome,) = fetch()
    assert "local network" in (outcome.error or "")
    assert ["/feed"] == site.paths


def test_a_feed_that_a_page_names_may_not_lead_into_the_local_network(site: Site, make_web: MakeWeb) -> None:
    site.pages["/feed"] = answer("<rss><channel><title>Secret</title></channel></rss>")
    with pytest.raises(RefusedError, match="local network"):
        discover_pages(make_web(), site.address("/feed"), typed_host="site.example")
    assert [] == site.paths
    assert "site.example" == discover_pages(make_web(), site.address("/feed", "site.example")).typed_host


def test_what_the_library_has_is_known_whatever_tracks_its_readers(
    workspace: Workspace, site: Site, fetch: Any
) -> None:
    site.pages["/gauge"] = answer(essay_page())
    fetch(site.address("/gauge"))
    asked = [site.address("/gauge?utm_source=x"), site.address("/gauge/"), site.address("/other")]
    assert frozenset(asked[:2]) == known_addresses(workspace, asked)


def test_a_subscription_brings_what_is_new_and_only_that(
    workspace: Workspace, site: Site, make_web: MakeWeb, fetch: Any, time: Any
) -> None:
    def feed(*names: str) -> bytes:
        rows = "".join(f"<item><title>{name}</title><link>/{name}?utm_source=feed</link></item>" for name in names)
        return answer(f"<rss><channel><title>Essays</title>{rows}</channel></rss>", ETag=f'"{len(names)}"')

    site.pages |= {"/feed": feed("old"), "/new": answer(essay_page()), "/new?utm_source=feed": answer(essay_page())}
    web = make_web()
    kept = subscribe(workspace, discover_pages(web, site.address("/feed")))
    ask = ask_workspace(workspace)
    assert "Nothing new." == ask_subscription(ask, web, kept.id, time.now).subscription.said
    site.pages["/feed"] = feed("new", "old")
    answered = ask_subscription(ask, web, kept.id, time.now)
    assert (1, "One new page was queued.") == (len(answered.queued), answered.subscription.said)
    assert () == ask_subscription(ask, web, kept.id, time.now).queued
    site.pages["/feed"] = answer(status="304 Not Modified")
    assert "Nothing new." == ask_subscription(ask, web, kept.id, time.now).subscription.said
    assert '"2"' == site.requests[-1].headers["if-none-match"]
    assert [ImportStatus.ADDED] == [outcome.status for outcome in fetch()]
    assert [] == due(subscriptions(workspace), time.now())
    assert [kept.id] == [each.id for each in due(subscriptions(workspace), time.now() + EVERY)]


def test_a_subscription_that_fails_says_so_and_keeps_what_it_knew(
    workspace: Workspace, site: Site, make_web: MakeWeb, time: Any
) -> None:
    site.pages["/feed"] = [
        answer("<rss><channel><item><link>/a</link></item></channel></rss>"),
        answer(status="500 Oh"),
    ]
    web = make_web()
    kept = subscribe(workspace, discover_pages(web, site.address("/feed")))
    answered = ask_subscription(ask_workspace(workspace), web, kept.id, time.now)
    assert (1, "The site has a fault at the moment (500).") == (answered.subscription.seen, answered.error)


def not_changed(request: Request) -> bytes:
    if request.headers.get("if-none-match") == '"1"':
        return b"HTTP/1.1 304 Not Modified\r\nContent-Length: 0\r\n\r\n"
    return answer(essay_page("The Other Gauge", more="<p>Another site added these words of its own.</p>"), ETag='"1"')


def test_the_address_of_a_copy_that_was_joined_says_that_its_essay_has_not_changed(
    workspace: Workspace, site: Site, fetch: Any
) -> None:
    site.pages |= {"/gauge": answer(essay_page()), "/copy": not_changed}
    (kept,) = fetch(site.address("/gauge"))
    (copy,) = fetch(site.address("/copy"))
    join_essays(workspace, copy.essay_id, kept.essay_id)
    (again,) = fetch(site.address("/copy"))
    assert (ImportStatus.UNCHANGED, kept.essay_id) == (again.status, again.essay_id)


def test_a_page_whose_essay_is_in_the_trash_says_so(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages["/copy"] = not_changed
    (first,) = fetch(site.address("/copy"))
    trash_essays(workspace, [first.essay_id])
    (again,) = fetch(site.address("/copy"))
    assert "in the trash" in " ".join(again.warnings)


def test_a_mistake_of_ours_is_loud_and_costs_one_page(workspace: Workspace, site: Site, fetch: Any) -> None:
    site.pages |= {"/bad": answer(essay_page()), "/gauge": answer(essay_page())}

    def clean(documents: Any) -> Any:
        for document in documents:
            if document.origin.endswith("/bad"):
                raise IndexError
            yield from clean_here([document])

    with pytest.raises(IndexError):
        fetch(site.address("/bad"), clean=clean)
    assert QueueState.FAILED is item(workspace).state
    assert [ImportStatus.ADDED] == [outcome.status for outcome in fetch(site.address("/gauge"), clean=clean)]


def test_pictures_that_could_not_be_had_are_told(workspace: Workspace, site: Site, fetch: Any, png: Any) -> None:
    here, gone = (f"<figure><img src='/{name}.png' width=600 height=400></figure>" for name in ("here", "gone"))
    page = essay_page(
        more=f"{here}<p>{'Between the two pictures the text goes on for a while. ' * 3}</p>{gone}<p>End.</p>"
    )
    site.pages |= {"/gauge": answer(page), "/here.png": answer(png(600, 400), kind="image/png")}
    (outcome,) = fetch(site.address("/gauge"))
    assert "Pictures that could not be had: 1 of 2." in outcome.warnings


def test_a_newer_text_of_a_joined_copy_is_kept_and_the_essay_shows_its_own(
    workspace: Workspace, site: Site, fetch: Any
) -> None:
    copied = "<p>Another site added these words of its own.</p>"
    site.pages |= {"/gauge": answer(essay_page()), "/copy": answer(essay_page("The Other Gauge", more=copied))}
    (kept,) = fetch(site.address("/gauge"))
    (copy,) = fetch(site.address("/copy"))
    join_essays(workspace, copy.essay_id, kept.essay_id)
    before = workspace.store.essays.get(kept.essay_id)
    site.pages["/copy"] = answer(essay_page("The Other Gauge", more=copied + "<p>And today it added some more.</p>"))
    (again,) = fetch(site.address("/copy"))
    after = workspace.store.essays.get(kept.essay_id)
    assert (ImportStatus.UPDATED, kept.essay_id) == (again.status, again.essay_id)
    assert (before.version_id, before.text, before.facts.title) == (after.version_id, after.text, after.facts.title)
    assert before.versions + 1 == after.versions
    site.pages["/gauge"] = answer(essay_page(more="<p>Its own site added these words.</p>"))
    (own,) = fetch(site.address("/gauge"))
    assert "Its own site added" in workspace.store.essays.text(own.essay_id)
