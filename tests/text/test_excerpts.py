"""Passages that answer a question."""

from hypothesis import given
from hypothesis import strategies as st

from cssreader.domain.query import Field, Query
from cssreader.text.excerpts import LONGEST_EXCERPT, excerpts_of, opening_of
from cssreader.text.matching import matches_in
from cssreader.text.query_language import parse_query
from cssreader.text.wanted import wanted_in
from cssreader.text.words import words_of

ESSAY = """The climate policies of Pakistan are weak. They were written in haste.

Climate change hit Pakistan\u2019s economy in 2022; the floods cost Rs. 3,200 billion. Sino-Indian co-operation grew.

Education and educational reform matter. Nothing else does."""

# Texts in which letters outside ASCII, joined words and irregular endings are frequent.
SNIPPETS = st.sampled_from(
    [
        "war",
        "wars",
        "War-time",
        "wartime",
        "dying",
        "die",
        "policy",
        "policies",
        "poli",
        "r\u00e9sum\u00e9",
        "resume",
        "Qur'an",
        "quran",
        "U.S.",
        "us",
        "1,250",
        "1250",
        "\u06a9\u062a\u0627\u0628",
        "\u0643\u062a\u0627\u0628",
        "co-operate",
        "cooperate",
        " ",
        ". ",
        ", ",
        "-",
        "'",
        "_",
        "\n",
        "\u2019",
        "\u00ad",
        "\u0301",
        "\u0130",
    ]
)
TEXTS = st.lists(SNIPPETS, max_size=30).map("".join)
QUESTIONS = st.lists(
    st.sampled_from(
        [
            "war",
            "wartime",
            "die",
            "dying",
            "poli*",
            "policy",
            "resume",
            "quran",
            "us",
            "U.S.",
            "1250",
            "co-operate",
            "cooperate",
            "\u06a9\u062a\u0627\u0628",
            '"war policy"',
            "w*",
            "wa*",
            "di*",
            "r\u00e9s*",
        ]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)


def marked(text: str, typed: str, field: Field = Field.ANY) -> list[str]:
    return [text[start:end] for start, end in matches_in(text, parse_query(typed), field)]


def test_words_are_marked_in_all_their_shapes() -> None:
    assert ["climate", "policies", "Climate"] == marked(ESSAY, "climate policy")
    assert ["Pakistan", "Pakistan\u2019s"] == marked(ESSAY, "pakistan")
    assert ["Education", "educational"] == marked(ESSAY, "educat*")
    assert ["3,200"] == marked(ESSAY, "3200")


def test_hyphens_do_not_matter() -> None:
    assert ["co-operation"] == marked(ESSAY, "cooperation")
    assert ["co-operation"] == marked(ESSAY, "co-operation")
    assert ["cooperation"] == marked("more cooperation", "co-operation")
    assert ["Sino-Indian"] == marked(ESSAY, '"sino indian"')


def test_a_phrase_is_one_mark_and_its_words_alone_are_none() -> None:
    assert ["Climate change"] == marked(ESSAY, '"climate change"')
    assert [] == marked(ESSAY, '"change climate"')


def test_a_phrase_reads_across_joined_words() -> None:
    assert ["economic co-operation"] == marked("the economic co-operation", '"economic cooperation"')
    assert ["war-time policy"] == marked("a war-time policy", '"war time policy"')


def test_what_is_excluded_or_asked_of_the_title_is_not_marked_in_the_text() -> None:
    assert ["Pakistan", "Pakistan\u2019s"] == marked(ESSAY, "pakistan -climate title:economy")
    assert ["economy"] == marked("An economy", "title:economy -an", Field.TITLE)


def test_marks_that_overlap_are_one() -> None:
    assert ["Climate change"] == marked("Climate change", '"climate change" change')


def test_excerpts_are_short_paragraphs_or_whole_sentences_that_hold_what_was_asked() -> None:
    sentence = "Climate change hit Pakistan\u2019s economy in 2022; the floods cost Rs. 3,200 billion."
    (excerpt,), further = excerpts_of(ESSAY, parse_query("climate economy"), most=1)
    assert excerpt.text.startswith(sentence)
    assert 1 == further
    (excerpt,), _ = excerpts_of(f"It was so. {sentence} " + "Nothing else was. " * 20, parse_query("climate economy"))
    assert sentence == excerpt.text


def test_the_passages_chosen_show_different_words_before_more_of_the_same() -> None:
    text = "War and war again, as everybody knew it would come to the city.\n" * 3 + "Peace came."
    excerpts, _ = excerpts_of(text, parse_query("war peace"), most=2)
    assert ["war", "peace"] == [
        excerpt.text[excerpt.matches[0][0] : excerpt.matches[0][1]].lower() for excerpt in excerpts
    ]


def test_a_short_sentence_brings_the_next() -> None:
    excerpts, _ = excerpts_of("It rose. The rest of the country did not.", parse_query("rose"))
    assert ["It rose. The rest of the country did not."] == [excerpt.text for excerpt in excerpts]


def test_a_long_sentence_is_cut_at_words_around_its_matches() -> None:
    text = "before " * 200 + "needle " + "after " * 200
    excerpts, further = excerpts_of(text, parse_query("needle"))
    (excerpt,) = excerpts
    assert LONGEST_EXCERPT >= len(excerpt.text)
    assert excerpt.text.startswith("before ")
    assert excerpt.text.endswith(" after")
    assert 0 == further


def test_two_sentences_of_one_paragraph_are_two_excerpts() -> None:
    first = "The war began in the spring of that year, when the snow had gone from the hills."
    second = "It ended, as such a war must end, in the autumn of the next year, without a winner."
    excerpts, _ = excerpts_of(f"{first} {second}", parse_query("war"))
    assert [(first, 0), (second, len(first) + 1)] == [(excerpt.text, excerpt.at) for excerpt in excerpts]


def test_of_a_long_paragraph_the_sentence_is_shown_that_holds_most_of_what_was_asked() -> None:
    filler = "Nothing of the kind was said by Mr. Khan or anybody else in that long debate. " * 5
    sentence = "Then the war ended, as Mr. Khan had foretold, and the peace was kept for years."
    paragraph = f"{filler}A war came. {filler}{sentence} {filler}"
    excerpts, further = excerpts_of("\n\n".join([paragraph] * 4), parse_query("war peace"))
    assert [sentence] * 3 == [excerpt.text for excerpt in excerpts]
    assert 4 + 2 == further


def test_a_short_sentence_stays_alone_before_a_very_long_one() -> None:
    excerpts, _ = excerpts_of("It rose. " + "Then it fell, " * 40 + "and stopped.", parse_query("rose"))
    assert ["It rose."] == [excerpt.text for excerpt in excerpts]


def test_a_cut_passage_may_begin_or_end_with_its_sentence() -> None:
    for text in ("Needle " + "after " * 200, "before " * 200 + "needle"):
        ((excerpt,), _) = excerpts_of(text.strip(), parse_query("needle"))
        assert "needle" in (excerpt.text[:6].lower(), excerpt.text[-6:])
        assert LONGEST_EXCERPT >= len(excerpt.text)


def test_a_text_without_a_space_is_cut_all_the_same() -> None:
    text = "-".join(["needle"] * 200)
    ((excerpt,), further) = excerpts_of(text, parse_query("needle"))
    assert 200 == further + len(excerpt.matches)


def test_no_match_is_no_excerpt() -> None:
    assert ((), 0) == excerpts_of(ESSAY, parse_query("zebra"))
    assert ((), 0) == excerpts_of(ESSAY, parse_query(""))


def test_an_opening_is_the_first_sentence_with_nothing_marked() -> None:
    opening = opening_of(ESSAY)
    assert ("The climate policies of Pakistan are weak.", (), 0) == (opening.text, opening.matches, opening.at)
    assert "" == opening_of("  \n").text
    assert LONGEST_EXCERPT >= len(opening_of("word " * 500).text) > 0


def plainly_found(text: str, query: Query) -> list[tuple[int, int]]:
    """The places found by looking at every word, as a definition."""
    words = list(words_of(text))
    found: list[tuple[int, int]] = []
    for wanted in wanted_in(query):
        if wanted.is_optional:
            # A common word beside telling ones is marked nowhere.
            continue
        for word in words:
            if word.term in (wanted.joined, *wanted.terms[: len(wanted.terms) == 1]) or (
                wanted.prefix and (word.form.startswith(wanted.prefix) or word.term.startswith(wanted.prefix))
            ):
                found.append((word.start, word.end))
            elif len(wanted.terms) > 1 and word.term == wanted.terms[0]:
                end = word.end
                for distance, term in enumerate(wanted.terms[1:], 1):
                    ends = [
                        each.end for each in words if each.position == word.position + distance and each.term == term
                    ]
                    if not ends:
                        break
                    end = ends[0]
                else:
                    found.append((word.start, end))
    places: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if places and start < places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    return places


@given(TEXTS, QUESTIONS)
def test_the_quick_way_marks_what_looking_at_every_word_marks(text: str, typed: str) -> None:
    query = parse_query(typed)
    assert plainly_found(text, query) == matches_in(text, query)


@given(TEXTS, QUESTIONS, st.integers(1, 4))
def test_excerpts_are_pieces_of_the_text_and_every_match_is_shown_or_counted(text: str, typed: str, most: int) -> None:
    query = parse_query(typed)
    places = matches_in(text, query)
    excerpts, further = excerpts_of(text, query, most=most)
    assert most >= len(excerpts)
    assert bool(places) == bool(excerpts)
    assert len(places) == further + sum(len(excerpt.matches) for excerpt in excerpts)
    end = 0
    for excerpt in excerpts:
        assert excerpt.at is not None
        assert end <= excerpt.at
        end = excerpt.at + len(excerpt.text)
        assert text[excerpt.at : end] == excerpt.text
        assert excerpt.matches
        assert all((excerpt.at + a, excerpt.at + b) in places for a, b in excerpt.matches)
