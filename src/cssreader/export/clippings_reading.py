"""`My Clippings.txt` as a Kindle keeps it, and as KOReader writes it.

A note is an entry of its own there; it belongs to the highlight of the same book that ends where the note stands.
"""

import re
from dataclasses import dataclass, replace

from cssreader.domain.export import ReadExport
from cssreader.export.foreign import Passage, Work, exported_work, left_out
from cssreader.export.moments import moment_in

PROGRAM = "Kindle"
END = "=========="
_AUTHOR = re.compile(r"^(?P<title>.*)\((?P<author>[^()]*)\)\s*$")
_HEAD = re.compile(r"^- .*\|", re.DOTALL)
_NOTE = re.compile(r"\bnote\b", re.IGNORECASE)
_BOOKMARK = re.compile(r"\bbookmark\b", re.IGNORECASE)
_LOCATION = re.compile(r"(?:location|loc\.|page)\s+(\d+)(?:-(\d+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    work: Work
    head: str
    words: str

    @property
    def places(self) -> list[tuple[int, int]]:
        return [(int(first), int(last or first)) for first, last in _LOCATION.findall(self.head[:500])]


def is_clippings(text: str) -> bool:
    lines = text.lstrip("\ufeff").split("\n", 2)
    return len(lines) > 1 and bool(_HEAD.match(lines[1].strip())) and f"\n{END}" in text


def read_clippings(text: str) -> ReadExport:
    entries = [entry for part in text.split(f"\n{END}") if (entry := _entry(part)) is not None]
    works: dict[Work, list[Passage]] = {}
    marked: dict[Work, list[_Entry]] = {}
    bookmarks = 0
    for entry in entries:
        kind = entry.head.partition("|")[0]
        if _BOOKMARK.search(kind) or not entry.words:
            bookmarks += 1
            continue
        passages = works.setdefault(entry.work, [])
        before = marked.setdefault(entry.work, [])
        made = moment_in(entry.head.rpartition("|")[2])
        if not _NOTE.search(kind):
            passages.append(Passage(entry.words, created=made))
            before.append(entry)
            continue
        number = _annotated(before, entry)
        if number is None:
            passages.append(Passage(note=entry.words, created=made))
            before.append(replace(entry, head=""))
        else:
            note = "\n\n".join(filter(None, (passages[number].note, entry.words)))
            passages[number] = replace(passages[number], note=note, modified=made)
    essays = tuple(exported_work(PROGRAM, work, passages) for work, passages in works.items())
    return ReadExport(essays, tuple(left_out(bookmarks, "My Clippings")), PROGRAM)


def _entry(part: str) -> _Entry | None:
    lines = part.strip("\ufeff\r\n ").split("\n")
    if len(lines) < 2 or not lines[1].startswith("-"):
        return None
    named = _AUTHOR.match(lines[0].strip("\ufeff\r "))
    title = named["title"].strip() if named else lines[0].strip("\ufeff\r ")
    author = named["author"].strip() if named else None
    if author and author.count(",") == 1:
        last, _, first = author.partition(",")
        author = f"{first.strip()} {last.strip()}"
    return _Entry(Work(title, author), lines[1].strip(), "\n".join(lines[2:]).strip())


def _annotated(before: list[_Entry], note: _Entry) -> int | None:
    """The number of the highlight that a note stands on: the last one that has its place."""
    for number in range(len(before) - 1, -1, -1):
        shared = zip(before[number].places, note.places, strict=False)
        pairs = list(shared)
        if pairs and all(first <= at <= last for (first, last), (at, _) in pairs):
            return number
    return None
