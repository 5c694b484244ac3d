"""Where an article comes from: the province of its newspaper or portal, by host or by the letters before its first words; the day in its address."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from urllib.parse import SplitResult, urlsplit

from app.extraction.document import BlockKind, Document, Sentence
from app.extraction.facts import Level
from app.extraction.folding import fold_plain
from app.extraction.gazetteer import Unit, gazetteer
from app.extraction.letters import LETTER, UPPER
from app.extraction.lexicon import load_toml

_LEXICON = load_toml("newspapers")
_HOSTS: dict[str, str] = _LEXICON["hosts"]
_PREFIXES: dict[str, str] = _LEXICON["prefixes"]

_DASH = r"\s?[-–—:]\s?"
# `(QBĐT) -`, `(QNO) -`, `(Baohatinh.vn) -`; and without brackets only before a dash: `BP - `, `TTH - `.
_PREFIX = re.compile(rf"\((?P<in>[{LETTER}\d][{LETTER}\d. -]{{1,28}})\)|(?P<bare>[{UPPER}]{{2,5}}(?:\.VN)?)(?={_DASH})")
_EDITION = re.compile(r"(?:ĐT|ONLINE|O|P|TV)$")
_DATELINE = re.compile(rf"(?P<name>[{UPPER}][{LETTER}]+(?:[ -]{{1,3}}[{UPPER}][{LETTER}]+){{1,3}}) [-–] (?=[{UPPER}])")
_MASTHEAD = re.compile(rf"(?:Cổng|Trang|Báo|Đài) (?:[{LETTER}-]+ ){{0,8}}?(?i:tỉnh|thành phố|TP\.?) (?=[{UPPER}])|Báo (?=[{UPPER}])")
# `(Báo Tân Hòa) - `, `Báo Tân Hòa - `: who prints it, not who acts in it.
_CREDIT = re.compile(
    rf"(?:\([^()\n]{{2,80}}\)|(?:Báo|Đài|Cổng|Trang) [^()\n.,;:–—-]{{2,60}}?(?= [-–—] ))(?:{_DASH}|\s)(?=[“\"]?[{UPPER}\d])"
)
_DAY_IN_PATH = re.compile(
    r"/(?P<y>20\d{2})/(?P<m>\d{2})/(?P<d>\d{2})/|[-/](?P<Y>20\d{2})-?(?P<M>\d{2})-?(?P<D>\d{2})(?:\d{2}[0-5]\d[0-5]\d\d*)?(?:\.\w{2,5})?$"
    r"|-1\d{2}(?P<yy>\d{2})(?P<mm>\d{2})(?P<dd>\d{2})[0-2]\d[0-5]\d[0-5]\d{4}\.(?:htm|html|chn)$"
)
"""`/2024/11/01/`, `-20241101124434224.htm`, and `-185241101124434224.htm`, where three figures for the site stand before the moment."""
_SUFFIXES = frozenset({"vn", "com", "gov", "org", "net", "edu", "info", "www", "tv"})
_SHORT_SLUG = 4
_TYPE_SLUG = re.compile(r"^(?:thanhpho|thixa|huyen|quan|phuong|xa|tp|tx)(?=[a-z0-9])")
_BLOCKS_WITH_PREFIX = 6
_CITY_LABEL = "city"
_NO_WORD = re.compile(r"[^a-z0-9]+")
_TYPES_IN_PATH = {
    ("huyen", "uy"): "huyen",
    ("huyen",): "huyen",
    ("thi", "uy"): "thixa",
    ("thi", "xa"): "thixa",
    ("thanh", "uy"): "thanhpho",
    ("thanh", "pho"): "thanhpho",
    ("tp",): "thanhpho",
    ("quan", "uy"): "quan",
    ("quan",): "quan",
    ("xa",): "xa",
    ("phuong",): "phuong",
    ("thi", "tran"): "thitran",
}
"""The words of a headline in an address that stand before a unit's name, and the type that they are for."""
_NO_TYPES = (("thi", "xa"), ("dia", "phuong"), ("doi", "phuong"), ("co", "quan"), ("si", "quan"), ("hai", "quan"))
_MOST_WORDS = 4


def credit_end(document: Document, sentence: Sentence) -> int:
    """Where the name of the newspaper or portal at the head of a paragraph ends; the sentence's start where there is none."""
    if sentence.start != document.block_of(sentence).start:
        return sentence.start
    credit = _CREDIT.match(document.text, sentence.start, sentence.end)
    return credit.end() if credit else sentence.start


def province_of_host(url: str | None) -> Unit | None:
    """The province (before 1 July 2025) that the host of `url` stands for; None for a paper of the whole country or no URL."""
    labels = [label for label in _host(url).split(".") if label]
    for count in range(len(labels), 1, -1):
        if (name := _HOSTS.get(".".join(labels[-count:]))) is not None:
            return _province(name)
    for label in reversed(labels):
        if label not in _SUFFIXES and (unit := _province_in(label)):
            return unit
    return None


def day_of_url(url: str | None) -> str | None:
    """The ISO day that the path of `url` was made on, as many newspapers' systems write it there; None where it tells none."""
    match = _DAY_IN_PATH.search(_parts(url).path)
    if match is None:
        return None
    year, month, day = (part for part in match.groups() if part is not None)
    try:
        return date(int(year) + (2000 if len(year) == len(month) else 0), int(month), int(day)).isoformat()
    except ValueError:
        return None


def units_of_portal(url: str | None, province: Unit) -> tuple[Unit, ...]:
    """The units right below `province` that a portal's own labels name (`vuban.namdinh.gov.vn`, `tphalong.quangninh.gov.vn`).

    `province` may be a district too: `tamthanh.vuban.namdinh.gov.vn` is of one of its communes.
    """
    below = _below(province.code)
    label, _, rest = _host(url).removeprefix("www.").partition(".")
    if province_of_host(f"//{rest}") is None:  # `hatinh.gov.vn` is the province's, not its city's; that has `hatinhcity.gov.vn`
        district = district_of_host(url)
        if district is not None and district.parent == province.code:
            return (district,)
        return below.get(f"thanhpho{label.removesuffix(_CITY_LABEL)}", ()) if label.endswith(_CITY_LABEL) else ()
    labels = [label]
    while (parts := rest.partition("."))[2] and province_of_host(f"//{parts[2]}") is not None:
        labels.append(parts[0])
        rest = parts[2]
    slugs = [(label, _TYPE_SLUG.sub("", label)) for label in labels]
    own = next((at for at, both in enumerate(slugs) if province.rank is not Level.PROVINCE and _slug(province.name) in both), len(slugs))
    return tuple(dict.fromkeys(unit for both in slugs[:own] for slug in both for unit in below.get(slug, ())))


def is_portal_since_2025(url: str | None) -> bool:
    """Whether the host of `url` is the portal of a commune right below a province, which before 1 July 2025 no unit there was called."""
    province = province_of_host(url)
    if province is None or units_of_portal(url, province):
        return False
    later = (unit for code in province.successors if (unit := gazetteer().unit(code)) is not None)
    return any(units_of_portal(url, unit) for unit in later)


def units_of_path(url: str | None, above: Unit) -> tuple[Unit, ...]:
    """The units right below `above` that the path of `url`, which repeats the headline, names with their type (`/huyen-uy-vu-ban-tong-ket.html`).

    None where it names several: `/xa-a-va-xa-b-hop`.
    """
    words = _NO_WORD.split(fold_plain(_parts(url).path))
    below = _below(above.code)
    found: dict[str, tuple[Unit, ...]] = {}
    for at in range(len(words)):
        if (kind := next((kind for kind in _TYPES_IN_PATH if words[at : at + len(kind)] == list(kind)), None)) is None:
            continue
        if words[at - 1 : at] and (words[at - 1], words[at]) in _NO_TYPES:
            continue
        rest = words[at + len(kind) : at + len(kind) + _MOST_WORDS]
        for count in range(len(rest), 0, -1):
            if units := below.get(_TYPES_IN_PATH[kind] + "".join(rest[:count])):
                found[units[0].name] = units
                break
    return next(iter(found.values())) if len(found) == 1 else ()


def district_of_host(url: str | None) -> Unit | None:
    """The district (before 1 July 2025) whose own portal `url` is of (`doluong.gov.vn`); None where several, or a province, are called so."""
    label, _, rest = _host(url).removeprefix("www.").partition(".")
    if rest != "gov.vn" or province_of_host(url) is not None:
        return None
    named = _districts().get(_TYPE_SLUG.sub("", label), ())
    return named[0] if len(named) == 1 else None


def provinces_of_prefix(document: Document) -> tuple[Unit, ...]:
    """The provinces (before 1 July 2025) that the letters before the article's first words may stand for, none where there are none.

    Several share initials (`QN`); which is meant is for the text to tell.
    """
    seen = 0
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if (match := _PREFIX.match(block.text)) and (units := _of_letters(match["in"] or match["bare"], bare=match["in"] is None)):
            return units
        if (match := _DATELINE.match(block.text)) and (units := _of_dateline(match["name"])):
            return units
        seen += 1
        if seen >= _BLOCKS_WITH_PREFIX:
            break
    return ()


def provinces_of_masthead(document: Document) -> tuple[Unit, ...]:
    """The provinces (before 1 July 2025) that page furniture names as its publisher's: `Cổng tin tức thành phố Hải Phòng`."""
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE and (match := _MASTHEAD.search(block.text)):
            _, units = gazetteer().longest_at(block.text, match.end())
            if found := tuple(unit for unit in units if unit in _provinces()):
                return found
    return ()


def _host(url: str | None) -> str:
    return (_parts(url).hostname or "").casefold()


def _parts(url: str | None) -> SplitResult:
    try:
        return urlsplit(url or "")
    except ValueError:  # `http://[` is no URL: it names no host and no path
        return urlsplit("")


def _of_letters(letters: str, *, bare: bool) -> tuple[Unit, ...]:
    key = " ".join(letters.upper().split())
    if key in _PREFIXES:
        return tuple(unit for unit in (_province(_PREFIXES[key]),) if unit)
    if "." in key:
        unit = province_of_host("http://" + fold_plain(letters).replace(" ", ""))
        return (unit,) if unit else ()
    initials = _EDITION.sub("", key) if not bare else key
    if letters != key or " " in key:
        return ()
    by_initials = _by_initials()
    return by_initials.get(initials) or by_initials.get(initials.removeprefix("B"), ())


def _of_dateline(name: str) -> tuple[Unit, ...]:
    """`Quảng Ninh - ` says what the article is about; `Hà Nội - ` only where it was written."""
    end, units = gazetteer().longest_at(name, 0)
    if end < len(name):
        return ()
    return tuple(unit for unit in units if unit in _provinces() and unit.name != "Hà Nội")


def _province_in(label: str) -> Unit | None:
    """The province whose name begins or ends a label of a host; the longest, for `hanam` is no part of `baohanamdinh`."""
    label = re.sub(r"[^a-z0-9]", "", label)
    bare = label.removeprefix("bao")
    found = [
        (len(slug), unit)
        for slug, unit in _slugs()
        if bare == slug or (len(slug) > _SHORT_SLUG and (bare.startswith(slug) or bare.endswith(slug)))
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None


@cache
def _provinces() -> tuple[Unit, ...]:
    """The 63 provinces before 1 July 2025."""
    return tuple(unit for unit in gazetteer().provinces() if unit.code.isdigit())


def _province(name: str) -> Unit | None:
    return next((unit for unit in _provinces() if unit.name == name), None)


@cache
def _slugs() -> tuple[tuple[str, Unit], ...]:
    slugs = [(_slug(unit.name), unit) for unit in _provinces()]
    hue = _province("Thừa Thiên Huế")
    return (*slugs, *((slug, hue) for slug in ("hue", "tthue") if hue))


@cache
def _by_initials() -> dict[str, tuple[Unit, ...]]:
    initials: dict[str, tuple[Unit, ...]] = {}
    for unit in _provinces():
        letters = "".join(word[0] for word in re.findall(rf"[{LETTER}]+", unit.name)).upper()
        initials[letters] = (*initials.get(letters, ()), unit)
    return initials


@cache
def _below(province: str) -> dict[str, tuple[Unit, ...]]:
    below: dict[str, tuple[Unit, ...]] = {}
    for unit in gazetteer().units_below(province):
        for slug in (_slug(unit.name), _slug(f"{unit.type} {unit.name}")):
            below[slug] = (*below.get(slug, ()), unit)
    return below


@cache
def _districts() -> dict[str, tuple[Unit, ...]]:
    """The districts before 1 July 2025 by the name that their portals have."""
    named: dict[str, tuple[Unit, ...]] = {}
    for unit in (unit for province in _provinces() for unit in gazetteer().units_below(province.code)):
        if unit.rank is Level.DISTRICT and not unit.is_former:
            slug = _slug(unit.name)
            named[slug] = (*named.get(slug, ()), unit)
    return named


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold_plain(name))
