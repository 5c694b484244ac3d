"""Courses about the Party: which classes are such, and who learned there."""

from __future__ import annotations

import re

from app.extraction.cues import Cued
from app.extraction.readers.figures.figure import CONTEXT, Figure
from app.extraction.readers.statistics.measures import STOCK
from app.extraction.word_groups import EVERY_YEAR

_TEACHING = re.compile(r"[^,;.]{0,80}?(?:bồi dưỡng|nhận thức|lý luận|đảng viên mới|cấp ủy|đối tượng|nghiệp vụ công tác đảng|cảm tình\b)")
_FOR_SOME = re.compile(r" lớp (?:cho|với) $")
"""`mở 2 lớp cảm tình Đảng và 1 lớp cho 64 đảng viên mới`"""
_SCHOOL = re.compile(
    r"trung tâm (?:bồi dưỡng )?chính trị|\btrung tâm (?:đã |tiếp tục )?(?:mở|tổ chức)|trường chính trị|lý luận chính trị|nhận thức về đảng|đào tạo, bồi dưỡng\b"
)
_HELD = re.compile(r"mở|tổ chức|giảng|phối hợp|được|mạc")
_OTHER_TEACHING = re.compile(r" (?:nghề|dạy nghề|học (?!lý luận)|tiểu|thể dục|ngoại ngữ)")
_OTHER_SKILL = re.compile(
    r"quán triệt|học tập nghị quyết|chuyên môn|học nghề|dạy nghề|quốc phòng|công đoàn|kỹ năng(?![^;.]*\b(?:đảng|cấp ủy|chi bộ)\b)"
)
_OF_ANOTHER_SKILL = re.compile(
    r"[^;.\d]{0,40} để (?:giới thiệu|cử|đề nghị)\b|[^,;.\d]{0,40} lớp (?:bồi dưỡng )?(?:kiến thức )?(?:quốc phòng|an ninh)|[^;.\d]{0,80} bồi dưỡng(?:,| và) (?:thử thách|rèn luyện|giúp đỡ|dìu dắt)"
)
"""`hai đảng viên mới sau một thời gian được bồi dưỡng, thử thách` took no course."""
_EVERY_YEAR = Cued(rf"\b{EVERY_YEAR}\b")
_COURSE = Cued(r"lớp (?:bồi dưỡng|đối tượng|cảm tình|nhận thức|lý luận|đảng viên mới)[^.;\n]{0,80}?(?:đảng|lý luận chính trị)")
_BY_A_UNION = Cued(
    r"\b(?:cấp bộ đoàn|(?:tỉnh|thành|quận|huyện|thị) đoàn|(?:quận|huyện|tỉnh)đoàn|hội (?:liên hiệp phụ nữ|lhpn|nông dân|cựu chiến binh)|công đoàn)\b"
    r"(?![^.;]*(?:đảng ủy|đảng bộ|chi bộ|cấp ủy))[^.;]*\b(?:giới thiệu|cử)(?: được)? $"
)
_LEARNERS = re.compile(
    r" học viên\b(?! (?:đạt|xếp|được (?:khen|tặng|trao)|loại|xuất sắc|giỏi|khá|nữ|là (?!quần chúng|đảng viên|đoàn viên|cấp ủy|cán bộ|bí thư)|tiêu biểu|có|vắng))"
)

_PUPILS = re.compile(r" (?:học sinh|sinh viên|em|trẻ|cháu|cán bộ, giáo viên|giáo viên|giảng viên)\b")
_ABOUT_THE_PARTY = Cued(r"bồi dưỡng|tập huấn|lý luận|nhận thức|cảm tình|kết nạp|\bđảng\b|khai giảng|bế giảng")


class Courses:
    """Tells which classes and learners of one article are of courses about the Party; `low` is its text in small letters."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._last = -1
        """In which sentence courses about the Party were told of last."""

    def are_of_the_party(self, figure: Figure, unit_end: int) -> bool:
        """Whether classes are about the Party: by what is taught in them, or by the school that holds them."""
        if self.are_of_any_year(figure):
            return False
        if figure.number.end - figure.number.start == len("một") and not _HELD.search(figure.left) and figure.value == 1:
            return False  # `Một lớp bồi dưỡng` below a picture
        told_before = self._last == figure.sentence.index or _COURSE.search(
            self._low, max(0, figure.start - 2 * CONTEXT), figure.sentence.start
        )
        if _TEACHING.match(figure.right, unit_end) or (told_before and _FOR_SOME.match(figure.right)):
            self._last = figure.sentence.index
            return True
        before = self._low[max(figure.sentence.start, figure.start - CONTEXT) : figure.start]
        return _SCHOOL.search(before) is not None and not _OTHER_TEACHING.match(figure.right, unit_end)

    def are_of_any_year(self, figure: Figure) -> bool:
        """Whether the figure is a range of what there is every year (`hằng năm mở từ 1 đến 2 lớp`)."""
        return figure.joint == "-" and _EVERY_YEAR.search(self._low, figure.sentence.start, figure.start) is not None

    @staticmethod
    def teach_another_skill(figure: Figure) -> bool:
        """Whether those counted were taught something else (`dạy nghề`)."""
        return _OTHER_SKILL.search(figure.left) is not None or _OF_ANOTHER_SKILL.match(figure.right) is not None

    @staticmethod
    def are_pupils(figure: Figure) -> bool:
        """Whether those counted learn or teach at a school, whatever there is in its classes (`42 lớp với 1.700 học sinh`)."""
        return _PUPILS.match(figure.right) is not None and _ABOUT_THE_PARTY.search(figure.sentence.low) is None

    def are_sent_by_a_union(self, figure: Figure) -> bool:
        """Whether a union, and no committee, sent those who learned (`các cấp bộ Đoàn của huyện giới thiệu 90 đoàn viên học lớp ...`)."""
        return _BY_A_UNION.search(self._low, figure.sentence.start, figure.start) is not None

    def are_learners(self, figure: Figure, verb: str | None) -> bool:
        """Whether all learners of a course told before are counted (`Sau 5 ngày, 31 học viên đã nghiên cứu ...`)."""
        if verb not in {None, STOCK} or not _LEARNERS.match(figure.right):
            return False
        return _COURSE.search(self._low, 0, figure.end) is not None
