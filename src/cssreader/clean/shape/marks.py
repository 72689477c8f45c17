"""What in a line speaks for its being put between the paragraphs of an essay, whatever the essay is about.

The words are looked up one by one, for a page has thousands of them; a pattern is tried only where a word or a digit
says that it could be found.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from cssreader.clean.characters import word_set
from cssreader.clean.shape.wording import any_of

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[.!?:;–—|•۔،,]")
_STOPS = frozenset(".!?:–—|•۔")
_DIGIT = re.compile(r"\d")
_WARES = word_set(
    """academy academies advisor adviser correction feedback hardback intake paperback sample turnaround account
    ad-free admission advertisement alumni app aspirant batch batches bookshop bookstore booklet bootcamp brand
    briefing candidates cart cash channel checkout class classes classroom coach coaches coaching comment
    competition contest cookies counsellor counselor coupon course crash cv delivery demo desk digest discount
    doorstep ebook e-book edition email episode exam expert facebook faculty fee flashcard follower form free
    giveaway guide guidebook handbook handout hiring hoodie inbox instagram instalment installment instructor
    internship interview issue kit lecture lesson library linkedin live magazine mailing masterclass
    masterclasses mcq member membership mentor mentorship mock mug newsletter notes notification offer office
    online opening outline package paper past patreon patron pdf plan playstore podcast poster premium prep
    preparation price print printed prize programme qr qualifier quiz quizzes reader recording recorded
    registration resource result resume sale scholar scholarship seat section seminar series session shirt shop
    signup sir slot solved space spot store story student study support survey syllabus talk teacher team
    telegram test ticket tiktok tips topper trainer trial tutorial tutor twitter update vacancy vacancies venue
    video vlog vocabulary vote voucher waitlist webinar weekly whatsapp workbook worksheet workshop youtube zoom
    واٹس واٹساپ ٹیلیگرام ٹیوب یوٹیوب فیس انسٹا انسٹاگرام چینل گروپ پیج کلاس کلاسز کلاسیں کورس کورسز داخلہ داخلے
    اکیڈمی نوٹس مفت لوڈ لیکچر لیکچرز سیشن رجسٹریشن ایپ ویڈیو ویڈیوز رابطہ رابطے ٹیسٹ اساتذہ طلبہ طلبا سبسکرائب
    سبسکرپشن فالو شیئر لائک لیٹر کتابیں خریدیں آرڈر رعایت قیمت اشتہار خبرنامہ ڈیلیوری آن تیاری امیدوار پوڈکاسٹ
    سیریز بیچ ممبر عطیہ تبصرہ لنک خریداری شمارہ موبائل"""
)
"""What sites have to give or to sell. Many of these an essay speaks of too."""
_WARE_STEMS = ("advertis", "donat", "download", "enrol", "evaluat", "sponsor", "subscri", "unsubscri")
_OURSELVES = word_set(
    """we us our ours we're we've we'll hum hamara hamari hamare humara humari humare humein ہم ہمارا ہماری ہمارے
    ہمیں"""
)
_READER = word_set(
    """you your yours yourself you're you'll you've you'd friends aap aapka aapki aapke apka apki apke apna apni
    apne آپ"""
)
_BIDS = word_set(
    """add answer apply ask attend avail back be become begin book bookmark bring browse buy call catch chat
    check chip cite choose claim click comment complete continue contact create discover dm donate download drop
    email enjoy enrol enroll enter explore feel fill find follow forget forward get gift give go grab have help
    hit hurry inbox install invite join keep learn leave let like listen log look mail make master meet message
    miss need open order pay pick ping play practice practise pre-order preorder prepare press read receive refer
    register reply request reserve rsvp save scan score secure see send share shop show sign sit solve speak stay
    start stop submit subscribe support swipe switch take talk tag tap tell test text top train try turn unlock
    upgrade use view visit vote want watch win write"""
)
_BIDS_AT_END = word_set(
    """karein karen karlein kijiye kijiay lein jayein dekhein parhein banein کریں کیجیے کیجئے لیں جائیں بنیں
    پڑھیں دیکھیں سنیں پائیں دبائیں بھیجیں لکھیں ہوں بتائیں رہیں دیں کرائیں منگوائیں"""
)
"""In Urdu the verb that bids stands last."""
_PRESSING = word_set("browse cite tap click swipe scan ping dm inbox text")
_BEFORE_BID = word_set("please simply just kindly now also don't dont do never always")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_DEAL_HINTS = word_set(
    """nearly almost now filling sold out half only just last few limited begin begins start starts starting open
    opens close closes closing end ends ending till until before by from this next every on tonight tomorrow free
    cost صرف ابھی آج فوراً محدود"""
)
_DEAL = re.compile(
    r"\b"
    + any_of(
        rf"""half (?:price|fee|off)
        (?:only|just|last|few|limited) (?:\w+ )?(?:seats?|slots?|spots?|places?|copies|days?|left|hours?)
        (?:begin|start|open|clos|end)(?:s|es|ing|ed)? (?:on |from |this |next |in )?(?:the )?(?:{_DAY}|{_MONTH}|\d)
        (?:till|until|before|by|from|this|next|every|on) {_DAY}; tonight; tomorrow; this week(?:end)?; next week
        before it is; (?:nearly|almost|now) (?:full|open); filling (?:up|fast); sold out; out now; for free
        free of (?:cost|charge); at no cost; ابھی; آج ہی; فوراً?; محدود; صرف"""
    )
    + r"\b"
)
_PRICE_OR_DAY = re.compile(
    rf"\d\s?(?:/-|%|rupees\b|pkr\b|روپے|(?:am|pm)\b|-(?:hour|day|week|month)s?\b|(?:st|nd|rd|th)?\s(?:of )?{_MONTH}\b)"
    r"|24/7|(?:\brs\.?|\bpkr|\binr|[$£€₹])\s?\d"
)
_CONTACT_HINTS = word_set("floor plaza")
_CONTACT = re.compile(
    r"(?<![\d-])(?:\+?92[\s-]?\d{3}|0\d{2,3})[\s-]?\d{3}[\s-]?\d{3,5}(?!\d)|(?<!\w)@[a-z]\w{2,}"
    r"|\b[\w.]{1,60}@[\w-]{1,60}\.[a-z]{2,12}\b|\b(?:\d(?:st|nd|rd|th)|first|second|ground) floor\b|\bplaza\b"
)
_POINTER = re.compile(
    any_of(
        r"""also; (?:you )?(?:may|might) also \w+; (?:must|also|next|now|please|you should) (?:read|watch|see|listen)\w*
        (?:read|watch|see|listen|explore|browse)(?: \w+){0,3}; (?:more|further)(?: \w+){0,5}
        (?:related|similar|suggested|recommended|trending|popular|latest|featured|companion)(?: \w+){0,3}
        (?:in case|if) you missed(?: it)?; (?:editor['’]?s|our|today['’]?s|staff) (?:picks?|choice)
        (?:from|in|on) (?:the|our|this)(?: \w+){1,3}; (?:don['’]t|do not) miss; (?:previous|next)(?: \w+)?; newsletters?
        podcasts?; videos?; audio; explained; explainer; quiz; poll; survey; analysis; in pictures
        (?:of )?related interest; elsewhere(?: \w+){0,3}; what (?:we|others) are reading; continue (?:with|to)(?: \w+)?
        (?:یہ|اسے|مزید|متعلقہ|ضرور|اگلا|پچھلا|تجویز)(?: \w+){0,3}"""
    )
    + r"\s*(?::|\||»|→|➤|[–—-]\s)\s*\S",
    re.IGNORECASE,
)
_PAGE_HINTS = word_set("this every each chip sign log")
_OF_PAGE = re.compile(
    r"\b(?:chip|sign|log) in\b"
    r"|\b(?:this|every|each) (?:article|column|editorial|essay|story|post|page|site|website|blog|newsletter|link|button"
    r"|code)\b"
)
_PRAISE_HINTS = word_set(
    """no number best trusted top success successful selected qualified ranked rated scored scorer scorers
    scoring congratulations lakh lakhs thousands hundreds of بہترین کامیاب پہلی"""
)
_PRAISE = re.compile(
    any_of(
        r"""no\.? ?1\b; number one; #\s?1\b; \bbest\b; \btrusted\b; top (?:\w+ )?(?:ten|\d+)\b; \bsuccess; \bselected\b
        \bqualified\b; \branked\b; \brated\b; \d[\d,]*\+; \d+ (?:out )?of (?:the |our )?\d+; \b\d{2}/100
        \bscor(?:ed|ers?|ing)\b; \bcongratulations; \b(?:lakhs?|thousands|hundreds) of; بہترین; کامیاب; پہلی پوزیشن"""
    )
)
_SHOUTS = re.compile(
    r"[!]|\b[A-Z]{3,}(?:\W+[A-Z]{2,})*\b|\A\(.*\)\Z|\AP\.?S\.?:?\s|[\U0001f300-\U0001faff\u2600-\u27bf✅➡➤▶]"
)


@dataclass(frozen=True, slots=True)
class Marks:
    """What in a line speaks for its being a stray, whatever the essay is about."""

    wares: int
    """How many different ones are named."""
    contact: bool
    """A number to call, a name to write to, or a door to knock at."""
    address: bool
    """The address of a page."""
    pointer: bool
    deal: bool
    ourselves: bool
    reader: bool
    bids: bool
    presses: bool
    """The reader is told to press, scan or send something, or something is said of *this article* as a page."""
    praise: bool
    asks: bool
    """A question, and a word to the reader."""
    shouts: bool

    @property
    def speaks(self) -> bool:
        """Whether somebody speaks to somebody, as no sentence about a third thing does."""
        return self.ourselves or self.reader or self.bids or self.presses or self.contact or self.shouts

    def weight(self) -> float:
        """How much the marks count together; an essay's own sentence has one of them, or none."""
        total = min(self.wares, 3) + (0.5 if self.wares else 0.0) + 1.5 * (self.deal + self.presses)
        total += 3.5 * (self.contact or self.pointer) + 2.0 * self.address
        return total + self.ourselves + self.reader + self.bids + self.praise + self.asks + self.shouts


@lru_cache(maxsize=4096)
def marks_of(text: str) -> Marks:
    low = text.lower().replace("’", "'")
    tokens = _TOKEN.findall(low)
    words = set(tokens)
    digits = _DIGIT.search(low) is not None
    bidding = _bidding(tokens)
    of_page = bool(words & _PAGE_HINTS) and _OF_PAGE.search(low) is not None
    return Marks(
        wares=len({ware for word in words if (ware := _ware(word))}),
        contact=(digits or "@" in low or bool(words & _CONTACT_HINTS)) and _CONTACT.search(low) is not None,
        address="://" in low or "www." in low,
        pointer=_POINTER.match(text) is not None,
        deal=(digits and _PRICE_OR_DAY.search(low) is not None)
        or (bool(words & _DEAL_HINTS) and _DEAL.search(low) is not None),
        ourselves=bool(words & _OURSELVES),
        reader=bool(words & _READER) or "dear reader" in low,
        bids=bool(bidding),
        presses=bool(bidding & _PRESSING) or of_page,
        praise=(digits or bool(words & _PRAISE_HINTS)) and _PRAISE.search(low) is not None,
        asks="?" in words and (bool(bidding) or bool(words & _READER)),
        shouts=_SHOUTS.search(text) is not None,
    )


def _bidding(tokens: list[str]) -> set[str]:
    """The words that bid: those a sentence begins with, and in Urdu those it ends with."""
    found: set[str] = set()
    at_start = True
    for token, following in pairwise([*tokens, "."]):
        if at_start and token in _BIDS:
            found.add(token)
        if token in _BIDS_AT_END and following in _STOPS:
            found.add(token)
        at_start = token in _STOPS or (at_start and token in _BEFORE_BID)
    return found


@lru_cache(maxsize=50_000)
def _ware(word: str) -> str | None:
    """What a word names that a site may have to give, in one form."""
    if word in _WARES:
        return word
    if word.removesuffix("s") in _WARES:
        return word.removesuffix("s")
    return next((stem for stem in _WARE_STEMS if word.startswith(stem)), None)
