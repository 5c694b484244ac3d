"""So many cases that were decided: what is decided now, or a figure of a report."""

from __future__ import annotations

import re

from app.extraction.readers.acts import Act
from app.extraction.readers.outcomes.views import View
from app.extraction.readers.outcomes.without_decider import OCCASION
from app.extraction.readers.verbs import AGREES, HANDS_OVER

_COUNTED = re.compile(r"[^.;]{0,40}?(?<!năm )(?<![/\d])\d+ (?:lượt|đảng viên|trường hợp|tổ chức đảng|cấp ủy viên)(?!\w)")


def counts_cases(view: View, act: Act) -> bool:
    """Whether so many are named behind `act`, and not who (`kỷ luật 12 đảng viên`)."""
    return _COUNTED.match(view.after(act)) is not None


def is_figure(view: View, act: Act) -> bool:
    """Whether so many cases that `act` decided are a figure of a report, and not what was decided now."""
    counted = not view.named and act.verb not in HANDS_OVER | AGREES and counts_cases(view, act)
    return counted and not OCCASION.search(view.low)
