"""The rules that hide and keep blocks, and which essays of a site hold which blocks."""

from collections.abc import Iterable, Mapping

from cssreader.domain.cleaning_rules import BlockKey, BlockRules, CleaningRule, RuleAction, RuleOrigin
from cssreader.domain.essay import EssayId, RemovalReason
from cssreader.errors import NotFoundError
from cssreader.store.connection import Connection, Row
from cssreader.store.values import json_text, member_of, moment_of, stamp, storable, storable_or_none

_RULES = "SELECT id, action, block, excerpt, essay_id, site, origin, created_at FROM cleaning_rules"


class CleaningRuleTable:
    """Each writing method is one transaction, or part of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[CleaningRule]:
        """Every rule, newest first."""
        return [_rule_of(row) for row in self._connection.rows(_RULES + " ORDER BY id DESC")]

    def get(self, rule_id: int) -> CleaningRule:
        """Raises NotFoundError."""
        row = self._connection.row(_RULES + " WHERE id = ?", (rule_id,))
        if row is None:
            raise NotFoundError(f"There is no cleaning rule {rule_id} in the library.")
        return _rule_of(row)

    def same_place(self, rule: CleaningRule) -> CleaningRule | None:
        """The rule that stands where `rule` would: for the same words in the same essay or site."""
        row = self._connection.row(
            _RULES + " WHERE block = ? AND essay_id IS ? AND site IS ?",
            (rule.block, rule.essay_id, storable_or_none(rule.site)),
        )
        return None if row is None else _rule_of(row)

    def put(self, rule: CleaningRule) -> None:
        """Keep a rule, in the stead of the one for the same words in the same essay or site."""
        with self._connection.transaction():
            self.remove(rule)
            self._connection.run(
                "INSERT INTO cleaning_rules (action, block, excerpt, essay_id, site, origin, created_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    rule.action.value,
                    rule.block,
                    storable(rule.excerpt),
                    rule.essay_id,
                    storable_or_none(rule.site),
                    rule.origin.value,
                    stamp(rule.created),
                ),
            )

    def remove(self, rule: CleaningRule) -> None:
        """Forget the rule for these words in this essay or site, if there is one."""
        self._connection.run(
            "DELETE FROM cleaning_rules WHERE block = ? AND essay_id IS ? AND site IS ?",
            (rule.block, rule.essay_id, storable_or_none(rule.site)),
        )

    def for_essay(self, essay_id: EssayId | None, site: str | None) -> BlockRules:
        """The rules that count for an essay: its own go before those of its site. None for an essay not yet stored."""
        rows = self._connection.rows(
            "SELECT action, block, essay_id, origin FROM cleaning_rules WHERE site = ? OR essay_id = ? "
            "ORDER BY essay_id IS NOT NULL",
            (storable_or_none(site), essay_id),
        )
        hidden: dict[BlockKey, RemovalReason] = {}
        kept: set[BlockKey] = set()
        for action, number, essay, origin in rows:
            block = BlockKey(number)
            hidden.pop(block, None)
            kept.discard(block)
            # What an unknown rule wants is not known, so it takes nothing away.
            if action == RuleAction.HIDE:
                hidden[block] = _reason(origin, of_site=essay is None)
            else:
                kept.add(block)
        return BlockRules(hidden, frozenset(kept))

    def note_blocks(self, essay_id: EssayId, site: str | None, blocks: Mapping[BlockKey, bool]) -> None:
        """Remember which blocks an essay of a site holds, and whether each may repeat."""
        with self._connection.transaction():
            self._connection.run("DELETE FROM site_blocks WHERE essay_id = ?", (essay_id,))
            if site is not None:
                self._connection.run_each(
                    "INSERT OR IGNORE INTO site_blocks (site, block, essay_id, may_repeat) VALUES (?, ?, ?, ?)",
                    [(storable(site), block, essay_id, int(may_repeat)) for block, may_repeat in blocks.items()],
                )
            self._connection.run("UPDATE essays SET blocks_known = 1 WHERE id = ?", (essay_id,))

    def without_blocks(self, site: str) -> list[EssayId]:
        """Essays of a site of which it is not known what blocks they hold."""
        rows = self._connection.rows(
            "SELECT essays.id FROM essays JOIN versions ON versions.id = essays.newest_version_id "
            "WHERE essays.blocks_known = 0 AND versions.site = ? ORDER BY essays.id",
            (storable(site),),
        )
        return [EssayId(number) for (number,) in rows]

    def repeated(self, site: str, blocks: Iterable[BlockKey], least: int) -> dict[BlockKey, list[EssayId]]:
        """Those of these blocks that may repeat and stand in so many listed essays of a site, with the essays."""
        rows = self._connection.rows(
            "SELECT block, essay_id FROM site_blocks JOIN essays ON essays.id = essay_id "
            "WHERE site = ? AND block IN (SELECT value FROM json_each(?)) AND may_repeat "
            "AND newest_version_id IS NOT NULL ORDER BY block, essay_id",
            (storable(site), json_text(list(blocks))),
        )
        found: dict[BlockKey, list[EssayId]] = {}
        for block, essay in rows:
            found.setdefault(BlockKey(block), []).append(EssayId(essay))
        return {block: essays for block, essays in found.items() if len(essays) >= least}

    def with_block(self, site: str, block: BlockKey, words: str) -> list[EssayId]:
        """The essays of a site that hold a block, or left out one that has `words` in it."""
        rows = self._connection.rows(
            "SELECT essay_id FROM site_blocks WHERE site = :site AND block = :block UNION "
            "SELECT essays.id FROM versions JOIN essays ON versions.id = newest_version_id "
            "JOIN bodies ON bodies.version_id = versions.id "
            "WHERE versions.site = :site AND instr(bodies.removed, :words) ORDER BY 1",
            {"site": storable(site), "block": block, "words": json_text(storable(words))[1:-1]},
        )
        return [EssayId(number) for (number,) in rows if self._is_listed(number)]

    def _is_listed(self, number: int) -> bool:
        return self._connection.value("SELECT newest_version_id FROM essays WHERE id = ?", (number,)) is not None


def _rule_of(row: Row) -> CleaningRule:
    number, action, block, excerpt, essay, site, origin, created = row
    return CleaningRule(
        action=member_of(RuleAction, action, RuleAction.KEEP),
        block=BlockKey(block),
        excerpt=excerpt,
        essay_id=None if essay is None else EssayId(essay),
        site=site,
        origin=member_of(RuleOrigin, origin, RuleOrigin.HAND),
        created=moment_of(created),
        id=number,
    )


def _reason(origin: str, *, of_site: bool) -> RemovalReason:
    if origin == RuleOrigin.REPETITION:
        return RemovalReason.ON_OTHER_PAGES
    return RemovalReason.HIDDEN_ON_SITE if of_site else RemovalReason.HIDDEN
