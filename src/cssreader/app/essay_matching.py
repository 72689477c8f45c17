"""Which essay of the library an export speaks of."""

from collections.abc import Iterable, Iterator, Sequence

from cssreader.annotate import letters_of, telling_letters, texts_that_hold
from cssreader.app.workspace import Workspace
from cssreader.domain.essay import EssayId, EssaySummary
from cssreader.domain.export import ExportedEssay
from cssreader.text.addresses import address_key
from cssreader.text.names import name_key

_AT_ONCE = 200
"""Essays whose texts are held in memory."""


class EssayMatching:
    """Made for one import: what the library holds is looked at once."""

    def __init__(self, workspace: Workspace) -> None:
        self._essays = workspace.store.essays
        self._summaries: dict[EssayId, EssaySummary] | None = None
        self._by_title: dict[str, list[EssaySummary]] = {}

    def essay_of(self, exported: ExportedEssay) -> EssayId | None:
        """By its uid, its address, its text, its title and origin, or its title and who wrote it or what is quoted."""
        found = self._essays.with_uid(exported.complete.uid) if exported.complete.uid else None
        if found is None and exported.address:
            found = self._essays.with_address(exported.address)
        if found is None and exported.text_hash:
            found = self._essays.with_text(exported.text_hash)
        return self._by_name(exported) if found is None and exported.title.strip() else found

    def holding(self, quotes: Iterable[str]) -> dict[str, EssayId]:
        """The only essay that holds each quotation; those that stand in none, or in several, are left out."""
        letters = {quote: telling_letters(quote) for quote in quotes}
        held = texts_that_hold(set(filter(None, letters.values())), self._texts())
        known = self._known()
        only: dict[str, EssayId] = {}
        for quote, each in letters.items():
            ids = held.get(each, [])
            # A copy in the trash makes nothing doubtful.
            ids = [number for number in ids if not known[number].trashed] or ids
            if len(ids) == 1:
                only[quote] = ids[0]
        return only

    def note_added(self) -> None:
        """An essay came in meanwhile."""
        self._summaries = None

    def _by_name(self, exported: ExportedEssay) -> EssayId | None:
        self._known()
        named = self._by_title.get(title_key(exported.title), [])
        same_origin = [each for each in named if exported.origin and each.origin == exported.origin]
        if same_origin and same_origin[0].title == exported.title:
            return same_origin[0].id
        named = [each for each in named if not each.trashed] or named
        author = name_key(exported.author or "")
        by_author = [each for each in named if author and name_key(each.author or "") == author]
        if len(by_author) == 1:
            return by_author[0].id
        quoted = [each for each in named if self._quotes_from(exported, each.id)]
        return quoted[0].id if len(quoted) == 1 else None

    def _quotes_from(self, exported: ExportedEssay, essay_id: EssayId) -> bool:
        quotes = [letters_of(each.quote) for each in exported.annotations]
        letters = letters_of(self._essays.text(essay_id)) if any(quotes) else ""
        return any(quote and quote in letters for quote in quotes)

    def _known(self) -> dict[EssayId, EssaySummary]:
        if self._summaries is None:
            self._summaries = {each.id: each for each in self._essays.summaries()}
            self._by_title = {}
            for each in self._summaries.values():
                self._by_title.setdefault(title_key(each.title), []).append(each)
        return self._summaries

    def _texts(self) -> Iterator[tuple[EssayId, str]]:
        ids = list(self._known())
        for start in range(0, len(ids), _AT_ONCE):
            yield from self._essays.texts(ids[start : start + _AT_ONCE]).items()


def title_key(title: str) -> str:
    """The same for titles that differ in case, accents, spaces and marks alone."""
    return name_key(title)


def keys_of(exported: ExportedEssay) -> Sequence[str]:
    """By what the essay of an annotation that waits for it is looked up when an essay comes in."""
    return _keys(exported.complete.uid, (exported.address,), (exported.text_hash,), exported.title)


def keys_of_essay(uid: str, addresses: Iterable[str], hashes: Iterable[str], title: str) -> Sequence[str]:
    return _keys(uid, addresses, hashes, title)


def _keys(uid: str | None, addresses: Iterable[str | None], hashes: Iterable[str | None], title: str) -> Sequence[str]:
    keys = [f"address {key}" for each in addresses if each and (key := address_key(each))]
    keys += [f"text {each}" for each in hashes if each]
    keys += [f"uid {uid}"] if uid else []
    name = title_key(title)
    return [*keys, f"title {name}"] if name else keys
