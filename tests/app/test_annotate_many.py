"""Many annotations are changed in one go, and that is taken back in one go."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.app.annotate_essay import add_bookmark, add_highlight, add_note, annotations_of, remove_annotation
from cssreader.app.annotate_many import edit_annotations, remove_annotations
from cssreader.app.apply_change import apply_change
from cssreader.app.dossiers import add_annotations
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.annotation import Annotation, AnnotationId, AnnotationKind, Category
from cssreader.domain.categories import SHIPPED_CATEGORIES
from cssreader.domain.changes import changes_nothing, essays_of
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.dossiers import DossierPassage
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.errors import UnusableInputError
from cssreader.paths import LibraryFolder

TEXT = "The first made-up sentence. The second one says more. The third one ends it."


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def an_essay(workspace: Workspace, title: str) -> EssayId:
    page = CleanedPage(EssayFacts(title=title), (Paragraph((Span(f"{title}. {TEXT}"),)),))
    original = workspace.store.originals.keep(title.encode())
    return workspace.store.essays.add(page, origin=f"/{title}", original=original, at=datetime.now(UTC))


def marked(workspace: Workspace) -> tuple[EssayId, EssayId]:
    one, other = an_essay(workspace, "One"), an_essay(workspace, "Other")
    add_highlight(workspace, one, 5, 15, Category.FACT, tags=("water",))
    add_note(workspace, one, None, None, "On all of it")
    add_bookmark(workspace, one, 10)
    add_highlight(workspace, other, 7, 20, Category.ARGUMENT, "Why?")
    return one, other


def everything(workspace: Workspace) -> list[Annotation]:
    return workspace.store.annotations.all()


def ids(workspace: Workspace) -> tuple[AnnotationId, ...]:
    return tuple(each.id for each in everything(workspace))


def test_a_tag_and_a_doubt_are_said_of_annotations_of_several_essays(workspace: Workspace) -> None:
    one, other = marked(workspace)
    change = edit_annotations(workspace, ids(workspace), add_tags=("rivers",), stale=True)
    assert {one, other} == set(essays_of(change))
    assert all(each.stale and "rivers" in each.tags for each in everything(workspace))
    assert [("water", "rivers")] == [each.tags for each in everything(workspace) if len(each.tags) == 2]


def test_only_highlights_take_a_category(workspace: Workspace) -> None:
    marked(workspace)
    change = edit_annotations(workspace, ids(workspace), category=Category.QUOTATION)
    assert 2 == len(change.changes)
    kinds = {each.kind: each.category for each in everything(workspace)}
    assert {
        AnnotationKind.HIGHLIGHT: Category.QUOTATION,
        AnnotationKind.NOTE: None,
        AnnotationKind.BOOKMARK: None,
    } == kinds


def test_what_is_said_already_is_no_step(workspace: Workspace) -> None:
    marked(workspace)
    edit_annotations(workspace, ids(workspace), add_tags=("rivers",))
    again = edit_annotations(workspace, ids(workspace), add_tags=("rivers",), remove_tags=("nowhere",))
    assert changes_nothing(again)


def test_one_that_is_gone_meanwhile_is_left_out(workspace: Workspace) -> None:
    marked(workspace)
    known = ids(workspace)
    remove_annotation(workspace, known[0])
    assert 3 == len(edit_annotations(workspace, known, stale=True).changes)
    assert 3 == len(remove_annotations(workspace, known).changes)
    assert [] == everything(workspace)


@given(
    st.lists(
        st.one_of(
            st.fixed_dictionaries({"add_tags": st.sampled_from([("a",), ("B", "a"), ("water",)])}),
            st.fixed_dictionaries({"remove_tags": st.sampled_from([("water",), ("A",)])}),
            st.fixed_dictionaries({"stale": st.booleans()}),
            st.fixed_dictionaries({"category": st.sampled_from(SHIPPED_CATEGORIES)}),
            st.none(),
        ),
        max_size=6,
    )
)
def test_every_step_is_taken_back_and_made_again(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, object] | None]
) -> None:
    with open_workspace(LibraryFolder(tmp_path_factory.mktemp("many"))) as workspace:
        marked(workspace)
        states, changes = [everything(workspace)], []
        for step in steps:
            known = ids(workspace)[:3]
            changes.append(
                remove_annotations(workspace, known[:1]) if step is None else edit_annotations(workspace, known, **step)  # type: ignore[arg-type]
            )
            states.append(everything(workspace))
        for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
            apply_change(workspace, change.reversed())
            assert before == everything(workspace)
        for change, after in zip(changes, states[1:], strict=True):
            apply_change(workspace, change)
            assert after == everything(workspace)


def test_several_go_into_a_dossier_in_one_step_and_none_twice(workspace: Workspace) -> None:
    one, _ = marked(workspace)
    table = workspace.store.dossiers
    wanted = [each.id for each in everything(workspace)]
    first = add_annotations(workspace, "Water", wanted[:1])
    assert first.after is not None
    change = add_annotations(workspace, "Water", wanted)
    items = table.items(first.after.id)
    with_words = [each.id for each in everything(workspace) if (each.quote or each.note).strip()]
    assert set(with_words) == {item.annotation_id for item in items if isinstance(item, DossierPassage)}
    assert len(with_words) == len(items)
    with pytest.raises(UnusableInputError, match="does not hold already"):
        add_annotations(workspace, "Water", wanted)
    apply_change(workspace, change.reversed())
    assert 1 == len(table.items(first.after.id))
    apply_change(workspace, change)
    assert items == table.items(first.after.id)
    assert 3 == len(annotations_of(workspace, one))
