"""Files that list addresses."""

from cssreader.ingest import ListedAddress, addresses_in

BOOKMARKS = b"""<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<DL><p>
  <DT><H3 ADD_DATE="1700000000">Essays</H3>
  <DL><p>
    <DT><A HREF="https://a.example/x?y=1&amp;z=2" ICON="data:image/png;base64,AAAA">Water &amp; Salt</A>
    <DT><A ADD_DATE="1" HREF="https://b.example/">\xd9\xbe\xd8\xa7\xd9\x86\xdb\x8c</A>
    <DT><A HREF="https://b.example/">Again</A>
    <DT><A HREF="javascript:alert(1)">A script</A>
    <DT><A HREF="file:///etc/passwd">A file</A>
  </DL><p>
</DL><p>
"""


def test_exported_bookmarks_give_their_web_addresses_and_titles_once() -> None:
    assert (
        ListedAddress("https://a.example/x?y=1&z=2", "Water & Salt"),
        ListedAddress("https://b.example/", "پانی"),
    ) == addresses_in(BOOKMARKS)


def test_a_text_of_addresses_gives_them_in_order() -> None:
    text = "# to read\r\n\r\nhttps://a.example/1\r\n- <http://b.example/2>\r\n3. HTTPS://c.example/3\r\nhttps://a.example/1"
    expected = ["https://a.example/1", "http://b.example/2", "HTTPS://c.example/3"]
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        assert expected == [one.address for one in addresses_in(text.encode(encoding))]


def test_a_text_with_anything_but_addresses_lists_none() -> None:
    assert () == addresses_in(b"https://a.example/1\nand some words\n")
    assert () == addresses_in(b"See https://a.example/1")
    assert () == addresses_in(b"")
