"""Words as likeness sees them: stemmed, with a few synonyms of the trade folded together.

Addresses, markup, numbers and words that every text has are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from Stemmer import Stemmer

_NOISE = re.compile(r"[a-zA-Z]{2,9}://\S+|<!--.*?-->|</?[a-zA-Z][^>]{0,200}>", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{2,40}")
_SHORTEST = 3
"""Shorter words are people's initials more often than not, except those with a meaning here."""
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

_EMPTY = """
    about above across after again against all almost along already also although always am an and
    another any are around as at away back be became because been before began being below between
    both but by came can cannot come could did do does doing don done down due during each either
    else enough etc even ever every few first for from further get gets getting give given go goes
    going gone got had has have having he her here hers him his how however if in instead into is it
    its itself just keep kept last later least less let like made make makes making many may me
    might more most much must my near need needed never new next no none nor not nothing now of off
    often on once one only onto or other others our ours out over own per perhaps put rather really
    same saw second see seem seemed seen several shall she should since so some something soon still
    such take taken than that the their them then there these they thing things third this those
    though three through thus time times to together too took toward two under until up upon us use
    used uses using very via want was way we well went were what when where whether which while who
    whole whom whose why will with within without would yes yet you your
    action actions incident incidents issue issues postmortem postmortems cause causes caused root
    impact summary timeline lesson lessons problem problems team teams utc today yesterday tomorrow
    monday tuesday wednesday thursday friday saturday sunday minute minutes hour hours day days
    retro retros retrospective meeting attendees www com org http https html png
    two three four five six seven eight nine ten eleven twelve dozen hundred thousand half
    able act add added adding allow allowed anybody anyone anything anywhere ask asked bad begin
    begun believe better big bit bring bringing brought call called certain change changed changes
    changing clear close closed come comes coming complete completely consider correct current
    currently decide decided different early easy effect end ended entire exactly expect expected
    fact feel follow followed following full good great hand hard held help helped hold important
    include included including know known large late leave left letting likely little live long
    lot main mean means meant miss missed move moved nobody normal note number old open opened
    part person place point possible put puts quick quickly read ready real reach reached reason
    reported return returned right run running said say saying says seems send sent set short
    show showed shown side simple simply single small somebody someone stay stayed step stop
    stopped sure talk tell tells themselves think thought told touch touched tried true try trying
    turn turned type usual usually wait waited waiting want wanted watch watched work worked
    working works write written wrong wrote year years
    didn doesn wasn weren couldn wouldn isn aren hasn haven hadn shouldn won let
    lot lots till fri thur
    ago week weeks month months quarter quarters night nights morning evening noon
    analysis recap reviewed review feedback anticipated immediately
    january february march april june july august september october november december jan feb mar
    apr jun jul aug sep oct nov dec am pm today happened happen look looked looking start started
    found find noticed notice
"""

_ALIKE = """
    database db databases postgres postgresql mysql rds datastore
    certificate cert certs tls ssl x509
    exhaust exhausted exhaustion deplete depleted saturate saturated saturation
    expire expired expiry expiration lapse lapsed
    latency slow slower slowness slowly sluggish
    timeout timeouts
    config configuration configurations setting settings
    deploy deployed deployment deploys release released rollout ship shipped
    outdated stale staleness
    kubernetes k8s
    credential credentials password passwords secret secrets token tokens
    queue queues backlog backlogs
    memory oom heap
    disk filesystem storage volume
    unavailable unreachable down outage offline
    duplicate duplicated duplicates twice double doubled
    supplier vendor provider
    email emails mail mails
    authenticate authentication login logins signin
    revert reverted rollback rolled
    crash crashed crashes crashing
    index indices indexes indexing reindex
    price prices pricing
    discount discounts voucher vouchers coupon coupons
    spike surge burst
    stuck hung hang hanging
    compromise compromised breach phish phishing phished
"""
"""One line a meaning; its first word stands for all of them."""

_EMPTY_WORDS = frozenset(_EMPTY.split())


def words_of(text: str) -> list[str]:
    """Read a text as words, in order, whether they tell anything or not."""
    if "://" in text or "<" in text:
        text = _NOISE.sub(" ", text)
    return _WORD.findall(text)


@cache
def parts_of(word: str) -> tuple[str, ...]:
    """Take a word apart where a programmer joined it, in lower case."""
    if word.islower() or word.istitle():
        return (word.lower(),)
    return tuple(part.lower() for part in _HUMP.split(word))


def terms_of(text: str) -> Iterator[tuple[str, str]]:
    """Read a text as pairs of a term and the word that was written, in order."""
    for word in words_of(text):
        yield from terms_in(word)


@cache
def terms_in(word: str) -> tuple[tuple[str, str], ...]:
    """Read one word as pairs of a term and the part of the word that was written."""
    pairs = ((term_of(part), part) for part in parts_of(word))
    return tuple((term, part) for term, part in pairs if term is not None)


_STEMMER = Stemmer("english")


def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


@cache
def _meanings() -> dict[str, str]:
    lines = [line.split() for line in _ALIKE.strip().splitlines()]
    return {_stem(word): _stem(line[0]) for line in lines for word in line}


@cache
def term_of(word: str) -> str | None:
    """Stem one lower-case word and fold it into its meaning; ``None`` if it tells nothing."""
    stem = _stem(word)
    meaning = _meanings().get(stem)
    if meaning is None and (word in _EMPTY_WORDS or len(word) < _SHORTEST):
        return None
    return meaning or stem
