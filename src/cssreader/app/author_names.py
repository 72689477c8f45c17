"""Authors and sites with what they wrote; spellings of one author's name, merged into one and taken apart again."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from cssreader.app.workspace import Workspace
from cssreader.domain.authors import Author, AuthorName, AuthorsChange, Site
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.text.names import authors_in, name_key, perhaps_one

__all__ = ["apply_authors_change", "authors", "merge_authors", "part_author", "perhaps_one_author", "sites"]


def authors(workspace: Workspace) -> tuple[Author, ...]:
    """Everyone who wrote an essay outside the trash, by the name they are shown by; those who wrote most first."""
    with workspace.store.reading():
        summaries = _listed(workspace)
        names = workspace.store.author_names.all()
    essays: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for summary in summaries:
        for name in authors_in(summary.author):
            essays[name] += 1
            marks[name] += summary.annotations
    spellings: defaultdict[str, list[str]] = defaultdict(list)
    for each in names:
        spellings[each.name].append(each.spelling)
    return tuple(
        Author(name, count, marks[name], tuple(spellings[name])) for name, count in sorted(essays.items(), key=_most)
    )


def sites(workspace: Workspace) -> tuple[Site, ...]:
    """Every site that an essay outside the trash came from; those of most essays first."""
    essays: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for summary in _listed(workspace):
        if summary.site:
            essays[summary.site] += 1
            marks[summary.site] += summary.annotations
    return tuple(Site(name, count, marks[name]) for name, count in sorted(essays.items(), key=_most))


def _most(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0].casefold()


def _listed(workspace: Workspace) -> list[EssaySummary]:
    return [each for each in workspace.store.essays.summaries() if not each.trashed]


def perhaps_one_author(workspace: Workspace) -> tuple[tuple[str, str], ...]:
    """Pairs of names that may be spellings of one; only the person knows."""
    return tuple(perhaps_one(author.name for author in authors(workspace)))


def merge_authors(workspace: Workspace, spellings: Sequence[str], name: str) -> AuthorsChange:
    """Show an author by `name` however pages write it; essays that come in later too. The pages' own words stay.

    Raises UnusableInputError where the name is none, and NotFoundError for a spelling that no essay has.
    """
    name = " ".join(name.split())
    if not name_key(name):
        raise UnusableInputError("Give the name by which the author is to be shown.")
    known = {author.name for author in authors(workspace)}
    before: list[AuthorName] = []
    after: dict[str, AuthorName] = {}
    earlier = workspace.store.author_names.all()
    for spelling in dict.fromkeys(spellings):
        if spelling not in known:
            raise NotFoundError(f"No essay in the library is by “{spelling}”.")
        # What was merged into this spelling before comes along.
        for each in earlier:
            if each.name == spelling and each.name != name:
                before.append(each)
                after[each.key] = each._replace(name=name)
        if spelling != name:
            after[name_key(spelling)] = AuthorName(name_key(spelling), spelling, name)
    after.pop("", None)
    return apply_authors_change(workspace, AuthorsChange(tuple(before), tuple(after.values())))


def part_author(workspace: Workspace, name: str) -> AuthorsChange:
    """Take apart what was merged into a name: each spelling is an author again. Raises NotFoundError."""
    merged = tuple(each for each in workspace.store.author_names.all() if each.name == name)
    if not merged:
        raise NotFoundError(f"Nothing was merged into “{name}”.")
    return apply_authors_change(workspace, AuthorsChange(merged, ()))


def apply_authors_change(workspace: Workspace, change: AuthorsChange) -> AuthorsChange:
    """Show authors by their names after the change. Gives it with the essays that are concerned."""
    store = workspace.store
    with store.transaction():
        before = _shown(workspace)
        store.author_names.remove(change.before)
        store.author_names.put(change.after)
        after = _shown(workspace)
        essays = tuple(sorted(number for number in after if after[number] != before.get(number)))
        store.queue.queue_essays(essays)
    return replace(change, essays=essays)


def _shown(workspace: Workspace) -> dict[EssayId, str | None]:
    return {each.id: each.author for each in workspace.store.essays.summaries()}
