"""A reader that finds what it was told to find, so that the tests of the service do not hang on how well articles are read."""

from __future__ import annotations

from app.articles.submission import Submission
from app.extraction import Extraction
from app.extraction.cleaning import clean

EXTRACTOR = "0.0.test"


class ScriptedReader:
    """Give it texts and what is in them; of any other text it finds nothing."""

    def __init__(self) -> None:
        self._extractions: dict[str, Extraction] = {}
        self.read: list[Submission] = []
        """Every article that it was given to read."""

    def __call__(self, submission: Submission) -> Extraction:
        """What was told of the text, spelt and spaced in whatever way."""
        self.read.append(submission)
        return self._extractions.get(clean(submission.text).text.strip(), Extraction(extractor=EXTRACTOR))

    def finds(self, text: str, extraction: Extraction) -> None:
        """Make `extraction` what is in `text`."""
        self._extractions[clean(text).text.strip()] = extraction

    def forget(self) -> None:
        """Know no text any more."""
        self._extractions.clear()
        self.read.clear()
