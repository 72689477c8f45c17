"""What is found under an address: feeds, site maps, lists with the pages that follow, single pages."""

import gzip
from datetime import date

import pytest
from web_site import Site, answer, essay_page, moved

from cssreader.domain.web import Discovery, FoundPage, OtherSource, PageMarks, SourceKind
from cssreader.errors import UnusableInputError
from cssreader.ingest.web import Discovered, NotChanged, Web, discover
from cssreader.ingest.web.feeds import feed_of
from cssreader.ingest.web.listings import listing_of
from cssreader.ingest.web.site_maps import site_map_of

LOCAL = "127.0.0.1"
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Canal &amp; Court</title>
<item><title>The Gauge &amp;amp; the Rule</title><link>/essays/gauge?utm_source=feed</link>
<pubDate>Sun, 26 Jul 2026 10:00:00 GMT</pubDate></item>
<item><title>Same</title><link>{base}/essays/gauge?utm_source=feed</link></item>
<item><title>A file</title><link>file:///etc/passwd</link></item>
<item><title>No link</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Canal</title><entry><title>A dry year</title>
<link rel="alternate" href="/essays/dry"/><updated>2026-07-27T05:00:00+05:00</updated></entry></feed>"""


def found(web: Web, site: Site, path: str, **more: int) -> Discovery:
    discovered = discover(web, site.address(path), typed_host=LOCAL, **more)  # type: ignore[arg-type]
    assert isinstance(discovered, Discovered)
    return discovered.discovery


def listing(*links: str, after: str = "") -> str:
    rows = "".join(f"<li><h2><a href='{link}'>An essay about {link[1:]}</a></h2></li>" for link in links)
    return (
        "<!DOCTYPE html><html><head><title>Editorials</title>"
        "<link rel='alternate' type='application/rss+xml' href='/feed' title='All editorials'></head><body>"
        "<nav><a href='/about-the-people-here'>About the people here</a></nav><a href='/login'>Please log in here</a>"
        "<script>document.write(\"<a href='/written'>An essay that is written</a>\")</script>"
        f"<ul>{rows}</ul>{after}<footer><a href='/terms-and-more'>All the terms here</a></footer></body></html>"
    )


def test_a_feed_names_its_pages_with_title_and_date(web: Web, site: Site) -> None:
    site.pages["/feed"] = answer(RSS.format(base=site.address("")), kind="application/rss+xml")
    discovery = found(web, site, "/feed")
    assert (SourceKind.FEED, "Canal & Court") == (discovery.kind, discovery.title)
    page = FoundPage(site.address("/essays/gauge?utm_source=feed"), "The Gauge & the Rule", date(2026, 7, 26))
    assert (page,) == discovery.pages


def test_an_atom_feed_is_a_feed_whatever_it_is_sent_as(web: Web, site: Site) -> None:
    site.pages["/feed"] = answer(ATOM, kind="text/html")
    assert [site.address("/essays/dry")] == [page.address for page in found(web, site, "/feed").pages]


def test_a_broken_feed_gives_what_can_be_read(web: Web, site: Site) -> None:
    site.pages["/feed"] = answer(RSS.format(base="")[:330])
    assert [site.address("/essays/gauge?utm_source=feed")] == [page.address for page in found(web, site, "/feed").pages]


def test_a_site_map_names_pages_and_further_maps_packed_or_not(web: Web, site: Site) -> None:
    urls = "<url><loc>{0}</loc><lastmod>2026-07-27T05:00:00+05:00</lastmod></url><url><loc>mailto:a</loc></url>"
    first = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls.format(site.address('/one'))}</urlset>"
    second = f"<urlset>{urls.format(site.address('/two'))}</urlset>"
    site.pages |= {
        "/sitemap.xml": answer(
            "<?xml version='1.0'?><sitemapindex><sitemap><loc>/a.xml</loc></sitemap>"
            "<sitemap><loc>/b.xml.gz</loc></sitemap><sitemap><loc>/missing.xml</loc></sitemap><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>",
            kind="application/xml",
        ),
        "/a.xml": answer(first),
        "/b.xml.gz": answer(gzip.compress(second.encode(), mtime=0), kind="application/gzip"),
    }
    discovery = found(web, site, "/sitemap.xml")
    assert SourceKind.SITE_MAP is discovery.kind
    assert [(site.address("/one"), date(2026, 7, 27)), (site.address("/two"), date(2026, 7, 27))] == [
        (page.address, page.published) for page in discovery.pages[:2]
    ]
    assert any("missing.xml" in note for note in discovery.notes)


def test_a_packed_site_map_that_is_a_bomb_is_not_unpacked(web: Web, site: Site) -> None:
    site.pages["/sitemap.xml.gz"] = answer(
        gzip.compress(b"<urlset>" + b" " * 30_000_000, mtime=0), kind="application/gzip"
    )
    with pytest.raises(UnusableInputError, match="larger than"):
        found(web, site, "/sitemap.xml.gz")


@pytest.mark.parametrize(
    "body",
    [
        "<!DOCTYPE a [<!ENTITY b 'bbbbbbbb'>]><urlset><url><loc>http://a.example/&b;</loc></url></urlset>",
        "<urlset>" + "<a>" * 200_000,
        "<urlset><url><loc>" + "a" * 1_000_000,
    ],
)
def test_a_hostile_site_map_names_nothing(body: str) -> None:
    found = site_map_of(body.encode(), "http://site.example/")
    assert (True, []) == (found.is_cut, found.pages)


@pytest.mark.parametrize(
    "piece", ["<rss>", "<a>", "<item><title>", "<![", "<!--", "&amp;", "<a href='", "<p", "]]>", "<?x "]
)
def test_a_hostile_feed_or_page_is_read_to_its_end(piece: str) -> None:
    body = piece * 20_000
    assert () == feed_of(b"<rss>" + body.encode(), "http://site.example/").pages
    assert [] == listing_of(body, "http://site.example/").links


def test_a_list_is_followed_page_by_page_until_nothing_new_comes(web: Web, site: Site) -> None:
    older = "<a class='nav' href='{}'>Older posts »</a>"
    site.pages |= {
        "/editorials/": answer(listing(*(f"/essay-{n}" for n in range(6)), after=older.format("/editorials/page/2/"))),
        "/editorials/page/2/": answer(
            listing(*(f"/essay-{n}" for n in range(5, 11)), after="<a rel='next' href='/editorials/page/3/'>3</a>")
        ),
        "/editorials/page/3/": answer(listing("/essay-10", after=older.format("/editorials/page/4/"))),
    }
    discovery = found(web, site, "/editorials/")
    assert (SourceKind.LISTING, "Editorials") == (discovery.kind, discovery.title)
    assert [site.address(f"/essay-{n}") for n in range(11)] == [page.address for page in discovery.pages]
    assert "An essay about essay-3" == discovery.pages[3].title
    assert (OtherSource(SourceKind.FEED, site.address("/feed"), "All editorials"),) == discovery.others
    assert "/editorials/page/4/" not in site.paths


@pytest.mark.parametrize(
    ("kind", "declared"),
    [("text/html; charset=windows-1250", ""), ("text/html", "windows-1250"), ("text/html", "idna")],
)
def test_titles_of_a_list_are_read_in_the_encoding_that_is_named(
    web: Web, site: Site, kind: str, declared: str
) -> None:
    page = listing(*(f"/essay-{n}" for n in range(6))).replace("essay-3<", "Gy\u0151r and its bridges<")
    page = page.replace("<head>", f"<head><meta charset={declared}>" if declared else "<head>")
    site.pages["/editorials/"] = answer(page.encode("cp1250"), kind=kind)
    town = "Gy\u0151r" if declared != "idna" else "Gy\u00f5r"
    assert f"An essay about {town} and its bridges" == found(web, site, "/editorials/").pages[3].title


def test_pages_that_follow_are_found_by_their_number_and_followed_to_a_limit(web: Web, site: Site) -> None:
    def page(number: int) -> bytes:
        links = [f"/essay-{number}-{each}" for each in range(6)]
        return answer(listing(*links, after=f"<a href='?page={number + 1}'>{number + 1}</a>"))

    site.pages |= {"/all": page(1)} | {f"/all?page={number}": page(number) for number in range(2, 30)}
    discovery = found(web, site, "/all", most_following=3)
    assert 24 == len(discovery.pages)
    assert ["There are more pages; the first 4 were looked at."] == list(discovery.notes)


def test_lists_that_follow_each_other_in_a_circle_end(web: Web, site: Site) -> None:
    for number in range(3):
        after = f"<a rel='next' href='/list-{(number + 1) % 3}'>on</a>"
        site.pages[f"/list-{number}"] = answer(listing(*(f"/e-{number}-{each}" for each in range(6)), after=after))
    assert 18 == len(found(web, site, "/list-0").pages)


def test_a_following_page_that_fails_costs_only_itself(web: Web, site: Site) -> None:
    site.pages["/all"] = answer(listing(*(f"/e-{n}" for n in range(6)), after="<a rel='next' href='/gone'>on</a>"))
    discovery = found(web, site, "/all")
    assert 6 == len(discovery.pages)
    assert any("/gone" in note for note in discovery.notes)


def test_an_essay_is_a_page_and_comes_first(web: Web, site: Site) -> None:
    more = "<p><a href='/other-essay'>the essay on the drains</a> <a href='https://far.example/x'>one far away</a></p>"
    site.pages["/essay"] = answer(essay_page("The Gauge", more=more))
    discovery = found(web, site, "/essay")
    assert SourceKind.PAGE is discovery.kind
    assert [
        FoundPage(site.address("/essay"), "The Gauge"),
        FoundPage(site.address("/other-essay"), "the essay on the drains"),
    ] == list(discovery.pages)


def test_site_maps_named_in_robots_txt_are_told_and_not_fetched(web: Web, site: Site) -> None:
    site.pages |= {"/robots.txt": answer("Sitemap: /map.xml\nSitemap: file:///x"), "/essay": answer(essay_page())}
    assert (OtherSource(SourceKind.SITE_MAP, site.address("/map.xml")),) == found(web, site, "/essay").others
    assert ["/essay"] == site.paths


def test_a_list_that_has_not_changed_is_not_read_again(web: Web, site: Site) -> None:
    site.pages["/feed"] = answer(status="304 Not Modified")
    assert isinstance(discover(web, site.address("/feed"), typed_host=LOCAL, marks=PageMarks('"1"')), NotChanged)


def test_links_count_from_where_the_page_was_in_the_end(web: Web, site: Site) -> None:
    site.pages |= {"/feed": moved("/deep/down/feed"), "/deep/down/feed": answer(ATOM.replace("/essays/dry", "dry"))}
    assert [site.address("/deep/down/dry")] == [page.address for page in found(web, site, "/feed").pages]


def test_a_short_list_that_names_the_next_page_is_a_list(web: Web, site: Site) -> None:
    rows = "".join(
        f"<h2><a href='/essays/number-{number}'>An essay about number {number}</a></h2>" for number in range(4)
    )
    site.pages["/opinion"] = answer(f"<h1>Opinion</h1>{rows}<a rel='next' href='/opinion/page/2'>Older posts</a>")
    site.pages["/opinion/page/2"] = answer("<h2><a href='/essays/number-9'>An essay about number nine</a></h2>")
    found = discover(web, site.address("/opinion"), typed_host=LOCAL)
    assert isinstance(found, Discovered)
    assert SourceKind.PAGE is not found.discovery.kind
    assert 5 == len(found.discovery.pages)
