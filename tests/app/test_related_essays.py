"""Essays on much the same as one that is read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.content import Paragraph, Span
from cssreader.domain.essay import CleanedPage, EssayFacts, EssayId
from cssreader.domain.library import OriginalId
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


def add(workspace: Workspace, title: str, text: str) -> EssayId:
    number = len(workspace.store.essays.summaries())
    page = CleanedPage(EssayFacts(title), (Paragraph((Span(text),)),))
    return workspace.store.essays.add(page, origin="/p", original=OriginalId(f"{number:064}"), at=datetime.now(UTC))


DEBT = "Circular debt grows because tariffs lag. The circular debt of the power sector is owed to producers."


def test_what_shares_telling_words_is_related_and_says_which(workspace: Workspace) -> None:
    debt = add(workspace, "The arrears of power", DEBT)
    tariffs = add(
        workspace, "Tariffs and producers", "Tariffs rise, producers wait, and circular debt remains in the sector."
    )
    canal = add(workspace, "Canals", "The canal waters the wheat, and the wheat feeds the district.")
    wheat = add(workspace, "Wheat", "Wheat prices fell in the district although the canal ran full.")
    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    (found,) = search.related(debt)
    assert (tariffs, "Tariffs and producers") == (found.essay_id, found.title)
    assert "circular debt" in found.shares
    assert len(found.shares) <= 4
    assert [wheat] == [each.essay_id for each in search.related(canal)]
    trash_essays(workspace, [tariffs])
    bring_index_up_to_date(workspace)
    assert () == search.related(debt)
    search.close()


def test_copies_and_essays_of_one_title_are_listed_once(workspace: Workspace) -> None:
    debt = add(workspace, "The arrears of power", DEBT)
    add(workspace, "The Arrears of Power", DEBT + " Copied.")
    for number in range(3):
        add(
            workspace,
            "Power: the day’s news",
            f"Circular debt and tariffs, report {number}: the power sector owes producers.",
        )
    add(workspace, "Elsewhere", "Nothing of the kind was said here.")
    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    (found,) = search.related(debt)
    assert ("Power: the day’s news", 2) == (found.title, found.alike)
    search.close()


def test_an_essay_that_is_gone_has_no_related_ones(workspace: Workspace) -> None:
    add(workspace, "The arrears of power", DEBT)
    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    with pytest.raises(NotFoundError):
        search.related(EssayId(99))
    search.close()
