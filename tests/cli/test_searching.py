"""Searching from the command line."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import Result

from cssreader.app import keep_index_fresh
from cssreader.cli import searching
from cssreader.domain.search import Excerpt
from cssreader.errors import IndexUnavailableError
from cssreader.paths import LibraryFolder

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_an_answer_has_the_promised_keys_and_places_in_the_text(run: Run, records: Records) -> None:
    (answer,) = records("search", "salt", "--json")
    assert {"query", "total", "took_ms", "suggestion", "hits"} <= set(answer)
    assert ("salt", 1, None) == (answer["query"], answer["total"], answer["suggestion"])
    (hit,) = answer["hits"]
    assert {"essay_id", "title", "origin", "score", "kind", "excerpts"} <= set(hit)
    assert (1, "Canals and Crops", "/pages/canals.html", "essay") == (
        hit["essay_id"],
        hit["title"],
        hit["origin"],
        hit["kind"],
    )
    text = run("show", 1).stdout
    for excerpt in hit["excerpts"]:
        assert excerpt["text"] == text[excerpt["at"] :][: len(excerpt["text"])]
        assert {"salt"} == {excerpt["text"][start:end].lower() for start, end in excerpt["matches"]}


def test_highlights_and_notes_are_found_too(run: Run, records: Records) -> None:
    run("annotations", "add", 1, "--quote", "Engineers cut drains", "--note", "Compare the Netherlands")
    (answer,) = records("search", "netherlands", "--json")
    assert [("highlight", 1)] == [(hit["kind"], hit["essay_id"]) for hit in answer["hits"]]


def test_limit_bounds_the_hits_and_not_the_total(records: Records) -> None:
    (answer,) = records("search", "barrage", "--limit", 1, "--json")
    assert (2, 1) == (answer["total"], len(answer["hits"]))


def test_words_need_no_quotes_around_them(records: Records) -> None:
    assert "votes voices" == records("search", "votes", "voices", "--json")[0]["query"]


def test_a_dash_reads_queries_one_a_line_and_answers_each(records: Records) -> None:
    answers = records("search", "-", "--json", input='\ufeffsalt\r\n\n"barrage changed"\nAND ((\n')
    assert ["salt", "", '"barrage changed"', "AND (("] == [answer["query"] for answer in answers]
    assert [1, 0, 1] == [answer["total"] for answer in answers[:3]]


def test_people_see_titles_and_passages_on_standard_output_and_counts_on_standard_error(run: Run) -> None:
    result = run("search", "salt")
    assert "    1  Canals and Crops · Nadia Rehman\n" in result.stdout
    assert "Salt rose where water stood." in result.stdout
    assert result.stderr.startswith("salt: 1 hit, in ")


def test_nothing_found_is_no_failure(run: Run) -> None:
    result = run("search", "zeppelin")
    assert (0, "") == (result.exit_code, result.stdout)
    assert result.stderr.startswith("zeppelin: 0 hits")


@pytest.mark.parametrize("query", ["((", '"', "NOT", "title:", "a*", "-x", "", "OR OR", "\x00", "*"])
def test_no_query_is_an_error(query: str, run: Run) -> None:
    assert 0 == run("search", "--json", "--", query).exit_code


def test_an_index_that_is_missing_is_made(records: Records, folder: LibraryFolder) -> None:
    assert not folder.index.exists()
    assert 1 == records("search", "salt", "--json")[0]["total"]
    for file in folder.index.iterdir():
        file.unlink()
    assert 1 == records("search", "salt", "--json")[0]["total"]


def test_while_another_program_writes_the_index_the_change_is_kept_and_said_to_wait(
    run: Run, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> int:
        raise IndexUnavailableError("Another program is writing the search index.")

    records("search", "salt", "--json")
    monkeypatch.setattr(keep_index_fresh, "bring_index_up_to_date", locked)
    changed = run("annotations", "add", 1, "--quote", "Wheat followed the water", "--note", "zeppelin")
    assert 0 == changed.exit_code
    assert changed.stderr.startswith("Another program is writing the search index. What changed is kept")
    stale = run("search", "zeppelin", "--json")
    assert (0, 1) == (json.loads(stale.stdout)["total"], json.loads(stale.stdout)["waiting"])
    monkeypatch.undo()
    assert 1 == records("search", "zeppelin", "--json")[0]["total"]


def test_people_are_told_how_a_question_was_read(run: Run) -> None:
    assert ", none of which holds every word, in " in run("search", "salt", "noise").stderr
    assert ", the best 1 shown, in " in run("search", "barrage", "--limit", 1).stderr


@pytest.mark.parametrize(
    ("excerpt", "shown"),
    [
        (Excerpt("One two\nthree four.", ((4, 7), (8, 13)), 0), "One two three four."),
        (Excerpt("all of it", ((0, 9),), None), "all of it"),
        (Excerpt("none", (), None), "none"),
    ],
)
def test_a_passage_is_shown_on_one_line(excerpt: Excerpt, shown: str) -> None:
    assert shown == searching._marked(excerpt)


def test_the_words_that_answer_are_bold_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "on_terminal", lambda: True)
    assert "one \x1b[1mtwo\x1b[0m" == searching._marked(Excerpt("one two", ((4, 7),), 0))


def test_a_search_is_saved_asked_renamed_and_removed(run: Run, records: Records) -> None:
    assert 0 == run("searches", "save", "Salt", "salt drains").exit_code
    assert [{"name": "Salt", "query": "salt drains", "answers": None}] == records("searches", "list", "--json")
    (answer,) = records("search", "--saved", "salt", "--json")
    assert ("salt drains", 1) == (answer["query"], answer["complete"])
    run("searches", "rename", "salt", "Salty fields")
    assert "Salty fields: salt drains\n" == run("searches", "list").stdout
    run("searches", "remove", "salty fields")
    assert [] == records("searches", "list", "--json")
    assert 1 == run("searches", "remove", "salty fields").exit_code
    assert 1 == run("search", "--saved", "salty fields").exit_code
    assert 2 == run("search").exit_code
    assert 2 == run("search", "salt", "--saved", "x").exit_code


def test_facets_and_order_are_told_where_they_are_asked_for(run: Run, records: Records) -> None:
    (answer,) = records("search", "water", "--facets", "--order", "newest", "--json")
    assert isinstance(answer["facets"], dict)
    (answer,) = records("search", "water", "--json")
    assert "facets" not in answer
    assert 2 == run("search", "water", "--order", "sideways").exit_code


def test_material_is_gathered_for_a_question_in_groups(run: Run, records: Records) -> None:
    run("annotations", "add", 1, "--quote", "Engineers cut drains", "--note", "Drains are the answer to salt")
    (gathered,) = records("material", "Discuss the salt of the plain and its drains. (20 marks)", "--json")
    assert {"question", "words", "groups"} == set(gathered)
    assert {"salt", "plain", "drains"} == {each["word"] for each in gathered["words"]}
    groups = {each["kind"]: each["items"] for each in gathered["groups"]}
    assert {"mark", "essay"} == set(groups)
    (essay,) = groups["essay"]
    text = run("show", 1).stdout
    assert (1, "Canals and Crops", "2026-07-27") == (essay["essay_id"], essay["title"], essay["published"])
    assert essay["text"] == text[essay["at"] :][: len(essay["text"])]
    assert {"salt", "plain", "drains"} >= {essay["text"][start:end].lower() for start, end in essay["matches"]} != set()


def test_material_is_printed_under_headings_and_says_what_it_went_by(run: Run) -> None:
    shown = run("material", "salt")
    assert "Essays (1)" in shown.stdout
    assert "Canals and Crops · Nadia Rehman · 2026-07-27" in shown.stdout
    assert "Gathered by: salt" in shown.stderr
    assert "Nothing in the library answers it." in run("material", "zyxwvut").stderr
    assert 2 == run("material").exit_code
