"""Readers of articles that fail, or end the worker they run in."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from app.articles.submission import Submission
from app.extraction import Extraction
from app.extractions.reading import read


class Deadly:
    """Reads as the service does, but the worker is killed at a text with `word` in it: the first time, or `always`.

    `trace` is a file that tells whether it happened.
    """

    def __init__(self, word: str, trace: Path, *, always: bool = False) -> None:
        self._word, self._trace, self._always = word, trace, always

    def __call__(self, submission: Submission) -> Extraction:
        """What is in `submission`, unless that kills."""
        if self._word in submission.text and (self._always or not self._trace.exists()):
            self._trace.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return read(submission)


def broken(submission: Submission) -> Extraction:
    """Fails at an article with a 3 in its headline."""
    if "3" in submission.text.split("\n")[0]:
        raise RuntimeError("broken")
    return read(submission)
