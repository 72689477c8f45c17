"""Blocks that a person hides or puts back, and blocks that stand in too many essays of one site."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cssreader.app.annotate_essay import add_highlight
from cssreader.app.apply_change import apply_change
from cssreader.app.cleaning_rules import hide_block, keep_block, rules, withdraw_rule
from cssreader.app.find_likenesses import join_essays, part_essays
from cssreader.app.import_essays import store_page
from cssreader.app.tend_library import edit_essay, trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.clean import clean_page
from cssreader.domain.annotation import Anchored, Category, Moved
from cssreader.domain.changes import ImportOutcome, ImportStatus
from cssreader.domain.cleaning_rules import RuleAction, RuleOrigin
from cssreader.domain.essay import DocumentType, EssayId, RawDocument, RemovalReason
from cssreader.domain.library import EssayEdit
from cssreader.errors import KnownError, NotFoundError
from cssreader.paths import LibraryFolder

PARAGRAPHS = {
    "rivers": (
        "A river that two provinces share is measured twice, and the two figures are seldom the same.",
        "The engineers at the upper gate count what they let pass, and those below count what arrives.",
        "Between the two lies a stretch of sand on which nobody has ever set a gauge that lasted.",
    ),
    "schools": (
        "The school in the valley was built in one summer, and its roof was finished in the next.",
        "Its teacher walked for an hour each morning, and his register was the neatest in the district.",
        "When he was posted elsewhere the register went on for a year in another hand, and then stopped.",
    ),
    "courts": (
        "A case that begins with a wall between two gardens may outlive both of the gardeners.",
        "The file grows by a page each month, and each page says on what day the next will be written.",
        "Those who know the building well say that its clocks are set by the oldest of its clerks.",
    ),
}
REFRAIN = "A lamp is lit at the head of the pass in winter, and whoever sees it knows that the road is open."
INSERTED = "The ferry at the old crossing runs on every day of the year but the day of the spring fair."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def _page(name: str, *more: str, site: str = "leaf.example", aside: str = "") -> RawDocument:
    paragraphs = "".join(f"<p>{text}</p>" for text in (*PARAGRAPHS[name], *more))
    html = (
        f"<html><head><title>On {name}</title></head><body><article><h1>On {name}</h1>{paragraphs}"
        f"{aside}</article></body></html>"
    )
    return RawDocument(f"https://{site}/{name}", html.encode(), DocumentType.HTML, f"https://{site}/{name}")


def _store(workspace: Workspace, document: RawDocument) -> ImportOutcome:
    return store_page(workspace, document, clean_page(document))


def _added(workspace: Workspace, document: RawDocument) -> EssayId:
    essay_id = _store(workspace, document).essay_id
    assert essay_id is not None
    return essay_id


def _text(workspace: Workspace, essay_id: EssayId) -> str:
    return workspace.store.essays.text(essay_id)


def test_a_block_in_three_essays_of_a_site_goes_from_all_and_from_the_next(workspace: Workspace) -> None:
    one = _added(workspace, _page("rivers", INSERTED))
    two = _added(workspace, _page("schools", INSERTED))
    assert INSERTED in _text(workspace, one)
    third = _store(workspace, _page("courts", INSERTED))
    assert third.essay_id is not None
    assert {one, two} == set(third.others)
    for essay_id in (one, two, third.essay_id):
        assert INSERTED not in _text(workspace, essay_id)
        hidden = [each for each in workspace.store.essays.get(essay_id).removed if each.text == INSERTED]
        assert [RemovalReason.ON_OTHER_PAGES] == [each.reason for each in hidden]
    [rule] = rules(workspace)
    assert (RuleOrigin.REPETITION, "leaf.example") == (rule.origin, rule.site)
    assert ImportStatus.UNCHANGED is _store(workspace, _page("rivers", INSERTED)).status


def test_the_older_version_of_an_essay_that_lost_a_block_is_still_there(workspace: Workspace) -> None:
    essays = [_added(workspace, _page(name, INSERTED)) for name in PARAGRAPHS]
    versions = workspace.store.versions.of_essay(essays[0])
    assert [False, True] == [each.shown for each in versions]
    assert INSERTED in workspace.store.versions.get(versions[0].id).text


@pytest.mark.parametrize(
    "repeated", ["Why it matters", "\u201cThe law is the last thing that sleeps in a quiet town at night.\u201d"]
)
def test_what_essays_may_have_in_common_stays(workspace: Workspace, repeated: str) -> None:
    essays = [_added(workspace, _page(name, repeated, PARAGRAPHS[name][0])) for name in PARAGRAPHS]
    assert all(repeated in _text(workspace, essay_id) for essay_id in essays)
    assert () == rules(workspace)


def test_the_verse_and_the_book_that_three_essays_cite_stay(workspace: Workspace) -> None:
    verse = "خودی کو کر بلند اتنا کہ ہر تقدیر سے پہلے خدا بندے سے خود پوچھے بتا تیری رضا کیا ہے"
    cited = "Stand firm for justice, even against yourselves or your kin. (Al-Nisa 4:135)"
    essays = [_added(workspace, _page(name, verse, cited, INSERTED, PARAGRAPHS[name][0])) for name in PARAGRAPHS]
    texts = [_text(workspace, essay_id) for essay_id in essays]
    assert all(verse in text and cited in text and INSERTED not in text for text in texts)
    assert [INSERTED] == [rule.excerpt for rule in rules(workspace)]


def test_rules_are_there_when_the_library_is_opened_again_and_in_no_other(tmp_path: Path) -> None:
    one, other = (LibraryFolder(tmp_path / name) for name in ("one", "other"))
    with open_workspace(one) as workspace:
        essays = [_added(workspace, _page(name, INSERTED)) for name in PARAGRAPHS]
        change = hide_block(workspace, essays[0], 0, on_site=False)
        before = rules(workspace)
    with open_workspace(other) as workspace:
        assert () == rules(workspace)
        assert INSERTED in _text(workspace, _added(workspace, _page("rivers", INSERTED)))
    with open_workspace(one) as workspace:
        assert before == rules(workspace)
        assert PARAGRAPHS["rivers"][0] not in _text(workspace, essays[0])
        apply_change(workspace, change.reversed())
        assert PARAGRAPHS["rivers"][0] in _text(workspace, essays[0])
        assert INSERTED not in _text(workspace, _added(workspace, _page("rivers", INSERTED, REFRAIN)))


def test_an_essay_that_is_parted_again_follows_the_rules_made_meanwhile(workspace: Workspace) -> None:
    joined = _added(workspace, _page("rivers", INSERTED))
    other = _added(workspace, _page("schools", INSERTED))
    join_essays(workspace, joined, other)
    hide_block(workspace, other, _text(workspace, other).index(INSERTED), on_site=True)
    part_essays(workspace, joined)
    assert INSERTED not in _text(workspace, joined)


def test_a_copy_that_was_joined_is_no_third_essay(workspace: Workspace) -> None:
    one = _added(workspace, _page("rivers", INSERTED))
    join_essays(workspace, one, _added(workspace, _page("schools", INSERTED)))
    third = _added(workspace, _page("courts", INSERTED))
    assert INSERTED in _text(workspace, third)
    assert () == rules(workspace)


def test_a_rule_of_a_site_goes_by_what_its_pages_name(workspace: Workspace) -> None:
    one, two = (_added(workspace, _page(name, INSERTED)) for name in ("rivers", "schools"))
    said = EssayEdit.of(workspace.store.essays.get(one))
    assert said.more is not None
    edit_essay(workspace, one, replace(said, more=replace(said.more, site="Mine")))
    assert "leaf.example" == workspace.store.essays.get(one).page_site
    hide_block(workspace, one, _text(workspace, one).index(INSERTED), on_site=True)
    assert INSERTED not in _text(workspace, two)


def test_other_sites_and_one_essay_in_several_versions_do_not_count(workspace: Workspace) -> None:
    one = _added(workspace, _page("rivers", INSERTED))
    _added(workspace, _page("rivers", INSERTED, REFRAIN))
    _added(workspace, _page("schools", INSERTED, site="bark.example"))
    _added(workspace, _page("courts", INSERTED, site="root.example"))
    assert INSERTED in _text(workspace, one)
    assert () == rules(workspace)


def test_what_the_person_marked_is_never_taken_for_repetition(workspace: Workspace) -> None:
    one = _added(workspace, _page("rivers", INSERTED))
    start = _text(workspace, one).index(INSERTED)
    add_highlight(workspace, one, start, start + len(INSERTED), Category.FACT)
    for name in ("schools", "courts"):
        _added(workspace, _page(name, INSERTED))
    assert INSERTED in _text(workspace, one)
    assert () == rules(workspace)


def test_essays_in_the_trash_count_as_essays_of_the_site(workspace: Workspace) -> None:
    one = _added(workspace, _page("rivers", INSERTED))
    trash_essays(workspace, [one])
    _added(workspace, _page("schools", INSERTED))
    third = _added(workspace, _page("courts", INSERTED))
    assert INSERTED not in _text(workspace, third)


def test_withdrawing_what_repetition_said_puts_the_block_back_for_good(workspace: Workspace) -> None:
    essays = [_added(workspace, _page(name, INSERTED)) for name in PARAGRAPHS]
    [rule] = rules(workspace)
    assert rule.id is not None
    change = withdraw_rule(workspace, rule.id)
    assert set(essays) == set(change.essays)
    assert all(INSERTED in _text(workspace, essay_id) for essay_id in essays)
    assert [(RuleAction.KEEP, RuleOrigin.HAND)] == [(each.action, each.origin) for each in rules(workspace)]
    again = _added(workspace, _page("rivers", INSERTED, REFRAIN))
    assert INSERTED in _text(workspace, again)
    apply_change(workspace, change.reversed())
    assert all(INSERTED not in _text(workspace, essay_id) for essay_id in essays)


def test_a_block_is_hidden_here_and_comes_back_by_undo_at_its_place(workspace: Workspace) -> None:
    essay_id = _added(workspace, _page("rivers"))
    before = workspace.store.essays.get(essay_id)
    second = PARAGRAPHS["rivers"][1]
    change = hide_block(workspace, essay_id, before.text.index(second) + 5, on_site=False)
    assert second not in _text(workspace, essay_id)
    assert RemovalReason.HIDDEN in {each.reason for each in workspace.store.essays.get(essay_id).removed}
    apply_change(workspace, change.reversed())
    after = workspace.store.essays.get(essay_id)
    assert (before.content, before.removed, before.version_id) == (after.content, after.removed, after.version_id)
    assert 2 == len(workspace.store.versions.of_essay(essay_id))
    apply_change(workspace, change)
    assert 2 == len(workspace.store.versions.of_essay(essay_id))


def test_hiding_on_a_site_counts_for_what_is_there_and_what_comes(workspace: Workspace) -> None:
    one = _added(workspace, _page("rivers", REFRAIN))
    two = _added(workspace, _page("schools", REFRAIN))
    elsewhere = _added(workspace, _page("courts", REFRAIN, site="bark.example"))
    hide_block(workspace, one, _text(workspace, one).index(REFRAIN), on_site=True)
    three = _added(workspace, _page("courts", REFRAIN))
    assert [False, False, False, True] == [REFRAIN in _text(workspace, each) for each in (one, two, three, elsewhere)]
    assert RemovalReason.HIDDEN_ON_SITE in {each.reason for each in workspace.store.essays.get(two).removed}


def test_what_was_stripped_comes_back_where_it_stood(workspace: Workspace) -> None:
    aside = "<aside>A gauge was set on the sand in a dry year and was gone after the next flood.</aside>"
    one = _added(workspace, _page("rivers", aside=aside + f"<p>{REFRAIN}</p>"))
    removed = workspace.store.essays.get(one).removed
    text = next(each.text for each in removed if each.text.startswith("A gauge was set"))
    change = keep_block(workspace, one, text, on_site=False)
    essay = workspace.store.essays.get(one)
    assert essay.text.index("A gauge was set") < essay.text.index(REFRAIN)
    assert not any(each.text.startswith("A gauge was set") and not each.put_back for each in essay.removed)
    apply_change(workspace, change.reversed())
    assert "A gauge was set" not in _text(workspace, one)


def test_keeping_on_a_site_reaches_essays_that_left_it_out(workspace: Workspace) -> None:
    aside = "<aside>A gauge was set on the sand in a dry year and was gone after the next flood.</aside>"
    one, two = (_added(workspace, _page(name, aside=aside)) for name in ("rivers", "schools"))
    removed = workspace.store.essays.get(one).removed
    text = next(each.text for each in removed if each.text.startswith("A gauge was set"))
    keep_block(workspace, one, text, on_site=True)
    three = _added(workspace, _page("courts", aside=aside))
    assert all("A gauge was set" in _text(workspace, each) for each in (one, two, three))


def test_highlights_keep_their_places_when_a_block_above_them_goes(workspace: Workspace) -> None:
    essay_id = _added(workspace, _page("rivers"))
    first, _, third = PARAGRAPHS["rivers"]
    start = _text(workspace, essay_id).index(third)
    added = add_highlight(workspace, essay_id, start, start + len(third), Category.FACT)
    hide_block(workspace, essay_id, _text(workspace, essay_id).index(first), on_site=False)
    assert added.after is not None
    placement = workspace.store.annotations.get(added.after.id).placement
    assert isinstance(placement, Anchored | Moved)
    assert third == _text(workspace, essay_id)[placement.start : placement.end]


def test_what_cannot_be_done_says_so_and_changes_nothing(workspace: Workspace) -> None:
    pasted = RawDocument("/notes/short.txt", "\n\n".join(PARAGRAPHS["rivers"][:2]).encode(), DocumentType.TEXT)
    essay_id = _added(workspace, pasted)
    with pytest.raises(KnownError, match="from which site"):
        hide_block(workspace, essay_id, 0, on_site=True)
    with pytest.raises(NotFoundError):
        keep_block(workspace, essay_id, "No such words", on_site=False)
    with pytest.raises(NotFoundError):
        withdraw_rule(workspace, 99)
    offsets = [_text(workspace, essay_id).index(text) for text in PARAGRAPHS["rivers"][1:2]]
    hide_block(workspace, essay_id, offsets[0], on_site=False)
    with pytest.raises(KnownError, match="Nothing would be left"):
        hide_block(workspace, essay_id, 0, on_site=False)
    assert 1 == len(rules(workspace))


def test_what_the_person_edited_stays_when_a_rule_makes_a_version(workspace: Workspace) -> None:
    essay_id = _added(workspace, _page("rivers"))
    edit_essay(workspace, essay_id, EssayEdit("Sand", "A. Reader", None, ("water",)))
    hide_block(workspace, essay_id, 0, on_site=False)
    summary = workspace.store.essays.get(essay_id).summary
    assert ("Sand", "A. Reader", ("water",)) == (summary.title, summary.author, summary.tags)
