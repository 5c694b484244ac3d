"""When an event took place, whether it did at all, and which of its series it was."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.extraction.cues import Cued
from app.extraction.document import Sentence
from app.extraction.numbers import read_ordinal, read_words
from app.extraction.reading import Reading, within
from app.extraction.word_groups import DAY_PART, FEW, HONORIFIC, SITTING

_TIME = rf"(?:vào )?(?:lúc \d{{1,2}} ?(?:giờ|h)(?: ?\d{{1,2}}(?: phút)?)?,? )?(?:buổi |gần |đầu giờ |cuối giờ )?(?:ngày|{DAY_PART}|hôm|mới đây|vừa qua|trong (?:(?:2|3|4|các|{FEW}) )?ngày|trong (?=(?:{DAY_PART}|ngày) \d)|trong (?:phiên(?: làm việc| họp)?|buổi(?: làm việc)?) (?:{DAY_PART}|hôm nay|ngày)|từ ngày|từ \d|cùng ngày|cũng trong|sau (?:gần |hơn )?(?:một|hai|ba|\d(?:,5)?) (?:ngày|buổi))(?!\w)"
_CLOCK = r"(?:(?:đúng |từ )?\d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)?,? )?"
DATELINE = r"\([^)]{1,20}\) ?[-–:]? ?|[\w.& ]{1,12} ?[-–] "
"""What may stand before the first word of a report, in small letters: where it comes from (`(TPO) - `), for use inside `(?:...)?`."""
_BEFORE_TIME = rf"(?:{DATELINE}|\([^)]{{1,20}}\)\. ?[-–:]? ?|\* ?)?"
_TIME_HEAD = re.compile(rf"{_BEFORE_TIME}(?:[^.;:]{{1,150}}, )?{_CLOCK}{_TIME}|[^,.;:]{{1,20}}: {_TIME}")
_CLOSE_HEAD = re.compile(
    rf"{_BEFORE_TIME}(?:(?:(?:tiếp tục|trong khuôn khổ|theo chương trình) [^,.;:]{{1,80}}, |[^,.;:]{{1,30}}[,:] )?{_CLOCK}{_TIME}|(?:thực hiện|căn cứ) (?:kế hoạch|quyết định|hướng dẫn|chỉ thị|chương trình|công văn)(?!\w)[^.;]{{1,250}}?, {_CLOCK}{_TIME})"
)
_TIMES = Cued(_TIME)
_CLOSE = 150
"""More letters than `_CLOSE_HEAD` can take."""
_TAKES_PLACE = Cued(
    rf"(?<!\w)(?:diễn ra|tổ chức|khai mạc|bế mạc|họp|có mặt tại [^,.;]{{1,60}})(?: tại [^,.;]{{1,60}})?,? (?:vào |trong |từ )*(?:(?:ngày|{DAY_PART}|hôm)(?!\w)|\d{{1,2}}[/.-]\d|(?:{FEW}|\d{{1,2}}) ngày,? \(?\d)"
)
_RESULTS_OF = re.compile(r"(?:về|quán triệt|thông báo|tuyên truyền) (?:nhanh )?(?:kết quả|nghị quyết|thành công)[^,.;]{0,80}$")
"""`quán triệt kết quả Đại hội XIII diễn ra từ ngày ...`: that was another event."""
_ON_DAY = Cued(
    rf"(?:vào|trong|hôm|{DAY_PART})(?: (?:{DAY_PART}|ngày|2|3|{FEW})){{0,3}} \d{{1,2}}(?:(?:,| và) \d{{1,2}})?[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?\.?$"
)
_RESUMED = re.compile(rf"(?:buổi lễ|hội thi|hội thảo|{SITTING})(?: đã)? (?:được )?(?:khai mạc|bế mạc|diễn ra|kéo dài|tổ chức)")
_RESUMED_LATER = re.compile(
    rf"(?:(?:vào |đầu giờ |cuối giờ |buổi )*{DAY_PART}[^,.;:]{{0,24}}|(?:cũng trong|cùng) ngày), {SITTING}(?: đã)? (?:tiếp tục|bước vào|cũng)(?!\w)"
)
"""`Buổi chiều cùng ngày, hội nghị tiếp tục thảo luận ...`"""
_AFTER_DAYS = re.compile(
    rf"{_BEFORE_TIME}sau (?:gần |hơn )?({FEW}|một|năm|\d)(,5)? ngày( rưỡi)? (?:làm việc|diễn ra|tiến hành|họp)[^,.;()]{{0,60}}, (?:vào )?(?:(?:(?:{DAY_PART}|ngày) ){{1,2}}|(?:{DAY_PART}|hôm) nay,? \(?(?:ngày )?)"
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d)[^;]*? (?:bế mạc|kết thúc|khép lại|thành công|hoàn thành)(?!\w)"
)
"""`Sau ba ngày làm việc, chiều 12/5, đại hội bế mạc`: that was its last day."""
_NEXT_DAY = re.compile(r"(?:ngày hôm sau|hôm sau|một ngày sau|ngày tiếp theo|sáng hôm sau|chiều hôm sau)(?!\w)")
_LATER = re.compile(
    rf"(?<!\w)(?:chiều cùng ngày|cùng ngày|buổi chiều|buổi sáng|buổi tối|tiếp đó|tối cùng ngày|sáng cùng ngày|ngày hôm sau|hôm sau|một ngày sau|ngày tiếp theo|sáng hôm sau|chiều hôm sau|đầu giờ chiều|cuối buổi chiều|cũng trong (?:{DAY_PART}|ngày))(?!\w)"
)
_LIKEWISE = Cued(r"cũng (?:long trọng |trang trọng )?tổ chức (?:buổi )?lễ(?!\w)")
"""`Tại xã Y, Đảng ủy xã cũng tổ chức lễ ...`: on the same occasion as others."""
_ELSEWHERE = re.compile(
    rf"(?:\* ?)?tại (?!(?:buổi|lễ|phiên|cuộc|đây|chương trình|{SITTING})(?!\w))[^.;]{{2,420}}?, [^.;]{{3,200}}?(?:tổ chức|diễn ra) (?:buổi )?lễ(?!\w)"
)
_NEXT_STOP = re.compile(
    rf"điểm (?:đến|dừng chân) (?:tiếp theo|thứ|cuối)(?!\w)|(?:sau đó|tiếp đó|tiếp theo|kế đó|tiếp tục chuyến|nhân dịp này|dịp này)(?:,|(?= (?:đoàn|{HONORIFIC})))"
)
_JUST_HELD = Cued(
    r"cũng (?:đã )?(?:long trọng |trang trọng )?tổ chức (?:buổi )?lễ(?!\w)|(?:cũng |đã )*vừa (?:long trọng |trang trọng |phối hợp [^,.;]{3,60} )*(?:tổ chức|họp|khai mạc|tiến hành)(?!\w)"
    r"|(?<!\w)cũng (?:đã )?(?:tổ chức|tiến hành) (?:kỳ họp|phiên họp)(?: lần)?(?: thứ)? \d"
)
_BEFORE = re.compile(rf"(?:trong [^,]{{1,20}} trước {SITTING}|trước đó(?: vào)?|trước đây|hồi|vào năm|năm \d{{4}})(?!\w)")
_CLOSED_AFTER = re.compile(
    rf"{_BEFORE_TIME}(?:ngày|{DAY_PART})(?: ngày)? \d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{4}})?, sau (?:gần |hơn )?(hai|ba|bốn|năm|\d) ngày [^.;]*? (?:bế mạc|kết thúc|khép lại)(?!\w)"
)
"""`Chiều 15/10, sau 3 ngày làm việc, đại hội bế mạc`"""
_CLOSED_THEN = Cued(
    rf"(?:đại hội|hội nghị|kỳ họp)(?!\w)[^.;]*? (?:bế mạc|kết thúc|khép lại)(?: vào| trong)?,? (?:{DAY_PART} |ngày |hôm nay|nay)[^.;]{{0,30}}, sau ({FEW}|năm|\d) ngày (?:làm việc|diễn ra|họp)"
)
"""`Đại hội Y đã bế mạc trưa nay, 7/10, sau hai ngày làm việc`"""
_DAYS_BEFORE = re.compile(
    r"trước đó,? (?:một|hai|ba|\d{1,2}) (?:ngày|hôm|tuần|tháng)(?!\w)|(?:một|hai|ba|\d{1,2}) (?:ngày|tuần|tháng) trước(?: đó)?(?!\w)"
)
_LAST_YEAR = re.compile(rf"(?:vào )?(?:{DAY_PART}|ngày|tháng|cuối|đầu)[^,.;:]{{0,20}} năm (?:ngoái|trước)(?!\w)|năm (?:ngoái|trước),")
_PREPARATORY = Cued(rf"phiên(?: họp)? trù bị[^.;]{{0,12}} (?:ngày|{DAY_PART}) \d")
_TO_COME = rf"(?<!\w)sắp (?:vào|đến|về|tổ chức|diễn ra|khai mạc)(?!\w)|(?<!\w)(?:sẽ|dự kiến|chuẩn bị cho|chuẩn bị)(?: được| chính thức| chính| long trọng)?(?: diễn ra| tổ chức| khai mạc| tiến hành| xem xét| nghe)|sẽ (?:được|lấy|họp|xem)|tạm hoãn|tạm dừng|{SITTING} (?:[^,.;]{{0,30}} )?(?:sắp tới|tới đây)"
_PLANNED = Cued(_TO_COME)
_ASKED_FOR = Cued(
    rf"(?<!\w)(?<!theo )(?<!thực hiện )(?<!trước )(?:yêu cầu|đề nghị|giao nhiệm vụ|tập trung tuyên truyền)(?! (?:của|đề ra|đặt ra|nhiệm vụ))(?=[ ,])(?![^.;]*,? (?:{DAY_PART}|ngày) \d)[^.]*$"
)
"""What somebody asks others to do (`đề nghị các ban tổ chức tốt kỳ họp`) has not taken place."""
_OWN_WORDS = rf"(?:(?!(?<!\w)(?:lễ|triển khai|chuẩn bị|về|đã|cho|{SITTING})(?!\w))[^.,;:]){{0,120}}"
"""What an event is called, up to another event and to what is done."""
_PLANNED_NEXT = re.compile(rf"(?:[^.;:]{{0,45}}?|{_OWN_WORDS}?)(?:{_TO_COME})")
_FORESEEN = re.compile(rf"(?:theo )?(?:dự kiến|kế hoạch)(?!\w)|(?:[^,.;]{{1,40}}, )?(?:vào )?(?:ngày|{DAY_PART}(?: ngày)?) mai(?!\w)")
_OTHER_DAY = re.compile(
    r"(?:số:? ?[\w/.-]+,?|sinh|thành lập|ban hành|kỷ niệm|đợt|dịp|trước|đến|kể từ|từ năm|đảng|tết|quốc khánh|ngày lễ|việt nam) (?:ngày )?$"
)
_ANNIVERSARY = re.compile(r"(?:kỷ niệm|năm ngày|ngày sinh|thành lập|truyền thống|quốc khánh|cách mạng tháng)[^()]{0,80}\([^()]*$")
"""`kỷ niệm 90 năm Ngày thành lập Đảng (3/2/1930 - 3/2/2020)`."""
_ROUND_OF_A_MONTH = re.compile(r"tháng \d{1,2} \($")
"""`Phiên họp tháng 11 (lần 2)`: the second of that month, which is no number of its series."""
_NUMBER = Cued(
    r"(?:lần thứ|kỳ họp(?: thứ|(?= (?:\d{1,3}(?![\d/.-])|đầu tiên)))|phiên(?: họp)? thứ|họp (?:kỳ|phiên)(?: thứ)?|kỳ thứ|trung ương|phiên họp|họp thứ|lần) (\d{1,3}|[ivxl]+|nhất|đầu tiên|(?:hai mươi|mười)(?: (?:mốt|một|hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín))?|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín)(?!\w)"
)
_OTHER_NUMBER = re.compile(
    r"[:“\"]|(?:nghị quyết|đại hội|kết quả|quyết định|chuẩn bị|chương trình|dự kiến|trước|sau|ý kiến|thông báo)[^,;]*$|(?<!\w)(?:đã|nghe) .{5}|và tại "
)
_OF_ANOTHER = re.compile(
    r"hội nghị .*(?<!\w)hội nghị(?!\w)|(?:(?:phiên|buổi|cuộc) )?họp(?:| .*)(?:,|cho biết|nội dung|quán triệt) .*(?<!\w)hội nghị(?!\w)"
)
"""`hội nghị quán triệt hội nghị lần thứ 10`, `tại buổi họp, ông An cho biết, Hội nghị lần thứ 10 ...`: the number is that of another."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""What an event is called does not part it from its number: `Đại hội thi đua “Gương mẫu” lần thứ VI`."""
_NAMED_NEXT = re.compile(r" \(?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?![\d%])")
"""`chiều cùng ngày | 9/10`: the day itself follows."""
_SAID_ON_DAY = re.compile(
    rf"{_BEFORE_TIME}(?:ngày|hôm|{DAY_PART})(?!\w)[^.;:]{{2,120}} (?:cho biết|thông tin|thông báo)(?:,| rằng)? (?:đã|vừa) (?:họp|tổ chức|tiến hành|có)(?!\w)(?![^.;]* (?:{DAY_PART}|ngày) \d)"
)
"""`Ngày 22/3, Y cho biết đã họp ...`: the day is that of the telling."""
_DAY_MONTH = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?![/.-]?\d)")
_DAY = len("2024-05-20")
_SOME_YEAR = "2024-01-01"
"""A year that has every day."""


def is_planned(low: str) -> bool:
    """Whether the sentence tells of an event to come, or put off."""
    return _PLANNED.search(low) is not None


def is_foreseen(low: str) -> bool:
    """Whether the sentence opens with what is foreseen (`Theo kế hoạch, ...`, `Dự kiến ...`)."""
    return _FORESEEN.match(low) is not None


def is_to_come(low: str, end: int) -> bool:
    """Whether the event whose word ends at `end` of `low` is one to come, put off or asked for: `sẽ tổ chức hội nghị`, `đại hội sẽ diễn ra`.

    What is said to come further on in the sentence (`hội nghị triển khai lễ kỷ niệm sẽ được tổ chức vào tháng 9`) is another event.
    """
    is_planned = _PLANNED.search(low, 0, end) is not None or _ASKED_FOR.search(low, 0, end) is not None
    return is_planned or _PLANNED_NEXT.match(low, end) is not None


def is_earlier(low: str) -> bool:
    """Whether the sentence goes back to something before what the article reports."""
    return _BEFORE.match(low) is not None


def is_last_year(low: str) -> bool:
    """Whether the sentence opens with a day of the year before (`Ngày 3/2 năm ngoái, ...`)."""
    return _LAST_YEAR.match(low) is not None


def is_days_before(low: str) -> bool:
    """Whether the sentence goes back by so many days (`Trước đó một ngày`)."""
    return _DAYS_BEFORE.match(low) is not None


def is_later(low: str) -> bool:
    """Whether the sentence goes on to another event of the day (`Chiều cùng ngày`, `Buổi chiều`)."""
    return _LATER.match(low.lstrip("* ")) is not None or _LIKEWISE.search(low) is not None


def is_next_stop(low: str) -> bool:
    """Whether the sentence goes on to what was done next (`Sau đó, đoàn ...`)."""
    return _NEXT_STOP.match(low) is not None


def is_elsewhere(low: str) -> bool:
    """Whether the sentence tells of a rite at another place (`Tại xã Y, Đảng ủy xã tổ chức lễ ...`)."""
    return _ELSEWHERE.match(low) is not None


def is_just_held(low: str) -> bool:
    """Whether the sentence tells of something as news, wherever it stands (`Chi bộ Y cũng vừa tổ chức ...`)."""
    return _JUST_HELD.search(low) is not None


def is_next_day(low: str) -> bool:
    """Whether the sentence goes on to the day after."""
    return _NEXT_DAY.match(low) is not None


def is_resumed(low: str) -> bool:
    """Whether the sentence only goes on about the event already told of (`Đại hội khai mạc chiều 16/5`)."""
    return _RESUMED.match(low) is not None or _RESUMED_LATER.match(low) is not None


def days_apart(first: str | None, second: str | None) -> int | None:
    """How many days lie between two ISO days, None where either is unknown."""
    if first is None or second is None or len(first) != len(second) or len(first) != _DAY:
        return None
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def same_year(printed: str | None, known: str | None) -> str | None:
    """The ISO day that `printed` (`chiều 13/8`) is in the year of the ISO day `known`; None where it is none."""
    match = _DAY_MONTH.search(printed or "")
    if match is None or known is None:
        return None
    try:
        return date(int(known[:4]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        return None


def printed_days_apart(first: str | None, second: str | None) -> int | None:
    """How many days lie between two days of one year as printed (`chiều 13/8`), None where either is none."""
    same = _SOME_YEAR
    return days_apart(same_year(first, same), same_year(second, same))


def is_same_day(printed: str | None) -> bool:
    """Whether a day is told only as that of what was told before (`chiều cùng ngày`)."""
    return printed is not None and "cùng ngày" in printed


def is_preparatory(low: str) -> bool:
    """Whether the sentence tells on which day a congress held its preparatory session, with which it opens."""
    return _PREPARATORY.search(low) is not None


def day_after(day: str | None) -> str | None:
    """The ISO day after `day`."""
    return None if day is None or len(day) != _DAY else (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def has_time_head(low: str) -> bool:
    """Whether the sentence begins with a time, at most a long circumstance before it."""
    return _TIME_HEAD.match(low) is not None


def opens_with_time(low: str) -> bool:
    """Whether the sentence begins with a time, at most a few words before it."""
    return _TIMES.search(low, 0, _CLOSE) is not None and _CLOSE_HEAD.match(low) is not None


def names_day(low: str) -> bool:
    """Whether the sentence says of something, at its end, on which day it was (`... vào chiều 11/4`, `trong 2 ngày 13 và 14/11`)."""
    return _ON_DAY.search(low) is not None


def takes_place(low: str) -> bool:
    """Whether the words say when something takes place (`diễn ra vào ngày`)."""
    match = _TAKES_PLACE.search(low)
    return match is not None and _RESULTS_OF.search(low[: match.start()]) is None


def day_of(reading: Reading, sentence: Sentence) -> tuple[str | None, str | None]:
    """The (first) day that the sentence names as the event's, not a document's: its ISO value, and as printed."""
    text = reading.document.text
    if _SAID_ON_DAY.match(sentence.low):
        return None, None
    for found in within(reading.dates, sentence.start, sentence.end):
        if (found.value is not None and len(found.value) != _DAY) or _NAMED_NEXT.match(text, found.end):
            continue
        before = text[max(sentence.start, found.start - 100) : found.start].lower()
        if not _OTHER_DAY.search(before[-40:]) and not _ANNIVERSARY.search(before):
            return found.value, text[found.start : found.end].lower()
    return None, None


def opened_on(low: str, closed: str | None) -> str | None:
    """The ISO day on which what the sentence says `closed` after so many days had opened; `closed` where it says no such thing."""
    match = _AFTER_DAYS.match(low) or _CLOSED_AFTER.match(low) or _CLOSED_THEN.search(low)
    days = read_words(match[1]) if match and not match[1].isdigit() else int(match[1]) if match else None
    if days and match is not None and match.re is _AFTER_DAYS and (match[2] or match[3]):
        days += 1  # a day and a half begins the day before
    if not days or closed is None or len(closed) != _DAY:
        return closed
    return (date.fromisoformat(closed) - timedelta(days=days - 1)).isoformat()


def number_of(low: str, start: int) -> int | None:
    """The number of the event whose word begins at `start` of `low`: `lần thứ XXII` is 22."""
    match = _NUMBER.search(low, max(0, start - 4), min(len(low), start + 130))
    if (
        match is None
        or _OF_ANOTHER.match(low, start, match.start())
        or _OTHER_NUMBER.search(_QUOTED.sub("", low[start + 8 : match.start()]))
        or _ROUND_OF_A_MONTH.search(low[: match.start()])
    ):
        return None
    return 1 if match[1] == "đầu tiên" else read_ordinal(match[1])
