"""Outcomes said more than once: the lead, a caption or a later sentence that says one again is listed once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from app.extraction.cues import Cued
from app.extraction.document import BlockKind
from app.extraction.facts import Outcome, OutcomeKind
from app.extraction.records import record

_LEAD_SAYS = 0.5
"""The share of its words by which a lead is known to say what its speaker says in the body."""
_COUNT = Cued(r"(?:cho|có|huy hiệu(?: đảng)?|tổng số|cho tổng số|chúc mừng) (?<!\d)(\d{1,4})(?![\d/.,-])")
"""How many get an award, or for how many years."""
_SIZE = Cued(r"(?:gồm|bầu) (?:có )?(\d{1,3}) (?:đồng chí|người|thành viên|ủy viên|đại biểu)")
"""How many were elected."""
_FOUNDED = Cued(r"thành lập (?:mới )?((?:đảng bộ|chi bộ|đảng ủy) [^,;]{3,60}?)(?= trực thuộc| trên cơ sở|,|;|\.$|$)")
"""Which organisation of the party is set up."""
_PAPER = re.compile(r"(?:quyết định|nghị quyết) số (\d+)")
"""The number by which a decision is known."""
_WORD = re.compile(r"\w+")
_CONFIRMS = re.compile(r"nghị quyết (?:xác nhận|công nhận) kết quả")
"""What only confirms an election is the repeat, wherever it stands."""
_IN_PARTICULAR = ("theo đó", "cụ thể")
_LINE = 80
"""A penalty told in fewer letters, in a line of its own, stands below a picture."""
_ALSO = Cued(r"cũng bị(?!\w)")
_ON_A_BODY = Cued(
    r"kỷ luật (?:bằng hình thức [^,;]{3,20} )?(?:đối với )?(?:các )?(?:tập thể |tổ chức đảng|ban thường vụ|ban chấp hành|ban cán sự|đảng đoàn|đảng ủy|chi bộ|chi ủy|đảng bộ)(?!\w)"
)
"""Who is penalised is a body."""
_BESIDES = re.compile(r"(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|mặt khác)(?!\w)")
"""A directive that opens so is given besides, in however much the same words."""
_EARLIER = re.compile(r"trước đó(?!\w)")
_FORMS = ("khiển trách", "cảnh cáo", "cách chức", "khai trừ")
_REACH = 60
"""So many outcomes of its kind further on one is looked for again."""
_PARAPHRASED = frozenset({OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE, OutcomeKind.DECISION, OutcomeKind.AWARD})
"""Kinds that a text tells again in other words."""
_ABOUT_PEOPLE = frozenset({OutcomeKind.PERSONNEL_CHANGE, OutcomeKind.DISCIPLINE})
_ONE_BY_ONE = frozenset(OutcomeKind) - _ABOUT_PEOPLE - {OutcomeKind.AWARD}
"""Kinds of which one paragraph tells several, however alike their words."""


@record
class Candidate:
    """An outcome with where it stands and whom it names."""

    outcome: Outcome
    block: int
    block_kind: BlockKind
    is_lead: bool
    low: str
    """Its sentence in small letters."""
    people: frozenset[str]
    posts: frozenset[str]


def without_repeats(candidates: Sequence[Candidate]) -> list[Candidate]:
    """`candidates` (in text order) without those that another says more fully; the body is kept before lead and caption."""
    of_kind: dict[OutcomeKind, list[int]] = defaultdict(list)
    for i, candidate in enumerate(candidates):
        of_kind[candidate.outcome.kind].append(i)
    compared = {i for places in of_kind.values() if len(places) > 1 for i in places}
    words = [_words(candidate) if i in compared else frozenset() for i, candidate in enumerate(candidates)]
    dropped: set[int] = set()
    for kind, places in of_kind.items():
        seen: set[frozenset[str]] = set()
        for n, i in enumerate(places):
            if kind not in _PARAPHRASED and not candidates[i].is_lead:  # told again only in the same words
                if words[i] in seen:
                    dropped.add(i)
                seen.add(words[i])
            elif i not in dropped:
                _drop_repeats_of(i, places[n + 1 : n + _REACH], candidates, words, dropped)
    return [candidate for i, candidate in enumerate(candidates) if i not in dropped]


def _words(candidate: Candidate) -> frozenset[str]:
    """The words of its sentence; of what a body asks of another without the two names, which every such sentence has."""
    words = frozenset(_WORD.findall(candidate.low))
    outcome = candidate.outcome
    if outcome.issuer is None or outcome.issuer_is_person or outcome.addressee is None:
        return words
    return words - frozenset(_WORD.findall(f"{outcome.issuer} {outcome.addressee}".lower()))


def _drop_repeats_of(
    i: int, later: Sequence[int], candidates: Sequence[Candidate], words: Sequence[frozenset[str]], dropped: set[int]
) -> None:
    first = candidates[i]
    for j in later:
        second = candidates[j]
        if j in dropped:
            continue
        if _announces(first, second):
            dropped.add(i)
            return
        if _sums_up(first, second) or (_same(first, second, words[i], words[j]) and not _of_others(first, second)):
            in_text = second.block_kind is not BlockKind.CAPTION and not _is_below_picture(second)
            covered = first.is_lead and in_text and _covered(first, second, [candidates[k] for k in later])
            if covered and not _CONFIRMS.search(second.low):
                dropped.add(i)
                return
            dropped.add(j)


def _covered(lead: Candidate, second: Candidate, later: Sequence[Candidate]) -> bool:
    """Whether the body tells of everyone that `lead` does, where `second` tells of some of them."""
    if lead.outcome.kind not in _ABOUT_PEOPLE or not second.people:
        return True
    return lead.people <= {name for candidate in later for name in candidate.people}


def _is_below_picture(candidate: Candidate) -> bool:
    return candidate.outcome.kind is OutcomeKind.DISCIPLINE and len(candidate.low) < _LINE


def _announces(first: Candidate, second: Candidate) -> bool:
    """Whether `first` only names the event at which `second` was made known."""
    return first.outcome.rule == "outcomes.announced" and second.outcome.kind is first.outcome.kind and bool(first.people & second.people)


def _of_others(first: Candidate, second: Candidate) -> bool:
    """Whether two are by decisions of different numbers, two findings about different people or by different bodies, or two awards for different numbers of them, however alike their words."""
    papers = set(_PAPER.findall(first.low)), set(_PAPER.findall(second.low))
    besides = first.outcome.kind is OutcomeKind.DIRECTIVE and _BESIDES.match(second.low)
    if besides or (all(papers) and papers[0].isdisjoint(papers[1])):
        return True
    if first.outcome.kind is OutcomeKind.DECISION:
        return _only_elects(first, second) or _founds_others(first, second) or _elects_others(first, second)
    if first.outcome.kind is OutcomeKind.AWARD:
        counts = _COUNT.search(first.low), _COUNT.search(second.low)
        return counts[0] is not None and counts[1] is not None and int(counts[0][1]) != int(counts[1][1])
    if first.outcome.kind is OutcomeKind.DISCIPLINE and first.people and not second.people and _ON_A_BODY.search(second.low):
        return True
    if first.outcome.kind is OutcomeKind.DISCIPLINE and (first.block == second.block or not first.is_lead):
        return first.people != second.people or _tells_how_many(first, second)  # one penalty after another
    if first.outcome.kind is OutcomeKind.DISCIPLINE and _is_another_penalty(first, second):
        return True
    if first.outcome.kind not in _PARAPHRASED and _by_other_bodies(first.outcome, second.outcome):
        return True
    found = first.outcome.kind is OutcomeKind.ASSESSMENT
    return found and bool(first.people) and bool(second.people) and first.people.isdisjoint(second.people)


def _tells_how_many(first: Candidate, second: Candidate) -> bool:
    """Whether one of the two tells how many were penalised, and not who."""
    return "outcomes.penalised_together" in (first.outcome.rule, second.outcome.rule)


def _only_elects(first: Candidate, second: Candidate) -> bool:
    """Whether one elects so many and the other elects nobody."""
    return any(
        _SIZE.search(one.low) is not None and "bầu" in one.low and "bầu" not in other.low
        for one, other in ((first, second), (second, first))
    )


def _elects_others(first: Candidate, second: Candidate) -> bool:
    """Whether the two elect bodies of different sizes."""
    sizes = [{size[1] for size in _SIZE.finditer(candidate.low)} for candidate in (first, second)]
    return all(sizes) and sizes[0].isdisjoint(sizes[1])


def _founds_others(first: Candidate, second: Candidate) -> bool:
    """Whether one sets up an organisation of which the other says nothing."""
    founded = _FOUNDED.search(first.low), _FOUNDED.search(second.low)
    if founded[0] is None or founded[1] is None:
        return False
    return founded[0][1] not in founded[1][1] and founded[1][1] not in founded[0][1]


def _is_another_penalty(first: Candidate, second: Candidate) -> bool:
    """Whether others are penalised too, or the same again: by another body, in another way, or at another time."""
    forms, others = ({form for form in _FORMS if form in candidate.low} for candidate in (first, second))
    another_way = bool(forms) and bool(others) and forms.isdisjoint(others)
    others_too = _tells_how_many(first, second) or _ALSO.search(second.low) is not None
    again = not first.is_lead and _by_other_bodies(first.outcome, second.outcome)
    return another_way or others_too or again or _EARLIER.match(second.low) is not None


def _by_other_bodies(first: Outcome, second: Outcome) -> bool:
    named = first.issuer is not None and second.issuer is not None and first.issuer != second.issuer
    return named and not first.issuer_is_person and not second.issuer_is_person


def _same(first: Candidate, second: Candidate, words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others) / max(1, min(len(words), len(others)))
    if first.outcome.kind in _ABOUT_PEOPLE and first.people and second.people:
        if not (first.people <= second.people or second.people <= first.people):
            return False
        if "outcomes.given" in (first.outcome.rule, second.outcome.rule) or second.outcome.rule == "outcomes.caption":
            return False
        return bool(first.posts & second.posts) if first.posts and second.posts else shared > 0.6
    if first.outcome.kind is OutcomeKind.AWARD and second.block_kind is BlockKind.CAPTION:
        return False
    if first.outcome.kind is OutcomeKind.AWARD and not (first.is_lead and first.people <= second.people) and first.people != second.people:
        return False
    if first.is_lead and not (first.outcome.kind in _ONE_BY_ONE and first.block == second.block):
        return shared > (_LEAD_SAYS if first.outcome.issuer == second.outcome.issuer else 0.6)
    if first.outcome.kind is OutcomeKind.DECISION:
        return shared > 0.8
    return words == others


def _sums_up(first: Candidate, second: Candidate) -> bool:
    """Whether `first` is a lead that sums up the award or penalty of which `second` tells who gets it, and from whom."""
    if not first.is_lead or first.outcome.kind not in (OutcomeKind.AWARD, OutcomeKind.DISCIPLINE):
        return False
    if first.outcome.kind is OutcomeKind.DISCIPLINE:
        forms = [[form for form in _FORMS if form in candidate.low] for candidate in (first, second)]
        return first.outcome.issuer is None and bool(first.people) and first.people <= second.people and forms[0] == forms[1]
    by_same = first.outcome.issuer is not None and first.outcome.issuer == second.outcome.issuer
    return by_same and second.low.startswith(_IN_PARTICULAR) and first.people - {first.outcome.issuer} <= second.people
