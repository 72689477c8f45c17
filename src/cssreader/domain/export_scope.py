"""Which annotations and essays are taken along."""

from dataclasses import dataclass, field

from cssreader.domain.annotation import AnnotationId
from cssreader.domain.essay import EssayId
from cssreader.domain.notebook import NotebookFilter


@dataclass(frozen=True, slots=True)
class ExportScope:
    """Which annotations are taken along: those that everything said here lets through, and all of them by default."""

    narrowed: NotebookFilter = field(default_factory=NotebookFilter)
    """A topic is named as a person types it."""
    dossiers: tuple[str, ...] = ()
    """By name: those that lie in any of these."""
    question: str = ""
    """Those of essays that answer the whole of it."""
    is_stale: bool = False
    """Only those that may be out of date."""

    def __bool__(self) -> bool:
        return bool(self.narrowed or self.dossiers or self.question.strip() or self.is_stale)


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What a person chose to take along: whatever all of this lets through."""

    essays: tuple[EssayId, ...] | None = None
    """None for those of the whole library."""
    annotations: frozenset[AnnotationId] | None = None
    """None for all that are on them."""
    scope: ExportScope = field(default_factory=ExportScope)
