"""The topics that ship with the program: the subjects of the examinations, and the themes of their essays."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from cssreader.domain.topics import Topic, TopicId
from cssreader.resources import resource

_ORDER = ("themes", "css", "pms-punjab")


@cache
def shipped_topics() -> tuple[Topic, ...]:
    """All of them, those above before those below, read once in each process."""
    topics: dict[str, Topic] = {}
    for name in _ORDER:
        with (resource("syllabus") / f"{name}.toml").open("rb") as file:
            syllabus = tomllib.load(file)
        topics[syllabus["id"]] = Topic(TopicId(syllabus["id"]), syllabus["name"])
        for stored in syllabus["topics"]:
            topics[stored["id"]] = _topic(stored, topics)
    return tuple(topics.values())


def _topic(stored: Mapping[str, Any], before: Mapping[str, Topic]) -> Topic:
    """A subject that a person chooses is not shown before. `rule_of` names a topic whose rule it shares."""
    rule = before[stored["rule_of"]].rule if "rule_of" in stored else stored.get("rule", "")
    optional = stored.get("optional", False)
    return Topic(
        id=TopicId(stored["id"]),
        name=stored["name"],
        under=TopicId(stored["under"]),
        rule=" ".join(rule.split()),
        also=tuple(stored.get("also", ())),
        marks=stored.get("marks"),
        code=stored.get("code"),
        optional=optional,
        shown=not optional,
    )
