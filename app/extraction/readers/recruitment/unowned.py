"""A target told before it is said whose it is: `Chỉ tiêu giao 230, huyện A kết nạp 251 đảng viên`."""

from __future__ import annotations

from app.extraction.readers.figures.figure import Figure
from app.extraction.readers.recruitment.records import Record


class UnownedTarget:
    """Keeps the target of a sentence until a committee is named behind it."""

    def __init__(self) -> None:
        self.record: Record | None = None
        """The record that was made for the target; None where none waits for its owner."""

    def give_to(self, record: Record, figure: Figure) -> None:
        """Make the target that of `record`, of the committee whose `figure` stands behind it in its sentence, if one waits there."""
        waiting = self.record
        if waiting is None or waiting.sentence.index != figure.sentence.index or waiting is record:
            return
        record.target, waiting.target = waiting.target, None
        record.spans += waiting.spans
        self.record = None
