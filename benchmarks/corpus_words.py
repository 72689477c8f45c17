"""Invented prose: sentence patterns over a vocabulary used as unequally as words are."""

import bisect
import itertools
import random
from collections.abc import Sequence


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NOUNS = _words(
    """state policy economy government constitution parliament province federation citizen society education
university school teacher curriculum literacy health hospital disease vaccine population growth migration city village
water river canal irrigation drought flood glacier climate emission forest energy electricity gas grid tariff solar coal
industry agriculture wheat cotton farmer market trade export import currency inflation debt loan budget tax revenue
subsidy reform institution bureaucracy court justice law judge police crime corruption accountability democracy election
party alliance coalition opposition press media freedom speech religion minority woman gender child labour wage poverty
inequality welfare charity bank investment infrastructure railway port corridor neighbour border treaty diplomacy
sanction embargo war peace conflict army security deterrence terrorism extremism radicalisation refugee region power
hegemony multilateralism sovereignty nationalism identity language culture literature poetry history colonialism
partition independence ideology philosophy ethics technology internet data privacy innovation science research
automation employment youth skill training governance devolution district municipality transparency audit statistics
census representation legislation amendment ordinance tribunal petition precedent arbitration mediation dialogue
consensus dissent protest movement union strike monopoly competition consumer price supply demand deficit reserve
remittance diaspora visa airport shipping fisheries biodiversity pollution sanitation nutrition mortality epidemic
quarantine sovereignty jurisdiction federalism secularism pluralism modernity tradition family marriage inheritance
property land tenancy cooperative dairy livestock fertiliser seed harvest famine storage logistics warehouse factory
textile leather steel cement chemical pharmaceutical software broadband satellite astronomy nuclear uranium reactor
treaty summit charter convention protocol assembly council secretariat ambassador consulate envoy negotiation"""
)
_ADJECTIVES = _words(
    """public private national provincial federal regional global economic political social cultural fiscal
monetary constitutional democratic colonial modern rural urban agrarian industrial digital strategic military nuclear
civil judicial legislative administrative financial environmental renewable structural chronic gradual sudden fragile
stable uneven equitable inclusive narrow broad durable temporary external internal bilateral multilateral sovereign
independent accountable transparent credible effective weak strong persistent recurrent historic contemporary
demographic educational technical scientific moral legal informal formal marginal central peripheral northern southern
eastern western coastal mountainous arid fertile productive competitive protectionist liberal conservative progressive
secular religious plural linguistic ethnic tribal feudal bureaucratic institutional comprehensive partial"""
)
_VERBS = _words(
    """shaped weakened strengthened transformed delayed exposed reflected deepened narrowed widened restored
constrained encouraged undermined sustained revived financed regulated neglected protected reformed challenged
accelerated reversed limited defined divided united burdened relieved tested redefined reorganised outlived preceded
followed accompanied explained justified distorted balanced postponed anticipated"""
)
_PATTERNS = (
    "The {a} {n} {v} the {n} of {P}, and the {n} followed.",
    "In {P}, {a} {n} {v} {a} {n} long before the {n} was understood.",
    "Between {y} and {z}, the {n} of {P} {v} every {a} {n} in the region.",
    "According to {S}, the {a} {n} {v} neither the {n} nor the {n}.",
    "What the {n} {v} was not the {n} itself but the {a} {n} behind it.",
    "{S} argued in {y} that {a} {n} without {n} {v} only the {n}.",
    "Historians of {P} describe how {a} {n} {v} the {n} within one generation.",
    "It was the {n}, rather than the {a} {n}, that {v} the {n} in {y}.",
    "As the {a} {n} grew, it {v} the {n} and left the {n} to {P}.",
    "A {n} that {v} the {a} {n} cannot by itself repair the {n}.",
    "Some {p} per cent of the {n} in {P} depended on {a} {n} by {y}.",
    "Critics reply that the {n} {v} the {n} only where {a} {n} was already present.",
    "The {n} commission of {y} found that {a} {n} {v} the {n} in {p} districts.",
    "Where {a} {n} fails, the {n} of the {n} is paid by those with the least {n}.",
    "Neither {n} nor {n} alone {v} the {a} {n}; both together did.",
    "The experience of {P} suggests that {n} and {n} rise or fall with the {a} {n}.",
    "No {n} has {v} the {n} of {P} as much as the {a} {n} of {y}.",
    "For this reason the {a} {n} deserves more than a passing {n}.",
    "Seen from {P}, the {n} looks less like a {a} {n} than like a {n}.",
    "{S} and {S} differ on the {n}, yet both accept that {a} {n} {v} the {n}.",
    "Once the {n} had {v} the {n}, the {a} {n} of {P} followed its own course.",
    "A second {n}, less noticed, {v} the {a} {n}: the {n} of {P}.",
    "If the {n} is to last, the {a} {n} must rest on {n} and not on {n}.",
    "To this the {n} of {P} adds a {a} {n} of its own.",
)
_TITLES = (
    "The {A} {N} and the {N} of {P}",
    "{N}, {N} and the {A} {N}",
    "Rethinking {A} {N}: The Case of {P}",
    "{P} and the {N} of {A} {N}",
    "The {N} Question: {A} {N} after {y}",
    "Why {A} {N} Matters to {P}",
    "From {N} to {N}: {P} in the {A} Age",
)
_HEADINGS = (
    "The {A} {N}",
    "{N} and {N}",
    "The {N} of {P}",
    "A {A} {N} in the Making",
    "{A} {N} since {y}",
    "The Limits of {N}",
    "Lessons from {P}",
    "Between {N} and {N}",
)
_ONSETS = _words("b bh ch d dh f g gh h j k kh l m n p q r s sh t th w y z zh")
_VOWELS = _words("a aa e i o u ai au")
_CODAS = ("", "", "", "n", "r", "l", "m", "sh", "d", "k", "t", "z")
_PLACE_ENDS = ("abad", "pur", "garh", "kot", "stan", "wal", "nagar", "ia", "dera", "kand")
_FIRST = _words(
    """Amna Bilal Daniyal Erum Farhan Gul Hina Imran Javeria Kamran Lubna
    Moiz Nadia Omar Parveen Rabia Saad Tania Usman Zara"""
)
_LAST = _words(
    """Anwar Baig Chishti Durrani Farooqi Gilani Hamdani Iqbal Jafri Kazmi
    Lodhi Malik Niazi Qureshi Rizvi Siddiqui Tareen Warsi Yousaf Zaidi"""
)
_PLACES = 4000
_SCHOLARS = 3000
_TOPIC_WORDS = 24
_TOPIC_SHARE = 0.45


def person(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _syllable(chance: random.Random) -> str:
    return chance.choice(_ONSETS) + chance.choice(_VOWELS) + chance.choice(_CODAS)


class _Zipf:
    """Words drawn so that the second is half as frequent as the first, the third a third, and so on."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._sums = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))

    def draw(self, chance: random.Random) -> str:
        return self.words[bisect.bisect_left(self._sums, chance.random() * self._sums[-1])]


class Vocabulary:
    """The words that all pages of one seed share."""

    def __init__(self, chance: random.Random) -> None:
        nouns, adjectives, verbs = (list(dict.fromkeys(words)) for words in (_NOUNS, _ADJECTIVES, _VERBS))
        for words in (nouns, adjectives, verbs):
            chance.shuffle(words)
        self.nouns = _Zipf(nouns)
        self.adjectives = _Zipf(adjectives)
        self.verbs = _Zipf(verbs)
        self.places = _Zipf([self._place(chance) for _ in range(_PLACES)])
        self.scholars = _Zipf([self._scholar(chance) for _ in range(_SCHOLARS)])

    def _place(self, chance: random.Random) -> str:
        return ("".join(_syllable(chance) for _ in range(chance.choice((1, 2)))) + chance.choice(_PLACE_ENDS)).title()

    def _scholar(self, chance: random.Random) -> str:
        return f"{chance.choice(_FIRST)[0]}. {''.join(_syllable(chance) for _ in range(2)).title()}"


class Writer:
    """One essay's own way with words: a part of them belongs to its topic."""

    def __init__(self, vocabulary: Vocabulary, chance: random.Random) -> None:
        self._vocabulary = vocabulary
        self._chance = chance
        self._topic = [chance.choice(vocabulary.nouns.words) for _ in range(_TOPIC_WORDS)]
        self._home = [vocabulary.places.draw(chance) for _ in range(3)]

    def title(self) -> str:
        return self._filled(self._chance.choice(_TITLES))

    def heading(self) -> str:
        return self._filled(self._chance.choice(_HEADINGS))

    def sentence(self) -> str:
        text = self._filled(self._chance.choice(_PATTERNS))
        return text[0].upper() + text[1:]

    def paragraph(self, sentences: int) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def _filled(self, pattern: str) -> str:
        parts = pattern.split("{")
        return parts[0] + "".join(self._word(part[0]) + part[2:] for part in parts[1:])

    def _word(self, slot: str) -> str:
        chance, vocabulary = self._chance, self._vocabulary
        if slot in "nN":
            word = chance.choice(self._topic) if chance.random() < _TOPIC_SHARE else vocabulary.nouns.draw(chance)
        elif slot in "aA":
            word = vocabulary.adjectives.draw(chance)
        elif slot == "v":
            word = vocabulary.verbs.draw(chance)
        elif slot == "P":
            return chance.choice(self._home) if chance.random() < _TOPIC_SHARE else vocabulary.places.draw(chance)
        elif slot == "S":
            return vocabulary.scholars.draw(chance)
        elif slot == "p":
            return str(chance.randrange(3, 97))
        else:
            return str(chance.randrange(1950, 1990) if slot == "y" else chance.randrange(1990, 2024))
        return word.title() if slot.isupper() else word
