"""Annotations as notes of an Obsidian vault: read back by a parser of YAML, and safe for what a person writes there."""

import re
from collections.abc import Callable

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cssreader.domain.annotation import Annotation
from cssreader.domain.export import CompleteParts, ExportedEssay
from cssreader.export.obsidian import YOURS, VaultNote, read_vault_note, write_vault_note

MakeAnnotation = Callable[..., Annotation]
MakeEssay = Callable[..., ExportedEssay]
UID = "0d1f6f38-2f63-4b51-8e0b-6a8f0c7f2f10"


def front_matter(note: str) -> dict[str, object]:
    found = yaml.safe_load(note.split("---\n")[1])
    assert isinstance(found, dict)
    return found


def test_a_note_says_what_it_is_of(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    essay = make_essay(make_annotation("Canals."), tags=("rule of law", "2025", "IMF"), complete=CompleteParts(uid=UID))
    said = front_matter(write_vault_note(essay))
    assert (essay.title, essay.author, essay.site) == (said["title"], said["author"], said["site"])
    assert essay.published == said["published"]
    assert ["rule-of-law", "_2025", "IMF"] == said["tags"]
    assert f"cssreader://essay/{UID}" == said["link"]
    assert 1 == said["highlights"]


def test_each_passage_has_a_block_id_that_stays(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    first, second = make_annotation("One."), make_annotation("Two.")
    before, after = write_vault_note(make_essay(first)), write_vault_note(make_essay(second, first))
    assert f"\n\n> One.\n\n^{first.id}\n\n" in before
    assert f"\n\n> One.\n\n^{first.id}\n\n" in after
    assert [second.id, first.id] == re.findall(r"^\^(.+)$", after, re.MULTILINE)


@example("a: b\n---\n# [[x]] {{y}} \x00\x85\u2028\ufeff\ud800 \"'\\ - #tag")
@given(st.text(max_size=120))
def test_any_words_make_a_note_that_is_known_again(
    make_annotation: MakeAnnotation, make_essay: MakeEssay, words: str
) -> None:
    mark = make_annotation("A passage.", note=words, tags=(words,), source=words)
    essay = make_essay(mark, title=words, author=words, tags=(words,), complete=CompleteParts(uid=UID))
    note = write_vault_note(essay).encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n")
    assert " ".join(words.encode("utf-8", "ignore").decode().split()) == front_matter(note)["title"]
    found = read_vault_note(note)
    assert found is not None
    assert (UID, True, "") == (found.essay, found.is_untouched, found.below)


def test_what_obsidian_reads_beyond_markdown_is_made_plain(
    make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    body = write_vault_note(make_essay(make_annotation("Is #one %%two%% ==three== $4 [[five]] ^six"))).split(
        "---\n", 2
    )[2]
    assert r"Is \#one \%%two\%% \==three\== \$4 \[\[five\]\] \^six" in body


def test_what_a_person_wrote_is_kept(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    essay = make_essay(make_annotation("One."), tags=("water",), complete=CompleteParts(uid=UID))
    # As Obsidian writes properties that are edited there.
    edited = write_vault_note(essay).replace('"', "").replace("\ntags:", "\nrating: 5\nread:\n  - May\ntags:\n  - mine")
    earlier = read_vault_note(edited + "My own thought.\n")
    assert VaultNote(UID, True, "My own thought.\n", ("rating: 5", "read:", "  - May"), ("mine",)) == earlier
    again = write_vault_note(make_essay(make_annotation("Two."), tags=("water",), complete=essay.complete), earlier)
    assert again.endswith(f"{YOURS}\nMy own thought.\n")
    said = front_matter(again)
    assert (5, ["May"], ["water", "mine"]) == (said["rating"], said["read"], said["tags"])
    assert "> Two." in again


@pytest.mark.parametrize(
    "line",
    ["tags: [mine, exam/css]", "tags: [\"mine\", 'exam/css']", "tags: mine, exam/css", "tags: [mine, exam/css, ]"],
)
def test_tags_that_a_person_wrote_on_one_line_are_kept(
    line: str, make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    essay = make_essay(make_annotation("One."), tags=(), complete=CompleteParts(uid=UID))
    earlier = read_vault_note(write_vault_note(essay).replace("title:", f"{line}\ntitle:", 1))
    assert earlier is not None
    assert ("mine", "exam/css") == earlier.tags
    assert ["mine", "exam/css"] == front_matter(write_vault_note(essay, earlier))["tags"]


def test_a_property_of_tags_with_none_in_it_gives_none(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    essay = make_essay(make_annotation("One."), tags=(), complete=CompleteParts(uid=UID))
    for line in ("tags:", "tags: []", "tags: ''"):
        earlier = read_vault_note(write_vault_note(essay).replace("title:", f"{line}\ntitle:", 1))
        assert earlier is not None
        assert () == earlier.tags


def test_a_note_that_was_changed_above_its_line_says_so(make_annotation: MakeAnnotation, make_essay: MakeEssay) -> None:
    note = write_vault_note(make_essay(make_annotation("One."), complete=CompleteParts(uid=UID)))
    for changed in (note.replace("One.", "Won."), note.replace(YOURS, "")):
        found = read_vault_note(changed)
        assert found is not None
        assert not found.is_untouched


def test_other_notes_are_none_of_ours() -> None:
    for text in ("", "# A note", "---\ntitle: x\n---\n# A note", "---\ncssreader-essay: a\n", "---\n---\n"):
        assert read_vault_note(text) is None


def test_a_tag_that_is_gone_from_the_library_goes_and_a_persons_own_stays(
    make_annotation: MakeAnnotation, make_essay: MakeEssay
) -> None:
    mark = make_annotation("One.")
    before = write_vault_note(make_essay(mark, tags=("water", "rule of law"), complete=CompleteParts(uid=UID)))
    earlier = read_vault_note(before.replace('  - "water"', '  - "water"\n  - mine'))
    assert earlier is not None
    after = write_vault_note(make_essay(mark, tags=("rule of law",), complete=CompleteParts(uid=UID)), earlier)
    assert ["rule-of-law", "mine"] == front_matter(after)["tags"]
