"""Words that carry evidence. None of them decides alone."""

import re

from cssreader.clean.characters import word_set


def any_of(forms: str) -> str:
    """One pattern for any of the patterns that stand in `forms`, divided by semicolons and line ends."""
    return "(?:" + "|".join(form.strip() for form in re.split(r"[;\n]", forms) if form.strip()) + ")"


BUTTON_VERBS = word_set(
    """access apply attempt attend avail begin book browse buy call chat check claim click connect contact discover
    donate download enrol enroll explore find follow get grab hurry install join know learn listen login message order
    pay pre-order preorder read register request reserve save schedule secure see send shop sign start subscribe
    support take talk tap test try unlock upgrade view visit watch whatsapp"""
)
"""Verbs that a button begins with."""

BUTTON_ALONE = word_set("apply donate download enrol enroll explore follow join register subscribe")
"""Verbs that can be the whole of a button."""

BUTTON_CLOSINGS = word_set(
    """now here today more us free channel group page app newsletter course courses batch class classes started demo
    trial seat seats spot copy pdf notes book books video videos whatsapp telegram youtube facebook instagram community
    team online admission offer discount ticket tickets quiz test mock series program programme academy plan plans
    button link enrolled updates premium membership coach mentor session webinar workshop guide papers story article
    mcqs magazine details website instantly kit pack bundle form place edition store shop cart waitlist learning
    reading practice practising practicing preparing"""
)
"""Words that make a short line beginning with such a verb a button. One of them must be there."""

BUTTON_FILLERS = word_set(
    """a all an and at by by for from full in it its latest list me my new of on our out past solved that the this to up
    weekly daily monthly with your &"""
)

PAGE_BUTTONS = word_set("check click follow learn listen read see share subscribe view visit watch")
"""Verbs of the buttons that pages put under every essay of theirs, an offer or not."""

# The patterns from here to CONTACT read text in lower case: ignoring case would cost them a multiple of their time.
READER = re.compile(r"\b(?:you|your|yours|yourself|you['’](?:re|ll|ve))\b")
OURSELVES = re.compile(
    r"\bour\s+(?:\S+\s+){0,2}?"
    + any_of(
        """academ(?:y|ies); app; batch(?:es)?; books?; channel; classes; coach(?:es)?; community; courses?; editors
        experts?; group; guides?; journalism; lessons?; magazine; mentors?; newsletter; notes; page; platform; podcast
        programmes?; programs?; quiz(?:zes)?; readers; sessions?; shop; store; students; subscribers; team; tests?
        tutors?; webinars?; website; workshops?"""
    )
    + r"\b",
)
INVITING = re.compile(
    r"(?:\A|[.!?:–—]\s+)"
    + any_of(
        """ace; apply (?:now|before|today|online|by); ask; attempt; avail; be the first; be ready; beat; book; boost
        bring; buy; call; check out; claim; contact; crack; discover; don['’]t miss; download; dreaming of; enjoy
        enroll?; experience; explore; follow; get; grab; hurry; improve; interested in; join; learn; looking for
        master; meet; need; never miss; order; pass; practi[cs]e; prepare; preparing for; ready to; register; reserve
        save; secure; send; sharpen; sign up; sit; speak; start; stay ahead; stay updated; stop; struggling with; study
        subscribe; supercharge; take; tired of; try; unlock; upgrade; visit; walk; want; watch; win; write like"""
    )
    + r"\b",
)
"""Sentences that begin by telling the reader to do something. Essays have such sentences too."""

TRADE = re.compile(
    r"\b"
    + any_of(
        r"""academ(?:y|ies); admissions?; app; aspirants?; batch(?:es)?; bookshops?; bookstores?; classes; coach(?:es)?
        coaching; courses?; crash course; discounts?; downloads?; e-?books?; enroll?\w*; evaluation; expert-led
        feedback; fees?; flash ?cards?; high[- ]scorers?; home delivery; in stock; inbox; instal+ments?; lectures
        free (?:class|copy|delivery|demo|guide|lessons?|notes|resources?|session|test|trial)
        limited (?:offer|places|seats|spaces|time); (?:just|only) \w+ (?:copies|days|left|places|seats|spots)
        magazine; mcqs?; memberships?; mentors?; mentorship; mock (?:exams?|interviews?|tests?); newsletters?
        off your; past papers?; podcast; pre-?order; premium; price; qualifiers?; quiz(?:zes)?; registrations?; sale
        scholarships?; seats?; sign(?:ing)? up; solved; study (?:material|notes|plan|resources?); (?:un)?subscrib\w+
        subscriptions?; telegram; test series; top-tier; toppers?; tutors?; webinars?; whatsapp; workshops?
        your (?:copy|place|seat|spot); youtube"""
    )
    + r"\b",
)
TRADE_HINTS = re.compile(
    any_of(
        r"""academ; admission; app; aspirant; batch; bookshop; bookstore; class; coach; course; discount; download
        e?books?; enrol; evaluation; expert; feedback; fee; flash; scorer; deliver; stock; inbox; instal; lecture
        free; limited; copies; days; left; places; seat; spot; magazine; mcq; member; mentor; mock; newsletter; off
        past; podcast; order; preorder; premium; price; qualifier; quiz; registration; sale; scholarship; sign; solved
        study; (?:un)?subscri; telegram; test; tier; topper; tutor; webinar; whatsapp; workshop; copy; place; youtube
        spaces; time"""
    )
)
"""What one word of each wording of `TRADE` begins with. Far faster than looking for the whole."""
PHONE = re.compile(
    r"(?<![\d-])(?:\+?92[\s-]?\d{3}|0\d{3}|0\d{2})[\s-]?\d{3}[\s-]?\d{4}(?!\d)|\+\d{1,3}[\s-]?(?:\d[\s-]?){8,11}"
)
MONEY = re.compile(r"(?:\brs\.?|\bpkr|\$|£|€)\s?\d[\d,.]*(?:/-)?|\b\d{1,2}\s?%\s+off\b")
CROWD = re.compile(r"\b\d[\d,.]{0,12}[km]?\+")
CONTACT_MARKS = ("whatsapp", "telegram", "://", "www.", "@")
"""One of them stands in whatever `CONTACT` finds."""
CONTACT = re.compile(
    r"\bwhatsapp\b|\btelegram\b|https?://|\bwww\.|\b[\w.]{1,60}@[\w-]{1,60}\.[a-z]{2,12}\b", re.IGNORECASE
)

READ_ALSO = re.compile(
    any_of(
        """also read; also see; don['’]t miss; editor['’]s pick; in case you missed it; listen; more on this; must read
        read also; read more; read next; recommended; recommended reading; related; see also; suggested reading; watch
        related (?:articles?|posts?|reading|stories|story); you (?:may|might) also like; trending; also watch
        explore more; یہ بھی (?:پڑھیں|پڑھیے|دیکھیں); مزید پڑھیں"""
    )
    + r"(?:\s*[:|؛]|\s+[–—-]\s)\s*\S",
    re.IGNORECASE,
)
"""What begins a line that sends the reader to another page."""

IN_PAGE = re.compile(
    r"(?:gift|save|print|bookmark|cite|email|report|translate) this (?:article|column|essay|story)\W*", re.IGNORECASE
)
"""What the page offers to do with itself."""

AD_LABEL = re.compile(
    any_of(
        r"""ad; ads by .{1,30}; advertisements?(?:\W.{1,40})?; advertise(?:ment)? here; (?:paid|partner) content
        promoted(?: content)?; اشتہار(?:ات)?; sponsored(?: content| post| by .{1,40})?; remove ads?
        skip ad(?:vertisement)?
        (?:article|essay|editorial|story|text) continues (?:after|below)(?: (?:this |the )?(?:ad|advertisement|break))?
        continue reading(?: below| after (?:the )?ad(?:vertisement)?)?
        continues? (?:after|below) (?:the |this )?ad(?:vertisement)?; scroll (?:down )?to continue(?: reading)?"""
    )
    + r"\W*",
    re.IGNORECASE,
)
LISTEN_BAR = re.compile(
    any_of(r"listen to (?:this )?(?:article|essay|story); \d{1,2}:\d{2}\s*/\s*\d{1,2}:\d{2}; play audio; read aloud")
    + r"\W*",
    re.IGNORECASE,
)
"""A player above the text."""

PLAIN = word_set(
    """about above after again against all also although among an and any are around as at be because been before being
    between both but by can could did do does done down during each either even ever every few for from further had has
    have having he her here hers him his how however if in into is it its itself just like made make many may me might
    more most much must my neither never no nor not now of off often on once one only onto or other others our out over
    own per rather same shall she should since so some still such than that the their them then there these they this
    those though three through thus to together too toward towards two under until up upon us very was we well were
    what when where whether which while who whom whose why will with within without would yet you your"""
)
"""Words that say nothing of what a text is about."""
