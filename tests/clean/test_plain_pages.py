"""Pages that a converter writes: no container says what is the essay, and the extraction keeps running prose only."""

from cssreader.clean import clean_page
from cssreader.domain.content import Heading, ListItem, Paragraph
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument
from cssreader.text.plain import block_text

_PROSE = """\
A council that meets in the open is trusted for longer than one that is merely right, because the people who disagree \
with it have at least heard its reasons.
Those who drew up the first rules of the council knew this, and they wrote that no vote would count unless the doors \
had been unlocked an hour before it was taken.
The rule is still in force, although the doors of the old hall were taken from their hinges long ago and nobody has \
thought it worth the trouble to hang them again.""".splitlines()


def _paragraph(number: int, extra: str = "") -> str:
    return f"<p>{_PROSE[number % 3]} {_PROSE[number % 3]}{extra}</p>"


def _cleaned(body: str) -> CleanedPage:
    page = f"<!DOCTYPE html><html><head><title>Open Doors</title></head><body>{body}</body></html>"
    return clean_page(RawDocument("/saved/page.html", page.encode(), DocumentType.HTML))


def _texts(page: CleanedPage, kind: type) -> list[str]:
    return [block_text(block) for block in page.content if isinstance(block, kind)]


def test_a_list_beside_paragraphs_and_a_short_heading_stay_in_the_essay() -> None:
    page = _cleaned(
        "<h1>Open Doors</h1>"
        + _paragraph(0)
        + "<h2>History</h2>"
        + _paragraph(1)
        + "<blockquote><p>Let the doors stand open before the hands go up.</p></blockquote>"
        + "<ol><li>The hall is unlocked.</li><li>The bell is rung.<ul><li>once in winter</li></ul></li></ol>"
        + "<h2>Votes</h2>"
        + _paragraph(2)
        + _paragraph(0)
    )
    assert ["History", "Votes"] == _texts(page, Heading)
    assert ["The hall is unlocked.", "The bell is rung.", "once in winter"] == _texts(page, ListItem)


def test_a_list_between_a_quotation_and_a_table_stays() -> None:
    page = _cleaned(
        "<h1>Open Doors</h1>"
        + _paragraph(0)
        + _paragraph(1)
        + "<blockquote><p>Let the doors stand open before the hands go up.</p></blockquote>"
        + "<ol><li>The hall is unlocked by the keeper.</li><li>The bell is rung three times.</li></ol>"
        + "<table><tr><th>Season</th><th>Bell</th></tr><tr><td>Winter</td><td>once</td></tr></table>"
        + _paragraph(2)
        + _paragraph(0)
    )
    assert ["The hall is unlocked by the keeper.", "The bell is rung three times."] == _texts(page, ListItem)


def test_notes_stay_without_the_arrows_that_lead_back() -> None:
    page = _cleaned(
        "<h1>Open Doors</h1>"
        + _paragraph(0, '<a href="#fn1" role="doc-noteref"><sup>1</sup></a>')
        + "".join(map(_paragraph, range(1, 4)))
        + '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>The rules, second leaf.'
        '<a href="#fnref1" role="doc-backlink">\u21a9\ufe0e</a></p></li><li id="fn2">The rules, third leaf. '
        '<a href="https://hall.example/page#fnref2">\u2191</a></li></ol></section>'
    )
    assert ["The rules, second leaf.", "The rules, third leaf."] == _texts(page, ListItem)


def test_a_note_in_an_aside_is_no_promotion_and_an_aside_without_the_role_is() -> None:
    page = _cleaned(
        "<h1>Open Doors</h1>"
        + "".join(map(_paragraph, range(4)))
        + '<aside role="doc-footnote">1. The rules, second leaf.</aside><aside>Visit the hall this summer.</aside>'
    )
    assert "1. The rules, second leaf." in "\n".join(map(block_text, page.content))
    assert ["Visit the hall this summer."] == [block.text for block in page.removed if "Visit" in block.text]


def test_links_between_paragraphs_do_not_become_part_of_the_essay() -> None:
    page = _cleaned(
        "<h1>Open Doors</h1>"
        + _paragraph(0)
        + '<ul><li><a href="/other">Another council that keeps its doors shut</a></li>'
        '<li><a href="/third">A third one</a></li></ul>' + _paragraph(1) + _paragraph(2)
    )
    assert [] == _texts(page, ListItem)
    assert 3 == len(_texts(page, Paragraph))


def test_a_dialog_that_is_never_closed_does_not_swallow_the_page() -> None:
    page = _cleaned(
        '<aside class="popup"><div class="popup-outer"><p>Join our newsletter now.</p></div>'
        "<article><h1>Open Doors</h1>" + "".join(map(_paragraph, range(4))) + "</article>"
    )
    assert 4 <= len(_texts(page, Paragraph))
    assert "newsletter" not in "\n".join(map(block_text, page.content))


def test_short_paragraphs_in_boxes_of_their_own_are_found_together() -> None:
    boxes = "".join(f'<div class="x{number}"><div>{_paragraph(number)}</div></div>' for number in range(3))
    lone = "".join(f"<div><span>{_PROSE[number % 3]}</span></div>" for number in range(6))
    page = _cleaned(f'<div id="page"><h1>Open Doors</h1><div class="story">{boxes}{lone}</div></div>')
    text = "\n".join(map(block_text, page.content))
    assert all(sentence in text for sentence in _PROSE)
    assert 9 == len(_texts(page, Paragraph))


def test_the_values_of_a_table_are_no_dates_of_the_page() -> None:
    rows = "".join(f"<tr><td>1/{month}/2013</td><td>{month}</td></tr>" for month in range(1, 6))
    page = _cleaned(
        "<h1>Open Doors</h1><p>Published figures of the hall</p>"
        f"<table><tr><th>Day</th><th>Visits</th></tr>{rows}</table>" + "".join(map(_paragraph, range(3)))
    )
    assert page.facts.published is None


def test_a_day_of_change_declared_twice_gives_way_to_the_day_of_publishing_on_the_page() -> None:
    head = (
        '<meta property="article:published_time" content="2025-11-29T10:00:00Z">'
        '<meta property="article:modified_time" content="2025-11-29T10:00:00Z">'
    )
    body = "<h1>Open Doors</h1>" + "".join(map(_paragraph, range(12)))
    foot = '<div class="article-published">Published <time datetime="2025-08-13">August 13, 2025</time></div>'
    html = f"<html><head><title>Open Doors</title>{head}</head><body><article>{body}{foot}</article></body></html>"
    facts = clean_page(RawDocument("/saved/page.html", html.encode(), DocumentType.HTML)).facts
    assert ("2025-08-13", "2025-11-29") == (str(facts.published), str(facts.updated))
