"""Tables of Lua, as KOReader writes its settings: constants in tables, and nothing that could be run.

Written from the reference manual of Lua 5.1, sections 2.1 (words) and 2.5.7 (table constructors).
"""

import re

Value = str | float | bool | None | dict[str | int, "Value"]

_DEEPEST = 60
_MOST_VALUES = 2_000_000
_BLANK = re.compile(r"(?:\s+|--\[(=*)\[.*?\]\1\]|--(?!\[=*\[)[^\n]*)*", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NUMBER = re.compile(r"-?(?:0[xX][0-9A-Fa-f]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)")
_LONG = re.compile(r"\[(=*)\[\n?(.*?)\]\1\]", re.DOTALL)
_PLAIN = re.compile(r"[^\\\"'\n]+")
_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\n": "\n"}
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "nil": None}


def read_table(text: str) -> dict[str | int, Value]:
    """The table of a file that holds one, after `return` or alone. Raises ValueError for anything else."""
    reading = _Reading(text)
    reading.skip_word("return")
    table = reading.table(0)
    reading.blank()
    if reading.at != len(text):
        raise ValueError("something follows the table")
    return table


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self.at = 0
        self._values = 0

    def blank(self) -> None:
        found = _BLANK.match(self._text, self.at)
        self.at = found.end() if found else self.at

    def skip_word(self, word: str) -> None:
        self.blank()
        found = _NAME.match(self._text, self.at)
        if found and found[0] == word:
            self.at = found.end()

    def table(self, depth: int) -> dict[str | int, Value]:
        if depth > _DEEPEST:
            raise ValueError("too deep")
        self._take("{")
        table: dict[str | int, Value] = {}
        number = 0
        while not self._has("}"):
            key = self._key(depth)
            if key is None:
                number += 1
                key = number
            table[key] = self._value(depth)
            self._values += 1
            if self._values > _MOST_VALUES:
                raise ValueError("too many values")
            if not (self._has(",") or self._has(";")):
                self._take("}")
                break
        return table

    def _key(self, depth: int) -> str | int | None:
        """What stands before an equals sign; None where no key is given."""
        self.blank()
        if self._text.startswith("[", self.at) and not _LONG.match(self._text, self.at):
            self.at += 1
            key = self._value(depth)
            self._take("]")
            self._take("=")
            if isinstance(key, float) and key.is_integer():
                return int(key)
            if isinstance(key, str):
                return key
            raise ValueError("no key of ours")
        found = _NAME.match(self._text, self.at)
        if found and found[0] not in _WORDS:
            self.at = found.end()
            self._take("=")
            return found[0]
        return None

    def _value(self, depth: int) -> Value:
        self.blank()
        start = self._text[self.at : self.at + 1]
        if start == "{":
            return self.table(depth + 1)
        if start and start in "\"'":
            return self._string(start)
        long = _LONG.match(self._text, self.at)
        if long:
            self.at = long.end()
            return long[2]
        number = _NUMBER.match(self._text, self.at)
        if number:
            self.at = number.end()
            return _number(number[0])
        word = _NAME.match(self._text, self.at)
        if word and word[0] in _WORDS:
            self.at = word.end()
            return _WORDS[word[0]]
        raise ValueError(f"no value at {self.at}")

    def _string(self, quote: str) -> str:
        """A string; its escapes are bytes, several of which may be one character."""
        self.at += 1
        parts: list[bytes] = []
        while True:
            plain = _PLAIN.match(self._text, self.at)
            if plain:
                parts.append(plain[0].encode("utf-8", "replace"))
                self.at = plain.end()
            letter = self._text[self.at : self.at + 1]
            self.at += 1
            if letter == quote:
                return b"".join(parts).decode("utf-8", "replace")
            if letter == "\\":
                parts.append(self._escape())
            elif letter in ("'", '"'):
                parts.append(letter.encode())
            else:
                raise ValueError("a string without an end")

    def _escape(self) -> bytes:
        digits = re.compile(r"\d{1,3}").match(self._text, self.at)
        if digits:
            self.at = digits.end()
            if int(digits[0]) > 255:
                raise ValueError("no byte")
            return bytes([int(digits[0])])
        letter = self._text[self.at : self.at + 1]
        self.at += 1
        return _ESCAPES.get(letter, letter).encode("utf-8", "replace")

    def _has(self, sign: str) -> bool:
        self.blank()
        if not self._text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def _take(self, sign: str) -> None:
        if not self._has(sign):
            raise ValueError(f"no {sign} at {self.at}")


def _number(written: str) -> float:
    return float(int(written, 16)) if "x" in written.lower() else float(written)
