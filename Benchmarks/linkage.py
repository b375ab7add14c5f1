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
import json
import math
import os
import re
import shutil
import subprocess
import sys
import time
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
        if count == 100_000:
            options.tags = tags
            reliability(folder, out)
    return (["list", "tool", "pair F1", "precision", "recall", "CPU s", "MB", "asked"], table, remarks)


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


def real(options):
    """Real lists. Only counts are given; of most pairs nobody has published the truth."""
    if not LISTS.exists():
        return (["list", "result"], [["real lists", "skipped: they are not shipped (IMENA_SHARED)"]], [])
    table = []
    folder = WORK / "real"
    folder.mkdir(exist_ok=True)

    def write(name, head, lines):
        with open(folder / name, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(head)
            writer.writerows(lines)
        return folder / name

    def features(name):
        data = json.loads((LISTS / "memorial-politzek-2025" / name).read_text())["features"]
        return [(item["properties"]["ID"], " ".join(item["properties"]["name"].split())) for item in data]

    old, new = features("list_841_14-02-2025.geojson"), features("list_843_17-02-2025.geojson")
    first = write("memorial-1.csv", ["id", "name"], old)
    second = write("memorial-2.csv", ["id", "name"], new)
    run(IMENA, "match", first, second, "--out", folder / "out.csv")
    found = rows(folder / "out.csv")
    right = {row["a_id"] for row in found if row["a_id"] == row["b_id"]}
    wrong = sum(row["a_id"] != row["b_id"] for row in found)
    table.append([f"Memorial 14 and 17 February 2025, by name only ({len(old)} and {len(new)})",
                  f"{len(right)} of {len(old)} found, {wrong} wrong"])

    letters = []

    def walk(node):
        if isinstance(node, dict):
            if "name" in node and "description" in node:
                letters.append((len(letters), node["name"]))
            else:
                for value in node.values():
                    walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(json.loads((LISTS / "letters-2026" / "prisoners.json").read_text()))
    third = write("letters.csv", ["id", "name"], letters)
    run(IMENA, "match", third, second, "--out", folder / "out.csv")
    found = rows(folder / "out.csv")
    names = dict((str(key), name) for key, name in new)
    cards = {str(key): set(name.split()) for key, name in letters}
    agree = sum(cards[row["a_id"]] <= set(names[row["b_id"]].replace("(", "").replace(")", "").split()) for row in found)
    both = sum(any(words <= set(name.replace("(", "").replace(")", "").split()) for name in names.values()) for words in cards.values())
    table.append([f"letters 2026 ({len(letters)} cards) to Memorial 17 February",
                  f"{len(found)} pairs, in {agree} of which both words of the card stand in the other list's name; "
                  f"{both} cards have such a name at all"])

    persons = [row for row in rows(LISTS / "ua-war-and-sanctions-2026" / "targets.simple.csv") if row["schema"] == "Person"]
    cyrillic, latin = [], []
    for row in persons:
        for name in [row["name"]] + [alias for alias in row["aliases"].split(";") if alias]:
            (cyrillic if re.search("[А-Яа-яІіЇїЄє]", name) else latin).append((row["id"], name))
    source = write("ua-cyrillic.csv", ["doc_id", "name"], cyrillic)
    queries = write("ua-latin.csv", ["query_id", "query"], [(place, name) for place, (_, name) in enumerate(latin)])
    run(IMENA, "names", "index", source, "--out", folder / "ua.index")
    run(IMENA, "names", "search", folder / "ua.index", "--queries", queries, "--limit", 10, "--out", folder / "out.csv")
    hits = defaultdict(list)
    for row in rows(folder / "out.csv"):
        hits[row["query_id"]].append(row["doc_id"])
    first_hit = sum(hits[str(place)][:1] == [key] for place, (key, _) in enumerate(latin))
    ten = sum(key in hits[str(place)] for place, (key, _) in enumerate(latin))
    glued = sum(hits[str(place)][:1] != [key] and not re.search(r"[A-Z][a-z]+ |\s", name.strip()) for place, (key, name) in enumerate(latin))
    table.append([f"War and Sanctions: each of {len(latin):,} Latin names among {len(cyrillic):,} Cyrillic ones",
                  f"recall@1 {first_hit / len(latin):.3f}, recall@10 {ten / len(latin):.3f}; {len(latin) - first_hit} missed, "
                  f"{glued} of them a single word (a nickname, or words glued together in the list)"])

    officials = []
    for name in ("32024R1485.csv", "32020R1998.csv"):
        for row in rows(LISTS / "eu-sanctions-2026" / name):
            born = row["birthDate"].split("\n")[0].strip()
            day = re.match(r"(\d+)\.(\d+)\.(\d{4})$", born)
            officials.append((name[:5] + row["recordId"], row["name"].split("\n")[0],
                              f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}" if day else born if re.match(r"\d{4}$", born) else ""))
    fourth = write("eu.csv", ["id", "name", "birth"], officials)
    fifth = write("ua.csv", ["id", "name", "birth"], [(row["id"], row["name"], row["birth_date"].split(";")[0]) for row in persons])
    run(IMENA, "match", fourth, fifth, "--out", folder / "out.csv")
    found = rows(folder / "out.csv")
    births = {key: born for key, _, born in officials}
    others = {row["id"]: row["birth_date"].split(";")[0] for row in persons}
    same = sum(births[row["a_id"]] == others[row["b_id"]] and bool(births[row["a_id"]]) for row in found)
    table.append([f"EU listings ({len(officials)}) to War and Sanctions ({len(persons):,})",
                  f"{len(found)} pairs, {same} of them with the same day of birth"])
    return (["lists", "result"], table, [])


PARTS = {"dedupe": dedupe, "noise": noise, "pairs": pairs, "febrl": febrl, "search": search, "find": find, "real": real}


def document(results):
    lines = ["# Benchmarks: linkage and name search", "",
             "Imena beside the tools that people would otherwise use, on the same data and machine. The synthetic lists have known truth and a "
             "generator that knows nothing of the program; nobody in them exists. Thresholds are fixed: one half for Imena, the peers' own for "
             "peers. Time is CPU time (user and system) of the whole process, reading and writing included; memory its peak. Peers were given "
             "names folded and parsed by hand-written code of the benchmark, whose time is included.", ""]
    for name, part in PARTS.items():
        if name not in results:
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
