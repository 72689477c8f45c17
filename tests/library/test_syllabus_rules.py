"""The rules of the syllabus place essays where a person would look for them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app.import_essays import add_starter_essays
from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.syllabus import shipped_topics
from cssreader.app.topic_members import TopicMembers
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.topics import LONGEST_RULE, Topic, TopicTree
from cssreader.paths import LibraryFolder
from cssreader.text.query_language import parse_query

SAMPLES = json.loads((Path(__file__).parents[1] / "samples" / "topics.json").read_text("utf-8"))
STARTERS = {
    "After the Water": {
        "themes/environment-water-and-climate",
        "themes/environment-water-and-climate/climate-change",
        "css/current-affairs",
        "css/environmental-sciences",
    },
    "Consultation, Trust": {
        "themes/ethics-culture-and-religion",
        "css/islamic-studies-or-comparative-study-of-major-religions",
        "pms-punjab/islamic-studies-or-ethics",
    },
    "Half a Loaf": {"themes/politics-and-governance", "css/political-science", "css/english-essay"},
    "A Promise to Every": {"themes/education", "pms-punjab/education", "css/english-essay"},
    "Sharing the House": {
        "themes/politics-and-governance",
        "css/pakistan-affairs",
        "css/pakistan-affairs/constitution-and-federalism",
        "css/political-science",
        "css/constitutional-law",
        "pms-punjab/pakistan-studies",
    },
    "The Long Road": {
        "themes/politics-and-governance",
        "css/pakistan-affairs",
        "css/history-of-pakistan-india",
        "css/constitutional-law",
    },
    "From the Turbine": {
        "themes/economy",
        "themes/economy/energy-and-circular-debt",
        "themes/science-technology-and-ai",
        "css/general-science-ability",
    },
    "خودی": {
        "themes/philosophy-and-abstract-topics",
        "css/urdu-literature",
        "css/philosophy",
        "pms-punjab/urdu-essay-comprehension-and-translation",
    },
    "The Missing Tier": {
        "themes/politics-and-governance",
        "css/pakistan-affairs/local-government-and-devolution",
        "css/public-administration",
        "css/governance-public-policies",
    },
    "Neighbours Who": {"themes/international-relations", "css/international-relations", "css/current-affairs/regional"},
    "A Third of": {"css/english-precis-and-composition", "pms-punjab/english-precis-comprehension-and-translation"},
    "The Race with": {"themes/science-technology-and-ai", "css/general-science-ability"},
    "One River": {
        "themes/environment-water-and-climate",
        "themes/environment-water-and-climate/water",
        "css/current-affairs",
        "css/geography",
    },
    "Half the Republic": {
        "themes/society-and-gender",
        "themes/society-and-gender/women",
        "css/gender-studies",
        "css/pakistan-affairs",
    },
}
"""By the beginning of a title, topics that an essay must lie in."""

MAY_LIE_IN = {
    "Consultation, Trust": {"themes/politics-and-governance"},
    "A Promise to Every": {"themes/society-and-gender"},
    "Half a Loaf": {"themes/philosophy-and-abstract-topics", "themes/ethics-culture-and-religion"},
    "One River": {"themes/international-relations"},
    "Half the Republic": {"themes/politics-and-governance"},
    "The Long Road": {"themes/ethics-culture-and-religion"},
}
"""Themes beside those, by a tag or because they are spoken of at length."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


@pytest.fixture
def search(workspace: Workspace) -> Iterator[LibrarySearch]:
    opened = LibrarySearch(workspace)
    yield opened
    opened.close()


def placed(workspace: Workspace, members: TopicMembers) -> dict[str, set[str]]:
    """By title, the topics that an essay lies in itself."""
    found: dict[str, set[str]] = {each.title: set() for each in workspace.store.essays.summaries()}
    titles = {each.id: each.title for each in workspace.store.essays.summaries()}
    for topic, essays in members.own(shipped_topics()).items():
        for essay in essays:
            found[titles[essay]].add(topic)
    return found


def themes(topics: set[str]) -> set[str]:
    return {topic for topic in topics if topic.startswith("themes/") and topic.count("/") == 1}


def test_starter_essays_lie_where_they_belong_and_in_no_other_theme(
    workspace: Workspace, search: LibrarySearch
) -> None:
    add_starter_essays(workspace)
    bring_index_up_to_date(workspace)
    found = placed(workspace, search.topics)
    assert len(found) == len(STARTERS)
    for title, topics in found.items():
        (begin,) = (each for each in STARTERS if title.startswith(each))
        assert STARTERS[begin] <= topics, title
        assert themes(topics) <= themes(STARTERS[begin]) | MAY_LIE_IN.get(begin, set()), title


def test_essays_on_other_subjects_are_placed_too(workspace: Workspace, search: LibrarySearch) -> None:
    for each in SAMPLES:
        put_essay(workspace, each["title"], each["text"])
    bring_index_up_to_date(workspace)
    found = placed(workspace, search.topics)
    for each in SAMPLES:
        topics = found[each["title"]]
        assert {f"css/{subject}" for subject in each["subjects"]} <= topics, each["title"]
        wanted = {f"themes/{theme}" for theme in each["themes"] if theme}
        assert themes(topics) <= wanted, each["title"]
        # Where several themes will do, or none, an essay need not lie in any.
        assert len(each["themes"]) > 1 or wanted <= topics, each["title"]


def test_every_topic_has_its_place_and_every_rule_is_understood() -> None:
    topics = shipped_topics()
    tree = TopicTree(topics)
    assert len({topic.id for topic in topics}) == len(topics)
    for topic in topics:
        assert topic.under is None or tree.get(topic.under) is not None, topic.id
        assert tree.path(topic.id)[0].id == topic.id.split("/")[0]
        assert len(topic.rule) <= LONGEST_RULE
        query = parse_query(topic.rule, longest=LONGEST_RULE)
        assert not query.read_as_words, topic.id
        assert (query.root is None) == (not topic.rule)


def subjects(tree: TopicTree, examination: str) -> list[Topic]:
    groups = [group for top in tree if top.id == examination for group in tree.children(top.id)]
    return [subject for group in groups for subject in tree.children(group.id)]


def test_the_subjects_of_both_schemes_are_there_with_their_marks() -> None:
    tree = TopicTree(shipped_topics())
    css, pms = subjects(tree, "css"), subjects(tree, "pms-punjab")
    assert (51, 36) == (len(css), len(pms))
    assert len({each.code for each in css}) == len(css)
    assert all(each.marks in (100, 200) and each.rule for each in css + pms)
    assert (6, 6) == (sum(not each.optional for each in css), sum(not each.optional for each in pms))
    assert 10 == sum(each.id.startswith("themes/") and each.id.count("/") == 1 for each in tree)
