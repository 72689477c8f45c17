"""The categories of highlights: all that there are, and those of a name."""

from collections.abc import Mapping

from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Category
from cssreader.domain.categories import Categories, NamedCategory, one_line
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.text.words import fold


def all_categories(workspace: Workspace) -> Categories:
    """Those that ship as the person wants them, and the person's own. Raises LibraryError."""
    return workspace.store.categories.all()


def category_counts(workspace: Workspace) -> Mapping[Category, int]:
    """How many highlights have each category. Raises LibraryError."""
    return workspace.store.categories.used()


def with_unknown(categories: Categories, counts: Mapping[Category, int]) -> Categories:
    """All categories, and behind them those that highlights have and that nothing is said of."""
    unknown = sorted(each for each in counts if each not in categories)
    return Categories((*categories.entries, *(NamedCategory(each) for each in unknown)))


def categories_called(categories: Categories, name: str) -> list[NamedCategory]:
    """Those of that name or id, in whatever language, upper and lower case alike; removed ones too."""
    wanted = fold(one_line(name))
    return [each for each in categories.entries if wanted in map(fold, each.names)] if wanted else []


def the_category_called(categories: Categories, name: str) -> NamedCategory:
    """The one of that name or id. Raises NotFoundError, and UnusableInputError where several are called so."""
    found = categories_called(categories, name)
    exactly = [each for each in found if each.id == name]
    offered = [each for each in found if not each.removed]
    for some in (exactly, offered, found):
        if len(some) == 1:
            return some[0]
    if not found:
        raise NotFoundError(f"There is no kind of highlight “{name}”.")
    ids = ", ".join(each.id for each in offered or found)
    raise UnusableInputError(f"Several kinds of highlights are called “{name}”: {ids}. Name one of these.")
