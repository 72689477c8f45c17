"""The base forms a word may have, by WordNet's rules of detachment: 'policies' is perhaps 'policy'."""

from collections.abc import Iterator

NOUN, VERB, ADJECTIVE, ADVERB = "noun", "verb", "adj", "adv"
"""The parts of speech as WordNet names its files by them."""
PARTS = (NOUN, VERB, ADJECTIVE, ADVERB)
_RULES = {
    NOUN: (
        *(("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man")),
        *(("ies", "y"), ("s", "")),
    ),
    VERB: (("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("s", "")),
    ADJECTIVE: (("est", ""), ("er", ""), ("est", "e"), ("er", "e")),
    ADVERB: (),
}


def detached(word: str, part: str) -> Iterator[str]:
    """What a word is without an ending of its part of speech; not all of them are words."""
    if part == NOUN and (word.endswith("ss") or len(word) <= 2):
        return
    if part == NOUN and word.endswith("ful"):
        yield from (base + "ful" for base in detached(word.removesuffix("ful"), part))
        return
    for ending, instead in _RULES[part]:
        if word.endswith(ending) and len(word) > len(ending):
            yield word.removesuffix(ending) + instead
