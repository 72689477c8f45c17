"""What a library holds beside its essays and annotations: edits, originals, and the queue to the index."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Generic, NewType, TypeVar

from cssreader.domain.essay import DocumentType, Essay, EssayFacts

OriginalId = NewType("OriginalId", str)
"""The SHA-256 of a document or picture as it came, 64 hexadecimal digits: the same bytes are kept once."""


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """An original with what is needed to clean it again; None where an older version of the program did not say."""

    original: OriginalId
    type: DocumentType | None = None
    charset: str | None = None
    picture_sources: Mapping[str, str] = field(default_factory=dict)
    """By what addresses it names pictures of the library, whose names these are."""


@dataclass(frozen=True, slots=True)
class MoreFacts:
    """What else is said of an essay and can be edited; see `EssayFacts`."""

    author_line: str | None = None
    updated: date | None = None
    written_by: str | None = None
    edited_by: str | None = None
    reviewed_by: str | None = None
    sources: tuple[str, ...] = ()
    site: str | None = None
    section: str | None = None
    views: int | None = None
    language: str | None = None

    @staticmethod
    def of(facts: EssayFacts) -> "MoreFacts":
        return MoreFacts(**{each.name: getattr(facts, each.name) for each in fields(MoreFacts)})


@dataclass(frozen=True, slots=True)
class EssayEdit:
    """What a person says of an essay, whole: it stands over what the page says.

    A title of None, or one without a letter, gives the page's own title back. An author or a date of
    None means that the essay has none. A value equal to the page's own is no edit of it, so a newer
    version of the page may still change it.
    """

    title: str | None
    author: str | None
    published: date | None
    tags: tuple[str, ...] = ()
    more: MoreFacts | None = None
    """None leaves the further facts as they are."""

    @staticmethod
    def of(essay: Essay) -> "EssayEdit":
        """What is said of an essay now."""
        facts = essay.facts
        return EssayEdit(facts.title, facts.author, facts.published, essay.summary.tags, MoreFacts.of(facts))

    def changed_as(self, seen: "EssayEdit", edit: "EssayEdit") -> "EssayEdit":
        """This edit with what differs between what a person saw and what they made of it."""
        names = [each.name for each in fields(EssayEdit) if each.name != "more"]
        changed = {name: getattr(edit, name) for name in names if getattr(edit, name) != getattr(seen, name)}
        more = self.more
        if self.more is not None and seen.more is not None and edit.more is not None:
            others = [each.name for each in fields(MoreFacts)]
            new = {n: getattr(edit.more, n) for n in others if getattr(edit.more, n) != getattr(seen.more, n)}
            more = replace(self.more, **new)
        return replace(self, **changed, more=more)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said(Generic[T]):
    """What a person says of a fact: its value, or None that there is none."""

    value: T | None


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """What a person says of several essays at once; None leaves a fact of each as it is."""

    author: Said[str] | None = None
    published: Said[date] | None = None
    site: Said[str] | None = None
    section: Said[str] | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()

    def of(self, before: EssayEdit) -> EssayEdit:
        """What it makes of what was said of one essay."""
        gone = {tag.casefold() for tag in self.remove_tags}
        kept = tuple(tag for tag in before.tags if tag.casefold() not in gone)
        held = {tag.casefold() for tag in kept}
        more = before.more
        if more is not None and self.site is not None:
            more = replace(more, site=self.site.value)
        if more is not None and self.section is not None:
            more = replace(more, section=self.section.value)
        return EssayEdit(
            before.title,
            before.author if self.author is None else self.author.value,
            before.published if self.published is None else self.published.value,
            (*kept, *(tag for tag in self.add_tags if tag.casefold() not in held)),
            more,
        )


class QueuedKind(StrEnum):
    ESSAY = "essay"
    ANNOTATION = "annotation"


@dataclass(frozen=True, slots=True)
class QueuedChange:
    """An essay or annotation that the index has yet to take in, or to drop when it is gone."""

    kind: QueuedKind
    id: str
    """The number of an essay in decimal digits, or the id of an annotation."""
    revision: int
    """Rises with every change in the library and is never used twice."""
