"""What tests let workers do: work that fails, or ends the worker it runs in."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.articles.submission import Submission
from app.backfill.parts import Record
from app.extraction import Extraction
from app.extractions.reading import Reader, read


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


class Fading:
    """Reads as `reader` does, so many `times`, and fails ever after."""

    def __init__(self, reader: Reader, times: int) -> None:
        self._reader, self._left = reader, times

    def __call__(self, submission: Submission) -> Extraction:
        """What `reader` finds in `submission`."""
        if not self._left:
            raise RuntimeError("faded")
        self._left -= 1
        return self._reader(submission)


def broken(submission: Submission) -> Extraction:
    """Fails at an article with a 3 in its headline."""
    if "3" in submission.text.split("\n")[0]:
        raise RuntimeError("broken")
    return read(submission)


def unstorable(submission: Submission) -> Extraction:
    """Finds what no table takes in an article with a 3 in its headline."""
    extraction = read(submission)
    if "3" in submission.text.split("\n")[0]:
        return replace(extraction, organisations=(replace(extraction.organisations[0], name=""), *extraction.organisations[1:]))
    return extraction


def older(submission: Submission) -> Extraction:
    """Finds less than the service does."""
    return replace(read(submission), extractor="0.0.older", appointments=(), outcomes=())


def numbers_of(batch: Sequence[Record]) -> list[int]:
    """The lines of `batch`; at line 13 the worker is killed."""
    numbers = [record.place.line or 0 for record in batch]
    if 13 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return numbers
