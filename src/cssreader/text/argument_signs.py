"""Signs that a passage argues: a claim, and a reason, a consequence or a contrast that joins it to something."""

import re

_LINKS = re.compile(
    r"\b(?:because|therefore|thus|hence|consequently|accordingly|as a (?:result|consequence)|for this reason|owing to"
    r"|due to|(?:stems?|results?|follows?|arises?) from|leads? to|so long as|unless|otherwise|in order to|so that"
    r"|since (?:the|it|no|a|there)|which (?:is why|means that)|this (?:means|implies|explains|suggests)"
    r"|however|although|though|even if|whereas|nevertheless|nonetheless|on the contrary|despite|in spite of|rather than"
    r"|not only|by contrast|on the other hand|but|yet|without)\b"
    "|کیونکہ|اس لیے|لہذا|لہٰذا"
    "|چنانچہ|لیکن|اگرچہ|کے بغیر",
    re.IGNORECASE,
)
"""Urdu: because, therefore (twice), so, but, although, without."""

_WEAK_LINKS = frozenset({"but", "yet", "without", "since the", "since it", "since no", "since a", "since there"})

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


def argues(passage: str) -> float:
    """How plainly a passage argues, from 0, where it does not, to 1."""
    if passage.rstrip(" \"'\u201d\u2019)").endswith(("?", "؟")):
        return 0.0
    claims = {match.group().lower() for match in _CLAIMS.finditer(passage)}
    links = {" ".join(match.group().lower().split()) for match in _LINKS.finditer(passage)}
    strong = links - _WEAK_LINKS
    if not claims or not links:
        return 0.0
    return min(1.0, 0.25 + 0.25 * min(len(claims), 2) + 0.25 * min(len(strong), 2) + 0.1 * bool(links - strong))
