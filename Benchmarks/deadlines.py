#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures terms and clocks of 5,000 records, and checks the calendar with an independent parser.

    Benchmarks/deadlines.py [--records 5000] [--rounds 5]

Writes Documentation/benchmarks-deadlines.md. The records are of people who do not exist (`generate.py plain20`). Time is CPU
time of the process. A program that does the same is not known to us, so the line beside it is what the register needs to
read the same records and work out nothing (`imena count`).
"""

import argparse
import json
import statistics
import subprocess
import sys
from datetime import date

import run as bench

DOCUMENT = bench.PROJECT / "Documentation" / "benchmarks-deadlines.md"
VENV = bench.WORK / "venv"


def parser():
    """A Python with the package icalendar, which has nothing to do with this project."""
    python = VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    if subprocess.run([python, "-c", "import icalendar"], capture_output=True).returncode != 0:
        subprocess.run([VENV / "bin" / "pip", "install", "--quiet", "icalendar"], check=True)
    return python


CHECK = """
import sys, json, icalendar
data = open(sys.argv[1], 'rb').read()
wanted = json.load(open(sys.argv[2]))
assert data.endswith(b'\\r\\n') and b'\\n' not in data.replace(b'\\r\\n', b'')
assert max(len(line) for line in data.split(b'\\r\\n')) <= 75
calendar = icalendar.Calendar.from_ical(data)
events = calendar.walk('VEVENT')
assert len(events) == len(wanted), (len(events), len(wanted))
found = sorted((event.decoded('DTSTART').isoformat(), str(event['SUMMARY'])) for event in events)
told = sorted((one['due'], f"{one['clock']} · {one['person'] or 'all'} · {one['state']}") for one in wanted)
assert found == told
assert len({str(event['UID']) for event in events}) == len(events)
assert all(event.get('DTSTAMP') and not event.errors for event in events) and not calendar.errors
print(len(events), icalendar.__version__)
"""


def conformance(folder, day):
    """The calendar read by icalendar has just the deadlines of the JSON."""
    with open(bench.WORK / "deadlines.ics", "wb") as file:
        subprocess.run([bench.IMENA, "deadlines", "--format", "ics", "--on", day, "--register", folder], stdout=file, check=True)
    with open(bench.WORK / "deadlines.json", "wb") as file:
        subprocess.run([bench.IMENA, "deadlines", "--format", "json", "--on", day, "--register", folder], stdout=file, check=True)
    done = subprocess.run([parser(), "-c", CHECK, bench.WORK / "deadlines.ics", bench.WORK / "deadlines.json"],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"The calendar is not what an independent parser reads:\n{done.stderr}")
    return done.stdout.split()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--records", type=int, default=5000)
    arguments.add_argument("--rounds", type=int, default=5)
    options = arguments.parse_args()
    bench.WORK.mkdir(parents=True, exist_ok=True)
    day = "2024-06-01"
    folder = bench.new_register("deadlines")
    bench.take_in(folder, bench.generated("plain20", options.records), bench.HOME / "mappings" / "plain20.yaml")
    ours, beside = [], []
    for _ in range(options.rounds):
        ours.append(bench.run(bench.IMENA, "deadlines", "--format", "json", "--on", day, "--register", folder).cpu)
        clocks = len(json.loads((bench.WORK / "last.log").read_text()))
        beside.append(bench.run(bench.IMENA, "count", "--on", day, "--register", folder).cpu)
    events, version = conformance(folder, day)
    spread = lambda values: f"{statistics.median(values):.2f} s ({min(values):.2f} to {max(values):.2f})"
    verdict = "as asked" if statistics.median(ours) <= 0.5 else "**falls short**"
    DOCUMENT.write_text("\n".join([
        "# Benchmarks: terms and clocks", "",
        "All clocks of all persons of a register, the term of each sentence among them: the whole command, from opening the register to",
        "printing JSON. Nobody in it exists. Asked for: terms and clocks of 5,000 records in 0.5 CPU seconds.", "",
        "| what | CPU | asked | it is |", "|---|---|---|---|",
        f"| `imena deadlines`, {options.records} records, {clocks} clocks | {spread(ours)} | 0.50 s | {verdict} |",
        f"| beside it: the same register read for `imena count`, nothing worked out | {spread(beside)} | | |", "",
        f"The calendar of the same {events} deadlines was read by the Python package icalendar {version}: the same days, texts and",
        "states as the JSON, each identifier once, no line longer than 75 bytes, no errors.", "",
        f"`Benchmarks/deadlines.py --records {options.records} --rounds {options.rounds}`, {date.today().isoformat()}. {bench.machine()}.", ""]))
    print(DOCUMENT.read_text())


if __name__ == "__main__":
    main()
