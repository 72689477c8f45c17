"""Signs that a passage holds a figure: a number that measures something, and no date or number of a list."""

import re

_DIGITS = r"\d[\d,\u066c]*(?:[.\u066b]\d+)?"
_NUMBER = rf"(?:{_DIGITS}|(?:two|three|four|five|six|seven|eight|nine|ten|twelve))"
_YEAR = r"(?:1[5-9]|20)\d\d"
_UNITS = (
    r"(?:per ?cent(?:age points?)?|percentage points?|%|\u066a|thousand|lakhs?|million|crores?|billion|trillion|bn|mn"
    r"|rupees|dollars|pounds|euros|tonnes?|tons|barrels|litres|gallons|cusecs|acres?(?:-feet| feet)?|hectares|square"
    r"|kilomet(?:re|er)s?|km|met(?:re|er)s|miles|mw|megawatts?|gigawatts?|kwh|units|times"
    r"|degrees|فیصد|ہزار|لاکھ|کروڑ|ارب|کھرب"
    r"|روپے|ڈالر)"
)
"""Urdu: per cent, thousand, lakh, crore, a hundred crore, a hundred times that, rupees, dollars."""

_COUNTED = (
    r"(?:people|persons|households|families|children|women|men|workers|voters|seats|votes|students|teachers|deaths|cases"
    r"|hours|days|weeks|months|years)"
)
"""What a year may stand before, too (in 1901 people left), and a small number in words without being a figure."""

_MEASURED = re.compile(rf"\b{_NUMBER}[\s\u00a0-]?{_UNITS}(?!\w)|\b(?!{_YEAR}\b){_DIGITS}\s{_COUNTED}\b", re.IGNORECASE)
_MONEY = re.compile(rf"(?:\bRs\.?|\bPKR|\bUSD|[$\u00a3\u20ac\u20b9])\s?{_NUMBER}", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:(?:one|two|three|four)[- ](?:half|thirds?|quarters?|fifths?|tenths?)|half"
    r"|a (?:third|quarter|fifth|tenth)) (?:of|the)\b"
    r"|\bone in (?:every )?\w+ (?:\w+ )?(?:children|women|men|people|households|persons|citizens)\b"
    r"|\b\d+ (?:out )?of (?:every )?\d+\b",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    rf"\b(?:from|between)\s(?:Rs\.?\s?|\$)?(?!(?:1[5-9]|20)\d\d\b){_NUMBER}\s(?:\w+\s)?(?:to|and)\s(?:Rs\.?\s?|\$)?{_NUMBER}\b"
    r"|\b(?:doubled|trebled|tripled|quadrupled|halved)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"\b(?:(?:from|between)\s{_YEAR}\s(?:to|and|until)\s{_YEAR}|{_YEAR}\s?[\u2013-]\s?(?:1[5-9]|20)?\d\d)\b",
    re.IGNORECASE,
)
_NUMBER_OF_A_LIST = re.compile(r"^\s*[(\[]?\d{1,3}[.)\]]\s")


def holds_figure(passage: str) -> float:
    """How plainly a passage holds a figure, from 0, where it does not, to 1."""
    text = _NUMBER_OF_A_LIST.sub("", passage)
    measured = len(_MEASURED.findall(text)) + len(_MONEY.findall(text))
    told = len(_SHARE.findall(text)) + len(_COMPARISON.findall(text))
    if not measured and not told and not _YEARS.search(text):
        return 0.0
    # A span of years alone is the least of figures.
    return min(1.0, 0.2 + 0.3 * min(measured, 2) + 0.2 * min(told, 2))
