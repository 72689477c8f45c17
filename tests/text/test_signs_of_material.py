"""What a passage is good for. The sentences are made up and say nothing true."""

import pytest

from cssreader.text.argument_signs import argues
from cssreader.text.examination_words import content_words, without_instructions
from cssreader.text.figure_signs import holds_figure
from cssreader.text.quoted_speech import quoted_speech_in


@pytest.mark.parametrize(
    "passage",
    [
        "Provinces must raise their own revenue because nobody guards what he did not pay for.",
        "Without an audit, reform is bound to end as a slogan.",
        "Although the law is sound, its enforcement undermines the very people it was written for.",
        "Nations celebrate building but neglect upkeep, because new works win praise.",
        "Therefore a court that cannot be reached is a court that does not exist.",
        "پانی بچانا ضروری ہے کیونکہ ذخیرے کم ہو رہے ہیں۔",
    ],
)
def test_a_claim_with_a_reason_a_consequence_or_a_contrast_argues(passage: str) -> None:
    assert argues(passage) > 0


@pytest.mark.parametrize(
    "passage",
    [
        "He came late because it rained.",
        "The committee met on Monday and the minutes were read.",
        "Every member must sign the book.",
        "a fund, because nobody should pay twice;",
        "Must the provinces raise their own revenue because nobody else will?",
        "کمیٹی کا اجلاس پیر کو ہوا۔",
    ],
)
def test_a_report_a_bare_rule_or_a_question_does_not(passage: str) -> None:
    assert 0 == argues(passage)


def test_more_signs_make_a_plainer_argument() -> None:
    plain = "The scheme fails, therefore it should be ended, because it deepens what it was to heal."
    assert argues(plain) > argues("The scheme was popular, but it fails.")


@pytest.mark.parametrize(
    "passage",
    [
        "In the invented province the tariff rose by 12 per cent.",
        "The imaginary dam cost Rs 40 billion and stores nothing.",
        "Half of the made-up villages have no well.",
        "Between 1901 and 1911 the fictitious town was rebuilt.",
        "The fee went from 3 to 9 within a season.",
        "The number of invented schools doubled.",
        "اس خیالی صوبے میں محصول ۱۲ فیصد بڑھا۔",
    ],
)
def test_a_number_that_measures_something_is_a_figure(passage: str) -> None:
    assert holds_figure(passage) > 0


@pytest.mark.parametrize(
    "passage",
    [
        "The resolution was moved on 23 March 1940.",
        "3. The third reason is custom.",
        "Article 58 was amended and Chapter 2 was not.",
        "In 1956 the question was put again.",
        "They came back after three days.",
        "In 1901 people left the invented town.",
        "One must not judge by numbers alone.",
    ],
)
def test_a_date_and_the_number_of_a_list_or_an_article_is_none(passage: str) -> None:
    assert 0 == holds_figure(passage)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“A state that fears its books has begun to fall,” said Invented Author.", "Invented Author"),
        ('Made Upson wrote: "The river keeps no record of those who drank from it."', "Made Upson"),
        ("In the words of Professor Nobody, “the map is drawn by whoever owns the pencil”.", "Professor Nobody"),
        ("“The water was always there and nobody asked for it,” she observed.", "she"),
        ("خیالی مصنف نے کہا: ”جو قوم سوال نہیں کرتی وہ جواب بھی نہیں پاتی“۔", "خیالی مصنف"),
    ],
)
def test_direct_speech_is_found_with_its_speaker(text: str, speaker: str) -> None:
    (found,) = quoted_speech_in(text)
    assert speaker == found.speaker
    assert text[found.start] in '“"”'
    assert text[found.end - 1] in '“"”'


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “strategic depth” was never deep.",
        "The essay “On the Making of Very Long Titles” is short.",
        "“A long run of words that nobody at all is named for.”",
        "He said that it was late and went home.",
    ],
)
def test_a_term_a_title_and_words_of_nobody_are_no_quotations(text: str) -> None:
    assert [] == list(quoted_speech_in(text))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Q.3 Critically analyse the causes of circular debt in Pakistan. (20 marks)", "causes circular debt pakistan"),
        ("To what extent is federalism the answer to water disputes? Discuss.", "federalism answer water disputes"),
        ("Discuss and evaluate CPEC in the light of regional rivalries (20)", "CPEC regional rivalries"),
        ("Write a comprehensive note on judicial activism.", "judicial activism"),
        (
            "Do you agree with the statement that democracy needs local government? Give arguments.",
            "democracy needs local government",
        ),
        ("The highlight of reform is trade; trade is its outline.", "highlight reform trade outline"),
        ("Discuss the causes of urban poverty and suggest reforms.", "causes urban poverty reforms"),
        ("پانی کا بحران", "پانی بحران"),
    ],
)
def test_words_of_instruction_numbers_and_marks_are_dropped(question: str, words: str) -> None:
    assert tuple(words.split()) == content_words(question)


def test_a_question_of_instructions_alone_is_taken_as_it_stands() -> None:
    assert "Discuss." == without_instructions("Discuss.")
    assert ("discuss",) == content_words("Discuss.")
    assert () == content_words(" … ?")
