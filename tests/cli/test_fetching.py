"""Pages from the web at the command line, from a site on loopback whose address is typed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from web_site import Site, answer, essay_page

from cssreader.ingest.web import fetching

Records = Callable[..., list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The site on loopback is ours, and may be asked without a pause."""
    usual = fetching.Web.__init__.__kwdefaults__ or {}
    monkeypatch.setattr(fetching.Web.__init__, "__kwdefaults__", usual | {"pause_seconds": 0.0})


@pytest.fixture
def feed(site: Site) -> str:
    rows = "".join(f"<item><title>About {name}</title><link>/{name}</link></item>" for name in ("canal", "court"))
    site.pages |= {
        "/feed": answer(f"<rss><channel><title>Essays</title>{rows}</channel></rss>"),
        "/canal": answer(essay_page("The Gauge")),
    }
    return site.address("/feed")


def test_an_address_is_imported_as_a_file_is(run: Any, records: Records, site: Site) -> None:
    site.pages["/gauge"] = answer(essay_page())
    address = site.address("/gauge")
    (added,) = records("import", address, "--json")
    (again,) = records("import", address, "--json")
    assert [address, "added", "The Gauge at the Head", None] == [
        added[key] for key in ("origin", "status", "title", "error")
    ]
    assert ["unchanged", added["essay_id"]] == [again["status"], again["essay_id"]]
    assert address in [essay["origin"] for essay in records("list", "--json")]


def test_the_pages_that_a_list_of_addresses_names_are_fetched(records: Records, site: Site, tmp_path: Path) -> None:
    site.pages |= {"/gauge": answer(essay_page()), "/canal": answer(essay_page("The Gauge"))}
    listed = tmp_path / "to read.txt"
    listed.write_text(f"{site.address('/gauge')}\n{site.address('/canal')}\n", encoding="utf-8")
    outcomes = records("import", listed, "--json")
    assert [(site.address("/gauge"), "added"), (site.address("/canal"), "unchanged")] == [
        (one["origin"], one["status"]) for one in outcomes
    ]


def test_an_address_that_fails_is_named_and_the_rest_goes_on(run: Any, site: Site, save_page: Any) -> None:
    site.pages["/gauge"] = answer(essay_page())
    result = run("import", site.address("/gone"), "file:///etc/passwd", site.address("/gauge"), "--json")
    outcomes = {line["origin"]: line for line in map(json.loads, result.stdout.splitlines())}
    assert 1 == result.exit_code
    assert "404" in outcomes[site.address("/gone")]["error"]
    assert "http://" in outcomes["file:///etc/passwd"]["error"]
    assert "added" == outcomes[site.address("/gauge")]["status"]


def test_a_page_that_cannot_be_had_now_fails_and_stays_queued(run: Any, records: Records, site: Site) -> None:
    site.pages["/gauge"] = answer(status="503 No", Retry_After="900")
    result = run("import", site.address("/gauge"), "--json")
    assert (1, "failed") == (result.exit_code, json.loads(result.stdout)["status"])
    (item,) = records("queue", "list", "--json")
    assert ("waiting", 1) == (item["state"], item["tries"])
    site.pages["/gauge"] = answer(essay_page())
    run("queue", "retry", item["id"])
    assert ["added"] == [outcome["status"] for outcome in records("queue", "run", "--json")]


def test_cleaning_loads_nothing_from_the_web(run: Any, site: Site) -> None:
    result = run("clean", site.address("/gauge"), "--json")
    assert (1, "Nothing is loaded from the web here.") == (result.exit_code, json.loads(result.stdout)["error"][:36])
    assert [] == site.requests


def test_what_is_found_is_chosen_queued_and_fetched(run: Any, records: Records, site: Site, feed: str) -> None:
    found = records("discover", feed, "--json")
    assert [("About canal", False), ("About court", False)] == [(each["title"], each["known"]) for each in found]
    assert ["/feed"] == site.paths
    assert 0 == run("queue", "add", "--from", feed, *[each["address"] for each in found]).exit_code
    assert ["/feed"] == site.paths
    result = run("queue", "run", "--json")
    assert ["added", "failed"] == [json.loads(line)["status"] for line in result.stdout.splitlines()]
    assert ["failed", "done"] == [item["state"] for item in records("queue", "list", "--json")]
    assert [] == records("discover", feed, "--new", "--json")
    log = records("queue", "log", 2, "--json")
    assert "404" in log[-1]["said"]
    assert "1 removed." in run("queue", "remove", "--done").stderr


def test_the_queue_is_paused_and_resumed(run: Any, records: Records, site: Site) -> None:
    site.pages["/gauge"] = answer(essay_page())
    run("queue", "add", site.address("/gauge"))
    run("queue", "pause")
    assert [] == records("queue", "run", "--json")
    assert "paused" in run("queue").stdout
    run("queue", "resume")
    assert ["added"] == [outcome["status"] for outcome in records("queue", "run", "--json")]


def test_a_subscription_is_asked_and_what_is_new_fetched(run: Any, records: Records, site: Site, feed: str) -> None:
    (kept,) = records("subscriptions", "add", feed, "--json")
    assert ("Essays", "feed", 2) == (kept["title"], kept["kind"], kept["seen"])
    site.pages |= {
        "/feed": answer("<rss><channel><item><link>/dry</link></item></channel></rss>"),
        "/dry": answer(essay_page("A Dry Year")),
    }
    (asked,) = records("subscriptions", "ask", "--json")
    assert "One new page was queued." == asked["said"]
    assert ["A Dry Year"] == [outcome["title"] for outcome in records("queue", "run", "--json")]
    assert "Essays" in run("subscriptions").stdout
    assert "1 removed." in run("subscriptions", "remove", kept["id"]).stderr


@pytest.mark.parametrize("arguments", [("queue", "remove"), ("queue", "log", "x"), ("queue", "add"), ("discover",)])
def test_wrong_usage_is_told(run: Any, arguments: tuple[str, ...]) -> None:
    assert 2 == run(*arguments).exit_code


def test_an_address_that_is_none_is_a_sentence(run: Any) -> None:
    result = run("discover", "ftp://site.example/")
    assert (1, True) == (result.exit_code, "http://" in result.stderr)
