"""Files of other programs, made here by their formats: what is in them comes in, and each is told by what it holds."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.annotation import Annotation, AnnotationKind, Category
from cssreader.domain.export import ReadExport
from cssreader.errors import UnusableInputError
from cssreader.export import UNKNOWN_TIME, read_annotations
from cssreader.export.lua_tables import read_table
from cssreader.export.moments import moment_in

QUOTE = "The barrage was built in the winter of that year."
SIDECAR = r"""-- /books/canals.sdr/metadata.epub.lua
return {
    ["annotations"] = {
        [1] = {
            ["chapter"] = "Water",
            ["color"] = "yellow",
            ["datetime"] = "2026-03-01 10:20:30",
            ["datetime_updated"] = "2026-03-02 08:00:00",
            ["drawer"] = "lighten",
            ["note"] = "Who \"built\" it?\
And when?",
            ["page"] = "/body/DocFragment[2]/body/p[3]/text().0",
            ["pageno"] = 12,
            ["text"] = "The barrage was built in the winter of that year.",
        },
        [2] = {
            ["datetime"] = "2026-03-01 11:00:00",
            ["page"] = "/body/DocFragment[4]/body/p/text().10",
            ["text"] = "in Water",
        },
        [3] = {
            ["color"] = "green",
            ["datetime"] = "2026-03-01 12:00:00",
            ["drawer"] = "underscore",
            ["text"] = "A canal is \226\128\156a slow road\226\128\157.",
        },
    },
    ["doc_props"] = {
        ["authors"] = "Nadia Rehman",
        ["title"] = "Canals and Crops",
    },
    ["percent_finished"] = 0.25,
    ["summary"] = { ["status"] = "reading", },
}
"""
OLD_SIDECAR = """return {
    ["bookmarks"] = {
        [1] = { ["datetime"] = "2022-01-02 03:04:05", ["highlighted"] = true, ["text"] = "My own words." },
        [2] = { ["datetime"] = "2022-01-02 03:05:05", ["text"] = "Page 3 A canal @ 2022-01-02 03:05:05" },
    },
    ["highlight"] = {
        [3] = {
            [1] = { ["datetime"] = "2022-01-02 03:04:05", ["drawer"] = "lighten", ["text"] = "The barrage was built." },
            [2] = { ["datetime"] = "2022-01-02 03:05:05", ["drawer"] = "lighten", ["text"] = "A canal" },
        },
    },
    ["stats"] = { ["title"] = "Canals and Crops", ["authors"] = "Nadia Rehman" },
}
"""
WIDE = "\u3000"
KOREADER_TEXT = f"""{WIDE}Canals and Crops
{WIDE}
{WIDE}Water
{WIDE}
{WIDE}{WIDE}-- Page: 12, added on Sun Mar  1 10:20:30 2026
{QUOTE}
---
Who built it?
-=-=-=-=-=-
{WIDE}Crops
{WIDE}
{WIDE}{WIDE}-- Page: 20, added on Sun Mar  1 10:25:30 2026
Wheat came later.
-=-=-=-=-=-

{WIDE}Roads
{WIDE}
{WIDE}{WIDE}-- Page: 1, added on Mon Mar  2 09:00:00 2026
A road is a promise.
-=-=-=-=-=-

"""
CLIPPINGS = """\ufeffCanals and Crops (Rehman, Nadia)
- Your Highlight on page 12 | Location 170-172 | Added on Sunday, March 1, 2026 10:20:30 AM

The barrage was built in the winter of that year.
==========
Canals and Crops (Rehman, Nadia)
- Your Note on page 12 | Location 172 | Added on Sunday, March 1, 2026 10:21:30 PM

Who built it?
==========
Canals and Crops (Rehman, Nadia)
- Your Bookmark on page 14 | Location 190 | Added on Sunday, 1 March 2026 10:22:30


==========
Roads (and Rivers) (A. Khan)
- Your Note on page 3 | Location 40 | Added on Monday, 2 March 2026 09:00:00

A note on nothing.
==========
"""
CALIBRE: dict[str, Any] = {
    "version": 1,
    "type": "calibre_annotation_collection",
    "annotations": [
        {
            "type": "highlight",
            "uuid": "ybGnregc0FPNrUijNfIHxg",
            "timestamp": "2026-03-01T10:20:30.954Z",
            "highlighted_text": QUOTE,
            "notes": "Who built it?",
            "style": {"kind": "color", "type": "builtin", "which": "yellow"},
            "toc_family_titles": ["Part I", "Canals and Crops"],
            "book_id": 15,
        },
        {"type": "highlight", "uuid": "gone", "removed": True, "timestamp": "2026-03-01T10:20:30Z"},
        {"type": "bookmark", "title": "Bookmark #1", "pos": "epubcfi(/6/2)", "timestamp": "2026-03-01T10:20:30Z"},
        {
            "book_id": 16,
            "title": "Roads",
            "annotation": {"type": "highlight", "uuid": "b", "highlighted_text": "A road."},
        },
    ],
}
HYPOTHESIS: list[dict[str, Any]] = [
    {
        "id": "Qx1",
        "created": "2026-03-01T10:20:30.123456+00:00",
        "updated": "2026-03-02T10:20:30+00:00",
        "uri": "https://notes.example/canals",
        "text": "Who built it?",
        "tags": ["fact", "water"],
        "document": {"title": ["Canals and Crops"]},
        "target": [
            {
                "source": "https://notes.example/canals",
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]"},
                    {"type": "TextPositionSelector", "start": 100, "end": 149},
                    {"type": "TextQuoteSelector", "exact": QUOTE, "prefix": "In 1932. ", "suffix": " It rained."},
                ],
            }
        ],
    },
    {
        "id": "Qx2",
        "uri": "https://notes.example/canals",
        "text": "On the page.",
        "target": [{"source": "x"}],
        "tags": [],
    },
]
HYPOTHESIS_CSV = (
    "Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n"
    f'2026-03-01 10:20,https://notes.example/canals,Public,Annotation,"{QUOTE}",me,"Who built it?","water,fact",\n'
)
READWISE = f"""Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at
"{QUOTE}",Canals and Crops,Nadia Rehman,,"Who built it?",yellow,"water, argument",location,12,2026-03-01 10:20:30+00:00
"Wheat came
later.",Canals and Crops,Nadia Rehman,,,blue,,location,20,"March 2, 2026 9:00:00 AM"
"""
READWISE_IN = f"""Highlight,Title,Author,URL,Note,Location,Date
"{QUOTE}",Canals,,https://notes.example/canals,.fact .deep-water Who?,4,2026-03-01 10:20:30
'=1+1,Sums,,,,,
"""


def marks(read: ReadExport) -> list[Annotation]:
    return [mark for essay in read.essays for mark in essay.annotations]


ALL = {
    "KOReader": SIDECAR,
    "KOReader before": OLD_SIDECAR,
    "KOReader's text": KOREADER_TEXT,
    "Kindle": CLIPPINGS,
    "calibre": json.dumps(CALIBRE),
    "Hypothesis": json.dumps({"total": 2, "rows": HYPOTHESIS}),
    "Hypothesis' CSV": HYPOTHESIS_CSV,
    "Readwise": READWISE,
    "Readwise, to come in": READWISE_IN,
}


@pytest.mark.parametrize(("program", "text"), ALL.items(), ids=ALL)
def test_a_file_is_told_by_what_is_in_it(program: str, text: str) -> None:
    assert program.startswith(read_annotations(text).source)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_each_annotation_has_the_same_id_every_time(text: str) -> None:
    first, again = marks(read_annotations(text)), marks(read_annotations("\ufeff" + text.replace("\n", "\r\n")))
    assert [mark.id for mark in first] == [mark.id for mark in again]
    assert len(first) == len({mark.id for mark in first}) > 0


def test_the_table_beside_a_book_of_koreader() -> None:
    read = read_annotations(SIDECAR)
    (essay,) = read.essays
    assert ("Canals and Crops", "Nadia Rehman") == (essay.title, essay.author)
    first, second = essay.annotations
    assert (QUOTE, 'Who "built" it?\nAnd when?', ("yellow",)) == (first.quote, first.note, first.tags)
    assert datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC) == first.created_at
    assert datetime(2026, 3, 2, 8, tzinfo=UTC) == first.modified_at
    assert ("A canal is “a slow road”.", ("green",)) == (second.quote, second.tags)
    assert ("One mark in “Canals and Crops” was left out",) == tuple(each.partition(":")[0] for each in read.problems)


def test_the_table_that_koreader_kept_before() -> None:
    (essay,) = read_annotations(OLD_SIDECAR).essays
    assert [("The barrage was built.", "My own words."), ("A canal", "")] == [
        (mark.quote, mark.note) for mark in essay.annotations
    ]


def test_the_json_of_koreader() -> None:
    entry = {"sort": "highlight", "time": 1772360430, "text": QUOTE, "note": "Who?", "page": 12, "color": "yellow"}
    one = {"title": "Canals", "author": "N. Rehman", "entries": [entry, {"sort": "bookmark", "text": "in Water"}]}
    for document in (one, {"documents": [one], "version": "json/1.0.0"}):
        read = read_annotations(json.dumps(document))
        (mark,) = marks(read)
        assert (QUOTE, "Who?", ()) == (mark.quote, mark.note, mark.tags)
        assert datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC) == mark.created_at
        assert 1 == len(read.problems)


def test_the_text_of_koreader() -> None:
    canals, roads = read_annotations(KOREADER_TEXT).essays
    assert ("Canals and Crops", "Roads") == (canals.title, roads.title)
    assert [(QUOTE, "Who built it?"), ("Wheat came later.", "")] == [(m.quote, m.note) for m in canals.annotations]
    assert datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC) == canals.annotations[0].created_at


def test_clippings_with_notes_on_their_highlights() -> None:
    read = read_annotations(CLIPPINGS)
    canals, roads = read.essays
    assert ("Canals and Crops", "Nadia Rehman") == (canals.title, canals.author)
    (mark,) = canals.annotations
    assert (QUOTE, "Who built it?") == (mark.quote, mark.note)
    assert datetime(2026, 3, 1, 22, 21, 30, tzinfo=UTC) == mark.modified_at
    assert ("Roads (and Rivers)", "A. Khan") == (roads.title, roads.author)
    assert AnnotationKind.NOTE is roads.annotations[0].kind
    assert 1 == len(read.problems)


def test_the_collection_of_calibre() -> None:
    read = read_annotations(json.dumps(CALIBRE))
    canals, roads = read.essays
    assert ("Canals and Crops", "Roads") == (canals.title, roads.title)
    (mark,) = canals.annotations
    assert (QUOTE, "Who built it?", ()) == (mark.quote, mark.note, mark.tags)
    assert "One mark in “the collection” was left out" in read.problems[0]


@pytest.mark.parametrize("document", [{"rows": HYPOTHESIS}, {"annotations": HYPOTHESIS}, HYPOTHESIS])
def test_the_json_of_hypothesis(document: Any) -> None:
    read = read_annotations(json.dumps(document))
    passage, page = marks(read)
    selector = passage.selector
    assert selector is not None
    assert ("In 1932. ", " It rained.") == (selector.prefix, selector.suffix)
    assert (Category.FACT, ("fact", "water")) == (passage.category, passage.tags)
    assert datetime(2026, 3, 2, 10, 20, 30, tzinfo=UTC) == passage.modified_at
    assert (AnnotationKind.NOTE, "On the page.") == (page.kind, page.note)
    assert {"https://notes.example/canals"} == {essay.address for essay in read.essays}


def test_the_table_of_hypothesis() -> None:
    (mark,) = marks(read_annotations(HYPOTHESIS_CSV))
    assert (QUOTE, "Who built it?", ("water", "fact")) == (mark.quote, mark.note, mark.tags)


def test_the_tables_of_readwise() -> None:
    first, second = marks(read_annotations(READWISE))
    assert (QUOTE, "Who built it?", ("water", "argument", "yellow")) == (first.quote, first.note, first.tags)
    assert Category.ARGUMENT is first.category
    assert (("blue",), Category.QUOTATION) == (second.tags, second.category)
    assert datetime(2026, 3, 2, 9, tzinfo=UTC) == second.created_at
    canals, sums = read_annotations(READWISE_IN).essays
    assert ("https://notes.example/canals", "Who?", ("fact", "deep-water"), Category.FACT) == (
        canals.address,
        canals.annotations[0].note,
        canals.annotations[0].tags,
        canals.annotations[0].category,
    )
    assert ("=1+1", UNKNOWN_TIME) == (sums.annotations[0].quote, sums.annotations[0].created_at)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear diary, nothing happened.",
        "a,b,c\n1,2,3\n",
        "[1, 2]",
        "return 5",
        "return { os.execute('x') }",
        'return { ["title"] = "no marks" }',
        "-- nothing",
        "return " + "{" * 10_000,
        'return { ["annotations"] = "unfinished',
        "Highlight\nonly",
        '{"rows": []}',
    ],
)
def test_what_holds_no_annotations_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnusableInputError, match=r"^[A-Z].*\.$"):
        read_annotations(text)


def test_tables_of_lua_in_every_way_of_writing_them() -> None:
    text = """-- a comment
--[[ a long
one ]]
return { a = 1, ['b'] = -2.5e1; [3] = 0x10, "one", 'it\\'s', [[long
text]], nested = { true, false, nil }, [==[with ]] in it]==] }"""
    assert {
        "a": 1.0,
        "b": -25.0,
        3: "long\ntext",
        1: "one",
        2: "it's",
        "nested": {1: True, 2: False, 3: None},
        4: "with ]] in it",
    } == read_table(text)


@pytest.mark.parametrize(
    "text", ["{ [{}] = 1 }", "{ f() }", "{ 1 } 2", "{ a.b = 1 }", "{", "{ 'x }", '{ "\\300" }', "return"]
)
def test_what_is_no_table_of_constants_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_table(text)


@given(text=st.text(max_size=300) | st.text(alphabet="{}[]\"'=,;\\-\n ax1", max_size=200))
def test_no_text_breaks_the_readers(text: str) -> None:
    for start in ("", "return {", '{"rows": [', "Highlight,Title\n", "T (A)\n- Your Highlight on page 1 | x\n\n"):
        with suppress(UnusableInputError):
            read_annotations(start + text)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2026-03-01T10:20:30+05:00", datetime(2026, 3, 1, 5, 20, 30, tzinfo=UTC)),
        ("2026-03-01 10:20:30", datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC)),
        ("Sunday, 1 March 2026 10:20:30", datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC)),
        ("Sunday, March 1, 2026 12:20:30 AM", datetime(2026, 3, 1, 0, 20, 30, tzinfo=UTC)),
        ("Sun Mar  1 10:20:30 2026", datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC)),
        (1772360430, datetime(2026, 3, 1, 10, 20, 30, tzinfo=UTC)),
        ("the day before", None),
        ("31 February 2026", None),
        (-5, None),
        (True, None),
        (10**400, None),
    ],
)
def test_times_in_many_ways_of_writing_them(said: object, moment: datetime | None) -> None:
    assert moment == moment_in(said)
