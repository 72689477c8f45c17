"""What a person says of blocks that the cleaning misjudged, and what repetition says: kept as rules, and applied.

A rule changes no version. An essay that looks different under it gets a new one, or shows the one that looks so
already, and its annotations are found again there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cssreader import annotate
from cssreader.app.keep_versions import place_again
from cssreader.app.workspace import Workspace
from cssreader.clean import essay_without_rules, ruled
from cssreader.domain.annotation import span_of
from cssreader.domain.changes import RulesChange
from cssreader.domain.cleaning_rules import BlockKey, CleaningRule, RuleAction, RuleOrigin
from cssreader.domain.essay import CleanedPage, EssayId
from cssreader.errors import NotFoundError, UnusableInputError
from cssreader.text.block_keys import block_key
from cssreader.text.plain import block_text, placed_blocks, plain_text
from cssreader.text.repetition import may_repeat

ESSAYS_THAT_SHARE = 3
"""A block that stands in so many essays of one site is part of none."""
_EXCERPT = 160
_SOUGHT = 60


def rules(workspace: Workspace) -> tuple[CleaningRule, ...]:
    """Every rule of the library, newest first."""
    return tuple(workspace.store.rules.all())


def hide_block(workspace: Workspace, essay_id: EssayId, offset: int, *, on_site: bool) -> RulesChange:
    """Hide the block at an offset of the essay's text, and every one with the same words, here or on its site.

    Raises NotFoundError, and UnusableInputError when that would leave nothing, or the essay has no site.
    """
    essay = workspace.store.essays.get(essay_id)
    text = next((block.text for block in placed_blocks(essay.content) if block.start <= offset <= block.end), "")
    if not text.strip():
        raise NotFoundError("There is no block of text at this place.")
    return _ruled_by_hand(workspace, essay_id, essay.page_site, text, RuleAction.HIDE, on_site=on_site)


def keep_block(workspace: Workspace, essay_id: EssayId, text: str, *, on_site: bool) -> RulesChange:
    """Say of a block that was left out of an essay that it belongs there, here or on its site.

    `text` is that of the removed block. Raises NotFoundError, and UnusableInputError when it is not known where the
    block stood.
    """
    essay = workspace.store.essays.get(essay_id)
    block = next((each for each in essay.hidden if each.text == text), None)
    if block is None:
        raise NotFoundError(f"No such block was left out of the essay {essay_id}.")
    if block.place is None:
        raise UnusableInputError(
            "Where this block stood on the page is not known. Clean the essay again, and then put it back; "
            "what a site profile removes comes back by changing the profile."
        )
    return _ruled_by_hand(workspace, essay_id, essay.page_site, text, RuleAction.KEEP, on_site=on_site)


def place_of_words(workspace: Workspace, essay_id: EssayId, words: str) -> int:
    """The offset of the first block of an essay that has these words in it. Raises NotFoundError."""
    sought = _plain(words)
    for block in placed_blocks(workspace.store.essays.get(essay_id).content):
        if sought and sought in _plain(block.text):
            return block.start
    raise NotFoundError(f"No block of the essay {essay_id} holds the words “{words}”.")


def hidden_text(workspace: Workspace, essay_id: EssayId, words: str) -> str:
    """The text of the first block left out of an essay that has these words in it. Raises NotFoundError."""
    sought = _plain(words)
    for block in workspace.store.essays.get(essay_id).hidden:
        if sought and sought in _plain(block.text):
            return block.text
    raise NotFoundError(f"No block that was left out of the essay {essay_id} holds the words “{words}”.")


def withdraw_rule(workspace: Workspace, rule_id: int) -> RulesChange:
    """Take a rule back. One that repetition made would be made again, so the person's word takes its place.

    Raises NotFoundError.
    """
    rule = workspace.store.rules.get(rule_id)
    after: tuple[CleaningRule, ...] = ()
    if rule.origin is RuleOrigin.REPETITION:
        by_hand = replace(rule, action=RuleAction.KEEP, origin=RuleOrigin.HAND, created=datetime.now(UTC), id=None)
        after = (by_hand,)
    change = RulesChange((rule,), after)
    return apply_rules_change(workspace, change)


def apply_rules_change(workspace: Workspace, change: RulesChange) -> RulesChange:
    """Take the rules before it away, put those after it in their stead, and apply what counts now.

    Gives the change with the essays that look different. Raises LibraryError.
    """
    store = workspace.store
    with store.transaction():
        for rule in change.before:
            store.rules.remove(rule)
        for rule in change.after:
            store.rules.put(rule)
        concerned = {essay for rule in (*change.before, *change.after) for essay in _essays_under(workspace, rule)}
        changed = [essay for essay in sorted(concerned) if apply_rules(workspace, essay)]
    return replace(change, essays=tuple(changed))


def apply_rules(workspace: Workspace, essay_id: EssayId) -> bool:
    """Show an essay as the rules want it; False where it looks so already, or nothing would be left of it."""
    store = workspace.store
    essay = store.essays.get(essay_id)
    version = store.versions.get(essay.version_id)
    content, removed = ruled(essay.content, essay.removed, store.rules.for_essay(essay_id, version.facts.site))
    text = plain_text(content)
    if (content == essay.content and removed == essay.removed) or not text:
        return False
    position = annotate.carried(essay.position.offset, essay.text, text) if essay.position.offset else 0
    same = [each for each in store.versions.with_same_text(essay_id, text) if store.versions.removed(each) == removed]
    if same:
        store.versions.show(essay_id, same[0], position)
    else:
        page = CleanedPage(version.facts, content, removed, tags=essay.summary.tags)
        document = store.versions.document_of(essay.version_id)
        at = datetime.now(UTC)
        origin = version.version.origin
        store.essays.add_version(essay_id, page, original=document, at=at, origin=origin, position=position)
    place_again(workspace, essay_id, store.essays.text(essay_id))
    return True


def as_ruled(workspace: Workspace, essay_id: EssayId | None, page: CleanedPage) -> CleanedPage:
    """A page that comes in, as the rules want it: those of its site, and those of the essay it belongs to, if any."""
    counting = workspace.store.rules.for_essay(essay_id, page.facts.site)
    if not counting.hidden and not counting.kept:
        return page
    content, removed = ruled(page.content, page.removed, counting)
    return replace(page, content=content, removed=removed) if plain_text(content) else page


def note_repetition(workspace: Workspace, essay_id: EssayId, page: CleanedPage | None = None) -> tuple[EssayId, ...]:
    """Take in which blocks an essay holds; those that now stand in enough essays of its site go from all of them.

    `page` is what the essay shows, where that is at hand. Gives the essays that look different. It is part of the
    transaction that stores the essay.
    """
    page = page or _shown_page(workspace, essay_id)
    site = page.facts.site
    found = _note_blocks(workspace, essay_id, page)
    if site is None or not found:
        return ()
    _take_in(workspace, site)
    concerned: set[EssayId] = set()
    for rule, holders in list(_rules_by_repetition(workspace, site, found)):
        workspace.store.rules.put(rule)
        concerned.update(holders)
    return tuple(essay for essay in sorted(concerned) if apply_rules(workspace, essay))


def _rules_by_repetition(
    workspace: Workspace, site: str, found: dict[BlockKey, str]
) -> Iterator[tuple[CleaningRule, list[EssayId]]]:
    """Each with the essays that hold its block."""
    at = datetime.now(UTC)
    for block, holders in workspace.store.rules.repeated(site, found, ESSAYS_THAT_SHARE).items():
        rule = CleaningRule(RuleAction.HIDE, block, found[block], None, site, RuleOrigin.REPETITION, at)
        # What the person said of these words stands, and what they marked in them is dear to them.
        if (
            workspace.store.rules.same_place(rule) is None
            and not _are_alike(workspace, holders)
            and not any(_is_marked(workspace, holder, block) for holder in holders)
        ):
            yield rule, holders


def _are_alike(workspace: Workspace, essays: Sequence[EssayId]) -> bool:
    """Whether so many of these are perhaps the same that too few others are left."""
    others = set(essays)
    for one, other in workspace.store.likenesses.pairs_among(essays):
        if one in others:
            others.discard(other)
    return len(others) < ESSAYS_THAT_SHARE


def _is_marked(workspace: Workspace, essay_id: EssayId, block: BlockKey) -> bool:
    annotations = workspace.store.annotations.of_essay(essay_id)
    extents = [extent for each in annotations if (extent := span_of(each.placement))]
    if not extents:
        return False
    content = workspace.store.essays.get(essay_id).content
    places = [(each.start, each.end) for each in placed_blocks(content) if each.text and block_key(each.text) == block]
    return any(start < end_of and begin < end for start, end in places for begin, end_of in extents)


def _take_in(workspace: Workspace, site: str) -> None:
    """Take in the blocks of the essays of a site that came in with an older version of the program."""
    for essay_id in workspace.store.rules.without_blocks(site):
        _note_blocks(workspace, essay_id, _shown_page(workspace, essay_id))


def _shown_page(workspace: Workspace, essay_id: EssayId) -> CleanedPage:
    versions = workspace.store.versions
    version_id = versions.shown(essay_id)
    version = versions.get(version_id)
    return CleanedPage(version.facts, version.content, versions.removed(version_id))


def _note_blocks(workspace: Workspace, essay_id: EssayId, page: CleanedPage) -> dict[BlockKey, str]:
    """Take in the blocks of an essay; gives those that may repeat, and how each begins."""
    keys: dict[BlockKey, bool] = {}
    excerpts: dict[BlockKey, str] = {}
    if page.facts.site is not None:
        for block, may in may_repeat(essay_without_rules(page.content, page.removed)):
            text = block_text(block)
            if text:
                key = block_key(text)
                keys[key] = may and keys.get(key, True)
                excerpts[key] = _excerpt(text)
    workspace.store.rules.note_blocks(essay_id, page.facts.site, keys)
    return {key: excerpt for key, excerpt in excerpts.items() if keys[key]}


def _ruled_by_hand(
    workspace: Workspace, essay_id: EssayId, site: str | None, text: str, action: RuleAction, *, on_site: bool
) -> RulesChange:
    if on_site and site is None:
        raise UnusableInputError(
            "It is not known from which site this essay comes. The block can be changed here only."
        )
    home, where = (None, site) if on_site else (essay_id, None)
    rule = CleaningRule(action, block_key(text), _excerpt(text), home, where, RuleOrigin.HAND, datetime.now(UTC))
    store = workspace.store
    with store.transaction():
        if site is not None:
            _take_in(workspace, site)
        places = [rule]
        if on_site:
            # What was said of the same words in this essay alone would stand over it.
            places.append(replace(rule, essay_id=essay_id, site=None))
        before = tuple(found for place in places if (found := store.rules.same_place(place)) is not None)
        change = apply_rules_change(workspace, RulesChange(before, (rule,)))
        if essay_id not in change.essays:
            raise UnusableInputError("Nothing would be left of the essay without this block.")
    return change


def _essays_under(workspace: Workspace, rule: CleaningRule) -> list[EssayId]:
    if rule.essay_id is not None:
        return [rule.essay_id]
    assert rule.site is not None
    words = rule.excerpt.rstrip("…")[:_SOUGHT]
    return workspace.store.rules.with_block(rule.site, rule.block, words)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else f"{words[: _EXCERPT - 1].rstrip()}…"
