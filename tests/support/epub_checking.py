"""What every EPUB must be, checked without another program: whole, well-formed, and closed in itself."""

import posixpath
import zipfile
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
INLINE = {"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "img", "s", "span", "strong", "sub", "sup", "br"}


def chapters_of(book: bytes) -> dict[str, Element]:
    """The documents in the order in which they are read, by their names, once the whole book is found to be sound."""
    archive = zipfile.ZipFile(BytesIO(book))
    entries = archive.infolist()
    assert ("mimetype", zipfile.ZIP_STORED) == (entries[0].filename, entries[0].compress_type)
    assert b"application/epub+zip" == archive.read("mimetype")
    names = [entry.filename for entry in entries]
    assert len(names) == len(set(names))
    container = ElementTree.fromstring(archive.read("META-INF/container.xml"))
    root = container.find(f".//{CONTAINER}rootfile")
    assert root is not None
    package_name = root.attrib["full-path"]
    package = ElementTree.fromstring(archive.read(package_name))
    folder = posixpath.dirname(package_name)
    manifest = {item.attrib["id"]: item.attrib for item in package.iter(f"{OPF}item")}
    files = {posixpath.join(folder, item["href"]) for item in manifest.values()}
    assert files == set(names) - {"mimetype", "META-INF/container.xml", package_name}
    spine = [manifest[each.attrib["idref"]]["href"] for each in package.iter(f"{OPF}itemref")]
    documents = {
        item["href"]: ElementTree.fromstring(archive.read(posixpath.join(folder, item["href"])))
        for item in manifest.values()
        if item["media-type"] == "application/xhtml+xml"
    }
    ids = {
        name: [each.attrib["id"] for each in document.iter() if "id" in each.attrib]
        for name, document in documents.items()
    }
    for name, document in documents.items():
        assert len(ids[name]) == len(set(ids[name]))
        for element in document.iter():
            _check(element, name, documents, ids, manifest)
    ElementTree.fromstring(archive.read(posixpath.join(folder, "toc.ncx")))
    return {name: documents[name] for name in spine}


def _check(
    element: Element,
    name: str,
    documents: dict[str, Element],
    ids: dict[str, list[str]],
    manifest: dict[str, dict[str, str]],
) -> None:
    tag = element.tag.removeprefix(XHTML)
    assert tag not in ("script", "style", "iframe", "object", "form")
    assert not [attribute for attribute in element.attrib if attribute.startswith("on")]
    if tag == "img":
        assert element.attrib["src"] in {item["href"] for item in manifest.values()}
        assert "alt" in element.attrib
    if tag == "a":
        assert not [inner for inner in element.iter(f"{XHTML}a") if inner is not element]
        file, _, place = element.attrib["href"].partition("#")
        if ":" not in file:
            assert (file or name) in documents
            assert not place or place in ids[file or name]
    if tag in INLINE:
        assert {inner.tag.removeprefix(XHTML) for inner in element} <= INLINE


def words_of(element: Element) -> str:
    return "".join("".join(element.itertext()).split())
