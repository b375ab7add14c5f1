#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures survival curves, Cox models and placebo dates beside R, lifelines, scikit-survival and statsmodels, on made-up
tables, and writes Documentation/benchmarks-survival.md.

    Benchmarks/survival.py            everything (some minutes)
    Benchmarks/survival.py --runs 5   the median of more runs

Of Imena the whole command is measured, reading and writing included; of the peers the call alone, their tables already in
memory. All are processor seconds of one thread. R is used where it is installed (r-base-core, r-cran-survival).
"""

import argparse
import csv
import json
import math
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
from datetime import date
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / ".build" / "survival-benchmarks"
DOCUMENT = PROJECT / "Documentation" / "benchmarks-survival.md"
IMENA = Path(os.environ.get("IMENA", PROJECT / ".build" / "release" / "imena"))
ROWS = 100_000
PERIODS = 208
THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

R = r"""
suppressMessages(library(survival))
d <- read.csv("spells.csv"); late <- read.csv("late.csv"); s <- read.csv("series.csv")
cpu <- function(f) { t <- system.time(f()); t[["user.self"]] + t[["sys.self"]] }
cat("R survival km", cpu(function() survfit(Surv(time, status) ~ 1, d)), "\n")
cat("R survival km-late", cpu(function() survfit(Surv(entry, time, status) ~ 1, late)), "\n")
cat("R survival cox", cpu(function() fit <<- coxph(Surv(time, status) ~ age + sex + region, d)), "\n")
cat("R survival cox-late", cpu(function() coxph(Surv(entry, time, status) ~ age + sex + region, late)), "\n")
cat("R survival coef", format(coef(fit)[["age"]], digits = 15), "\n")
placebo <- function() for (p in 5:204) { s$step <- as.integer(s$time >= p); glm(count ~ step + time, quasipoisson, s) }
cat("R survival placebo", 50 * cpu(placebo), "\n")
"""

PYTHON = r"""
import time, warnings
import numpy, pandas
warnings.filterwarnings("ignore")
d, late, s = pandas.read_csv("spells.csv"), pandas.read_csv("late.csv"), pandas.read_csv("series.csv")
def cpu(name, f):
    try:
        start = time.process_time(); f(); print(name, time.process_time() - start, flush=True)
    except Exception as error:
        print(name, "failed", type(error).__name__, flush=True)
from lifelines import KaplanMeierFitter, CoxPHFitter
cpu("lifelines km", lambda: KaplanMeierFitter().fit(d.time, d.status))
cpu("lifelines km-late", lambda: KaplanMeierFitter().fit(late.time, late.status, entry=late.entry))
fit = CoxPHFitter()
cpu("lifelines cox", lambda: fit.fit(d[["time", "status", "age", "sex", "region"]], "time", "status"))
print("lifelines coef", fit.params_["age"])
cpu("lifelines cox-late", lambda: CoxPHFitter().fit(late, "time", "status", entry_col="entry"))
from sksurv.nonparametric import kaplan_meier_estimator
from sksurv.linear_model import CoxPHSurvivalAnalysis
from sksurv.util import Surv
y = Surv.from_arrays(d.status.astype(bool), d.time)
cpu("scikit-survival km", lambda: kaplan_meier_estimator(y["event"], y["time"], conf_type="log-log"))
sk = CoxPHSurvivalAnalysis(ties="efron")
cpu("scikit-survival cox", lambda: sk.fit(d[["age", "sex", "region"]], y))
print("scikit-survival coef", sk.coef_[0] if hasattr(sk, "coef_") else "failed")
import statsmodels.api as sm
x = d[["age", "sex", "region"]]
ph = {}
cpu("statsmodels cox", lambda: ph.update(fit=sm.PHReg(d.time, x, d.status, ties="efron").fit()))
if "fit" in ph: print("statsmodels coef", ph["fit"].params[0])
def placebo():
    for p in range(5, 205):
        x = numpy.column_stack([numpy.ones(len(s)), s.time >= p, s.time])
        sm.GLM(s["count"], x, family=sm.families.Poisson()).fit(scale="X2")
start = time.process_time(); placebo(); print("statsmodels placebo", 50 * (time.process_time() - start))
"""


def tables():
    WORK.mkdir(parents=True, exist_ok=True)
    draw = random.Random(20261127)
    with open(WORK / "late.csv", "w", newline="") as late, open(WORK / "spells.csv", "w", newline="") as plain:
        late, plain = csv.writer(late), csv.writer(plain)
        late.writerow(["entry", "time", "status", "age", "sex", "region"])
        plain.writerow(["time", "status", "age", "sex", "region"])
        for _ in range(ROWS):
            age, sex, region = draw.randint(18, 80), int(draw.random() < 0.2), draw.randint(0, 1)
            end = draw.expovariate(0.0008 * math.exp(0.01 * (age - 40) - 0.3 * sex))
            seen = draw.uniform(100, 2500)
            time = int(min(end, seen)) + 1
            entry = min(draw.choice([0, 0, 0, draw.randint(0, 300)]), time - 1)
            status = int(end <= seen)
            late.writerow([entry, time, status, age, sex, region])
            plain.writerow([time, status, age, sex, region])
    with open(WORK / "series.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["time", "count", "step"])
        for week in range(1, PERIODS + 1):
            mean = 20 * math.exp(0.002 * week + (0.3 if week >= 120 else 0))
            writer.writerow([week, sum(draw.random() < mean / 200 for _ in range(200)), int(week >= 120)])


def cpu(*command):
    with open(WORK / "out", "wb") as out:
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.DEVNULL, cwd=WORK)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"Failed: {' '.join(map(str, command))}")
    return usage.ru_utime + usage.ru_stime


def ours(runs):
    base = [IMENA, "stats", "survival", "--group", "none", "--format", "json"]
    cox = ["--covariates", "age,sex,region"]
    tasks = {
        "km": base + ["--file", "spells.csv", "--covariates", "none"],
        "km-late": base + ["--file", "late.csv", "--covariates", "none"],
        "cox": base + ["--file", "spells.csv"] + cox, "cox-late": base + ["--file", "late.csv"] + cox,
    }
    found = {task: statistics.median(cpu(*command) for _ in range(runs)) for task, command in tasks.items()}
    cpu(*tasks["cox"])
    found["coef"] = json.loads((WORK / "out").read_text())["cox"]["terms"][0]["coef"]
    # 201 dates a run with step and trend, and again with a change of slope among the models: 50 runs are 10,000 fits.
    found["placebo"] = sum(cpu(IMENA, "stats", "events", "--file", "series.csv", "--format", "json") for _ in range(50))
    return found


def peers():
    found = {}
    text = ""
    if shutil.which("Rscript"):
        (WORK / "peer.R").write_text(R)
        text += subprocess.run(["Rscript", "peer.R"], cwd=WORK, capture_output=True, text=True).stdout
    python = WORK / "venv" / "bin" / "python"
    if not python.exists():
        print("Installing the peers…", flush=True)
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
        subprocess.run([WORK / "venv/bin/pip", "install", "--quiet", "lifelines", "scikit-survival", "statsmodels"], check=True)
    (WORK / "peer.py").write_text(PYTHON)
    text += subprocess.run([python, "peer.py"], cwd=WORK, capture_output=True, text=True, env=os.environ | THREAD).stdout
    for line in text.splitlines():
        match = re.match(r"(R survival|lifelines|scikit-survival|statsmodels) (\S+) (\S+)", line)
        if match:
            found.setdefault(match[1], {})[match[2]] = match[3]
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    tables()
    mine, others = ours(options.runs), peers()
    names = [name for name in ["R survival", "lifelines", "scikit-survival", "statsmodels"] if name in others]
    rows = [("Kaplan–Meier, 100,000 rows", "km", "0.1"), ("the same with late entry", "km-late", "0.1"),
            ("Cox, Efron, 3 columns", "cox", "0.3"), ("the same with late entry", "cox-late", "0.3"),
            ("10,000 placebo fits, 208 weeks", "placebo", "2")]

    def shown(value):
        try:
            return f"{float(value):.2f}"
        except (TypeError, ValueError):
            return "–" if value is None else value

    lines = ["# Survival and event studies beside their peers", "",
             f"<!-- Made by Benchmarks/survival.py on {date.today()}: run it again rather than change this page. -->", "",
             "Processor seconds of one thread. Of Imena the whole command is counted, reading 100,000 rows and writing JSON "
             "included; of the peers the call alone, with their tables already in memory. Placebo dates: Imena's are 50 runs of "
             "`imena stats events`, each with 201 dates, eight models and a change point; of the peers 200 fits, times 50.", "",
             "| task | goal | Imena | " + " | ".join(names) + " |", "|---|---|---|" + "---|" * len(names)]
    for title, task, goal in rows:
        lines.append(f"| {title} | {goal} | **{shown(mine[task])}** | " + " | ".join(shown(others[n].get(task)) for n in names) + " |")
    lines += ["", "The coefficient of age in the Cox model, to show that all worked out the same: Imena "
              f"{mine['coef']:.12f}; " + "; ".join(f"{n} {float(others[n]['coef']):.12f}" for n in names
                                                if others[n].get("coef", "failed") != "failed") + ".", ""]
    DOCUMENT.write_text("\n".join(lines))
    print("\n".join(lines))


if __name__ == "__main__":
    main()
