#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures `imena plan` with 1,500 candidates and ten constraints, and compares the best total with HiGHS.

    Benchmarks/plan.py [--candidates 1500] [--rounds 5] [--write FOLDER]

Writes Documentation/benchmarks-plan.md. The candidates do not exist. Time is the wall clock of the whole command, from reading the
plan to printing JSON, and CPU time beside it; a plan is searched for four seconds at most unless it says otherwise. HiGHS (highspy,
in `.build/benchmarks/venv`) gets the bare integer program of the same plan, without explanations, further packages or frontier.
"""

import argparse
import csv
import json
import random
import resource
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import run as bench

DOCUMENT = bench.PROJECT / "Documentation" / "benchmarks-plan.md"
VENV = bench.WORK / "venv"
HIGHS = "highspy==1.16.0"

CONSTRAINTS = """constraints:
  - {id: ours, kind: count, side: ours, at_least: 10, at_most: 24}
  - {id: theirs, kind: count, side: theirs, at_least: 2, at_most: 8}
  - {id: heads, kind: balance, at_most: 18, times: 1}
  - {id: unknown names, kind: share, side: ours, where: {fame: 0}, at_least: 0.4}
  - {id: women, kind: count, side: ours, where: {sex: female}, at_least: 8}
  - {id: consent, kind: consent, side: ours}
  - {id: regions, kind: spread, side: ours, attribute: region, at_most: 4}
  - {id: gravity, kind: sum, side: theirs, attribute: gravity, at_most: 40}
  - {id: age, kind: sum, side: ours, attribute: age, at_most: 1100}
"""
TENTH = {
    "sick first": "  - {id: sick first, kind: first, side: ours, where: {health: grave, age: {at_least: 72}}}\n",
    "balance of years": "  - {id: years, kind: balance, attribute: years_left, times: 1.7, at_least: -3, at_most: 3}\n",
    "no third": "  - {id: enough, kind: count, side: ours, at_least: 40}\n",
}
SCORES = """scores:
  - name: need
    weight: 1
    terms:
      - {side: ours, attribute: years_left, times: 1.3}
      - {side: ours, where: {health: grave}, points: 9}
      - {side: ours, where: {health: poor}, points: 4}
      - {side: ours, attribute: months_held, times: 0.11}
  - name: price
    weight: -1.7
    terms:
      - {side: theirs, attribute: gravity, times: 1}
      - {side: theirs, points: 2}
"""


def write(folder, candidates, tenth, frontier):
    """A plan and its two tables; the same arguments give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(candidates)
    theirs = candidates // 15
    regions = [f"region {number}" for number in range(1, 31)]
    for side, count in (("ours", candidates - theirs), ("theirs", theirs)):
        with open(folder / f"{side}.csv", "w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["id", "sex", "age", "region", "health", "fame", "years_left", "months_held", "gravity", "consent"])
            for number in range(count):
                table.writerow([
                    f"{side[0]}{number}", rng.choice(["male", "male", "female"]), rng.randint(19, 80), rng.choice(regions),
                    rng.choices(["good", "poor", "grave"], [6, 3, 1])[0], rng.choices([0, 1, 4, 20], [5, 4, 3, 1])[0],
                    round(rng.uniform(0.1, 17), 1), rng.randint(1, 110), rng.randint(1, 12),
                    rng.choices(["yes", "no", "?"], [8, 1, 1])[0]])
    path = folder / f"plan-{tenth.replace(' ', '-')}.yaml"
    path.write_text(
        "format: imena-plan-1\ntitle: Invented candidates\npackages: 3\nours: {file: ours.csv}\ntheirs: {file: theirs.csv}\n"
        + CONSTRAINTS + TENTH[tenth] + SCORES + ("frontier: {between: [need, price], points: 7}\n" if frontier else ""))
    return path


# Reads the same tables and states the same constraints anew; nothing of Imena is in it.
PEER = """
import csv, json, sys, time, highspy
folder, tenth = sys.argv[1], sys.argv[2]
rows = [(side, row) for side in ('ours', 'theirs') for row in csv.DictReader(open(f'{folder}/{side}.csv'))]
ours = [i for i, (side, _) in enumerate(rows) if side == 'ours']
theirs = [i for i, (side, _) in enumerate(rows) if side == 'theirs']
value = lambda i, name: float(rows[i][1][name])
sick = lambda i: rows[i][1]['health'] == 'grave' and value(i, 'age') >= 72
def gain(i):
    if rows[i][0] == 'theirs':
        return -1.7 * (value(i, 'gravity') + 2)
    return 1.3 * value(i, 'years_left') + {'grave': 9, 'poor': 4, 'good': 0}[rows[i][1]['health']] + 0.11 * value(i, 'months_held')
start = time.process_time()
h = highspy.Highs()
h.setOptionValue('output_flag', False)
h.setOptionValue('mip_rel_gap', 0.0)
h.setOptionValue('time_limit', 60.0)
h.setOptionValue('threads', 1)
x = [h.addBinary() for _ in rows]
total = lambda chosen, weight=lambda i: 1: sum(weight(i) * x[i] for i in chosen)
for chosen, least, most in ((ours, 10, 24), (theirs, 2, 8), ([i for i in ours if rows[i][1]['sex'] == 'female'], 8, 1e4)):
    h.addConstr(total(chosen) >= least)
    h.addConstr(total(chosen) <= most)
h.addConstr(total(ours) - total(theirs) <= 18)
h.addConstr(total(ours, lambda i: (1 if value(i, 'fame') == 0 else 0) - 0.4) >= 0)
for i in ours:
    if rows[i][1]['consent'] != 'yes':
        h.addConstr(x[i] <= 0)
for region in sorted({rows[i][1]['region'] for i in ours}):
    h.addConstr(total([i for i in ours if rows[i][1]['region'] == region]) <= 4)
h.addConstr(total(theirs, lambda i: value(i, 'gravity')) <= 40)
h.addConstr(total(ours, lambda i: value(i, 'age')) <= 1100)
if tenth == 'sick first':
    first, gate = [i for i in ours if sick(i) and rows[i][1]['consent'] == 'yes'], h.addBinary()
    for i in first:
        h.addConstr(gate <= x[i])
    for i in ours:
        if not sick(i):
            h.addConstr(x[i] <= gate)
elif tenth == 'balance of years':
    balance = total(ours, lambda i: value(i, 'years_left')) - total(theirs, lambda i: 1.7 * value(i, 'years_left'))
    h.addConstr(balance >= -3)
    h.addConstr(balance <= 3)
else:
    h.addConstr(total(ours) >= 40)
h.maximize(total(range(len(rows)), gain))
status = h.getModelStatus() == highspy.HighsModelStatus.kOptimal
print(json.dumps({'total': h.getObjectiveValue() if status else None, 'seconds': time.process_time() - start}))
"""


def peer(folder, tenth):
    python = VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    if subprocess.run([python, "-c", "import highspy"], capture_output=True).returncode != 0:
        subprocess.run([VENV / "bin" / "pip", "install", "--quiet", HIGHS], check=True)
    done = subprocess.run([python, "-c", PEER, folder, tenth], capture_output=True, text=True, check=True)
    # The library prints a line of its own first.
    return json.loads(done.stdout.splitlines()[-1])


def measured(path):
    """Wall clock, CPU time and answer of the command."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([bench.IMENA, "plan", path, "--format", "json"], capture_output=True, text=True, check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, json.loads(done.stdout)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--candidates", type=int, default=1500)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--write", type=Path, help="only write the plans into this folder")
    options = arguments.parse_args()
    if options.write:
        for tenth in TENTH:
            print(write(options.write, options.candidates, tenth, True))
        return
    folder, lines = bench.WORK / "plan", []
    for tenth in TENTH:
        path, runs = write(folder, options.candidates, tenth, True), []
        for _ in range(options.rounds):
            runs.append(measured(path))
        answer, beside = runs[-1][2], peer(folder, tenth)
        spread = lambda values: f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"
        best = answer["packages"][0]["scores"]["total"] if answer["packages"] else None
        same = "both: none" if best is None and beside["total"] is None else (
            f"{best:.2f}; {beside['total']:.2f}" if best is not None and beside["total"] is not None else f"**{best}; {beside['total']}**")
        gaps = [run[2]["gap"] for run in runs if run[2]["gap"] is not None]
        verdict = "as asked" if max(run[0] for run in runs) <= 5 else "**falls short**"
        lines.append(
            f"| {tenth} | {answer['status']} | {f'{max(gaps):.4f}' if gaps else ''} | {len(answer['packages'])}, {len(answer['frontier'])}, "
            f"{len(answer['conflicts'])} | {spread([run[0] for run in runs])} | {spread([run[1] for run in runs])} | {same} | "
            f"{beside['seconds']:.2f} | {verdict} |")
    DOCUMENT.write_text("\n".join([
        "# Benchmarks: plans", "",
        f"`imena plan` with {options.candidates} candidates who do not exist and ten constraints: the three best packages, seven points of the",
        "frontier, why each is in or not, or which constraints clash. The whole command. Asked for: 5 seconds, with proof or the gap.", "",
        "| tenth constraint | status | greatest gap | packages, frontier, clashes | wall, s | CPU, s | best total; that of HiGHS | CPU of HiGHS, s, for the best alone | it is |",
        "|---|---|---|---|---|---|---|---|---|", *lines, "",
        f"`Benchmarks/plan.py --candidates {options.candidates} --rounds {options.rounds}`, {date.today().isoformat()}. HiGHS: {HIGHS}, gap 0, one "
        f"thread. {bench.machine()}.", ""]))
    print(DOCUMENT.read_text())


if __name__ == "__main__":
    main()
