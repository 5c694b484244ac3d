"""The span of reading an article."""

from __future__ import annotations

from opentelemetry.trace import Tracer

from app.articles.submission import Submission
from app.extraction import Extraction
from app.extractions.reading import Reader


def traced(reader: Reader, tracer: Tracer) -> Reader:
    """`reader`, each of whose readings is a span of `tracer`. The span tells how long the text is, and nothing of what it says."""

    def read(submission: Submission) -> Extraction:
        with tracer.start_as_current_span("read article", attributes={"danhbo.article.characters": len(submission.text)}) as span:
            extraction = reader(submission)
            span.set_attribute("danhbo.extractor", extraction.extractor)
            return extraction

    return read
