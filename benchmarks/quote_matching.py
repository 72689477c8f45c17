"""How Hypothesis finds a quote again, written anew after what its client's `match-quote.ts` does.

Where the quote stands word for word, those places are the candidates, else the places with the fewest
errors, if those are at most half of its letters and 256. The candidate wins whose quote, prefix, suffix
and place agree best, weighed 50, 20, 20 and 2. Whatever wins is taken. The search with errors is Myers'
bit-parallel one, over Python's long integers.
"""

from typing import NamedTuple


class Match(NamedTuple):
    start: int
    end: int
    errors: int


def match_quote(text: str, quote: str, prefix: str, suffix: str, hint: int) -> tuple[int, int] | None:
    if not quote:
        return None
    matches = _search(text, quote, min(256, len(quote) // 2))
    if not matches:
        return None

    def score(match: Match) -> float:
        before = text[max(0, match.start - len(prefix)) : match.start]
        after = text[match.end : match.end + len(suffix)]
        return (
            50 * (1 - match.errors / len(quote))
            + 20 * (_agreement(before, prefix) if prefix else 1.0)
            + 20 * (_agreement(after, suffix) if suffix else 1.0)
            + 2 * (1 - abs(match.start - hint) / len(text))
        )

    best = max(matches, key=score)
    return best.start, best.end


def _agreement(text: str, wanted: str) -> float:
    if not text:
        return 0.0
    return 1 - _search(text, wanted, len(wanted))[0].errors / len(wanted)


def _search(text: str, quote: str, most_errors: int) -> list[Match]:
    exact: list[Match] = []
    at = text.find(quote)
    while at >= 0:
        exact.append(Match(at, at + len(quote), 0))
        at = text.find(quote, at + 1)
    return exact or _search_with_errors(text, quote, most_errors)


def _search_with_errors(text: str, quote: str, most_errors: int) -> list[Match]:
    """The places with the fewest errors."""
    fewest, ends = most_errors, list[int]()
    for end, errors in enumerate(_errors_by_end(text, quote), start=1):
        if errors < fewest:
            fewest, ends = errors, [end]
        elif errors == fewest:
            ends.append(end)
    matches: list[Match] = []
    backwards = quote[::-1]
    for end in ends:
        window = text[max(0, end - len(quote) - fewest) : end][::-1]
        costs = _errors_by_end(window, backwards)
        if costs:
            lengths = [length for length, cost in enumerate(costs, start=1) if cost == min(costs)]
            matches.append(Match(end - lengths[0], end, fewest))
        else:
            matches.append(Match(end, end, fewest))
    return matches or ([Match(0, 0, len(quote))] if most_errors >= len(quote) else [])


def _errors_by_end(text: str, quote: str) -> list[int]:
    """For each place where a part of the text may end, how few errors it has."""
    length = len(quote)
    everywhere = (1 << length) - 1
    last = 1 << (length - 1)
    where: dict[str, int] = {}
    for place, letter in enumerate(quote):
        where[letter] = where.get(letter, 0) | 1 << place
    up, down, errors = everywhere, 0, length
    found: list[int] = []
    for letter in text:
        equal = where.get(letter, 0)
        across = equal | down
        equal |= ((equal & up) + up) ^ up
        plus = (down | ~(equal | up)) & everywhere
        minus = up & equal
        if plus & last:
            errors += 1
        elif minus & last:
            errors -= 1
        plus = plus << 1 & everywhere
        minus = minus << 1 & everywhere
        up = (minus | ~(across | plus)) & everywhere
        down = plus & across
        found.append(errors)
    return found
