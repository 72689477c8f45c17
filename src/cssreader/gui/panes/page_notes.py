"""What the list says at the head of an author's, a site's or a topic's essays."""

from collections import Counter
from collections.abc import Sequence

from cssreader.domain.essay import EssaySummary
from cssreader.gui.panes.choices import ByAuthor, Choice, FromSite, InTopic, by_use
from cssreader.gui.theme.names import joined, marks_text, progress_text
from cssreader.text.names import authors_in

_MOST = 3


def notes_on(choice: Choice, essays: Sequence[EssaySummary]) -> str:
    """How much was marked, where or by whom they were written, and in which years; empty for other choices."""
    match choice:
        case InTopic(coverage=coverage):
            # The number of essays stands beside the name.
            said = progress_text(coverage)
            return said[:1].upper() + said[1:]
        case ByAuthor():
            others = Counter(essay.site for essay in essays if essay.site)
        case FromSite():
            others = Counter(name for essay in essays for name in authors_in(essay.author))
        case _:
            return ""
    marks = sum(essay.annotations for essay in essays)
    years = sorted({essay.published.year for essay in essays if essay.published})
    names = by_use(others)
    parts = [
        marks_text(marks) if marks else "",
        ", ".join(names[:_MOST]) + ("\u2026" if len(names) > _MOST else ""),
        f"{years[0]}\u2013{years[-1]}" if len(years) > 1 else "".join(map(str, years)),
    ]
    return joined(parts)
