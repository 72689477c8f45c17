"""Words that are spelt in two ways are one."""

import pytest

from cssreader.domain.query import Query, Words
from cssreader.text.matching import matches_in
from cssreader.text.words import term_of

PAIRS = """
organise organize, organisation organization, civilisations civilizations, analyse analyze, analysing analyzing,
colour color, labour labor, labourers laborers, neighbouring neighboring, honourable honorable, dishonour dishonor,
behaviour behavior, centre center, centres centers, centred centered, theatre theater, kilometres kilometers, fibre
fiber, defence defense, offences offenses, licence license, catalogue catalog, dialogues dialogs, programme program,
programmes programs, travelled traveled, modelling modeling, counsellor counselor, enrolment enrollment, fulfil
fulfill, fulfilled fulfiled, skilful skillful, wilful willful, instalments installments, grey gray, plough plow,
ploughing plowing, sceptic skeptic, sceptical skeptical, paediatric pediatric, anaemia anemia, archaeology archeology,
manoeuvre maneuver, manoeuvres maneuvers, judgement judgment, ageing aging, aluminium aluminum, enquiry inquiry,
practise practice, artefacts artifacts, sulphur sulfur, mediaeval medieval, marvellous marvelous, levelling leveling,
privatisation privatization, radicalised radicalized, urbanising urbanizing
"""


@pytest.mark.parametrize(("british", "american"), [tuple(pair.split()) for pair in PAIRS.split(",")])
def test_two_spellings_are_one_word_and_each_is_marked_where_the_other_is_asked_for(
    british: str, american: str
) -> None:
    assert term_of(british) == term_of(american)
    for asked, written in ((british, american), (american, british)):
        assert [(4, 4 + len(written))] == matches_in(f"The {written} is here.", Query("", Words(asked)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("hour", "hor"), ("source", "sorce"), ("acre", "acer"), ("fence", "fense"), ("rise", "rize")],
)
def test_other_words_keep_their_spelling(one: str, other: str) -> None:
    assert term_of(one) != term_of(other)
