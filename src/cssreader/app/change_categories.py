"""What a person does with the categories of highlights: rename, recolour, order, hide, add and remove them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cssreader.app.annotate_many import apply_many, edit_annotations
from cssreader.app.categories import all_categories, categories_called
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import OWN_CATEGORY, AnnotationKind, Category
from cssreader.domain.categories import (
    LONGEST_NAME,
    Categories,
    CategoryIcon,
    CategorySaying,
    CategoryTrait,
    Hue,
    NamedCategory,
    Said,
    one_line,
)
from cssreader.domain.changes import CategoriesChange, ManyAnnotationsChange
from cssreader.domain.search import HitKind
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.text.words import fold

_TAKEN = frozenset(fold(each) for each in (*HitKind, *AnnotationKind))
"""What `kind:` means otherwise."""
_TICK = timedelta(microseconds=1)
_LATEST = datetime.max.replace(tzinfo=UTC) - _TICK


def add_category(
    workspace: Workspace, name: str, hue: Hue | None = None, icon: CategoryIcon | None = None
) -> CategoriesChange:
    """Add one of the person's own behind the others. Raises UnusableInputError, LibraryError."""
    with workspace.store.transaction():
        categories = all_categories(workspace)
        name = _usable_name(categories, name, None)
        used = {each.hue for each in categories}
        category = _free_id(categories, name)
        places = range(len(categories.entries))
        return _say(
            workspace,
            {
                (category, CategoryTrait.NAME): name,
                (category, CategoryTrait.HUE): hue or next((each for each in Hue if each not in used), Hue.GREY),
                (category, CategoryTrait.ICON): icon or CategoryIcon.HIGHLIGHTER,
                (category, CategoryTrait.PLACE): str(1 + max((*places, *_said_places(workspace)))),
                (category, CategoryTrait.SHOWN): None,
                (category, CategoryTrait.REMOVED): None,
            },
        )


def _free_id(categories: Categories, name: str) -> Category:
    """An id made of the name: where two machines add a category of one name, it is one category."""
    # Loading OpenSSL takes four milliseconds, and the window loads this module.
    import hashlib

    number = 1
    while True:
        seed = fold(name) if number == 1 else f"{fold(name)}\n{number}"
        category = Category(OWN_CATEGORY + hashlib.sha256(seed.encode(errors="replace")).hexdigest()[:16])
        if category not in categories or categories.of(category).removed:
            return category
        number += 1


def _said_places(workspace: Workspace) -> list[int]:
    values = [value for (_, trait), value in _said(workspace).items() if trait == CategoryTrait.PLACE]
    return [int(value) for value in values if value is not None and value.isascii() and value.isdigit()]


def change_category(
    workspace: Workspace,
    category: Category,
    *,
    name: str | None = None,
    hue: Hue | None = None,
    icon: CategoryIcon | None = None,
    shown: bool | None = None,
) -> CategoriesChange:
    """Rename a category, give it another colour or icon, hide or show it; what is None stays as it is.

    An empty name gives one that ships the name that it ships with. Raises UnusableInputError, NotFoundError,
    LibraryError.
    """
    with workspace.store.transaction():
        categories = all_categories(workspace)
        known = _required(workspace, categories, category)
        wanted: dict[tuple[Category, str], str | None] = {}
        if name is not None:
            usual = known.shipped_name if not one_line(name) else ""
            usable = _usable_name(categories, usual or name, category)
            wanted[category, CategoryTrait.NAME] = None if fold(usable) == fold(known.shipped_name) else usable
        if hue is not None:
            wanted[category, CategoryTrait.HUE] = hue
        if icon is not None:
            wanted[category, CategoryTrait.ICON] = icon
        if shown is not None:
            wanted[category, CategoryTrait.SHOWN] = None if shown else "no"
            if not shown and all(each.id == category for each in categories.offered):
                raise UnusableInputError("One kind of highlight must be left to mark with.")
        return _say(workspace, wanted)


def order_categories(workspace: Workspace, order: Sequence[Category]) -> CategoriesChange:
    """Put categories in this order; those not named follow in the order in which they stand. Raises LibraryError."""
    with workspace.store.transaction():
        categories = all_categories(workspace)
        named = [each for each in dict.fromkeys(order) if each in categories]
        rest = [each.id for each in categories.entries if each.id not in set(named)]
        return _say(workspace, {(each, CategoryTrait.PLACE): str(place) for place, each in enumerate((*named, *rest))})


def remove_category(workspace: Workspace, category: Category, into: Category | None = None) -> CategoriesChange:
    """Remove one of the person's own; its highlights become ones of the category `into`.

    Raises UnusableInputError where it ships, or has highlights and `into` is no other category; NotFoundError,
    LibraryError.
    """
    with workspace.store.transaction():
        categories = all_categories(workspace)
        known = _required(workspace, categories, category)
        if known.shipped_name:
            raise UnusableInputError(f"The kind “{known.name}” comes with the program. Hide it instead.")
        highlights = workspace.store.categories.highlights(category)
        moved = ManyAnnotationsChange(())
        if highlights:
            if into is None or into == category or into not in categories or categories.of(into).removed:
                raise UnusableInputError(
                    f"The kind “{known.name}” is in use. Name another kind that its highlights are to have."
                )
            moved = edit_annotations(workspace, highlights, category=into)
        change = _say(workspace, {(category, CategoryTrait.REMOVED): "yes"})
        return CategoriesChange(change.before, change.after, moved)


def apply_categories_change(workspace: Workspace, change: CategoriesChange) -> CategoriesChange:
    """Make a change once more. Raises NotFoundError where a highlight is gone, and LibraryError."""
    with workspace.store.transaction():
        _say(workspace, change.after)
        if change.moved.changes:
            apply_many(workspace, change.moved)
    return change


def _required(workspace: Workspace, categories: Categories, category: Category) -> NamedCategory:
    """What is known of a category; one of a damaged library that highlights have is known by its id alone."""
    known = categories.of(category)
    if known.removed or (category not in categories and not workspace.store.categories.highlights(category)):
        raise NotFoundError("This kind of highlight is no longer in the library.")
    return known


def _usable_name(categories: Categories, name: str, category: Category | None) -> str:
    name = one_line(name)
    if not name:
        raise UnusableInputError("A kind of highlight needs a name.")
    if len(name) > LONGEST_NAME:
        raise UnusableInputError(f"The name of a kind of highlight may have {LONGEST_NAME} characters.")
    others = [each for each in categories_called(categories, name) if each.id != category and not each.removed]
    if others or fold(name) in _TAKEN:
        raise UnusableInputError(f"Another kind is called “{name}”.")
    return name


def _said(workspace: Workspace) -> Said:
    return {(each.category, each.trait): each.value for each in workspace.store.categories.sayings()}


def _say(workspace: Workspace, wanted: Said) -> CategoriesChange:
    """Say what is not said so already, later than what was said before, whatever the clock shows."""
    table = workspace.store.categories
    said = {(each.category, each.trait): each for each in table.sayings()}
    before = {key: said[key].value if key in said else None for key in wanted}
    after = {key: value for key, value in wanted.items() if value != before[key]}
    now = datetime.now(UTC)
    table.put(
        CategorySaying(*key, value, max(now, min(said[key].said_at, _LATEST) + _TICK) if key in said else now)
        for key, value in after.items()
    )
    return CategoriesChange({key: before[key] for key in after}, after)
