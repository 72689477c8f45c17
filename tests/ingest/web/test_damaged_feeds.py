"""Damaged feeds and site maps give what can be read of them, or a sentence, and nothing else."""

import gzip
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cssreader.errors import UnusableInputError
from cssreader.ingest.web.feeds import feed_of
from cssreader.ingest.web.site_maps import inflated, kind_of, site_map_of

ADDRESS = "https://fields.example/feed.xml"
RSS = b"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Essays &amp; Fields</title>
<link>https://fields.example/</link><item><title>On <![CDATA[<b>Water</b>]]></title><link>/one</link>
<pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item><item><guid isPermaLink="true">https://fields.example/two</guid>
<description>&lt;p&gt;Two&lt;/p&gt;</description></item></channel></rss>"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://fields.example/">
<title type="html">Essays</title><entry><title>One</title><link rel="alternate" href="one"/>
<updated>2026-11-24T08:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A</div></content>
</entry></feed>"""
SITE_MAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://fields.example/one</loc>
<lastmod>2026-11-24</lastmod><n:news><n:title>One</n:title></n:news></url></urlset>"""
INDEX = b"""<sitemapindex><sitemap><loc>https://fields.example/a.xml</loc></sitemap></sitemapindex>"""
FEEDS, MAPS = (RSS, ATOM), (SITE_MAP, INDEX, gzip.compress(SITE_MAP, mtime=0))
PIECES = [
    b"\0",
    b"<",
    b"]]>",
    b"&#0;",
    b"&j;",
    b"<a>" * 300,
    b"</title>",
    b'<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>',
    b"<link>javascript:alert(1)</link>",
    b"<link>http://[</link>",
    b"<loc>http://a:99999999/</loc>",
    b"<pubDate>99999-99-99T99:99:99Z</pubDate>",
    b'encoding="utf-7"',
    b'encoding="nothing"',
    b"\xff\xfe",
]
damage = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.one_of(st.sampled_from(PIECES), st.binary(max_size=8))),
    min_size=1,
    max_size=6,
)
fuzzed = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _damaged(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for share, cut, put in changes:
        place = int(share * len(data))
        data = data[:place] + put + data[place + cut :]
    return data


def test_a_null_in_the_name_of_the_encoding_is_passed_over() -> None:
    assert 2 == len(feed_of(RSS.replace(b'"utf-8"', b'"\0utf-8"'), ADDRESS).pages)


def test_a_feed_in_letters_of_two_bytes_is_read() -> None:
    assert 2 == len(feed_of(RSS.decode().replace("utf-8", "utf-16").encode("utf-16"), ADDRESS).pages)


@pytest.mark.parametrize("whole", FEEDS)
@fuzzed
@given(damage)
def test_a_damaged_feed_names_pages_of_the_web_or_none(whole: bytes, changes: list[tuple[float, int, bytes]]) -> None:
    data = _damaged(whole, changes)
    kind_of(data)
    feed = feed_of(data, ADDRESS)
    for title in (feed.title, *(page.title for page in feed.pages)):
        assert title == " ".join(title.split())
        assert len(title) <= 300
        assert "root:" not in title
    assert all(page.address.startswith(("http://", "https://")) for page in feed.pages)


@pytest.mark.parametrize("whole", MAPS)
@fuzzed
@given(damage)
def test_a_damaged_site_map_names_pages_of_the_web_or_none(
    whole: bytes, changes: list[tuple[float, int, bytes]]
) -> None:
    data = b""
    with suppress(UnusableInputError):
        data = inflated(_damaged(whole, changes))
    kind_of(data)
    found = site_map_of(data, ADDRESS)
    named = [page.address for page in found.pages] + found.maps
    assert all(address.startswith(("http://", "https://")) for address in named)


def test_a_feed_whose_day_cannot_be_read_has_none_of_another_sort() -> None:
    (undated,) = feed_of(RSS.replace(b"24 Nov", b"99 Nov").partition(b"<item><guid")[0], ADDRESS).pages
    assert undated.published is None
