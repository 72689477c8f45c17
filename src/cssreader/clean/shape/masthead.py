"""What stands above an essay: its title, who wrote it and when, how often it was read."""

import re
from collections.abc import Sequence

from cssreader.clean.characters import word_set
from cssreader.clean.dates import first_date, looks_like_date, whole_date
from cssreader.clean.names import byline_names, looks_like_name, without_by
from cssreader.clean.pieces import Found, Piece
from cssreader.clean.shape import wording
from cssreader.clean.shape.evidence import content_words, ends_sentence, is_button, is_line, is_prose, words_of
from cssreader.clean.shape.labels import Label, label_of
from cssreader.clean.shape.wording import any_of
from cssreader.clean.titles import title_key
from cssreader.domain.content import Heading, ListItem, Paragraph
from cssreader.domain.essay import RemovalReason

_VIEWS = re.compile(
    r"(?:views?\s*[:|]?\s*)?(?P<count>\d[\d,.]*)\s*(?P<thousand>[km])?\s*(?:views?|reads?|hits|readers)?", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[|/·•,\-–—\\>»:]+")
_BYLINE = re.compile(
    r"\A(?:by|written by|author|posted by|words by|از|تحریر|مصنف(?:ہ)?)\s*:?\s+(?P<name>.+)\Z", re.IGNORECASE
)
_PROFILE = re.compile(
    any_of(
        r"""(?:(?:read|see|view|visit)\s+)?(?:(?:full|the)\s+){0,2}(?:author|contributor|writer)(?:['’]s)?(?:\s+(?:bio|page|profile))?
        (?:see|view|visit) (?:full )?(?:bio|profile); (?:all|more) (?:articles|essays|posts|stories) (?:by|from) .{1,50}
        verified(?: author| writer)?; follow(?: author)?"""
    ),
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    any_of(
        r"""(?:reading time\s*:?\s*)?\d{1,3}\s*-?\s*min(?:ute)?s?(?:\s+(?:read|to read))?(?:ing)?; \d[\d,]* words"""
    ),
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\A\s*home\s*(?:[>»/›|→]|\s-\s|\Z)", re.IGNORECASE)
_MENU = word_set(
    """home about contact blog login log in sign up register search menu news sports opinion editorial editorials
    essays articles print email save bookmark listen share e-paper epaper videos courses books shop faq a a+ a-"""
)
_CATEGORY = re.compile(r"(?:category|section|filed under)\s*:\s*(?P<section>[^,|]{2,40})", re.IGNORECASE)
_COURTESY = re.compile(r"courtesy(?: of)?\s*:?\s+(?P<source>.{2,80})", re.IGNORECASE)
_BY_AFTER_DAY = re.compile(r"\bby:?\s+(?P<name>\S.*)\Z", re.IGNORECASE)
_BEFORE_DAY = re.compile(r"\s+(?=(?:published|posted|updated|last updated|modified)\b)", re.IGNORECASE)
_MOST_BYLINE_WORDS = 24
_LEAST_TITLE_WORDS, _MOST_TITLE_WORDS = 2, 30
_MOST_AUTHOR_WORDS = 60
_NEAR_TITLE = 4


def title_in(pieces: Sequence[Piece], skipped: set[int]) -> str | None:
    """The title of a text that has no markup to say what it is.

    A line that stands there twice is the title. Failing that, it is the line above the first
    paragraph that shares most with what the text goes on to say.
    """
    opening = first_paragraph(pieces, skipped)
    if opening is None:
        first = next((piece for number, piece in enumerate(pieces) if number not in skipped), None)
        return first.text if first is not None and len(pieces) > 1 and _could_be_title(first, least=1) else None
    candidates = [
        number
        for number in range(min(opening + 3, len(pieces)))
        if number not in skipped and _could_be_title(pieces[number])
    ]
    keys = [title_key(pieces[number].text) for number in candidates]
    for number, key in zip(candidates, keys, strict=True):
        if keys.count(key) > 1 and number < opening:
            return pieces[number].text
    above = [number for number in candidates if number < opening]
    if not above:
        return None
    # What stands between a byline or a date and the text is a heading of the text.
    fact = next((number for number in range(opening) if number not in skipped and _tells(pieces[number].text)), opening)
    above = [number for number in above if number < fact] or above
    subject = frozenset().union(
        *(content_words(piece.text) for piece in pieces[opening : opening + 12] if is_prose(piece))
    )

    def merit(number: int) -> tuple[float, int]:
        text = pieces[number].text
        words = content_words(text)
        score = 2.0 * len(words & subject) / max(len(words), 1) + min(len(text.split()), 8) / 8
        score -= 1.0 if looks_like_name(text) and not words & subject else 0.0
        score += 0.5 if isinstance(pieces[number].block, Heading) else 0.0
        return score, -number

    return pieces[max(above, key=merit)].text


def _tells(text: str) -> bool:
    """Whether a line tells who wrote the text, when, or how often it was read."""
    views = _VIEWS.fullmatch(text)
    label = label_of(text)
    return bool(
        _BYLINE.match(text)
        or (label and label[0] in (Label.UPDATED, Label.PUBLISHED, Label.WRITTEN))
        or looks_like_date(text)
        or _combined(text)
        or _dated_byline(text)
        or (views and len(words_of(text)) > 1)
    )


def _could_be_title(piece: Piece, least: int = _LEAST_TITLE_WORDS) -> bool:
    text = piece.text
    if not isinstance(piece.block, Paragraph | Heading) or (not is_line(piece) and len(text) > 180):
        return False
    words = text.split()
    if not least <= len(words) <= _MOST_TITLE_WORDS or (text[-1] in ".,;" and len(words) > 6):
        return False
    if _BYLINE.match(text) or label_of(text) or looks_like_date(text) or is_button(piece) or _is_furniture(text):
        return False
    return not is_prose(piece) or not ends_sentence(text)


def _is_furniture(text: str) -> bool:
    """A line that stands on many pages and says nothing of this one."""
    if _TRAIL.match(text) or all(word in _MENU for word in text.lower().split()):
        return True
    return any(form.fullmatch(text) for form in (_VIEWS, _READING_TIME, _PROFILE, _SEPARATORS, wording.LISTEN_BAR))


def first_paragraph(pieces: Sequence[Piece], skipped: set[int]) -> int | None:
    """The number of the first piece of running text, the lead; None where there is none."""
    for number, piece in enumerate(pieces):
        if number in skipped or not is_prose(piece):
            continue
        if _is_author_line(pieces, number, skipped):
            continue
        return number
    return None


def _is_author_line(pieces: Sequence[Piece], number: int, skipped: set[int]) -> bool:
    """Whether a sentence near the top is about the one whose name stands above it.

    It must stand in a masthead: a link to the author, a date or a count comes soon after it. A
    paragraph on Jinnah under the heading *Muhammad Ali Jinnah* does not.
    """
    text = pieces[number].text
    if len(text.split()) > _MOST_AUTHOR_WORDS:
        return False
    named = any(
        above not in skipped
        and not isinstance(pieces[above].block, Heading)
        and looks_like_name(name := without_by(pieces[above].text))
        and len(name.split()) >= 2
        and name.lower() in text.lower()[: len(name) + 12]
        for above in range(number - 1, max(-1, number - 4), -1)
    )
    after = [pieces[below].text for below in range(number + 1, min(number + 4, len(pieces)))]
    return named and any(_PROFILE.fullmatch(line) or looks_like_date(line) for line in after)


def masthead_of(pieces: Sequence[Piece], title: str, skipped: set[int]) -> tuple[Found, dict[int, RemovalReason]]:
    """The facts above the first paragraph, and why each piece there goes. What cannot be told apart stays."""
    opening = first_paragraph(pieces, skipped)
    if opening is None:
        opening = next((n for n, piece in enumerate(pieces) if isinstance(piece.block, ListItem)), 0)
    key = title_key(title)
    numbers = [number for number in range(min(opening, len(pieces))) if number not in skipped]
    stated = [number for number in numbers if title_key(pieces[number].text) == key]
    reasons = dict.fromkeys(stated[:1], RemovalReason.KEPT_AS_FIELD) | dict.fromkeys(stated[1:], RemovalReason.REPEATED)
    for number in range(opening, min(opening + 4, len(pieces))):
        if title_key(pieces[number].text) == key and number not in skipped:
            reasons[number] = RemovalReason.REPEATED if stated else RemovalReason.KEPT_AS_FIELD
    found = Found()
    first = stated[0] if stated else -1
    last_known = stated[-1] if stated else -1
    unknown: list[int] = []
    for number in numbers:
        if number in reasons:
            continue
        read = _read_line(pieces, number, found)
        if read is None:
            unknown.append(number)
        else:
            reasons[number], facts = read
            found = found.or_else(facts) if number > first or _is_beside(pieces, number, first) else found
            last_known = max(last_known, number)
    for number in unknown:
        piece = pieces[number]
        if number < first or (number < last_known and len(piece.text.split()) <= 4):
            reasons[number] = piece.place or RemovalReason.NAVIGATION
    return found, reasons


def _is_beside(pieces: Sequence[Piece], number: int, title: int) -> bool:
    """Whether a line above the title stands in one small element with it.

    Other lines up there are the site's: their date is today's, their names are its own.
    """
    boxes = pieces[title].boxes[:-1]
    return len(boxes) > 2 and title - number <= _NEAR_TITLE and pieces[number].boxes[: len(boxes) - 1] == boxes[:-1]


def _read_line(pieces: Sequence[Piece], number: int, found: Found) -> tuple[RemovalReason, Found] | None:
    """What one line above the essay is; None where it cannot be told."""
    piece = pieces[number]
    text = piece.text
    kept = RemovalReason.KEPT_AS_FIELD
    label = label_of(text)
    if label and label[0] in (Label.UPDATED, Label.PUBLISHED):
        date = first_date(label[1])
        by = _BY_AFTER_DAY.search(label[1])
        author = byline_names(by["name"]) if by else None
        return kept, Found(author=author, updated=date) if label[0] is Label.UPDATED else Found(
            author=author, published=date
        )
    if label and label[0] in (Label.WRITTEN, Label.EDITED, Label.REVIEWED) and label[1]:
        name = without_by(label[1])
        return kept, {
            Label.WRITTEN: Found(author=name, written_by=name),
            Label.EDITED: Found(edited_by=name),
            Label.REVIEWED: Found(reviewed_by=name),
        }[label[0]]
    if label and label[0] in (Label.SHARE, Label.COMMENTS):
        return RemovalReason.SHARING if label[0] is Label.SHARE else RemovalReason.COMMENTS, Found()
    if looks_like_date(text):
        return kept, Found(published=whole_date(text))
    courtesy = _COURTESY.fullmatch(text)
    if courtesy:
        return kept, Found(sources=(courtesy["source"].strip(),))
    category = _CATEGORY.fullmatch(text)
    if category:
        return kept, Found(section=category["section"])
    byline = _BYLINE.match(text)
    if byline and len(text.split()) <= 20:
        return kept, _from_byline(byline["name"])
    views = _VIEWS.fullmatch(text)
    if views and (len(words_of(text)) > 1 or found.published is not None or _next_to_separator(pieces, number)):
        return kept, Found(views=_count(views))
    if _PROFILE.fullmatch(text) or _TRAIL.match(text):
        return RemovalReason.NAVIGATION, Found()
    if _READING_TIME.fullmatch(text) or _SEPARATORS.fullmatch(text):
        return RemovalReason.OUTSIDE, Found()
    if wording.LISTEN_BAR.fullmatch(text):
        return RemovalReason.SHARING, Found()
    if all(word in _MENU for word in text.lower().split()):
        return RemovalReason.NAVIGATION, Found()
    return _dated_byline(text) or _person(pieces, number, found) or _combined(text)


def _dated_byline(text: str) -> tuple[RemovalReason, Found] | None:
    """A line as newspapers write it: ``A. Writer Published March 12, 2025 Updated March 13, 2025``."""
    parts = [part.strip(" |,-–—") for part in _BEFORE_DAY.split(text)]
    if len(parts) < 2 or len(text.split()) > _MOST_BYLINE_WORDS or not looks_like_name(without_by(parts[0])):
        return None
    found = Found(author=byline_names(parts[0]) or without_by(parts[0]))
    for part in parts[1:]:
        label = label_of(part)
        day = first_date(label[1]) if label else None
        if label is None or day is None:
            return None
        found = found.or_else(Found(updated=day) if label[0] is Label.UPDATED else Found(published=day))
    return RemovalReason.KEPT_AS_FIELD, found


def _person(pieces: Sequence[Piece], number: int, found: Found) -> tuple[RemovalReason, Found] | None:
    """A name or a line about the author, believed only if something beside it agrees."""
    text = pieces[number].text
    if found.author and (text.lower().startswith(found.author.lower()) and len(text) > len(found.author) + 3):
        return RemovalReason.KEPT_AS_FIELD, Found(author_line=text)
    if found.author and title_key(text) == title_key(found.author):
        return RemovalReason.REPEATED, Found()
    if found.author or not looks_like_name(text) or len(text.split()) < 2:
        return None
    after = [piece.text for piece in pieces[number + 1 : number + 4]]
    agrees = any(
        line.lower().startswith(text.lower()) or _PROFILE.fullmatch(line) or looks_like_date(line) for line in after
    )
    credited = any(
        title_key(later.text) == title_key(text) and (label_of(before.text) or (None,))[0] is Label.WRITTEN
        for before, later in zip(pieces[number + 1 :], pieces[number + 2 :], strict=False)
    )
    return (RemovalReason.KEPT_AS_FIELD, Found(author=text)) if agrees or credited else None


def _combined(text: str) -> tuple[RemovalReason, Found] | None:
    """A line with several facts: ``By A. Writer | 27 July 2025 | 5 min read``."""
    parts = [part.strip() for part in re.split(r"\s[|·•–—]\s|\s{2,}|\s*\|\s*", text) if part.strip()]
    if len(parts) < 2 or len(text.split()) > 20:
        return None
    found = Found()
    known = 0
    for part in parts:
        views = _VIEWS.fullmatch(part)
        byline = _BYLINE.match(part)
        if looks_like_date(part):
            found, known = found.or_else(Found(published=whole_date(part))), known + 1
        elif byline:
            found, known = found.or_else(Found(author=byline_names(part))), known + 1
        elif views and len(words_of(part)) > 1:
            found, known = found.or_else(Found(views=_count(views))), known + 1
        elif _READING_TIME.fullmatch(part):
            known += 1
        elif looks_like_name(part) and len(part.split()) >= 2:
            found = found.or_else(Found(author=part))
    return (RemovalReason.KEPT_AS_FIELD, found) if known else None


def _from_byline(rest: str) -> Found:
    parts = _parts(re.compile(r"\s[|·•–—]\s|\s*\|\s*"), rest)
    if len(parts) == 1:
        parts = _parts(re.compile(r",\s+(?=\d|[A-Z][a-z]+ \d)"), rest)
    author = byline_names(parts[0]) if parts else None
    dates = [made for part in parts[1:] if (made := whole_date(part))]
    return Found(author=author, published=dates[0] if dates else None)


def _parts(separator: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in separator.split(text) if part.strip()]


def _next_to_separator(pieces: Sequence[Piece], number: int) -> bool:
    return number > 0 and _SEPARATORS.fullmatch(pieces[number - 1].text) is not None


def _count(match: re.Match[str]) -> int | None:
    digits = match["count"].rstrip(".,")
    factor = {"k": 1000, "m": 1_000_000}.get((match["thousand"] or "").lower(), 1)
    try:
        return round(float(digits.replace(",", "")) * factor) if factor > 1 else int(re.sub(r"[,.]", "", digits))
    except ValueError:
        return None
