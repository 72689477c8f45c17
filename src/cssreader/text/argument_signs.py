"""Signs that a passage argues: a claim, and a reason, a consequence or a contrast that joins it to something."""

import re

_LINKS = re.compile(
    r"\b(?:because|therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)|for this reason|owing to"
    r"|due to|(?:stems?|results?|follows?|arises?) from|leads? to|so long as|unless|otherwise|in order to|so that"
    r"|which (?:is why|means that)|this (?:means|implies|explains|suggests)"
    r"|however|although|though|even if|whereas|nevertheless|nonetheless|on the contrary|despite|in spite of|rather than"
    r"|not only|by contrast|on the other hand)\b"
    "|کیونکہ|اس لیے|لہذا|لہٰذا"
    "|چنانچہ|لیکن|اگرچہ|کے بغیر",
    re.IGNORECASE,
)
"""Urdu: because, therefore (twice), so, but, although, without."""

_WEAK_LINKS = re.compile(
    r"\b(?:but|yet|without|if|whenever|where|only when|rather|instead|both"
    r"|since (?!(?:then|[1-9]|january|february|march|april|june|july|august|september|october|november|december)\b)"
    r"|(?:more|less|fewer|better|worse|easier|harder|greater|larger) (?:\w+ ){0,4}than|not (?:\w+ ){1,8}but)\b"
    r"|, (?:for|so) (?!(?:a|an|the|this|example|instance)\b)\w|^when\b|\bwhen\b[^,]{5,80},|;",
    re.IGNORECASE,
)
"""What often joins two thoughts, and as often does not."""

_CLAIMS = re.compile(
    r"\b(?:must|should|ought to|cannot|can never|need(?:s)? to|has to|have to|is (?:bound|likely|unlikely) to"
    r"|(?:is|are|remains?|becomes?) (?:\w+ )?(?:essential|vital|crucial|necessary|indispensable|inevitable|imperative"
    r"|impossible|futile|flawed|hollow|dangerous|unjust|fragile|weak|meaningless|insufficient|inadequate|the key)"
    r"|(?:undermin|weaken|strengthen|threaten|erod|deepen|ensur|hinder|foster|guarante|requir|depend|deserv|perpetuat)"
    r"(?:e|es|s|ed|ing)?|fail(?:s|ed|ure)?|(?:only|no) \w+ (?:can|will|could)|better than|worse than|more than ever"
    r"|at the (?:root|heart) of|the real (?:problem|question|issue|cause))\b"
    "|چاہیے|ضروری|لازم|ناگزیر"
    "|ناممکن",
    re.IGNORECASE,
)
"""Urdu: should, necessary, obligatory, indispensable, impossible."""


_STANCES = re.compile(
    r"\b(?:always|never|nobody|no one|nothing|none|every|everyone|everything|no (?:country|state|nation|law|government"
    r"|society|reform|system)|chiefly|seldom|rarely|merely|hardly|alone|enough|(?:the )?lessons?"
    r"|the (?:answer|danger|test|cost|price|reason|problem|remedy|purpose|point|trouble|difference|case|task)"
    r"|can(?:not)?|may|might|would|deserves?|matters?"
    r"|teach(?:es)?|proves?|shows?|best|worst|wise|wisdom|unwise|just|justice|injustice|fair|unfair|right"
    r"|wrong|true|false"
    r"|useless|useful|harm(?:s|ful)?|fail(?:s|ed|ure)?|incomplete|only|whole|means that|is what|is why|are what)\b",
    re.IGNORECASE,
)
"""What says how things are in general or what they are worth; alone it is no claim that is argued for."""

_TOLD = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year: the passage rather tells what happened."""

_PAST = re.compile(r"\b(?:was|were|had|did|came|went|said|took|gave|made|met|became|began|[a-z]{3,}ed)\b")

_ENOUGH = 45
"""Of a hundred: one strong link and a word of stance, or a claim and a weak one."""


def argues(passage: str) -> float:
    """How plainly a passage argues, from 0, where it does not, to 1."""
    if passage[:1].islower() or not passage.rstrip(" \"'\u201d\u2019)").endswith((".", "!", "\u06d4")):
        # A question, or an item of a list.
        return 0.0
    claims = {match.group().lower() for match in _CLAIMS.finditer(passage)}
    stances = {match.group().lower() for match in _STANCES.finditer(passage)}
    links = {match.group().lower() for match in _LINKS.finditer(passage)}
    weak = {match.group().lower() for match in _WEAK_LINKS.finditer(passage)}
    joined = 30 * min(len(links), 2) + 15 * min(len(weak), 2)
    held = 30 * min(len(claims), 2) + 15 * min(len(stances), 2)
    if joined and not _PAST.search(passage):
        # Said of how things are, not of how they went.
        held += 15
    if not joined or not held:
        return 0.0
    score = joined + held - (20 if _TOLD.search(passage) else 0)
    return min(1.0, score / 100) if score >= _ENOUGH else 0.0
