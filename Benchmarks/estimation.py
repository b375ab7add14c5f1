#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures the estimates of those no list has beside R and statsmodels, and checks them against published tables.

    Benchmarks/estimation.py                  everything; prints the table of Documentation/benchmarks-estimation.md
    Benchmarks/estimation.py --only models    one part

Tables and the answers of R's packages are those of the folder shared/data/mse beside the project (IMENA_SHARED names
another place). Times are processor seconds of one thread, the best of three runs; from ours, those of a run that only
reads the table are taken off. Peers run in the same minutes: R's glm.fit (Debian's r-base-core) and statsmodels (from
PyPI, in the Python that runs this); without them their columns stay empty.
"""

import argparse
import csv
import json
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("IMENA_SHARED", PROJECT.parent / "shared"))
DATA = SHARED / "data" / "mse"
IMENA = PROJECT / ".build" / "release" / "imena"


def cpu(command, **options):
    """Processor seconds of a command, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def ours(binary, table, methods, *options):
    command = [binary, "estimate", "--table", DATA / "tables" / f"{table}.csv", "--format", "json", "--threads", "1"]
    best = min(cpu([*command, "--methods", methods, *options])[0] for _ in range(3))
    idle = min(cpu([*command, "--methods", "chapman"])[0] for _ in range(3))
    return max(best - idle, 0)


def answers(binary, table, methods, *options):
    command = [binary, "estimate", "--table", DATA / "tables" / f"{table}.csv", "--format", "json"]
    return json.loads(cpu([*command, "--methods", methods, *options])[1])["methods"]


def rows(name):
    with open(DATA / "expected" / f"{name}.csv") as file:
        return list(csv.DictReader(file))


R_MODELS = r"""
table <- read.csv(commandArgs(TRUE)[1]); k <- ncol(table) - 1
cells <- as.matrix(expand.grid(rep(list(0:1), k)))[-1, ]
key <- function(m) apply(m, 1, paste, collapse = "")
y <- rep(0, nrow(cells)); names(y) <- key(cells)
for (i in seq_len(nrow(table))) y[key(as.matrix(table[i, 1:k]))] <- table[i, k + 1]
models <- strsplit(readLines(commandArgs(TRUE)[2]), " ")
start <- proc.time()
for (model in models) {
  X <- sapply(strsplit(model, ""), function(term) apply(cells[, as.integer(term), drop = FALSE], 1, prod))
  suppressWarnings(glm.fit(cbind(1, X), y, family = poisson()))
}
spent <- proc.time() - start; cat(spent[[1]] + spent[[2]])
"""


def closed(name):
    """All terms of a model, from its name."""
    from itertools import combinations
    terms = set()
    for top in name.strip("[]").split(","):
        for size in range(1, len(top) + 1):
            terms |= {"".join(part) for part in combinations(top, size)}
    return sorted(terms, key=lambda term: (len(term), term))


def r_models(table, names):
    if not shutil.which("Rscript"):
        return None
    work = PROJECT / ".build" / "estimation"
    work.mkdir(parents=True, exist_ok=True)
    (work / "models.R").write_text(R_MODELS)
    (work / "models.txt").write_text("\n".join(" ".join(closed(name)) for name in names) + "\n")
    run = ["Rscript", "--vanilla", work / "models.R", DATA / "tables" / f"{table}.csv", work / "models.txt"]
    return min(float(cpu(run)[1]) for _ in range(3))


def statsmodels_models(table, names):
    try:
        import numpy
        import statsmodels.api as api
    except ImportError:
        return None
    with open(DATA / "tables" / f"{table}.csv") as file:
        lines = list(csv.reader(file))
    lists = len(lists_of(lines))
    counts = {tuple(map(int, line[:-1])): int(line[-1]) for line in lines[1:]}
    cells = [tuple(number >> place & 1 for place in range(lists)) for number in range(1, 2 ** lists)]
    y = numpy.array([counts.get(cell, 0) for cell in cells], float)
    start = time.process_time()
    for name in names:
        columns = [[all(cell[int(sign) - 1] for sign in term) for cell in cells] for term in closed(name)]
        design = numpy.column_stack([numpy.ones(len(cells))] + columns).astype(float)
        api.GLM(y, design, family=api.families.Poisson()).fit()
    return time.process_time() - start


def lists_of(lines):
    return lines[0][:-1]


def models(binary):
    """All models of four lists and the 1,024 with pairs of five: time, and digits against the files."""
    found = []
    for table, count in (("kosovo1999_4lists", 113), ("uk2013_5lists", 1024)):
        names = [row["model"] for row in rows("extended_mle_all_models") if row["dataset"] == table]
        assert len(names) == count
        found.append((f"{count} models, {table}", ours(binary, table, "loglinear-all"), r_models(table, names),
                      statsmodels_models(table, names)))
    return found


def resampling(binary):
    return [
        ("113 models x 1,000 resamples", ours(binary, "kosovo1999_4lists", "bootstrap"), None, None),
        ("6 lists, stepwise x 1,000 resamples", ours(binary, "uk2013_6lists", "stepwise"), None, None),
    ]


def averaging(binary):
    return [("822 graphs x 54,880, three priors", ours(binary, "uk2013_5lists", "dga"), None, None)]


def classes(binary):
    return [(f"latent classes, 4 chains x 60,000 sweeps, {table}", ours(binary, table, "lcmcr"), None, None)
            for table in ("hav_taiwan_3lists", "kosovo1999_4lists", "uk2013_5lists")]


def page(binary):
    return [(f"the whole page, {table}", ours(binary, table, ",".join(
        ["chao", "coverage", "loglinear", "bootstrap", "stepwise", "m-models", "dga", "lcmcr", "known-size"])), None, None)
        for table in ("spina_ny_3lists", "kosovo1999_4lists", "uk2013_5lists")]


def digits(binary):
    """The largest relative difference from R, over all models that it fits exactly; and where it has a value and we none."""
    worst, absent = {}, {}
    for table in ("uk2013_5lists", "westernus_5lists", "kosovo1999_4lists", "australia_4lists", "hiv_rome_4lists",
                  "hav_taiwan_3lists", "spina_ny_3lists"):
        mine = {one["model"]: one for one in answers(binary, table, "loglinear-all")}
        for row in rows("loglinear_all_models"):
            if row["dataset"] != table or row["status"] != "exact":
                continue
            one = mine[row["model"]]
            for ours_name, name in (("estimate", "abundance"), ("se", "stderr"), ("aic", "aic"), ("bic", "bic")):
                if one[ours_name] is None:
                    absent[name] = absent.get(name, 0) + 1
                    continue
                gap = abs(one[ours_name] / float(row[name]) - 1)
                worst[name] = max(worst.get(name, 0), gap)
    return [(f"largest relative difference from R: {name}", gap, None, None) for name, gap in worst.items()] + [
        (f"values of R without one of ours: {name}", count, None, None) for name, count in absent.items()]


PARTS = {"models": models, "resampling": resampling, "averaging": averaging, "classes": classes, "page": page,
         "digits": digits}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", help="parts, with commas between: " + ", ".join(PARTS))
    parser.add_argument("--binary", type=Path, default=IMENA, help="the program to measure")
    options = parser.parse_args()
    if not DATA.exists():
        sys.exit(f"{DATA} is not there; it holds the tables.")
    print(f"load before: {os.getloadavg()[0]:.1f}\n")
    print("| what | ours | R glm.fit | statsmodels |\n| --- | --- | --- | --- |")
    for part in (options.only or ",".join(PARTS)).split(","):
        for what, *figures in PARTS[part](options.binary):
            print(f"| {what} | " + " | ".join("" if figure is None else f"{figure:.3g}" for figure in figures) + " |",
                  flush=True)


if __name__ == "__main__":
    main()
