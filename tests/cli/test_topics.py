"""`topics` at the command line."""

from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]
Records = Callable[..., list[dict[str, Any]]]


def test_topics_are_listed_with_what_lies_in_them(run: Run, records: Records) -> None:
    assert 0 == run("topics", "add", "Rivers and canals", "--rule", "canal OR barrage").exit_code
    assert 0 == run("topics", "add", "Salt", "--under", "rivers and canals", "--rule", "salt drains").exit_code
    listed = {each["name"]: each for each in records("topics", "list", "--json")}
    assert (2, 2, 0) == tuple(listed["Rivers and canals"][key] for key in ("essays", "unread", "highlights"))
    assert 1 == listed["Salt"]["essays"]
    assert listed["Salt"]["under"] == listed["Rivers and canals"]["topic"]
    assert "Rivers and canals" in run("topics", "list").stdout
    assert ["Canals and Crops"] == [each["title"] for each in records("topics", "show", "salt", "--json")]
    (canals,) = (each for each in records("list", "--json") if each["essay_id"] == 1)
    assert {"Rivers and canals", "Salt"} <= set(canals["topics"])
    (answer,) = records("search", "topic:salt water", "--json")
    assert [1] == [each["essay_id"] for each in answer["hits"]]


def test_essays_are_put_in_and_taken_out_by_hand(run: Run, records: Records) -> None:
    run("topics", "add", "Salt", "--rule", "salt drains")
    run("topics", "put", "Salt", "2")
    run("topics", "take-out", "salt", "1")
    assert [2] == [each["essay_id"] for each in records("topics", "show", "salt", "--json")]
    (of_one,) = (each for each in records("topics", "of", "1", "--json") if each["name"] == "Salt")
    assert (False, "by hand") == (of_one["lies_in"], of_one["reason"])
    assert "- Salt: taken out by hand\n" in run("topics", "of", "1").stdout
    run("topics", "leave", "salt", "1", "2")
    assert "+ Salt: by its rule: Salt, drains\n" in run("topics", "of", "1").stdout
    assert 1 == run("topics", "put", "salt", "99").exit_code
    assert 1 == run("topics", "put", "nowhere", "1").exit_code
    assert 2 == run("topics", "put", "salt", "x").exit_code


def test_subjects_are_chosen_hidden_changed_and_removed(run: Run, records: Records) -> None:
    def names() -> set[str]:
        return {each["topic"] for each in records("topics", "list", "--json")}

    assert "css/economics" not in names()
    run("topics", "choose", "css/economics", "css/political-science")
    assert {"css/economics", "css/political-science"} <= names()
    run("topics", "hide", "css/economics", "PMS Punjab (PPSC)")
    assert "css/economics" not in names()
    assert "pms-punjab/english-essay" not in names()
    everything = {each["topic"]: each["shown"] for each in records("topics", "list", "--all", "--json")}
    assert everything["css/economics"] is False
    run("topics", "add", "Mine")
    run("topics", "change", "mine", "--name", "My themes", "--under", "themes", "--rule", "salt")
    (mine,) = (each for each in records("topics", "list", "--json") if each["name"] == "My themes")
    assert ("themes", "salt") == (mine["under"], mine["rule"])
    run("topics", "change", "my themes", "--under", "")
    assert 1 == run("topics", "change", "my themes", "--name", "").exit_code
    assert 0 == run("topics", "remove", "my themes").exit_code
    assert 1 == run("topics", "remove", "my themes").exit_code
