"""Stretches are enclosed in content without a letter lost, whatever overlaps."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from some_content import contents

from cssreader.domain.content import Content, Paragraph, Preformatted, Span, Style, TableRow
from cssreader.export.marked_text import Stretch, marked, tagged
from cssreader.text.plain import plain_text
from cssreader.text.safe_html import to_html


def shown(content: Content, *stretches: Stretch) -> str:
    return tagged(
        to_html(marked(content, stretches)), lambda n: f"<i{n}>", lambda n: f"</i{n}>", lambda n: f"<point{n}/>"
    )


def test_a_stretch_is_cut_at_the_bounds_of_styles_and_blocks() -> None:
    content = (
        Paragraph((Span("One "), Span("two", Style.STRONG), Span(" three"))),
        TableRow(((Span("four"),), (Span("five"),)), starts=True),
        Preformatted("six seven"),
    )
    text = plain_text(content)
    assert (
        "<p>One <strong>t<i0>wo</i0></strong> <i0>three</i0></p>"
        "<table><tr><td><i0>four</i0></td><td><i0>five</i0></td></tr></table><pre><i0>six</i0><point0/> seven</pre>"
    ) == shown(content, Stretch(text.index("wo"), text.index(" seven"), has_point=True))


def test_stretches_that_overlap_nest_in_every_piece() -> None:
    content = (Paragraph((Span("abcdef", link="https://example.org/"),)),)
    linked = '<a href="https://example.org/">'
    assert f"<p>{linked}<i0>ab</i0><i0><i1>cd</i1></i0></a><point0/>{linked}<i1>ef</i1></a><point1/></p>" == shown(
        content, Stretch(0, 4, has_point=True), Stretch(2, 6, has_point=True)
    )


def test_what_becomes_a_link_is_none_before() -> None:
    content = (Paragraph((Span("See 1.", link="https://example.org/"),)),)
    assert '<p><a href="https://example.org/">See </a><i0>1</i0>' in shown(content, Stretch(4, 5, unlinked=True))


cuts = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60), st.booleans()), max_size=5)


# A stretch that ends with the tab between two cells.
@example((TableRow(((Span("one"),), (Span("two"),)), starts=True),), [(0, 4, True)])
# One that ends with a blank of another style.
@example((Paragraph((Span("one"), Span(" ", Style.STRONG), Span("two"))),), [(0, 4, True)])
@given(contents, cuts)
def test_no_letter_is_lost_and_each_stretch_holds_its_own(content: Content, drawn: list[tuple[int, int, bool]]) -> None:
    text = plain_text(content)
    stretches = [
        Stretch(min(start, len(text)), min(start + length, len(text)), point) for start, length, point in drawn
    ]
    enclosed = marked(content, stretches)
    found: dict[int, list[str]] = {number: [] for number in range(len(stretches))}
    points: list[int] = []
    pattern = re.compile("(?:\ufdd0(\\d+)\ufdd1|\ufdd3(\\d+)\ufdd1|(\ufdd2))")
    written = plain_text(enclosed)
    open_now: list[int] = []
    plain = ""
    at = 0
    for token in pattern.finditer(written):
        between = written[at : token.start()]
        for number in open_now:
            found[number].append(between)
        plain += between
        at = token.end()
        if token[1]:
            open_now.append(int(token[1]))
        elif token[2]:
            points.append(int(token[2]))
        else:
            open_now.pop()
    plain += written[at:]
    assert not open_now
    assert re.sub("[\ufdd0-\ufdef]", "\ufffd", text) == plain
    for number, stretch in enumerate(stretches):
        within = re.sub("[\ufdd0-\ufdef]", "\ufffd", text[stretch.start : stretch.end])
        assert "".join(within.split()) == "".join("".join(found[number]).split())
        is_wordy = bool(within.strip())
        assert points.count(number) <= 1
        assert points.count(number) == 1 or not (stretch.has_point and is_wordy)
