"""What stands around and between the paragraphs of an essay is told apart, and never an essay's own line."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssreader.clean import clean_page
from cssreader.clean.shape import wording
from cssreader.clean.shape.evidence import could_trade, signs_of
from cssreader.domain.essay import CleanedPage, DocumentType, RawDocument, RemovalReason
from cssreader.text.plain import block_text

Clean = Callable[[Sequence[str]], CleanedPage]

ONE = (
    "The committee met in the autumn and found that the province had spent less than half of what it had promised "
    "to its rural schools, which surprised nobody who had visited them."
)
TWO = (
    "Teachers stayed away because salaries were late, and pupils stayed away because teachers did, so that the "
    "register recorded an attendance that no visitor ever saw."
)
THREE = (
    "A school is a promise made by one generation to the next, and it is broken quietly, in budgets and postings, "
    "long before anybody locks the gate."
)


def _clean(lines: Sequence[str]) -> CleanedPage:
    return clean_page(RawDocument("/pasted/page.txt", "\n\n".join(lines).encode(), DocumentType.TEXT))


def _kept(page: CleanedPage) -> list[str]:
    return [block_text(block) for block in page.content]


def _removed(page: CleanedPage, reason: RemovalReason) -> list[str]:
    return [block.text for block in page.removed if block.reason is reason]


PROMOTIONS = [
    (
        "Join Our Study Circle on WhatsApp",
        "Follow the channel for outlines, solved papers and free notes, shared by 12,000+ aspirants.",
        "Follow Channel",
    ),
    (
        "IELTS Made Simple with Madam Hira",
        "Band 7 in eight weeks, or your money back. Speaking partners, graded mocks and a tutor who answers at night.",
        "Claim Discount",
    ),
    (
        "E-Book: 500 Idioms for Competitive Exams",
        "A pocket collection by the Falah Institute, trusted by toppers across Punjab. Only Rs. 499, cash on delivery.",
        "Buy Now",
    ),
    (
        "Ask an Examiner, Live on Friday",
        "Bring your questions to our free online session with two former examiners. Limited places.",
        "Save My Seat",
    ),
    ("The Morning Wire", "Get five stories every morning in your inbox. Unsubscribe at any time.", "Subscribe Now"),
    ("Mentors for Every Optional", "Meet our mentors online and have your answers marked.", "Talk to a Mentor"),
]


@pytest.mark.parametrize("promotion", PROMOTIONS, ids=lambda promotion: promotion[2])
def test_a_promotion_between_paragraphs_goes_whole_and_nothing_else_goes(promotion: tuple[str, str, str]) -> None:
    page = _clean(["The Empty Register", ONE, *promotion, TWO, "What Remains", THREE])
    assert [ONE, TWO, "What Remains", THREE] == _kept(page)
    assert list(promotion) == _removed(page, RemovalReason.PROMOTION)


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Advertisement",
        "Story continues below this ad",
        "Continue reading below",
        "Also read: The day the river turned",
        "READ MORE: Who audits the auditors?",
        "Related: Ten lessons from a flood",
        "What Our Qualifiers Say! Read Now",
        "Join Now",
    ],
)
def test_a_line_that_only_points_elsewhere_goes(line: str) -> None:
    page = _clean(["The Empty Register", ONE, line, TWO, THREE])
    assert [ONE, TWO, THREE] == _kept(page)
    assert [line] == _removed(page, RemovalReason.PROMOTION)


ESSAYS = {
    "on advertising": [
        "The Language of Advertising",
        (
            "Advertising is the art of making people want what they did not know they lacked, and it has never "
            "been more "
            "powerful than in the age of the telephone that listens."
        ),
        "Buy Now, Pay Later",
        (
            "The phrase 'buy now' is older than the internet. Your grandparents met it on posters; you meet it "
            "on every "
            "screen, and it promises free delivery, discounts of 50% off and a membership that costs nothing."
        ),
        "Subscribe Now",
        (
            "To subscribe now is to forget later. Subscriptions earn money from those who do not cancel: the customer "
            "who joins a course, an app or a newsletter in January is still paying in June."
        ),
        "Join or Die",
        (
            "Advertisers borrow from politics. 'Join', they say, 'or be left behind', as if a premium class were a "
            "movement."
        ),
        ONE,
    ],
    "on WhatsApp": [
        "WhatsApp and the Village",
        (
            "WhatsApp groups have become the news agency of the village. A rumour that reaches one telegram "
            "channel in the "
            "morning reaches 70,000+ people by noon, and no editor stands in between."
        ),
        "Follow the Money",
        (
            "Who pays for the rumours? Researchers followed the money through channels, pages and groups and found "
            "coaching academies, sellers of mobile packages and political parties."
        ),
        "What Can Be Done",
        "Media literacy courses in schools would help, and so would a law that treats bulk messages as broadcasting.",
        TWO,
    ],
    "on enrolment": [
        "Enrolment and Its Discontents",
        ONE,
        "Fees and Admissions",
        (
            "Enrolment rose from 60 to 75 per cent in a decade, and admissions to private academies rose faster. Fees, "
            "discounts and scholarships decide who stays: a class of forty in September is a class of twenty in March."
        ),
        "Register and Reality",
        (
            "The register says one thing and the classroom another. Admission campaigns fill the first; only teachers "
            "fill the second."
        ),
        TWO,
    ],
    "that advises its reader": [
        "How to Prepare for the Essay Paper",
        (
            "You must read widely before you write. Read one editorial a day and ask yourself what its argument "
            "is, and "
            "whether you believe it."
        ),
        "Take Notes",
        (
            "Your notes should be short. You will not have time to read them twice, so write only what you cannot "
            "remember, and practise writing from them."
        ),
        "Take Mock Tests",
        (
            "You should sit at least five mock tests before the examination. Time yourself, mark your own work, "
            "and ask a "
            "teacher to mark it again."
        ),
        "Start Early",
        "You cannot do this in a month. Begin a year before, and begin with the paper you fear most.",
    ],
    "with the headings of a history": [
        "The Making of a Border",
        ONE,
        "History",
        TWO + " It was so for forty years.",
        "Sources",
        (
            "The sources of this law are three: custom, statute and the decisions of courts, and each of them has been "
            "quoted against the other two for a century."
        ),
        "Comments",
        (
            "The comments of the tribunal on this point were brief, and they have been quoted by every "
            "government since, "
            "whatever its colour and whatever its case."
        ),
    ],
    "with words that begin like pointers": [
        "On Watch and Ward",
        ONE,
        "Related-party transactions were never declared, and nobody asked why they were not.",
        "Watch-towers and Walls",
        "Recommended reading was, in those days, whatever the censor had forgotten to forbid.",
        TWO,
    ],
    "on a person": [
        "Muhammad Ali Jinnah",
        (
            "Muhammad Ali Jinnah was born in Karachi in 1876 and studied law in London, where he learned the habits of "
            "argument that served him for the rest of his life."
        ),
        ONE,
        TWO,
    ],
}


@pytest.mark.parametrize("lines", ESSAYS.values(), ids=ESSAYS)
def test_an_essay_loses_no_line_whatever_it_is_about(lines: list[str]) -> None:
    page = _clean(lines)
    assert lines[0] == page.facts.title
    assert lines[1:] == _kept(page)


def test_an_offer_that_no_button_closes_goes_if_it_is_plainly_one() -> None:
    offer = (
        "Struggling with your optional subjects? Join our crash course and get feedback from expert mentors. "
        "New batches "
        "every month! Secure your spot now: WhatsApp 0300-0000000."
    )
    page = _clean(["The Empty Register", ONE, "Crash Course for Optional Subjects", offer, TWO, THREE])
    assert [ONE, TWO, THREE] == _kept(page)
    assert ["Crash Course for Optional Subjects", offer] == _removed(page, RemovalReason.PROMOTION)


def test_a_heading_with_nothing_but_a_button_under_it_goes_if_it_offers_something() -> None:
    page = _clean(["The Empty Register", ONE, "Mock Interviews: 2,000+ Aspirants Coached!", "Register Now", TWO, THREE])
    assert [ONE, TWO, THREE] == _kept(page)


def test_a_heading_of_the_essay_above_a_promotion_stays() -> None:
    pitch = "Follow the channel for outlines, solved papers and free notes, shared by 12,000+ aspirants."
    page = _clean(["The Empty Register", ONE, "Teachers and Salaries", pitch, "Follow Channel", TWO, THREE])
    assert [ONE, "Teachers and Salaries", TWO, THREE] == _kept(page)


def test_a_promotion_of_several_parts_goes_whole() -> None:
    promotion = [
        "The Complete Vocabulary Course",
        "One hundred graded lessons.",
        "• Live classes every week",
        "• Written feedback from our tutors",
        "Join 5,000+ aspirants and learn ten words a day with our mentors.",
        "Enroll Now",
    ]
    page = _clean(["The Empty Register", ONE, *promotion, TWO, THREE])
    assert [ONE, TWO, THREE] == _kept(page)


def test_on_a_page_with_markup_an_element_of_its_own_shows_what_belongs_together() -> None:
    box = (
        "<div class='x1'><p>The Vocabulary Notebook</p><p>Fifteen hundred words in sentences. Home delivery for "
        "Rs. 900.</p>"
        "<p><a href='/shop'>Get yours from the shop</a></p></div>"
    )
    body = f"<article><h1>The Empty Register</h1><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></article>"
    html = f"<html><body>{body}</body></html>".encode()
    page = clean_page(RawDocument("/saved/page.html", html, DocumentType.HTML))
    assert [ONE, TWO, THREE] == _kept(page)
    assert 3 == len(_removed(page, RemovalReason.PROMOTION))


def test_a_button_under_the_last_paragraph_takes_no_paragraph_with_it() -> None:
    last = (
        "Then practise. Take one editorial a day for a month and give it your full attention; our children will read "
        "what was written, and they will know whether we meant it!"
    )
    page = _clean(["A Promise", ONE, TWO, "The Way Forward", last, "Subscribe"])
    assert [ONE, TWO, "The Way Forward", last] == _kept(page)


def test_a_list_of_offers_is_what_such_a_page_is_about() -> None:
    courses = [
        line
        for name in ("Grammar", "Geography", "History", "Islamiat")
        for line in (
            f"{name} Course",
            f"Join our {name} course and get feedback from your tutor in every class.",
            "Enroll Now",
        )
    ]
    page = _clean(["Four Courses Compared", *courses])
    assert 4 == sum("get feedback" in line for line in _kept(page))


MASTHEAD = ["Rebuilding the Canals", "Sana Mehdi", "Sana Mehdi, Essay Coach, writes on water.", "View Author"]
COLOPHON = [
    "Sources",
    "Annual Report, 2022",
    "Article History\nHistory\n3 February 2025",
    "Written By",
    "Sana Mehdi",
    "MPhil Economics",
    "Edited & Proofread by",
    "Haris Jamali",
    "Editor",
    "Reviewed by",
    "Zoya Mirza",
    "History\nContent Updated On",
]


def _whole_page(updated: str = "") -> CleanedPage:
    above = [*MASTHEAD, "1 February 2025", "|", "1.2k views", ONE, "Rebuilding the Canals"]
    below = [*COLOPHON, *([updated] if updated else []), "Was this Article helpful?", "(12 found it helpful)"]
    return _clean([*above, TWO, THREE, *below, "Share This Article", "Comments2", "Nazish", "2 days ago", ONE])


def test_the_facts_around_an_essay_become_fields() -> None:
    page = _whole_page()
    facts = page.facts
    assert [ONE, TWO, THREE] == _kept(page)
    assert ("Rebuilding the Canals", "Sana Mehdi") == (facts.title, facts.author)
    assert "Sana Mehdi, Essay Coach, writes on water." == facts.author_line
    assert (date(2025, 2, 1), 1200) == (facts.published, facts.views)
    assert ("Sana Mehdi", "Haris Jamali", "Zoya Mirza") == (facts.written_by, facts.edited_by, facts.reviewed_by)
    assert ("Annual Report, 2022",) == facts.sources


def test_the_day_of_the_last_entry_in_the_history_is_the_day_of_the_update() -> None:
    assert date(2025, 2, 3) == _whole_page().facts.updated


def test_a_day_under_content_updated_on_goes_before_the_history() -> None:
    assert date(2025, 3, 9) == _whole_page("9th March, 2025").facts.updated


def test_what_stands_under_an_essay_goes_with_its_reason() -> None:
    page = _whole_page()
    assert ["Was this Article helpful?", "(12 found it helpful)", "Share This Article"] == _removed(
        page, RemovalReason.SHARING
    )
    assert ["Comments2", "Nazish", "2 days ago", ONE] == _removed(page, RemovalReason.COMMENTS)
    assert ["Rebuilding the Canals"] == _removed(page, RemovalReason.REPEATED)
    assert ["View Author"] == _removed(page, RemovalReason.NAVIGATION)


def test_facts_on_one_line_are_told_apart() -> None:
    page = _clean(["The Empty Register", "By Kiran Alvi | 27 July 2025 | 5 min read", ONE, TWO])
    assert ("Kiran Alvi", date(2025, 7, 27)) == (page.facts.author, page.facts.published)
    assert [ONE, TWO] == _kept(page)


def test_a_date_above_the_title_is_the_sites_and_not_the_essays() -> None:
    page = _clean(["Home > Opinion", "28 July 2025", "The Empty Register", "By Kiran Alvi", ONE, TWO])
    assert page.facts.published is None
    assert [ONE, TWO] == _kept(page)


def test_an_ambiguous_date_is_no_field() -> None:
    page = _clean(["The Empty Register", "By Kiran Alvi", "03/04/2025", ONE, TWO])
    assert page.facts.published is None
    assert [ONE, TWO] == _kept(page)


def test_a_newspaper_line_under_the_text_gives_the_date() -> None:
    page = _clean(["The Empty Register", ONE, TWO, "Published in The Daily Kinara, July 27th, 2025"])
    assert date(2025, 7, 27) == page.facts.published
    assert [ONE, TWO] == _kept(page)


@given(st.from_regex(wording.TRADE))
def test_the_glance_at_words_of_trade_misses_none(text: str) -> None:
    assert could_trade(text.lower()) or not wording.TRADE.search(text.lower())


@given(st.from_regex(wording.CONTACT))
def test_the_glance_at_contacts_misses_none(text: str) -> None:
    assert signs_of(text).contact or not wording.CONTACT.search(text.lower())
