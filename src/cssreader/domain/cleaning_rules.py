"""What a person, or repetition, says of blocks that the cleaning could not know: to hide them, or to keep them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from cssreader.domain.essay import EssayId, RemovalReason

BlockKey = NewType("BlockKey", int)
"""What two blocks with the same words have in common (`cssreader.text.block_keys`); 64 bits, signed."""


class RuleAction(StrEnum):
    HIDE = "hide"
    KEEP = "keep"


class RuleOrigin(StrEnum):
    HAND = "by hand"
    REPETITION = "by repetition"


@dataclass(frozen=True, slots=True)
class CleaningRule:
    """Hide or keep every block with these words, in one essay or in all of one site."""

    action: RuleAction
    block: BlockKey
    excerpt: str
    """How the block begins, to show it."""
    essay_id: EssayId | None
    """None for a rule of a site."""
    site: str | None
    """None for a rule of an essay."""
    origin: RuleOrigin
    created: datetime
    id: int | None = None
    """Its number in the library, once it is kept there."""

    def __post_init__(self) -> None:
        assert (self.essay_id is None) != (self.site is None), "a rule is of an essay or of a site"


@dataclass(frozen=True, slots=True)
class BlockRules:
    """The rules that count for one essay."""

    hidden: Mapping[BlockKey, RemovalReason] = field(default_factory=dict)
    kept: frozenset[BlockKey] = frozenset()
