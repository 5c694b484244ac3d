"""The reading of the recruitment figures of an article: its text first, then what only its headlines tell."""

from __future__ import annotations

from app.extraction.document import BlockKind, Sentence
from app.extraction.facts import Recruitment
from app.extraction.readers.abroad import Abroad
from app.extraction.readers.figures.intentions import Intentions
from app.extraction.readers.figures.owners import FigureOwners
from app.extraction.readers.recruitment.passages import Passages
from app.extraction.readers.recruitment.records import united
from app.extraction.readers.recruitment.topic import is_about_recruitment, may_tell
from app.extraction.reading import Reading

_OF_THE_HEADLINE = "đó là "
_LEAD = 3


def read_recruitment(reading: Reading, intentions: Intentions) -> list[Recruitment]:
    """The recruitment figures of the article, one record for each organisation and period, in text order.

    Each figure is labelled by the words between it and its neighbours, so that it never takes a neighbour's verb.
    `derived` names `target` where only arithmetic gives it (116 admitted at 72.5 % is 160); a target that rounding
    leaves open is not derived. Headlines are read for organisations of which the text below says nothing. `intentions`: those of the article.
    """
    low = reading.document.low
    if not may_tell(low):
        return []
    owners = FigureOwners(reading)
    if owners.abroad():
        return []
    abroad = Abroad(reading)
    headlines: list[Sentence] = []
    text: list[Sentence] = []
    for sentence in reading.document.sentences:
        if abroad.tells(sentence):
            continue
        (headlines if reading.document.block_of(sentence).kind is BlockKind.HEADLINE else text).append(sentence)
    if any(sentence.low.startswith(_OF_THE_HEADLINE) or f"- {_OF_THE_HEADLINE}" in sentence.low for sentence in text[:_LEAD]):
        text = [*headlines, *text]  # `Đó là con số được nêu tại hội nghị`: the text goes on with the headline
    told = Passages(reading, low, owners, intentions).read(text)
    above = [sentence for sentence in headlines if is_about_recruitment(sentence) and reading.numbers_in(sentence)]
    return united(told, Passages(reading, low, owners, intentions).read(above) if above else [])
