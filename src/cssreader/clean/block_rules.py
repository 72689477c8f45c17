"""The rules of a library, applied to a cleaned page: blocks go, and blocks come back to where they stood."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cssreader.domain.cleaning_rules import BlockRules
from cssreader.domain.content import Block, Content
from cssreader.domain.essay import RemovalReason, RemovedBlock
from cssreader.text.block_keys import block_key
from cssreader.text.plain import block_text
from cssreader.text.safe_html import from_html, to_html

BY_RULE = frozenset({RemovalReason.HIDDEN, RemovalReason.HIDDEN_ON_SITE, RemovalReason.ON_OTHER_PAGES})
"""Reasons that a rule gives. A block with one of them was part of the essay before the rule."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A block of the page with a place, in the essay or not."""

    block: Block | None
    """None where only its markup is at hand."""
    removed: RemovedBlock | None
    """How it was removed before any rule; None for a part of the essay."""

    @property
    def text(self) -> str:
        if self.block is not None:
            return block_text(self.block)
        assert self.removed is not None
        return self.removed.text

    def whole(self) -> Content:
        if self.block is not None:
            return (self.block,)
        assert self.removed is not None
        return from_html(self.removed.html)


def ruled(
    content: Content, removed: Sequence[RemovedBlock], rules: BlockRules
) -> tuple[Content, tuple[RemovedBlock, ...]]:
    """The content and the removed blocks as these rules want them, whatever rules were applied to them before."""
    kept: list[Block] = []
    out: list[RemovedBlock] = [block for block in removed if block.place is None]
    for entry in _without_rules(content, removed):
        key = block_key(entry.text) if entry.text else None
        if key is not None and key in rules.kept:
            hidden_for = None
        elif entry.removed is not None:
            hidden_for = entry.removed.reason
        else:
            hidden_for = rules.hidden.get(key) if key is not None else None
        place = len(kept)
        if hidden_for is None:
            kept.extend(entry.whole())
            if entry.removed is not None and len(kept) > place:
                out.append(replace(entry.removed, place=place, put_back=True))
        elif entry.removed is not None:
            out.append(replace(entry.removed, place=place, put_back=False))
        else:
            assert entry.block is not None
            words = " ".join(entry.text.split())
            out.append(RemovedBlock(words, hidden_for, place, to_html((entry.block,))))
    return tuple(kept), tuple(out)


def essay_without_rules(content: Content, removed: Sequence[RemovedBlock]) -> Content:
    """The essay as it would be if there were no rules."""
    if not any(block.put_back or block.reason in BY_RULE for block in removed):
        return content
    return tuple(
        block for entry in _without_rules(content, removed) if entry.removed is None for block in entry.whole()
    )


def _without_rules(content: Content, removed: Sequence[RemovedBlock]) -> list[_Entry]:
    """Everything of the page that has a place, in its order, and what was so of it before any rule."""
    placed: dict[int, list[RemovedBlock]] = {}
    put_back: dict[int, RemovedBlock] = {}
    for block in removed:
        if block.place is None:
            continue
        if block.put_back:
            put_back[block.place] = block
        else:
            placed.setdefault(min(block.place, len(content)), []).append(block)
    entries: list[_Entry] = []
    for place in range(len(content) + 1):
        entries += [_entry(block) for block in placed.get(place, ())]
        if place < len(content):
            entries.append(_Entry(content[place], put_back.get(place)))
    return entries


def _entry(removed: RemovedBlock) -> _Entry:
    if removed.reason not in BY_RULE:
        return _Entry(None, removed)
    blocks = from_html(removed.html)
    return _Entry(blocks[0], None) if len(blocks) == 1 else _Entry(None, removed)
