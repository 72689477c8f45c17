"""British and American spelling: words that are spelt in two ways are one word to a search.

Of each pair one spelling is taken, for both what is written and what is asked for, so it does not matter which, nor
that a few words are respelt which have one spelling only.
"""

import re

_SHORTEST = 4
_ISE = re.compile(r"(?<=[a-z]{3})([iy])s(e[drs]?|ers|ing|ingly|able|ations?|ational|ationally)$")
_OUR = re.compile(
    r"^((?:dis|mis|un|re|out|en)?(?:ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od"
    r"|parl|ranc|rig|rum|sav|splend|succ|tum|val|vap|vig))our"
)
_RE = re.compile(r"(cent|theat|met|lit|fib|calib|somb|spect|lust|meag|sab|mit)re(s|d)?$")
_ENCE = re.compile(r"^((?:self)?(?:def|off|lic|pret))ence")
_OGUE = re.compile(r"^(catal|dial|anal|monol|prol|epil|travel)ogue(s?)$")
_LL = re.compile(
    r"^((?:un|re|mis|out)?(?:cancel|channel|counsel|dial|enrol|equal|fuel|fulfil|funnel|instal|instil|distil|label|level"
    r"|libel|marvel|model|panel|quarrel|rival|signal|skil|total|travel|tunnel|wil))l(?=(?:ed|ing|ings|er|ers|or|ors|ous|ously|ments?"
    r"|ful|fully)$)"
)
_BACK = re.compile(r"^(enrol|fulfil|instil|distil|instal)l(s?)$")
# What begins differently, letter for letter: the spelling that is taken, by the other.
_BEGINNINGS = {
    "acknowledgement": "acknowledgment",
    "aesthet": "esthet",
    "ageing": "aging",
    "aluminium": "aluminum",
    "anaem": "anem",
    "anaesth": "anesth",
    "archaeo": "archeo",
    "artefact": "artifact",
    "cosy": "cozy",
    "diarrhoea": "diarrhea",
    "draught": "draft",
    "encyclopaed": "encycloped",
    "enquir": "inquir",
    "foet": "fet",
    "gaol": "jail",
    "grey": "gray",
    "gynaec": "gynec",
    "haem": "hem",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "leukaem": "leukem",
    "manoeuvr": "maneuver",
    "mediaeval": "medieval",
    "mould": "mold",
    "oesoph": "esoph",
    "orthopaed": "orthoped",
    "paediat": "pediat",
    "plough": "plow",
    "practis": "practic",
    "programme": "program",
    "pyjama": "pajama",
    "sceptic": "skeptic",
    "storey": "story",
    "sulph": "sulf",
}
_BEGINNING = re.compile("|".join(sorted(_BEGINNINGS, key=len, reverse=True)))
_MAY_DIFFER = re.compile(
    r"[iy]s[eia]|our|re[sd]?$|ence|ogue|ll|[ao]e|geme|mme"
    r"|^(?:alu|art|cos|dra|enq|gao|gre|jew|mou|plo|pra|pyj|sce|sto|sul)"
)
"""Finds, at a glance, most words that need a closer look."""


def one_spelling(form: str) -> str:
    """A word in the one of its spellings that is taken for both; small letters only."""
    if len(form) < _SHORTEST or not _MAY_DIFFER.search(form):
        return form
    begun = _BEGINNING.match(form)
    if begun:
        rest = form[begun.end() :]
        form = _BEGINNINGS[begun.group()] + (rest.removeprefix("e") if begun.group() == "manoeuvr" else rest)
    form = _ISE.sub(r"\1z\2", form)
    form = _OUR.sub(r"\1or", form)
    form = _RE.sub(lambda found: f"{found[1]}er{'ed' if found[2] == 'd' else found[2] or ''}", form)
    form = _ENCE.sub(r"\1ense", form)
    form = _OGUE.sub(r"\1og\2", form)
    form = _LL.sub(r"\1", form)
    return _BACK.sub(r"\1\2", form)


def other_beginnings(term: str) -> tuple[str, ...]:
    """How a word with this term may begin that does not begin like it."""
    return tuple(other for other, taken in _BEGINNINGS.items() if term.startswith(taken[: len(term)]))
