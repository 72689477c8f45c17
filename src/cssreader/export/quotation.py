"""One annotation as plain text, to be put into something that is being written."""

from cssreader.domain.annotation import Annotation
from cssreader.domain.essay import EssaySummary
from cssreader.export.wording import author_and_site, date_text, one_line, passage


def write_quotation(annotation: Annotation, essay: EssaySummary) -> str:
    """The words in quotation marks, the note below, and whence they are; of a fact its source and year."""
    words, note = one_line(passage(annotation)), annotation.note.strip()
    facts = author_and_site(essay.author, essay.site)
    title = f"\u201c{one_line(essay.title)}\u201d" if essay.title.strip() else ""
    whence = [*facts[:1], title, *facts[1:], date_text(essay.published) if essay.published is not None else ""]
    fact = ", ".join(filter(None, (one_line(annotation.source), one_line(annotation.year))))
    lines = [f"\u201c{words}\u201d" if words else "", note]
    cited = ", ".join(part for part in whence if part)
    lines.append(f"\u2014 {cited}" + (f" (source: {fact})" if fact else ""))
    return "\n".join(line for line in lines if line)
