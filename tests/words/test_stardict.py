"""A StarDict dictionary is read in every form it comes in, and a hostile one is refused with a sentence."""

import gzip
import os
from contextlib import closing
from pathlib import Path

import pytest
from dictionary_files import dictzipped, write_stardict
from hypothesis import given
from hypothesis import strategies as st

from cssreader.errors import UnusableInputError
from cssreader.words import open_dictionary
from cssreader.words.packed_file import PackedFile

ARTICLES = [("Fiscal", b"of public money"), ("policy", b"a plan of action"), ("riba", "سود".encode())]


def definitions(folder: Path, *forms: str) -> list[str]:
    with closing(open_dictionary(folder)) as dictionary:
        return [sense.definition for entry in dictionary.look_up(forms) for sense in entry.senses]


@pytest.mark.parametrize("chunk", [0, 7, 5000])
def test_a_word_is_found_whatever_its_capitals(tmp_path: Path, chunk: int) -> None:
    folder = write_stardict(tmp_path, ARTICLES, chunk=chunk)
    assert ["of public money"] == definitions(folder, "fiscal")
    assert ["a plan of action"] == definitions(folder, "POLICY")
    assert ["سود"] == definitions(folder, "riba")
    assert [] == definitions(folder, "polic")


def test_the_first_form_that_is_known_answers(tmp_path: Path) -> None:
    folder = write_stardict(tmp_path, ARTICLES)
    assert ["a plan of action"] == definitions(folder, "policies", "policy", "fiscal")


def test_other_forms_of_a_word_lead_to_its_article(tmp_path: Path) -> None:
    folder = write_stardict(tmp_path, ARTICLES, synonyms={"usury": 2, "nothing": 99})
    assert ["سود"] == definitions(folder, "usury")
    assert [] == definitions(folder, "nothing")


def test_words_in_an_order_of_their_own_are_found(tmp_path: Path) -> None:
    folder = write_stardict(tmp_path, ARTICLES[::-1])
    assert ["of public money"] == definitions(folder, "fiscal")
    assert ["سود"] == definitions(folder, "riba")


def test_a_packed_list_of_words_and_articles_packed_in_one_are_read(tmp_path: Path) -> None:
    folder = write_stardict(tmp_path, ARTICLES)
    for name in ("small.idx", "small.dict"):
        ending = ".gz" if name.endswith("idx") else ".dz"
        (folder / (name + ending)).write_bytes(gzip.compress((folder / name).read_bytes()))
        (folder / name).unlink()
    assert ["a plan of action"] == definitions(folder, "policy")


def test_markup_becomes_plain_lines_and_what_is_no_text_is_passed_over(tmp_path: Path) -> None:
    html = b"<style>x{}</style><b>policy</b>: a &lt;plan&gt;<br>of action<script>evil()</script>"
    mixed = b"W\0\0\0\3abc" + b"tpolisi\0" + b"ma plan\0"
    assert ["policy: a <plan>\nof action"] == definitions(write_stardict(tmp_path / "h", [("p", html)], kinds="h"), "p")
    assert ["polisi\na plan"] == definitions(write_stardict(tmp_path / "n", [("p", mixed)], kinds=""), "p")
    xdxf = b"<k>policy</k><def>a plan</def>"
    assert ["a plan"] == definitions(write_stardict(tmp_path / "x", [("policy", xdxf)], kinds="x"), "policy")


def test_a_dictionary_tells_its_name_and_on_what_terms_it_may_be_used(tmp_path: Path) -> None:
    told = {"bookname": "Urdu terms", "author": "A. Scholar", "description": "Free to copy.<br>With thanks."}
    with closing(open_dictionary(write_stardict(tmp_path, ARTICLES, facts=told))) as dictionary:
        facts = dictionary.facts
    assert ("Urdu terms", "A. Scholar", "Free to copy.\nWith thanks.") == (facts.name, facts.copyright, facts.licence)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("small.ifo", b"something else"),
        ("small.idx", b"policy\0\0\0"),
        ("small.idx", b"no end at all"),
        ("small.idx", b"x" * 5000 + b"\0" * 9),
        ("small.dict.dz", b"\x1f\x8b\x08"),
        ("small.dict.dz", dictzipped(b"a plan of action" * 9, 10)[:90]),
        ("small.dict.dz", gzip.compress(b"a plan of action", mtime=0)[:-9]),
    ],
)
def test_a_damaged_dictionary_is_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    folder = write_stardict(tmp_path, ARTICLES)
    if name.endswith(".dz"):
        (folder / "small.dict").unlink()
    (folder / name).write_bytes(content)
    with pytest.raises(UnusableInputError, match="small"):
        definitions(folder, "policy")


@pytest.mark.parametrize("missing", ["small.ifo", "small.idx", "small.dict"])
def test_a_dictionary_with_a_missing_file_says_which(tmp_path: Path, missing: str) -> None:
    folder = write_stardict(tmp_path, ARTICLES)
    (folder / missing).unlink()
    with pytest.raises(UnusableInputError, match=Path(missing).suffix):
        open_dictionary(folder)


def test_an_article_that_lies_beyond_its_file_is_empty(tmp_path: Path) -> None:
    folder = write_stardict(tmp_path, ARTICLES, chunk=7)
    (folder / "small.idx").write_bytes(b"policy\0\xff\xff\xff\x00\xff\xff\xff\xff")
    assert [] == definitions(folder, "policy")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_or_a_link_in_the_place_of_a_file_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("not for a card")
    for make in (lambda file: file.symlink_to(secret), os.mkfifo):
        folder = write_stardict(tmp_path / "one", ARTICLES)
        (folder / "small.dict").unlink()
        make(folder / "small.dict")
        with pytest.raises(UnusableInputError, match="no ordinary file"):
            open_dictionary(folder)
        (folder / "small.dict").unlink()


def test_a_small_file_that_would_swell_is_refused(tmp_path: Path) -> None:
    folder = write_stardict(tmp_path, ARTICLES)
    (folder / "small.idx").unlink()
    (folder / "small.idx.gz").write_bytes(gzip.compress(b"\0" * (65 * 1024 * 1024)))
    with pytest.raises(UnusableInputError, match="too large"):
        open_dictionary(folder)


@given(
    data=st.binary(min_size=1, max_size=400),
    chunk=st.integers(1, 50),
    start=st.integers(0, 450),
    length=st.integers(0, 450),
)
def test_any_piece_of_a_packed_file_is_the_same_as_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, chunk: int, start: int, length: int
) -> None:
    file = tmp_path_factory.mktemp("packed") / "one.dz"
    file.write_bytes(dictzipped(data, chunk))
    packed = PackedFile(file)
    assert (len(data), data[start : start + length]) == (packed.size, packed.read(start, length))
    packed.close()


@given(noise=st.binary(max_size=300), name=st.sampled_from(["small.ifo", "small.idx", "small.syn", "small.dict.dz"]))
def test_noise_in_any_file_is_refused_or_says_nothing(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, name: str
) -> None:
    folder = write_stardict(tmp_path_factory.mktemp("noise"), ARTICLES, synonyms={"usury": 2}, chunk=7)
    (folder / name).write_bytes((folder / name).read_bytes()[:20] + noise)
    try:
        dictionary = open_dictionary(folder)
    except UnusableInputError:
        return
    try:
        for word in ("policy", "usury", "fiscal"):
            dictionary.look_up((word,))
    except UnusableInputError:
        pass
    finally:
        dictionary.close()
