"""Lines that promote something all by themselves: a call to follow, join, download, enrol or pay.

Each pattern is a call with what it calls to, which an essay hardly ever says to its reader. *Join* alone, *our*
alone, a course or a channel alone prove nothing.
"""

import re
from functools import lru_cache

from cssreader.clean.shape.wording import any_of

_LONGEST_WORDS = 45
_PLACES = r"(?:whats\s?app|telegram|you\s?tube|facebook|instagram|twitter|linkedin|tik\s?tok|threads|discord)"
_GROUPS = r"(?:channel|group|page|community|broadcast)"
_ACTS = any_of(
    """enrol+; register; apply; book; reserve; subscribe; donate; order; join; call; sign up; buy; download; secure
    claim; start; contribute; shop; upgrade"""
)
_TAKES = any_of(
    """download; get; grab; claim; buy; order; pre-?order; purchase; access; check out; explore; browse; try; take
    watch"""
)
_IT = r"(?: (?:it|in|for|your|yours|the|a|an|free|online|with us|us|seat|place|spot|slot|copy)){0,4}"
_SEAT = r"(?:slot|seat|spot|place|copy|demo|call|session|trial)"
_OURS = any_of(
    """batch(?:es)?; bootcamp; boot camp; crash course; courses?; classes; mentors?; mentorship; faculty; academy; app
    lectures?; webinars?; workshops?; test series; mock (?:tests?|exams?); handbook; notes; toppers; alumni; coaches
    tutors; study circle; reading circle"""
)
_INTAKE = r"(?:admissions?|registrations?|enrol+ments?|bookings?)"
_CROWD = r"(?:aspirants|students|readers|subscribers|learners|candidates|followers|members)"
_CALLS = tuple(
    re.compile(rf"(?<![\w'’]){any_of(forms)}", re.IGNORECASE)
    for forms in (
        # To follow somewhere.
        rf"""
        (?:join|follow|like|find|connect with|visit|message) (?:\S+ ){{0,8}}?(?:on|our|at) (?:\S+ ){{0,3}}?{_PLACES}
        (?:join|follow|subscribe to)(?: \S+){{0,6}} {_PLACES}(?: \S+)?? {_GROUPS}\b
        (?:subscribe|follow) (?:to )?(?:us|our)\b; {_PLACES} (?:us|me) (?:at|on|now|today)\b
        our (?:official )?{_PLACES}(?: \S+)?? {_GROUPS}
        (?:dm|message|text|inbox|contact|reach|call|whatsapp) us\b; scan (?:the|this|our) qr\b
        (?:like|share|comment|subscribe)(?:,? (?:and |& )?(?:like|share|comment|subscribe)){{1,3}}\b""",
        # To take something that is ours, or free.
        rf"""
        {_TAKES}(?: \S+){{0,3}} (?:our|free)\b
        (?:download|get|install)(?: \S+){{0,6}} app\b(?: \S+){{0,4}} (?:(?:play|app) store|android|ios|now|today)
        (?:click|tap|press) (?:here|below|the (?:button|link))\b; cash on delivery\b; (?:available|now) on google play
        (?:download|get)(?: \S+){{0,8}} pdfs?\b(?! of the)""",
        # To pay, with a price or a code.
        r"""
        (?:use|with|apply|enter) (?:the )?(?:promo |discount |coupon )?code \w+; (?:promo|discount|coupon) code
        at checkout\b; \d{1,2}\s?% (?:off|discount)\b; (?:flat|upto|up to|save) \d{1,2}\s?%; fee structure\b
        (?:easy )?instal+ments available
        (?:rs\.?|pkr|inr|\$|₹)\s?[\d,]+(?:/-)?(?: only)? (?:a|per|for a|for one|only) ?(?:month|year|week|course)?\b""",
        # To do it at once.
        rf"""
        {_ACTS}{_IT} (?:now|today|here|before (?:it['’]s too late|\S+ \S+))\b(?=\W*\Z|[.!|])
        (?:book|reserve|secure|claim|grab|get) (?:a|your)(?: free)? {_SEAT}\b
        {_INTAKE} (?:are |is )?(?:now )?(?:open|closing)\b
        (?:limited|few|last|only \w+) (?:seats|slots|spots|places)(?: (?:left|available|remaining))?(?=\W*\Z|[!|–—-])
        seats? (?:are )?(?:filling|limited|running out); hurry\b(?=[ ,!]); don['’]t miss (?:out|this|the|our)\b
        never miss an?\b; early[- ]bird\b; half[- ]price\b; offer (?:ends|expires|valid)\b
        {_INTAKE} (?:closes?|ends?|opens?|starts?|begins?) (?:on|in|from|this|next|soon)
        (?:register|sign up|join|subscribe|enrol+)(?: for)? free\b""",
        # To leave an address.
        r"""
        sign up (?:for|to) (?:our|the|get)\b; (?:to|in|into) your inbox\b; get (?:notified|alerts|updates)
        (?:our|the|free) (?:\S+ )?(?:daily|weekly|morning|monthly) (?:\S+ )?(?:newsletter|briefing|digest|email)
        (?:subscribe|join|sign up)(?: \S+){0,5} newsletter; turn on notifications; allow notifications""",
        # To support, or to become a member.
        r"""
        unlock (?:unlimited|full|premium|all|exclusive|this)\b; (?:unlimited|full|ad-free) access\b
        support (?:our|independent|quality|free|honest) (?:journalism|reporting|work); make a donation\b
        subscribe to (?:\S+ ){0,4}(?:premium|plus|pro|print|digital)\b; listen to this (?:article|essay|story)\b
        become an? (?:\S+ )?(?:member|subscriber|supporter|patron)\b; already a (?:member|subscriber)
        log in to (?:read|continue); buy (?:me|us) a coffee""",
        # What is praised as ours.
        rf"""
        our (?:\S+ ){{0,2}}{_OURS}\b; (?:has|have) (?:already )?helped (?:hundreds|thousands|\d[\d,]*\+?|many|over)\b
        meet (?:our|the) (?:mentors?|team|toppers|faculty); one message away
        (?:join|trusted by|over|by) (?:over |more than )?\d[\d,.]*[km]?\+? (?:\S+ )?{_CROWD}
        (?:live|online|evening|morning|weekend|recorded) (?:\S+ )?(?:batch|classes|sessions?|lectures|course)\b
        one-on-one (?:\S+ )?(?:mentorship|guidance|coaching|session)
        personal(?:i[sz]ed)? (?:guidance|mentorship|feedback)
        (?:free|full|complete) (?:mock|demo|trial|webinar|masterclass|study (?:plan|material|notes)|video lectures?)""",
        # To get one's own work looked at.
        r"""
        struggling with (?:\S+ ){0,4}(?:papers?|exams?|syllabus|english|essays?|subjects?|preparation)\b
        get your \S+ (?:evaluated|checked|reviewed|marked|corrected); prepar(?:e|ing) for (?:\S+ ){1,4}with\b
        (?:crack|ace|clear|top) (?:the |your )?(?:\S+ )?(?:css|pms|upsc|exam|paper|interview|ielts|mdcat|test)\b""",
        # The same in Urdu.
        r"""
        (?:واٹس ?ایپ|ٹیلی ?گرام|یو ?ٹیوب|فیس ?بک|انسٹا ?گرام|ٹوئٹر)(?: \S+){0,3} (?:گروپ|چینل|پیج|کمیونٹی)
        (?:سبسکرائب|فالو|جوائن|شیئر|لائک) (?:کریں|کیجیے|کیجئے|کر لیں|کرلیں); (?:گروپ|چینل|پیج) میں شامل; یہاں کلک
        (?:ابھی|فوری|آج ہی) (?:رابطہ|داخلہ|رجسٹر|آرڈر|جوائن|ڈاؤن); رابطہ (?:کریں|نمبر); ڈاؤن ?لوڈ (?:کریں|کیجیے|کرنے)
        (?:داخلہ|داخلے|رجسٹریشن|بکنگ) (?:جاری|کھلا|کھلے|شروع); آن ?لائن (?:کلاس|کلاسز|کورس|لیکچر)
        مفت (?:نوٹس|کورس|کلاس|کلاسز|لیکچرز?|پی ڈی ایف)
        ہمار[اےی] (?:\S+ ){0,2}(?:چینل|گروپ|ایپ|پیج|کورس|کلاسز|اکیڈمی)""",
    )
)
_HOOK = re.compile(
    any_of(
        r"""struggling; need (?:\S+ ){0,3}(?:help|guidance|support|notes); want to; looking for; confused; worried
        preparing; ready to; tired of; still \S+; are you; do you; have you; can['’]t find; want more; enjoyed; liked
        love"""
    )
    + r"\b.{0,70}\?\W*\Z",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def calls_in(text: str) -> int:
    """How many kinds of call a short text makes; 0 for a longer one."""
    if len(text) > 400 or len(text.split()) > _LONGEST_WORDS:
        return 0
    return sum(pattern.search(text) is not None for pattern in _CALLS)


def is_hook(text: str) -> bool:
    """Whether a line asks what only the line after it answers: *Struggling with the essay paper?*"""
    return len(text) <= 100 and _HOOK.match(text) is not None
