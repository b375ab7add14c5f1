#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures linkage and name search beside the tools that people would otherwise use, on synthetic lists with known
truth and on real lists where they lie, and writes Documentation/benchmarks-linkage.md.

    Benchmarks/linkage.py                      everything (about half an hour)
    Benchmarks/linkage.py --only dedupe,search
    Benchmarks/linkage.py --seed 4021          another synthetic list

The generator, the scorer and the peers' programs are those of the folder shared/bench/linkage beside the project
(IMENA_SHARED names another place). Nobody in the synthetic lists exists. Of real lists only counts are written.
"""

import argparse
import csv
import html
import json
import math
import os
import random
import re
import shutil
import subprocess
import sys
import time
import unicodedata
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict
from datetime import date
from pathlib import Path

HOME = Path(__file__).resolve().parent
PROJECT = HOME.parent
WORK = PROJECT / ".build" / "linkage-benchmarks"
RESULTS = WORK / "results.json"
DOCUMENT = PROJECT / "Documentation" / "benchmarks-linkage.md"
PLOT = PROJECT / "Documentation" / "pictures" / "linkage-reliability.svg"
IMENA = PROJECT / ".build" / "release" / "imena"
SHARED = Path(os.environ.get("IMENA_SHARED", PROJECT.parent / "shared"))
BENCH = SHARED / "bench" / "linkage"
LISTS = SHARED / "data" / "lists"
PEERS = ["rapidfuzz", "splink", "duckdb", "recordlinkage", "rigour", "followthemoney", "nomenklatura", "tantivy",
         "anyascii", "Unidecode", "pandas", "pyarrow", "scikit-learn"]


def run(*command, check=True, cwd=None):
    """Runs a program; gives its output, CPU seconds and peak memory in MB, as the kernel counts them."""
    before = time.monotonic()
    with open(WORK / "last.out", "wb") as out, open(WORK / "last.err", "wb") as err:
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=err, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    text = (WORK / "last.out").read_text(errors="replace")
    errors = (WORK / "last.err").read_text(errors="replace")
    if check and process.returncode != 0:
        sys.exit(f"Failed ({process.returncode}): {' '.join(map(str, command))}\n{errors[-2000:]}")
    return {"out": text, "err": errors, "cpu": usage.ru_utime + usage.ru_stime, "mb": usage.ru_maxrss / 1024,
            "wall": time.monotonic() - before}


def python():
    tool = WORK / "venv" / "bin" / "python"
    if not tool.exists():
        print("Installing the peers…", flush=True)
        run(sys.executable, "-m", "venv", WORK / "venv")
        run(WORK / "venv" / "bin" / "pip", "install", "--quiet", *PEERS)
    return tool


def records(count, seed):
    folder = WORK / f"records-{count}-{seed}"
    if not (folder / "truth.csv").exists():
        run(sys.executable, BENCH / "generate.py", "--records", count, "--seed", seed, "--out", folder)
    return folder


def rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def score(folder, clusters):
    result = run(sys.executable, BENCH / "score.py", "--truth", folder / "truth.csv", "--clusters", clusters, "--tags")
    lines = result["out"].splitlines()
    tags = {}
    for line in lines[1:]:
        found = re.match(r"\s*(\S+)\s+recall ([0-9.]+)\s+of (\d+)", line)
        if found:
            tags[found[1]] = (float(found[2]), int(found[3]))
    return json.loads(lines[0]), tags


# The parts. Each gives the rows of its table and may give remarks.

def dedupe(options):
    """Finding duplicates in one list."""
    table, remarks = [], []
    for count, asked in ((2_000, ".950 (.970), aim .965"), (100_000, ".940 (.970), 2 CPU s, 150 MB; aim .955, 0.5 CPU s"),
                         (1_000_000, ".900, 20 CPU s, 1 GB; aim .930, 5 CPU s, 500 MB")):
        folder = records(count, options.seed)
        out = WORK / "clusters.csv"
        ours = run(IMENA, "dedupe", folder / "records.csv", "--out", out)
        found, tags = score(folder, out)
        table.append([f"{count:,} records", "Imena", f"{found['pair_F1']:.3f}", f"{found['pair_P']:.3f}",
                      f"{found['pair_R']:.3f}", f"{ours['cpu']:.1f}", f"{ours['mb']:.0f}", asked])
        if count <= 100_000:
            peer = run(python(), BENCH / "run_splink.py", folder, "--wide", check=False, cwd=BENCH)
            line = next((json.loads(text) for text in peer["out"].splitlines() if text.startswith("{")), None)
            if line:
                at = line["at95"]
                table.append(["", "Splink, threshold .95", f"{at['pair_F1']:.3f}", f"{at['pair_P']:.3f}",
                              f"{at['pair_R']:.3f}", f"{peer['cpu']:.1f}", f"{peer['mb']:.0f}", ""])
        if count == 1_000_000 and (told := reported("splink", count)):
            at = told["at95"]
            table.append(["", "Splink, threshold .95, reported on another list of this generator; not run here", f"{at['pair_F1']:.3f}",
                          f"{at['pair_P']:.3f}", f"{at['pair_R']:.3f}", f"{told['cpu_link_s']:.0f} + parsing", f"{told['peak_MB']:.0f}", ""])
        if count == 100_000:
            options.tags = tags
            reliability(folder, out)
    return (["list", "tool", "pair F1", "precision", "recall", "CPU s", "MB", "asked"], table, remarks)


def reported(peer, count):
    """What was measured of a peer before, as it lies beside its program."""
    for file in sorted((BENCH / "results").glob("*.jsonl"), reverse=True):
        for line in file.read_text().splitlines():
            value = json.loads(line)
            if value.get("peer") == peer and value.get("n") == count:
                return value
    return None


def noise(options):
    """Recall by kind of noise, 100,000 records."""
    if not hasattr(options, "tags"):
        folder = records(100_000, options.seed)
        run(IMENA, "dedupe", folder / "records.csv", "--out", WORK / "clusters.csv")
        options.tags = score(folder, WORK / "clusters.csv")[1]
    asked = {"bylac": ("Belarusian Latin", ".62", ".85 / .95"), "maiden": ("maiden name", ".63", ".75 / .80"),
             "de": ("German press", ".76", ".90 / .95"), "nobirth": ("no birth date", ".77", ".82 / .85"),
             "pl": ("Polish press", "", ""), "fr": ("French press", "", ""), "sci": ("scientific", "", ""),
             "genitive": ("genitive", "", ""), "initials": ("initials", "", ""), "typo": ("typing error", "", ""),
             "diminutive": ("short form of the name", "", ""), "homoglyph": ("look-alike letters", "", "")}
    table = [[name, f"{options.tags[tag][0]:.3f}", f"{options.tags[tag][1]:,}", peer, wanted]
             for tag, (name, peer, wanted) in asked.items() if tag in options.tags]
    return (["noise in at least one of the two records", "recall", "pairs", "best peer, as reported", "asked / aim"], table, [])


def reliability(folder, clusters):
    """The share of joined records whose best pair is right, by the probability claimed; and its drawing."""
    truth = {row["record_id"]: row["entity_id"] for row in rows(folder / "truth.csv")}
    by_cluster = defaultdict(list)
    for row in rows(clusters):
        by_cluster[row["cluster_id"]].append(row)
    bins = defaultdict(lambda: [0, 0, 0.0])
    for members in by_cluster.values():
        # Pairs of two are unambiguous: the probability is that of the pair.
        if len(members) != 2:
            continue
        probability = float(members[0]["probability"])
        place = min(int(-math.log2(max(1 - probability, 1e-4)) * 1), 13)
        bins[place][0] += 1
        bins[place][1] += truth[members[0]["record_id"]] == truth[members[1]["record_id"]]
        bins[place][2] += probability
    points = [(total / count, right / count, count) for _, (count, right, total) in sorted(bins.items()) if count >= 30]
    PLOT.write_text(drawing(points))


def drawing(points):
    """Claimed against observed, on a scale of the odds (base 2)."""
    size, edge, top = 360, 44, 13

    def place(share):
        bits = math.log2(min(max(share, 1e-4), 1 - 1e-4) / (1 - min(max(share, 1e-4), 1 - 1e-4)))
        return max(0.0, min(1.0, bits / top))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size + edge + 16} {size + edge + 16}" '
             'font-family="sans-serif" font-size="12" role="img">',
             "<title>Claimed and observed probability of pairs joined by imena dedupe</title>",
             f'<rect width="{size + edge + 16}" height="{size + edge + 16}" fill="#fff"/>',
             f'<line x1="{edge}" y1="{size + 8}" x2="{size + edge}" y2="8" stroke="#999" stroke-dasharray="4 3"/>']
    for share in (0.5, 0.9, 0.99, 0.999):
        at = place(share) * size
        parts.append(f'<line x1="{edge}" y1="{size + 8 - at:.1f}" x2="{size + edge}" y2="{size + 8 - at:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{edge - 6}" y="{size + 12 - at:.1f}" text-anchor="end">{share:g}</text>')
        parts.append(f'<text x="{edge + at:.1f}" y="{size + 26}" text-anchor="middle">{share:g}</text>')
    for claimed, observed, count in points:
        parts.append(f'<circle cx="{edge + place(claimed) * size:.1f}" cy="{size + 8 - place(observed) * size:.1f}" '
                     f'r="{2 + math.log10(count):.1f}" fill="#1f4e79"/>')
    parts.append(f'<text x="{edge + size / 2}" y="{size + 44}" text-anchor="middle">claimed</text>')
    parts.append(f'<text x="12" y="{8 + size / 2}" text-anchor="middle" transform="rotate(-90 12 {8 + size / 2})">observed</text>')
    return "\n".join(parts + ["</svg>", ""])


PAIRS = """
import csv, random, sys
from collections import defaultdict
import run_nomenklatura as peer, score
folder, count, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
truth, _ = score.load_truth(folder + '/truth.csv')
record = {r['record_id']: r for r in csv.DictReader(open(folder + '/records.csv'))}
candidates = sorted(peer.candidates(folder))
r = random.Random(5)
different = [c for c in candidates if truth[c[0]] != truth[c[1]]]
persons = defaultdict(list)
for k, v in truth.items(): persons[v].append(k)
same = [(x, y) for v in persons.values() for i, x in enumerate(v) for y in v[:i]]
half = min(len(same), len(different), count // 2)
sample = r.sample(same, half) + r.sample(different, half)
r.shuffle(sample)
fields = ['full_name', 'birth_date', 'sex', 'region', 'articles', 'arrest_date']
w = csv.writer(open(out, 'w', newline=''))
w.writerow(['id'] + [f + '_' + s for s in 'ab' for f in ('name', 'birth', 'sex', 'region', 'articles', 'arrest')] + ['truth'])
for i, (a, b) in enumerate(sample):
    w.writerow([i] + [record[a][f] for f in fields] + [record[b][f] for f in fields] + [int(truth[a] == truth[b])])
"""


def pairs(options):
    """Balanced hard pairs, at one fixed threshold (one half)."""
    folder = records(10_000, options.seed)
    program, file, out = WORK / "pairs.py", WORK / "pairs.csv", WORK / "pairs-out.csv"
    program.write_text(f"import sys\nsys.path.insert(0, {str(BENCH)!r})\n" + PAIRS)
    run(python(), program, folder, 6_000, file)
    run(IMENA, "names", "compare", "--file", file, "--out", out)
    found = rows(out)
    table = []

    def line(tool, right, wrong, missed, rate):
        precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
        table.append([tool, f"{2 * precision * recall / max(precision + recall, 1e-9):.3f}", f"{precision:.3f}", f"{recall:.3f}", rate])

    right = sum(float(r["probability"]) >= 0.5 and r["truth"] == "1" for r in found)
    wrong = sum(float(r["probability"]) >= 0.5 and r["truth"] == "0" for r in found)
    missed = sum(float(r["probability"]) < 0.5 and r["truth"] == "1" for r in found)
    # The rate is taken on many pairs, so that starting up does not count.
    many = WORK / "pairs-many.csv"
    lines = file.read_text().splitlines()
    many.write_text("\n".join(lines[:1] + lines[1:] * max(1, 500_000 // max(len(lines) - 1, 1))) + "\n")
    run(IMENA, "names", "compare", "--file", many, "--out", out)
    taken = re.search(r"(\d+) pairs compared.*?([0-9.]+) s of CPU", (WORK / "last.err").read_text())
    rate = f"{int(taken[1]) / float(taken[2]):,.0f}" if taken else ""
    line(f"Imena, all columns ({len(found):,} pairs)", right, wrong, missed, rate)
    for name in ("logic-v2", "regression-v1"):
        peer = run(python(), BENCH / "run_nomenklatura.py", "pairs", folder, "--n", 6_000, "--only", name, check=False, cwd=BENCH)
        for text in peer["out"].splitlines():
            if text.startswith("{") and json.loads(text).get("peer") == name:
                value = json.loads(text)
                precision, recall, f1 = value["at_0_7"]
                table.append([f"{name}, threshold .7 (name, birth, sex, country)", f"{f1:.3f}", f"{precision:.3f}", f"{recall:.3f}",
                              f"{value['pairs_per_cpu_s']:,}"])
    return (["tool", "F1", "precision", "recall", "pairs a CPU second, explained"], table,
            ["Asked: F1 .90, aim .94; 500,000 pairs a second, aim 2,000,000. The half that is one person is drawn from all true pairs, the "
             "other from pairs that share a key."])


def febrl(options):
    """FEBRL 1 to 4 (English)."""
    folder = WORK / "febrl"
    if not (folder / "febrl4.csv").exists():
        run(python(), BENCH / "run_febrl.py", "export", folder, cwd=BENCH)
    table = []
    for number in (1, 2, 3, 4):
        out = WORK / "febrl-out.csv"
        ours = run(IMENA, "dedupe", folder / f"febrl{number}.csv", "--out", out)
        result = run(sys.executable, BENCH / "score.py", "--truth", folder / f"febrl{number}_truth.csv", "--clusters", out)
        found = json.loads(result["out"].splitlines()[0])
        table.append([f"FEBRL {number}", f"{found['pair_F1']:.4f}", f"{found['pair_P']:.4f}", f"{found['pair_R']:.4f}", f"{ours['cpu']:.1f}"])
    return (["list", "pair F1", "precision", "recall", "CPU s"], table, ["Asked: .998. Best peers as reported: .9992 to 1.000."])


def search(options):
    """Search among a million names."""
    folder = WORK / f"search-{options.seed}"
    if not (folder / "queries.csv").exists():
        run(sys.executable, BENCH / "generate.py", "--search", 1_000_000, "--queries", 1000, "--seed", options.seed, "--out", folder)
    index, out = WORK / "names.index", WORK / "hits.csv"
    built = run(IMENA, "names", "index", folder / "index.csv", "--out", index)
    ours = run(IMENA, "names", "search", index, "--queries", folder / "queries.csv", "--limit", 10, "--out", out)
    truth = {row["query_id"]: set(row["truth_doc_ids"].split(";")) for row in rows(folder / "queries.csv")}
    first, ten = set(), set()
    for row in rows(out):
        if row["doc_id"] in truth[row["query_id"]]:
            ten.add(row["query_id"])
            if row["rank"] == "1":
                first.add(row["query_id"])
    times = re.search(r"p50 ([0-9.]+) ms, p99 ([0-9.]+) ms", ours["err"])
    table = [["Imena", f"{len(first) / len(truth):.3f}", f"{len(ten) / len(truth):.3f}", times[1], times[2],
              f"{built['cpu']:.1f}", f"{built['mb']:.0f}"]]
    peer = run(python(), BENCH / "run_search.py", folder, "tantivy", "--norm", "fold", check=False, cwd=BENCH)
    for text in peer["out"].splitlines():
        if text.startswith("{"):
            value = json.loads(text)
            def pick(*names):
                return next((value[name] for name in names if name in value), "")
            table.append(["tantivy, text folded by hand", pick("recall1", "recall@1"), pick("recall10", "recall@10"),
                          pick("cpu_p50_ms", "p50_ms"), pick("cpu_p99_ms", "p99_ms"), pick("s_build", "build_s"), f"{peer['mb']:.0f}"])
    big = WORK / "big.csv"
    if not big.exists():
        lines = (folder / "index.csv").read_text().splitlines()
        with open(big, "w") as file:
            file.write(lines[0] + "\n")
            for number in range(3_100_000):
                file.write(f"{number},{lines[1 + number % (len(lines) - 1)].split(',', 1)[1]}\n")
    huge = run(IMENA, "names", "index", big, "--out", WORK / "big.index")
    return (["tool", "recall@1", "recall@10", "p50 ms", "p99 ms", "index, CPU s", "index, MB"], table,
            [f"Index for 3,100,000 names: {huge['cpu']:.1f} CPU s, {huge['mb']:.0f} MB at the peak (asked 60 s, 600 MB; aim 20 s, 300 MB).",
             "Asked: recall@1 .93, recall@10 .97, p50 1.0 ms, p99 4.0 ms; aim .96, .99, 0.3, 1.5."])


def find(options):
    """Finding a person in a register of a million"""
    folder = WORK / f"search-{options.seed}"
    if not (folder / "queries.csv").exists():
        run(sys.executable, BENCH / "generate.py", "--search", 1_000_000, "--queries", 1000, "--seed", options.seed, "--out", folder)
    register = WORK / f"register-{options.seed}"
    if not (register / "register.sqlite").exists():
        shutil.rmtree(register, ignore_errors=True)
        run(IMENA, "init", register, "--name", "benchmark.example/names")
        run(IMENA, "import", folder / "index.csv", "--mapping", HOME / "mappings" / "names.yaml", "--source", "names",
            "--published", "2026-11-01", "--register", register)
    queries = [row["query"] for row in rows(folder / "queries.csv")]
    kept = register / "names.index"

    def ask(count):
        return [run(IMENA, "find", query, "--format", "json", "--register", register) for query in queries[:count]]

    def middle(values):
        return sorted(values)[len(values) // 2]

    def row(title, costs):
        return [title, len(costs), f"{middle([cost['wall'] for cost in costs]):.2f}", f"{middle([cost['cpu'] for cost in costs]):.2f}",
                f"{max(cost['mb'] for cost in costs):.0f}"]

    ask(1)
    table = [row("`find`, with the index that is kept", ask(20))]
    missing = []
    for query in queries[:3]:
        kept.unlink()
        missing.append(run(IMENA, "find", query, "--format", "json", "--register", register))
    table.append(row("`find`, the index missing: it is made anew", missing))
    port = 8947
    server = subprocess.Popen([str(IMENA), "serve", "--register", str(register), "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        times = []
        for number, query in enumerate(["warming up"] + queries[:200]):
            address = "/en/people?q=" + urllib.parse.quote(query)
            while True:
                begun = time.monotonic()
                try:
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}{address}") as answer:
                        answer.read()
                    break
                except urllib.error.HTTPError as error:
                    if error.code != 503:
                        raise
                except urllib.error.URLError:
                    pass
                time.sleep(0.5)
            if number > 0:
                times.append(1000 * (time.monotonic() - begun))
        with open(f"/proc/{server.pid}/status") as status:
            memory = re.search(r"VmHWM:\s+(\d+)", status.read())
    finally:
        server.terminate()
        server.wait()
    times.sort()
    return (["command", "runs", "wall s", "CPU s", "peak MB"], table,
            [f"Index of {len(rows(folder / 'index.csv')):,} names: {kept.stat().st_size / 1e6:.0f} MB on the disk.",
             f"The page with the result of a search, as a client on the same machine sees it, {len(times)} searches for whole names: p50 "
             f"{times[len(times) // 2]:.1f} ms, p99 {times[len(times) * 99 // 100]:.1f} ms; the server's peak memory is {int(memory[1]) / 1024:.0f} MB."])


class RealLists:
    """Real public lists as small tables, and what linking makes of them. Only counts leave this class."""

    HEAD = ["lists", "the truth", "of one person", "found", "two persons joined (≥ 0.5)", "thereof above 0.9", "what was missed"]

    def __init__(self):
        self.folder = WORK / "real"
        self.folder.mkdir(exist_ok=True)
        self.table = []

    def write(self, name, head, lines):
        with open(self.folder / name, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows(lines)
        return self.folder / name

    def match(self, title, truth, first, second, pairs, kind=lambda key: "written otherwise"):
        """Links two lists of (key, name, …) by the columns given; `pairs` are the keys that are one person."""
        head = ["id", "name", "birth"][:len(first[0])]
        out = self.folder / "out.csv"
        run(IMENA, "match", self.write("a.csv", head, first), self.write("b.csv", head, second), "--out", out)
        found = rows(out)
        right = {(row["a_id"], row["b_id"]) for row in found} & pairs
        wrong = {(row["a_id"], row["b_id"]): float(row["probability"]) for row in found if (row["a_id"], row["b_id"]) not in pairs}
        self.add(title, truth, len(pairs), len(right), wrong.values(), [kind(pair[0]) for pair in sorted(pairs - right)])

    def within(self, title, truth, head, lines):
        """Looks for duplicates in a list that has none."""
        out = self.folder / "out.csv"
        run(IMENA, "dedupe", self.write("a.csv", head, lines), "--out", out)
        joined = defaultdict(list)
        for row in rows(out):
            joined[row["cluster_id"]].append(float(row["probability"]))
        self.add(title, truth, 0, 0, [max(group) for group in joined.values() if len(group) > 1], [])

    def search(self, title, names, queries, kind):
        """Asks for each (key, name) among other names of the same keys."""
        index, out = self.folder / "names.index", self.folder / "out.csv"
        run(IMENA, "names", "index", self.write("a.csv", ["doc_id", "name"], names), "--out", index)
        asked = self.write("b.csv", ["query_id", "query"], [(place, name) for place, (_, name) in enumerate(queries)])
        run(IMENA, "names", "search", index, "--queries", asked, "--limit", 10, "--out", out)
        hits = defaultdict(list)
        for row in rows(out):
            hits[row["query_id"]].append((row["doc_id"], float(row["score"])))
        first = [place for place, (key, _) in enumerate(queries) if [hit[0] for hit in hits[str(place)][:1]] == [key]]
        ten = sum(key in [hit[0] for hit in hits[str(place)]] for place, (key, _) in enumerate(queries))
        missed = [kind(*queries[place], hits[str(place)]) for place in sorted(set(range(len(queries))) - set(first))]
        self.add(title, "keys", len(queries), f"recall@1 {len(first) / len(queries):.3f}, recall@10 {ten / len(queries):.3f}",
                 None, missed)

    def add(self, title, truth, pairs, right, wrong, missed):
        kinds = [f"{missed.count(kind)} {kind}" for kind in sorted(set(missed), key=lambda kind: (-missed.count(kind), kind))]
        if isinstance(right, int):
            right = f"{right} ({right / pairs:.3f})" if pairs else ""
        sure = "" if wrong is None else sum(probability > 0.9 for probability in wrong)
        self.table.append([title, truth, pairs or "none", right, "" if wrong is None else len(wrong), sure, ", ".join(kinds)])


def is_cyrillic(text):
    return bool(re.search("[А-Яа-яЁёІіЇїЄєҐґЎў]", text))


def plain(name):
    return set(re.sub("[()]", " ", name.lower().replace("ё", "е")).split())


def memorial(name):
    data = json.loads((LISTS / "memorial-politzek-2025" / name).read_text())["features"]
    return [(item["properties"]["ID"], " ".join(item["properties"]["name"].split()), item["properties"]) for item in data]


def letter_cards():
    cards = []

    def walk(node):
        if isinstance(node, dict) and "name" in node and "description" in node:
            cards.append((str(len(cards)), node["name"]))
        else:
            for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
                walk(value)

    walk(json.loads((LISTS / "letters-2026" / "prisoners.json").read_text()))
    return cards


def exchange_names():
    """The names of the example register: of people who were exchanged in public."""
    names, key = {}, None
    for file in ("20-people-released.yaml", "30-people-returned.yaml"):
        for line in (PROJECT / "Examples" / "exchange-2024" / file).read_text().splitlines():
            found = re.search(r"subject: \{kind: person, key: ([^}]+)\}", line)
            key = found[1] if found else key
            found = re.search(r"claim: name, text: ([^,]+), kind: full", line)
            if found:
                names[key, found[1].strip('"')] = True
    return list(names)


def sanctioned():
    """The persons of “War and Sanctions”: (id, name, day of birth), and all their names as (id, name)."""
    persons = [row for row in rows(LISTS / "ua-war-and-sanctions-2026" / "targets.simple.csv") if row["schema"] == "Person"]
    names = [(row["id"], name) for row in persons for name in [row["name"]] + [alias for alias in row["aliases"].split(";") if alias]]
    return [(row["id"], row["name"], row["birth_date"].split(";")[0]) for row in persons], names


def listed(act):
    """The persons of an act of the EU: (key, name, day or year of birth), and their names in Cyrillic as (key, name)."""
    persons, names = [], []
    for row in rows(LISTS / "eu-sanctions-2026" / f"{act}.csv"):
        born = row["birthDate"].split("\n")[0].strip()
        day = re.match(r"(\d+)\.(\d+)\.(\d{4})$", born)
        key = act + "-" + row["recordId"]
        persons.append((key, row["name"].split("\n")[0],
                        f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day else born if re.match(r"\d{4}$", born) else ""))
        names += [(key, name.strip()) for name in re.split("[\n;/]", row["alias"]) if is_cyrillic(name) and " " in name.strip()]
    return persons, names


def executed():
    """Memorial's book of the executed of the 1930s: (number, name, year of birth)."""
    persons = []
    for page in sorted((LISTS / "memorial-moscow-1930s" / "pages").glob("*.htm")):
        for text in re.split("(?i)<p class=pers>", page.read_text(encoding="cp1251"))[1:]:
            found = re.search("(?is)<b>(.*?)</b>(.*)", text)
            if found:
                name, rest = (" ".join(html.unescape(re.sub("<[^>]+>", " ", part)).split()) for part in found.groups())
                year = re.search(r"род\. ?.{0,20}?(\d{4})", rest[:60])
                persons.append((len(persons), name, year[1] if year else ""))
    return persons


def real(options):
    """Real lists. Only counts are given."""
    if not LISTS.exists():
        return (["lists", "result"], [["real lists", "skipped: they are not shipped (IMENA_SHARED)"]], [])
    lists = RealLists()
    old, new = memorial("list_841_14-02-2025.geojson"), memorial("list_843_17-02-2025.geojson")
    keys = {key for key, _, _ in old} & {key for key, _, _ in new}
    lists.match(f"Memorial 14 and 17 February 2025 ({len(old)}, {len(new)}), by name only", "the list's own numbers",
                [row[:2] for row in old], [row[:2] for row in new], {(str(key), str(key)) for key in keys})
    cards = letter_cards()
    lists.match(f"letters 2026 ({len(cards)} cards) to Memorial 17 February, by name only",
                "by hand: the cards both of whose words stand in a name of Memorial's; the bearers of the others are not in it",
                cards, [row[:2] for row in new],
                {(card, str(key)) for card, words in cards for key, name, _ in new if plain(words) <= plain(name)})
    exchange = exchange_names()
    lists.match(f"the exchange of 2024 ({len({key for key, _ in exchange})} persons) to Memorial 17 February 2025, by name only",
                "by hand: who was exchanged is no more in it", exchange, [row[:2] for row in new], set())
    latin, cyrillic = ([row for row in exchange if is_cyrillic(row[1]) == wanted] for wanted in (False, True))
    lists.match("the exchange of 2024, names in Latin to those in Cyrillic", "the list's own keys", latin, cyrillic,
                {(key, key) for key in {key for key, _ in latin} & {key for key, _ in cyrillic}},
                lambda key: "a name that is German or English, in Russian by its sound")

    persons, names = sanctioned()
    latin, cyrillic = ([row for row in names if is_cyrillic(row[1]) == wanted] for wanted in (False, True))
    own = defaultdict(list)
    for key, name in cyrillic:
        own[key].append(name)

    def search_kind(key, name, hits):
        if hits and hits[0][1] > 0.9:
            return "a namesake found first, the patronymic being left out"
        if len(name.split()) == 1:
            return "a single word: a nickname, or words glued together in the list"
        if len(name.split()) < max(len(form.split()) for form in own[key]):
            return "words glued together in the list"
        return "no Slavic name"

    lists.search(f"“War and Sanctions”: each of {len(latin):,} names in Latin among {len(cyrillic):,} in Cyrillic, search",
                 cyrillic, latin, search_kind)

    def link_kind(key):
        forms = [name for other, name in latin if other == key]
        if any(len(name.split()) == 1 or "." in name for name in forms):
            return "a single word, or initials"
        if any(re.search("[a-z][A-Z]", name) or len(name.split()) < max(len(form.split()) for form in own[key]) for name in forms):
            return "words glued together in the list"
        if min(len(name.split()) for name in forms) == 2:
            return "no Slavic name, of two words"
        return "a surname from another language, or a letter wrong in the list"

    lists.match("the same, linked by name only", "the list's own keys", latin, cyrillic,
                {(key, key) for key in {key for key, _ in latin} & set(own)}, link_kind)
    (first, first_names), (second, second_names) = listed("32024R1485"), listed("32020R1998")
    officials, official_names = first + second, first_names + second_names
    lists.match(f"EU listings ({len(officials)}), names in Latin to those in Cyrillic, by name only",
                "the list's own keys; the one who stands in both acts is one",
                [row[:2] for row in officials], official_names, same_persons(officials, official_names),
                lambda key: "the list's two forms have different given names, or the name is Chechen")
    days = {key: born for key, _, born in persons}
    lists.match(f"EU listings ({len(officials)}) to “War and Sanctions” ({len(persons):,}), by name and birth",
                "by hand: the pairs of the same day of birth whose surnames begin with the same sound", officials, persons,
                {(key, other) for key, name, born in officials for other, alias, day in persons
                 if len(born) == 10 and born == day and surname(name)[:3].lower() == alias.split()[0][:3].lower()})
    lists.match(f"EU acts 2024/1485 and 2020/1998 ({len(first)}, {len(second)}), by name and birth", "by hand: the same whole name",
                first, second, {(a, b) for a, name, _ in first for b, other, _ in second if plain(name) == plain(other)})
    lists.within(f"within Memorial 17 February ({len(new)})", "each row has a number of its own", ["id", "name", "arrest", "articles"],
                 [(key, name, "-".join(reversed((facts["date"] or "").split("/"))),
                   ";".join(clause.split()[0] for clause in facts["clauses"])) for key, name, facts in new])
    lists.within(f"within “War and Sanctions” ({len(persons):,})", "each row has an id of its own", ["id", "name", "birth"], persons)
    lists.within("within EU act 2020/1998", "each row has a number of its own", ["id", "name", "birth"], second)
    book = executed()
    lists.within(f"within Memorial's book of the 1930s ({len(book):,})", "no row stands twice", ["id", "name", "birth"], book)
    spellings = [line.strip() for line in (LISTS / "ru-name-rules" / "one-person-80-spellings.txt").read_text().splitlines() if line.strip()]
    russian = next(line for line in spellings if is_cyrillic(line) and len(line.split()) == 3 and "." not in line and line.istitle())
    lists.search(f"one name in {len(spellings)} spellings among those of Memorial's list, search",
                 [(str(key), name) for key, name, _ in new] + [("x", russian)], [("x", line) for line in spellings], script_kind)
    return (RealLists.HEAD, lists.table, [
        "Pairs of two persons at one half and more were looked at by hand: they are namesakes of whom one list gives no patronymic, so that "
        "nothing it says tells them apart. `imena link` joins no such pair.", register(new)])


def surname(name):
    """The word in capitals, else the last."""
    words = [word for word in name.split() if word.isupper() and len(word) > 2]
    return (words or name.split())[-1].strip("()")


def same_persons(persons, names):
    """The keys that are one person in a list where a person can stand twice under the same name."""
    by_name = defaultdict(set)
    for key, name, _ in persons:
        by_name[frozenset(plain(name))].add(key)
    return {(key, other) for keys in by_name.values() for key in keys for other in keys & {key for key, _ in names}}


def script_kind(key, name, hits):
    script = unicodedata.name(next(letter for letter in name if letter.isalpha())).split()[0]
    if script in ("LATIN", "CYRILLIC"):
        return "in Latin: a title, or the form of a language that is not Slavic" if script == "LATIN" else "in Cyrillic"
    return "in a script that is compared only with itself"


def register(new):
    """Six lists in one register: what is joined and what waits."""
    place = WORK / "real" / "register"
    shutil.rmtree(place, ignore_errors=True)
    os.environ["IMENA_PASSPHRASE"] = "a passphrase for measuring only"
    run(IMENA, "init", place)
    for path, mapping, source in (
            ("memorial-politzek-2025/list_841_14-02-2025.geojson", "memorial-politzek", "memorial-a"),
            ("memorial-politzek-2025/list_843_17-02-2025.geojson", "memorial-politzek", "memorial-b"),
            ("letters-2026/prisoners.json", "letters-2026", "letters"), ("azerbaijan-2014/list.html", "azerbaijan-2014", "azerbaijan"),
            ("memorial-moscow-1930s/pages", "memorial-moscow-1930s", "executed"),
            ("ua-war-and-sanctions-2026/targets.simple.csv", "ua-war-and-sanctions-2026", "sanctions")):
        run(IMENA, "import", LISTS / path, "--mapping", mapping, "--source", source, "--published", "2026-03-12", "--register", place)
    trial = run(IMENA, "link", "--dry-run", "--format", "json", "--register", place)
    link = json.loads(run(IMENA, "link", "--format", "json", "--register", place)["out"])
    again = json.loads(run(IMENA, "link", "--format", "json", "--register", place)["out"])
    queue = json.loads(run(IMENA, "review", "--format", "json", "--register", place)["out"])
    names = {str(key): plain(name) for key, name, _ in new}

    def is_one(pair):
        """Whether a pair that waits is one person; a card of the letters and a row of Memorial by their names."""
        a, b = pair["a"], pair["b"]
        if a["source"].startswith("memorial") and b["source"].startswith("memorial"):
            return a["key"] == b["key"]
        if "letters" in (a["source"], b["source"]):
            small, large = sorted((plain(a["name"]), plain(b["name"])), key=len)
            return small <= large
        return False

    two = [pair for pair in queue if not is_one(pair)]
    sample = [row for row in csv.DictReader(run(IMENA, "list", "--format", "csv", "--register", place)["out"].lstrip("\ufeff").splitlines())
              if "memorial-a" in row["sources"] and "memorial-b" in row["sources"]]
    right = 0
    drawn = random.Random(1).sample(sample, min(40, len(sample)))
    for row in drawn:
        shown = run(IMENA, "show", row["id"], "--register", place)["out"]
        right += len(set(re.findall(r"memorial-[ab]:(\d+)", shown))) == 1
    return (f"Six lists in one register (Memorial of both days under two names, letters, Azerbaijan 2014, the book of the 1930s, War and "
            f"Sanctions): `imena link` joined {link['joined']:,} pairs of {len(names) - 2} that can be joined and left {link['queued']} to people, "
            f"{trial['cpu']:.1f} CPU s; a second run joined {again['joined']}. Of {len(drawn)} joined persons drawn at random both rows have one "
            f"number in {right}. Of the pairs that wait {len(two)} are of two persons, {sum(pair['probability'] > 0.9 for pair in two)} of "
            f"them above 0.9. That none of the joined pairs is wrong is tested on every pair by `swift test --filter RealRegisterTests`.")


PARTS = {"dedupe": dedupe, "noise": noise, "pairs": pairs, "febrl": febrl, "search": search, "find": find, "real": real}


def standing():
    """The parts of the page as it is, by their headings: what was not measured again stays."""
    if not DOCUMENT.exists():
        return {}
    parts = re.split("^## ", DOCUMENT.read_text(), flags=re.M)[1:]
    return {part.split("\n", 1)[0].strip(): "## " + part for part in parts}


def document(results):
    kept = standing()
    lines = ["# Benchmarks: linkage and name search", "",
             "Imena beside the tools that people would otherwise use, on the same data and machine. The synthetic lists have known truth and a "
             "generator that knows nothing of the program; nobody in them exists. Thresholds are fixed: one half for Imena, the peers' own for "
             "peers. Time is CPU time (user and system) of the whole process, reading and writing included; memory its peak. Peers were given "
             "names folded and parsed by hand-written code of the benchmark, whose time is included.", ""]
    for name, part in PARTS.items():
        if name not in results:
            title = part.__doc__.strip().rstrip(".").split("\n")[0]
            lines += kept[title].rstrip().split("\n") + [""] if title in kept else []
            continue
        result = results[name]
        lines += [f"## {part.__doc__.strip().rstrip('.')}", "",
                  f"`Benchmarks/linkage.py --only {name} --seed {result['seed']}`, {result['date']}, load before it {result['load']}.", "",
                  "| " + " | ".join(result["head"]) + " |", "|" + "---|" * len(result["head"])]
        lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in result["table"]] + [""]
        for remark in result["remarks"]:
            lines += [remark, ""]
        if name == "dedupe" and PLOT.exists():
            lines += ["How far the probabilities can be trusted: for groups of two, what `dedupe` claims against what is so, both on a scale of odds; "
                      "the size of a dot grows with the number of pairs.", "", "![Claimed and observed probability](pictures/linkage-reliability.svg)", ""]
    DOCUMENT.write_text("\n".join(lines).rstrip() + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--seed", type=int, default=4021)
    options = parser.parse_args()
    if not BENCH.exists():
        sys.exit(f"{BENCH} is not here: the generator and the peers' programs lie there. Set IMENA_SHARED to the folder that has it.")
    WORK.mkdir(parents=True, exist_ok=True)
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    for name in options.only.split(","):
        if name not in PARTS:
            sys.exit(f"There is no part {name}; the parts are {', '.join(PARTS)}.")
        print(PARTS[name].__doc__.strip(), flush=True)
        load = os.getloadavg()[0]
        head, table, remarks = PARTS[name](options)
        for row in table:
            print("  " + "  ".join(str(cell) for cell in row), flush=True)
        results[name] = {"head": head, "table": table, "remarks": remarks, "seed": options.seed,
                         "date": date.today().isoformat(), "load": f"{load:.1f}"}
        RESULTS.write_text(json.dumps(results))
        document(results)


if __name__ == "__main__":
    main()
