"""What stands in the editor of a note while it is not saved."""

from dataclasses import dataclass, replace

from cssreader.domain.annotation import Annotation


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """Everything that the editor holds; the note as it is typed, with blanks at its ends."""

    note: str
    tags: tuple[str, ...] = ()
    source: str = ""
    year: str = ""
    stale: bool = False

    @staticmethod
    def of(annotation: Annotation) -> "NoteDraft":
        """What the editor holds while nothing is written."""
        return NoteDraft(annotation.note, annotation.tags, annotation.source, annotation.year, annotation.stale)

    def says_the_same(self, other: "NoteDraft") -> bool:
        """Whether saving one or the other makes no difference."""
        return replace(self, note=self.note.strip()) == replace(other, note=other.note.strip())
