"""One spelling for names of bodies that the press shortens or joins in several ways: lexicon/names.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from app.extraction.folding import fold, normal

_JOINT = re.compile(r" - |, | và ")
_ANY_JOINT = r"(?:, ?| ?[-–] ?| và )"


def spelt_out(name: str) -> str:
    """The canonical `name` of a body with abbreviations spelt out, and agencies joined as their ministries are.

    `Sở Kế hoạch Đầu tư tỉnh Yên Bái` and `Sở Kế hoạch - Đầu tư tỉnh Yên Bái` are `Sở Kế hoạch và Đầu tư tỉnh Yên Bái`.
    """
    pattern, wholes = _table()
    return pattern.sub(lambda match: wholes[_plain(match.group())], normal(name))


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the forms that the lexicon knows, and how each is written, by its words without what joins them."""
    table = tomllib.loads(files("app.registry.lexicon").joinpath("names.toml").read_text(encoding="utf-8"))
    agencies = [f"{head} {agency}" for head in table["agency_heads"] for agency in table["agencies"]]
    # An agency that is for more than the lexicon knows is left as it is.
    forms = [rf"(?:{_ANY_JOINT}| )".join(map(re.escape, _JOINT.split(name))) + rf"(?!{_ANY_JOINT})" for name in agencies]
    forms += map(re.escape, table["spelt_out"])
    wholes = {_plain(name): name for name in agencies} | {_plain(name): whole for name, whole in table["spelt_out"].items()}
    # The longest first: `Văn hóa, Thể thao và Du lịch` before `Văn hóa và Thể thao`.
    found = rf"(?<!\w)(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!\w)"
    return re.compile(found, re.IGNORECASE), wholes


def _plain(name: str) -> str:
    return re.sub(rf"{_ANY_JOINT}| +", " ", fold(name))
