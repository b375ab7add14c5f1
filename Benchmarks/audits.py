#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures the audit of a list of 1,500 names against 900 registered persons, and counts wrong matches.

    Benchmarks/audits.py [--persons 900] [--names 1500] [--rounds 5]

Writes Documentation/benchmarks-audits.md. Nobody in it exists (`generate.py plain20`): the list has names alone, without
births, of persons of whom some are registered and some are not, so that who is who is known. No program that audits such a list
is known to us; beside it stands what the register needs to read the same records and work out nothing (`imena count`).
"""

import argparse
import csv
import json
import statistics
from datetime import date

import run as bench

DOCUMENT = bench.PROJECT / "Documentation" / "benchmarks-audits.md"


def people(count):
    with open(bench.generated("plain20", count), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def full(row):
    return f"{row['family']} {row['given']} {row['patronymic']}"


def write_list(rows, file, name):
    with open(file, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(["name"])
        for row in rows:
            writer.writerow([name(row)])
    return file


def matches(folder, file, rows, registered):
    """Right, wrong, and wrong with more than 0.9, by the full name; namesakes within the register count as right."""
    bench.run(bench.IMENA, "audit", file, "--format", "json", "--register", folder)
    entries = json.loads((bench.WORK / "last.log").read_text())["entries"]
    assert len(entries) == len(rows)
    names = {full(row) for row in registered}
    right = wrong = sure = 0
    for entry, row in zip(entries, rows):
        if entry["person"] is None:
            continue
        if full(row) in names and full(row) == entry["name"]:
            right += 1
        else:
            wrong += 1
            sure += entry["probability"] > 0.9
    return right, wrong, sure


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--persons", type=int, default=900)
    arguments.add_argument("--names", type=int, default=1500)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    bench.WORK.mkdir(parents=True, exist_ok=True)
    registered = people(options.persons)
    start = options.persons // 3
    rows = people(start + options.names)[start:]
    folder = bench.new_register("audits")
    bench.take_in(folder, bench.generated("plain20", options.persons), bench.HOME / "mappings" / "plain20.yaml")
    file = write_list(rows, bench.WORK / "audits.csv", full)
    pdf, whole, beside = [], [], []
    for _ in range(options.rounds):
        out = bench.fresh(bench.WORK / "audit.pdf")
        pdf.append(bench.run(bench.IMENA, "audit", file, "--format", "pdf", "--out", out, "--register", folder).cpu)
        whole.append(bench.run(bench.IMENA, "audit", file, "--format", "json", "--register", folder).cpu)
        beside.append(bench.run(bench.IMENA, "count", "--register", folder).cpu)
    found = []
    for label, name in [
        ("surname, given name, patronymic", full),
        ("given name and surname in Latin letters", lambda row: row["name_en"]),
        ("surname and initials", lambda row: f"{row['family']} {row['given'][0]}. {row['patronymic'][0]}."),
        ("surname alone", lambda row: row["family"]),
    ]:
        listed = write_list(rows, bench.WORK / "audits-names.csv", name)
        found.append((label, *matches(folder, listed, rows, registered)))
    spread = lambda values: f"{statistics.median(values):.2f} s ({min(values):.2f} to {max(values):.2f})"
    verdict = "as asked" if statistics.median(pdf) <= 1 else "**falls short**"
    both = sum(full(row) in {full(one) for one in registered} for row in rows)
    DOCUMENT.write_text("\n".join([
        "# Benchmarks: audits of lists", "",
        f"A list of {options.names} names against {options.persons} registered persons: the whole command, from opening the register to the",
        "report. Nobody in it exists. Asked for: 1,500 names against 900 persons in one CPU second, PDF included.", "",
        "| what | CPU | asked | it is |", "|---|---|---|---|",
        f"| `imena audit --format pdf` | {spread(pdf)} | 1.00 s | {verdict} |",
        f"| `imena audit --format json` | {spread(whole)} | | |",
        f"| beside it: the same register read for `imena count`, nothing worked out | {spread(beside)} | | |", "",
        f"Of the names {both} are those of registered persons. A person who is named though somebody else is meant is wrong; asked for is",
        "that none is wrong with more than 0.9. The made-up people have few given names, so that many share surname and given name, more",
        "than on real lists ([figures](explanation/lists.md)).", "",
        "| the list has | right | wrong | wrong, surer than 0.9 |", "|---|---|---|---|",
        *[f"| {label} | {right} | {wrong} | {sure} |" for label, right, wrong, sure in found], "",
        f"`Benchmarks/audits.py --persons {options.persons} --names {options.names} --rounds {options.rounds}`, "
        f"{date.today().isoformat()}. {bench.machine()}.", ""]))
    print(DOCUMENT.read_text())


if __name__ == "__main__":
    main()
