"""Essays on much the same as one that is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_essays import put_essay

from cssreader.app.keep_index_fresh import bring_index_up_to_date
from cssreader.app.search_library import LibrarySearch
from cssreader.app.tend_library import trash_essays
from cssreader.app.workspace import Workspace, open_workspace
from cssreader.domain.essay import EssayId
from cssreader.errors import NotFoundError
from cssreader.paths import LibraryFolder


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(LibraryFolder(tmp_path / "library")) as opened:
        yield opened


DEBT = "Circular debt grows because tariffs lag. The circular debt of the power sector is owed to producers."


def test_what_shares_telling_words_is_related_and_says_which(workspace: Workspace) -> None:
    debt = put_essay(workspace, "The arrears of power", DEBT)
    tariffs = put_essay(
        workspace, "Tariffs and producers", "Tariffs rise, producers wait, and circular debt remains in the sector."
    )
    canal = put_essay(workspace, "Canals", "The canal waters the wheat, and the wheat feeds the district.")
    wheat = put_essay(workspace, "Wheat", "Wheat prices fell in the district although the canal ran full.")
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
    debt = put_essay(workspace, "The arrears of power", DEBT)
    put_essay(workspace, "The Arrears of Power", DEBT + " Copied.")
    for number in range(3):
        put_essay(
            workspace,
            "Power: the day’s news",
            f"Circular debt and tariffs, report {number}: the power sector owes producers.",
        )
    put_essay(workspace, "Elsewhere", "Nothing of the kind was said here.")
    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    (found,) = search.related(debt)
    assert ("Power: the day’s news", 2) == (found.title, found.alike)
    search.close()


def test_an_essay_that_is_gone_has_no_related_ones(workspace: Workspace) -> None:
    put_essay(workspace, "The arrears of power", DEBT)
    bring_index_up_to_date(workspace)
    search = LibrarySearch(workspace)
    with pytest.raises(NotFoundError):
        search.related(EssayId(99))
    search.close()
