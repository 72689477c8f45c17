"""Keep a word that was looked up: a highlight of vocabulary whose note is the sense and the sentence it stood in."""

from cssreader.app.annotate_essay import add_highlight, annotations_of, edit_annotation
from cssreader.app.workspace import Workspace
from cssreader.domain.annotation import Category, span_of
from cssreader.domain.changes import AnnotationChange
from cssreader.domain.dictionary import Entry, Sense
from cssreader.domain.essay import EssayId, VersionId
from cssreader.text.sentences import paragraph_around, sentence_around

_LONGEST_DEFINITION = 600
_MOST_WORDS = 8


def keep_word(
    workspace: Workspace,
    essay_id: EssayId,
    start: int,
    end: int,
    entry: Entry,
    sense: Sense,
    version_id: VersionId | None = None,
) -> AnnotationChange:
    """Highlight the word as vocabulary; where it is kept already, another sense is added to its note.

    The range is one of the plain text of `version_id`, the newest where it is None. Raises KnownError as
    `add_highlight` does.
    """
    essay = workspace.store.essays.get(essay_id)
    is_newest = version_id in (None, essay.version_id)
    text = essay.text if version_id is None or is_newest else workspace.store.essays.version_text(version_id)
    meaning = told_sense(entry, sense)
    note = "\n".join(part for part in (meaning, sentence_of(text, start, end)) if part)
    for kept in annotations_of(workspace, essay_id) if is_newest else ():
        if kept.category == Category.VOCABULARY and span_of(kept.placement) == (start, end):
            more = kept.note if meaning in kept.note else f"{meaning}\n\n{kept.note}" if kept.note else note
            return edit_annotation(workspace, kept.id, note=more)
    return add_highlight(workspace, essay_id, start, end, Category.VOCABULARY, note, version_id=version_id)


def told_sense(entry: Entry, sense: Sense) -> str:
    """A sense as a few lines of a note: the headword, what it means, words alike and opposite, the dictionary."""
    definition = sense.definition
    if len(definition) > _LONGEST_DEFINITION:
        definition = definition[:_LONGEST_DEFINITION].rsplit(" ", 1)[0] + "…"
    part = f" ({sense.part_of_speech})" if sense.part_of_speech else ""
    lines = [f"{entry.headword}{part}: {definition} [{entry.dictionary.name}]"]
    for sign, words in (("=", sense.synonyms), ("≠", sense.antonyms)):
        if words:
            lines.append(f"{sign} {', '.join(words[:_MOST_WORDS])}")
    return "\n".join(lines)


def sentence_of(text: str, start: int, end: int) -> str:
    """The sentence in which a range of the text stands, in quotation marks; nothing where it is the word alone."""
    if not 0 <= start <= end <= len(text):
        return ""
    begin, stop = sentence_around(text, start, *paragraph_around(text, start))
    sentence = text[begin:stop].strip()
    return f"“{sentence}”" if sentence != text[start:end].strip() else ""
