"""The content of a question of an examination paper: its words without those that tell a candidate what to do."""

import re
from collections.abc import Iterator

from cssreader.text.words import is_stop_word, words_of

_VERBS = (
    "analy[sz]e|appraise|argue|assess|bring out|comment(?: up)?(?: on)?"
    "|compare|contrast|criticall?y?|criti(?:que|ci[sz]e)"
    "|define|describe|differentiate|discuss|elaborate|elucidate|enumerate|evaluate|examine|explain|explore|highlight"
    "|identify|illustrate|justify|outline|substantiate|suggest|summari[sz]e|throw light on|trace"
)
_ANSWERS = "answer|answers|argument|arguments|examples?|evidence|reasons?|stance|views?|opinion|point of view"
_INSTRUCTIONS = re.compile(
    rf"""
      ^\s*(?:q(?:uestion)?\.?\s*(?:no\.?)?\s*\d+\s*[.:)\-]?|\(?(?:\d{{1,2}}|[a-h]|[ivx]{{1,4}})[.)])\s*  # its number
    | [(\[]\s*\d{{1,3}}(?:\s*[+x,=]\s*\d{{1,3}})*\s*(?:marks?)?\s*[)\]]                                # its marks
    | \b\d{{1,3}}\s+marks?\b
    | \band\s+(?:suggest|propose|recommend)\b
    | \bcritically\s+(?:{_VERBS}|review)\b
    | (?:(?<=[.;:?!\n])|^)\s*(?:please\s+)?(?:{_VERBS})\b(?:\s*(?:,|and|,\s*and)\s*(?:{_VERBS})\b)*(?:\s+(?:on|upon)\b)?
    | \b(?:in\s+(?:the\s+)?light\s+of|to\s+what\s+extent|how\s+far|with\s+(?:special\s+|particular\s+)?reference\s+to
        |keeping\s+in\s+(?:view|mind)|in\s+(?:the\s+)?context\s+of|do\s+you\s+(?:agree|think|support)(?:\s+with)?
        |(?:what\s+is\s+)?meant\s+by|the\s+(?:following|above)\s+statement|the\s+statement)\b
    | \bwrite\s+(?:an?\s+|down\s+)?(?:short\s+|brief\s+|detailed\s+|comprehensive\s+|critical\s+)*
        (?:notes?|essay|answer|account)\s*(?:on|about|of)?\b
    | \b(?:support|substantiate|justify|explain|give|provide|with|and|give\s+your)\s+
        (?:your\s+|suitable\s+|relevant\s+|cogent\s+|concrete\s+|some\s+)*(?:{_ANSWERS})
        (?:\s+(?:with|by|from|in|for|to)\s+(?:your\s+|suitable\s+|relevant\s+|cogent\s+|favour\s+of\s+|support\s+)*
        (?:{_ANSWERS}))?\b
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_TOKEN = re.compile(r"\S+")
_PARTICLES = frozenset(
    "کا کی کے کو سے میں پر نے اور ہے ہیں تھا تھی تھے یہ وہ ایک اس ان بھی ہی کہ جو کیا کیوں کیسے تک پہ".split()  # noqa: SIM905 - a list of quoted words cannot be read
)
"""Urdu: what the list of common words does not know."""

_ROUND_WORDS = ".,;:!?\"'()[]{}\u2018\u2019\u201c\u201d\u00ab\u00bb\u2026،؛؟۔\u2013\u2014/"


def without_instructions(question: str) -> str:
    """The question without its number, its marks and the words of instruction: all of it where that leaves nothing."""
    bare = " ".join(_INSTRUCTIONS.sub(" ", question).split())
    return bare if any(True for _ in _telling(bare)) else " ".join(question.split())


def content_words(question: str) -> tuple[str, ...]:
    """The words that say what the question is about, each once, in order.

    They are small, because a capital at the head of a sentence means nothing; acronyms keep theirs.
    """
    words: dict[str, str] = {}
    for word, term in _telling(without_instructions(question)):
        words.setdefault(term, word)
    return tuple(words.values())


def _telling(text: str) -> Iterator[tuple[str, str]]:
    shouted = text.isupper()
    for match in _TOKEN.finditer(text):
        for raw in re.split("[/\u2013\u2014]", match.group()):
            token = raw.strip(_ROUND_WORDS)
            is_acronym = len(token) > 1 and token.isupper() and not shouted
            parts = [word for word in words_of(token) if word.width == 1]
            if not parts or (
                not is_acronym and all(is_stop_word(word.form) or word.form in _PARTICLES for word in parts)
            ):
                continue
            yield token if is_acronym else token.lower(), " ".join(word.term for word in parts)
