"""Any content that an essay may have, for tests that try many."""

from hypothesis import strategies as st

from cssreader.domain.content import (
    Caption,
    Heading,
    ListItem,
    Paragraph,
    Picture,
    Preformatted,
    Quotation,
    Rule,
    Span,
    Style,
    TableRow,
)
from cssreader.text.spans import joined

texts = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=30
)
styles = st.lists(st.sampled_from(list(Style)), max_size=3).map(lambda some: Style(sum({s.value for s in some})))
links = st.one_of(st.none(), st.sampled_from(["https://example.org/a?b=1&c=2", "mailto:a@example.org"]))
runs = st.lists(st.builds(Span, texts, styles, links), min_size=1, max_size=4).map(joined)
sources = st.one_of(
    st.sampled_from(
        [f"picture:{'0a' * 32}", "https://example.org/a.jpg?w=1&h=2", "page_files/a%20b.png", "/img/c.gif", ""]
    ),
    texts,
)
sizes = st.one_of(st.none(), st.integers(-1, 200_000))
blocks = st.one_of(
    st.builds(Picture, sources, st.text(max_size=20), sizes, sizes),
    st.builds(Paragraph, runs),
    st.builds(Heading, st.integers(1, 6), runs),
    st.builds(Quotation, runs),
    st.builds(Caption, runs),
    st.builds(Preformatted, texts),
    st.just(Rule()),
    st.builds(ListItem, st.integers(1, 4), runs, st.one_of(st.none(), st.integers(1, 20)), continued=st.booleans()),
    st.lists(runs, min_size=1, max_size=3).map(lambda cells: TableRow(tuple(cells), starts=True)),
)
contents = st.lists(blocks, max_size=8).map(tuple)
