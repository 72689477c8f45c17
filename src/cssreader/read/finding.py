"""Words found in an essay as a person types them: without their accents, with straight quotes and plain hyphens."""

import unicodedata

_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    # An Urdu keyboard and an Arabic one write these letters with different characters.
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
    "ه": "ہ",
    "ة": "ہ",
    "ۃ": "ہ",
    "ە": "ہ",
    # Older and hurried hands write one for the other.
    "ھ": "ہ",
    "ں": "ن",
    "ٱ": "ا",
    # Latin letters that Unicode does not take apart.
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ı": "i",
}
# Characters without a width of their own: what a person types never holds them.
_UNSEEN = frozenset("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


def _folded_character(character: str, *, match_case: bool) -> str:
    if character in _UNSEEN:
        return ""
    if character.isspace():
        return " "
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if not match_case:
        character = character.casefold()
    letters = (part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    return "".join(_ALIKE.get(letter, letter) for letter in letters)


def _folded(text: str, *, match_case: bool) -> tuple[str, list[int] | None]:
    """The text in the form it is compared in, and where each of its characters stands in `text`.

    The places are None where they are the same as in `text`, as they are in most.
    """
    table = {ord(character): _folded_character(character, match_case=match_case) for character in set(text)}
    folded = text.translate(table)
    if all(len(replaced) == 1 for replaced in table.values()):
        return folded, None
    places = [place for place, character in enumerate(text) for _ in table[ord(character)]]
    return folded, [*places, len(text)]


def _is_part_of_word(character: str) -> bool:
    return character.isalnum() or character == "_" or bool(unicodedata.combining(character))


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start > 0 and _is_part_of_word(text[start - 1]) and _is_part_of_word(text[start])
    after = end < len(text) and _is_part_of_word(text[end]) and _is_part_of_word(text[end - 1])
    return not before and not after


def find_in(text: str, wanted: str, *, match_case: bool = False, whole_words: bool = False) -> list[tuple[int, int]]:
    """Where `wanted` stands in `text`: (start, end) in characters, in order, not overlapping.

    Accents, vowel signs, the shapes of Urdu and Arabic letters and digits, the shape of quotation marks and the
    length of a dash make no difference; case does if `match_case`. Nothing but white space is found nowhere.
    """
    sought, _ = _folded(wanted, match_case=match_case)
    if not sought.strip():
        return []
    folded, places = _folded(text, match_case=match_case)
    found: list[tuple[int, int]] = []
    at = folded.find(sought)
    while at >= 0:
        end = at + len(sought)
        # Up to the next character that counts, so that an accent stays with its letter.
        match = (at, end) if places is None else (places[at], max(places[end], places[end - 1] + 1))
        if (not whole_words or _stands_alone(text, *match)) and (not found or match[0] >= found[-1][1]):
            found.append(match)
            at = folded.find(sought, end)
        else:
            at = folded.find(sought, at + 1)
    return found
