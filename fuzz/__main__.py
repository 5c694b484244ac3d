"""`python -m fuzz`: search for a text on which the extraction fails, guided by which of its lines were reached.

Ends with exit code 0 when the time is up. A text that breaks a property ends it at once, its bytes saved under artefacts/;
`python -m fuzz FILE` runs one such file again.
"""

from __future__ import annotations

import argparse
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["app.extraction"]):
    from app.extraction import extract

from fuzz.articles import PROJECT, marked_texts, sample_texts
from fuzz.forms import FORMS
from fuzz.mutation import mutated
from fuzz.properties import assert_sound

ARTEFACTS = PROJECT / "artefacts"
ARTICLES = [*sample_texts(), *marked_texts().values()]
_FIRST_INPUTS = 60
_SLOW_SECONDS = 25
_MEMORY_MB = 2048


def try_bytes(data: bytes) -> None:
    """Read what `data` says: any string at all, or an article changed as its numbers choose, with any metadata."""
    source = atheris.FuzzedDataProvider(data)
    any_string = source.ConsumeBool()
    title, url, day, place = (source.ConsumeUnicode(20) if source.ConsumeBool() else None for _ in range(4))
    if any_string:
        text = source.ConsumeUnicode(source.remaining_bytes())
    else:
        text = mutated(ARTICLES, source.ConsumeIntListInRange(source.remaining_bytes() // 2, 0, 0xFFFF))
    extraction = extract(text, title=title, url=url, published_on=day, place=place)
    assert_sound(text, extraction)
    other = FORMS["everything"](text)
    assert_sound(other, extract(other, title=title, url=url, published_on=day, place=place))


def main() -> None:
    """Search for `--seconds`, or run the given files once; never returns: the fuzzer ends the process."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="saved inputs to run again")
    parser.add_argument("--seconds", type=int, default=60, help="how long to search")
    options = parser.parse_args()
    ARTEFACTS.mkdir(exist_ok=True)
    with TemporaryDirectory() as corpus:
        for number in range(_FIRST_INPUTS):  # long ones: from a few bytes alone no article with many changes would be reached
            Path(corpus, str(number)).write_bytes(random.Random(number).randbytes(20 + 4 * number))
        limits = [f"-max_total_time={options.seconds}", f"-timeout={_SLOW_SECONDS}", f"-rss_limit_mb={_MEMORY_MB}", "-max_len=4096"]
        where = [str(path) for path in options.files] or [*limits, corpus]
        atheris.Setup([sys.argv[0], f"-artifact_prefix={ARTEFACTS}/", *where], try_bytes)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
