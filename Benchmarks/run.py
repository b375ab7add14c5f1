#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures Imena beside the tools that people would otherwise use, and writes Documentation/benchmarks.md.

    Benchmarks/run.py                     everything (about half an hour on a quiet machine)
    Benchmarks/run.py --only memorial,start
    Benchmarks/run.py --list

Each comparison is made in pairs, one run of each tool, in turns; given are the median and the range. Time is CPU time
(user and system) of the process, memory its peak resident set, both as the kernel counts them. Where an amount is
compared, the ratio of each pair counts, not the ratio of sums.
"""

import argparse
import http.client
import json
import os
import platform
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

HOME = Path(__file__).resolve().parent
PROJECT = HOME.parent
WORK = PROJECT / ".build" / "benchmarks"
RESULTS = WORK / "results.json"
DOCUMENT = PROJECT / "Documentation" / "benchmarks.md"
IMENA = PROJECT / ".build" / "release" / "imena"
SHARED = Path(os.environ.get("IMENA_SHARED", PROJECT.parent / "shared"))
MEMORIAL = SHARED / "data/lists/memorial-politzek-2025/list_843_17-02-2025.geojson"


# Running and measuring.

class Cost:
    """What a process cost."""

    def __init__(self, cpu, memory, wall):
        self.cpu, self.memory, self.wall = cpu, memory, wall


def run(*command, check=True):
    started = time.monotonic()
    with open(WORK / "last.log", "wb") as log:
        process = subprocess.Popen([str(part) for part in command], stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if check and process.returncode != 0:
        words = (WORK / "last.log").read_text(errors="replace")[-2000:]
        sys.exit(f"Failed ({process.returncode}): {' '.join(map(str, command))}\n{words}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - started)


def fresh(path):
    if path.is_dir():
        shutil.rmtree(path)
    elif path.exists():
        path.unlink()
    return path


def new_register(name):
    folder = fresh(WORK / name)
    run(IMENA, "init", folder)
    return folder


def take_in(folder, file, mapping, published="2024-01-01", source="benchmark"):
    return run(IMENA, "import", file, "--mapping", mapping, "--source", source, "--published", published,
               "--register", folder, "--format", "json")


def last_receipt():
    text = (WORK / "last.log").read_text()
    return json.loads(text[text.index("{"):text.rindex("}") + 1])


def expect(rows, **wanted):
    for name, count in wanted.items():
        if rows[name] != count:
            sys.exit(f"The import does not do what is measured: {name} is {rows[name]}, expected {count}. {rows}")


def generated(shape, count, changed=0):
    file = WORK / f"{shape}-{count}{f'-{changed}pc' if changed else ''}.csv"
    if not file.exists():
        part = file.with_suffix(".part")
        run(sys.executable, HOME / "generate.py", shape, count, part, "--changed-percent", changed)
        part.rename(file)
    return file


def tool(name):
    return WORK / "venv" / "bin" / name


def need_tools():
    if not tool("datasette").exists() or not tool("sqlite-utils").exists():
        print("Installing sqlite-utils and datasette…", flush=True)
        run(sys.executable, "-m", "venv", WORK / "venv")
        run(tool("pip"), "install", "--quiet", "-r", HOME / "requirements.txt")


def sqlite_utils(file, *options):
    database = fresh(WORK / "peer.db")
    for extra in ("-wal", "-shm"):
        fresh(WORK / ("peer.db" + extra))
    return run(tool("sqlite-utils"), "insert", database, "persons", file, *options)


# Saying it.

def spread(values, digits=2):
    def number(value):
        return f"{value:,.{digits}f}" if digits else f"{value:,.0f}"
    return f"{number(statistics.median(values))} ({number(min(values))} to {number(max(values))})"


def digits(values):
    return 0 if statistics.median(values) >= 100 else 1 if statistics.median(values) >= 10 else 2


def row(what, unit, ours, other=None, versus="", asked="", aim="", ratio="less"):
    """A line of the table; `ratio` says whether a smaller or a larger number of ours is better."""
    line = {"what": what, "ours": f"{spread(ours, digits(ours))} {unit}", "asked": asked, "aim": aim,
            "versus": "", "ratio": "", "verdict": ""}
    pairs = []
    if other is not None:
        line["versus"] = f"{versus}: {spread(other, digits(other))} {unit}"
        pairs = [theirs / own if ratio == "less" else own / theirs for own, theirs in zip(ours, other)]
        line["ratio"] = spread(pairs, digits(pairs))
    if asked:
        is_met = [meets(wanted, statistics.median(ours), pairs) for wanted in (asked, aim)]
        line["verdict"] = "as aimed" if is_met[1] else "as asked" if is_met[0] else "**falls short**"
    print(f"  {what}: {line['ours']}   {line['versus']}   {line['ratio']}", flush=True)
    return line


def meets(wanted, ours, pairs):
    """Whether a median is as good as asked: “10 times” and “not slower” speak of the ratio, all else of our own figure."""
    if wanted == "not slower":
        return statistics.median(pairs) >= 1
    number = re.match(r"[\d.]+", wanted)
    if not number:
        return False
    return statistics.median(pairs) >= float(number[0]) if "times" in wanted else ours <= float(number[0])


# The parts.

def memorial(options):
    """Memorial's 843 persons, with extraction and history."""
    if not MEMORIAL.exists():
        return skipped(f"{MEMORIAL.name} is not here: it is not shipped. Set IMENA_SHARED to the folder that has it.")
    flat = WORK / "memorial-flat.json"
    features = json.loads(MEMORIAL.read_text())["features"]
    flat.write_text(json.dumps([feature["properties"] for feature in features], ensure_ascii=False))
    ours, other = [], []
    for _ in range(options.pairs):
        ours.append(take_in(new_register("memorial"), MEMORIAL, "memorial-politzek"))
        expect(last_receipt()["rows"], read=843, new=843)
        other.append(sqlite_utils(flat, "--pk", "ID"))
    return [
        row("Memorial's 843 persons, with extraction and history", "CPU s", [cost.cpu for cost in ours],
            [cost.cpu for cost in other], "sqlite-utils insert, no extraction, no history", "1.5", "0.4"),
        row("… peak memory", "MB", [cost.memory for cost in ours], [cost.memory for cost in other], "sqlite-utils"),
    ]


def plain20(options):
    """A plain CSV of 8,696 persons and 20 columns, with history and hashing."""
    file = generated("plain20", 8696)
    ours, other = [], []
    for _ in range(options.pairs):
        ours.append(take_in(new_register("plain20"), file, HOME / "mappings/plain20.yaml"))
        expect(last_receipt()["rows"], read=8696, new=8696)
        other.append(sqlite_utils(file, "--csv", "--pk", "id"))
    return [
        row("CSV of 8,696 persons, 20 columns, history and hashing", "CPU s", [cost.cpu for cost in ours],
            [cost.cpu for cost in other], "sqlite-utils insert, no history", "1.5", "0.4"),
        row("… peak memory", "MB", [cost.memory for cost in ours], [cost.memory for cost in other], "sqlite-utils"),
    ]


def million(options):
    """A CSV of a million persons and 8 columns."""
    file = generated("plain8", options.persons)
    ours, other = [], []
    for _ in range(options.pairs):
        ours.append(take_in(new_register("million"), file, "plain8"))
        expect(last_receipt()["rows"], read=options.persons, new=options.persons)
        other.append(sqlite_utils(file, "--csv", "--pk", "id"))
    count = f"{options.persons:,}"
    return [
        row(f"CSV of {count} persons, 8 columns", "CPU s", [cost.cpu for cost in ours], [cost.cpu for cost in other],
            "sqlite-utils insert", "not slower", "3 times faster"),
        row("… wall clock", "s", [cost.wall for cost in ours], [cost.wall for cost in other], "sqlite-utils"),
        row("… peak memory", "MB", [cost.memory for cost in ours], [cost.memory for cost in other], "sqlite-utils",
            "600 MB", "300 MB"),
    ]


def again(options):
    """The same edition again, and with one per cent changed."""
    file, changed = generated("plain8", options.persons), generated("plain8", options.persons, 1)
    first, same, later, percent = [], [], [], []
    for _ in range(options.pairs):
        folder = new_register("again")
        first.append(take_in(folder, file, "plain8").cpu)
        same.append(take_in(folder, file, "plain8").cpu)
        later.append(take_in(folder, file, "plain8", "2024-02-01").cpu)
        expect(last_receipt()["rows"], unchanged=options.persons)
        percent.append(take_in(folder, changed, "plain8", "2024-03-01").cpu)
        expect(last_receipt()["rows"], changed=(options.persons + 99) // 100)
    return [
        row("the same file again, same day", "CPU s", same, first, "the first import", "10 times", "more"),
        row("the same rows as a later edition", "CPU s", later, first, "the first import", "10 times", "more"),
        row("a later edition with 1 % changed", "CPU s", percent, first, "the first import", "5 times", "more"),
    ]


def keep(options):
    """`rebuild` and `verify` of that million."""
    folder = WORK / "again" if (WORK / "again").exists() else WORK / "million"
    if not folder.exists():
        folder = new_register("million")
        take_in(folder, generated("plain8", options.persons), "plain8")
    rebuild, verify = [], []
    for _ in range(options.pairs):
        rebuild.append(run(IMENA, "rebuild", "--register", folder))
        verify.append(run(IMENA, "verify", "--register", folder))
    return [
        row(f"rebuild of {options.persons:,} persons", "s of wall clock", [cost.wall for cost in rebuild], asked="60 s", aim="20 s"),
        row("… CPU", "CPU s", [cost.cpu for cost in rebuild]),
        row("… peak memory", "MB", [cost.memory for cost in rebuild]),
        row(f"verify of {options.persons:,} persons", "s of wall clock", [cost.wall for cost in verify], asked="30 s", aim="10 s"),
        row("… CPU", "CPU s", [cost.cpu for cost in verify]),
        row("… peak memory", "MB", [cost.memory for cost in verify]),
    ]


class Server:
    """A server on a free loopback port, up when it has answered a first request."""

    def __init__(self, command, path):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        started = time.monotonic()
        self.process = subprocess.Popen([str(part) for part in command] + ["--port", str(self.port)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                if self.get(path)[0] == 200:
                    break
            except OSError:
                pass
            if self.process.poll() is not None or time.monotonic() - started > 300:
                self.stop()
                sys.exit(f"No answer at {path} from {' '.join(map(str, command))}")
            time.sleep(0.002)
        self.start_time = time.monotonic() - started

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def memory(self, what="VmRSS"):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(what + r":\s+(\d+)", status)[1]) / 1024

    def cpu(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def serve_imena(folder, path="/en/"):
    return Server([IMENA, "serve", "--register", folder], path)


def serve_datasette(database, path):
    return Server([tool("datasette"), "serve", "-i", database], path)


def start(options):
    """Start of the server, and its memory at rest, with the example."""
    folder = fresh(WORK / "example")
    run(IMENA, "example", folder, "--from", PROJECT / "Examples/exchange-2024")
    database = fresh(WORK / "example.db")
    rows = generated("plain8", 100)
    run(tool("sqlite-utils"), "insert", database, "persons", rows, "--csv", "--pk", "id")
    times, memory, other_times, other_memory = [], [], [], []
    for _ in range(options.pairs):
        for make, path, spent, used in (
            (serve_imena, "/en/", times, memory), (serve_datasette, "/", other_times, other_memory)
        ):
            server = make(folder if make is serve_imena else database, path)
            spent.append(server.start_time)
            time.sleep(1)
            used.append(server.memory())
            server.stop()
    return [
        row("start of the server, to the first page answered", "s", times, other_times, "Datasette, 100 rows", "0.3 s", "0.1 s"),
        row("memory at rest with the example", "MB", memory, other_memory, "Datasette, 100 rows", "80 MB", "40 MB"),
    ]


def published_million(options):
    folder = WORK / "published"
    if not (folder / "done").exists():
        folder = new_register("published")
        print(f"  making a register of {options.persons:,} persons to be shown…", flush=True)
        take_in(folder, generated("plain8", options.persons), HOME / "mappings/public8.yaml")
        (folder / "done").touch()
    return folder


def some_persons(folder, count):
    """The addresses of persons, spread over the list."""
    kept = folder / "persons.txt"
    if not kept.exists():
        run(IMENA, "list", "--register", folder, "--format", "csv")
        with open(WORK / "last.log", encoding="utf-8") as rows:
            identifiers = [row.split(",", 1)[0].strip('"') for row in rows][1:]
        kept.write_text("\n".join(identifiers[:: max(1, len(identifiers) // 20_000)]))
    identifiers = kept.read_text().split("\n")
    return [f"/en/p/{identifier}" for identifier in identifiers[:: max(1, len(identifiers) // count)]][:count]


def latencies(server, paths):
    """Asks for each address once, on one connection, and gives the middle and the slow end in milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=300)
    times = []
    for path in paths:
        started = time.perf_counter()
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
        times.append((time.perf_counter() - started) * 1000)
        if response.status != 200 or len(body) < 500:
            sys.exit(f"{path} answers {response.status}, {len(body)} bytes")
    connection.close()
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.99)]


def until_there(server, path):
    """How many seconds it takes until an address answers with its page."""
    started = time.monotonic()
    while (status := server.get(path)[0]) != 200:
        if status != 503 or time.monotonic() - started > 300:
            sys.exit(f"{path} answers {status}")
        time.sleep(0.05)
    return time.monotonic() - started


def pages(options):
    """The person page and the list page with two filters, over a million persons, as a client on the same machine sees them."""
    folder = published_million(options)
    people = some_persons(folder, 4_000)
    regions = ["RU-MOW", "RU-SPE", "RU-SVE", "RU-TA", "RU-KDA", "RU-OMS", "RU-TOM", "RU-KHA", "RU-MUR", "RU-PNZ"]
    lists = [f"/en/people?region={region}&sex={sex}&page={page}" for page in range(1, 81)
             for region in regions for sex in ("male", "female")]
    days = [f"/en/people?region=RU-OMS&sex=male&on={year}-{month:02}-01" for year in range(2015, 2024)
            for month in range(1, 13)]
    dice = random.Random(1)
    for paths in (people, lists, days):
        dice.shuffle(paths)
    measured = {"person": ([], []), "list": ([], []), "day": ([], [])}
    starts, first, old, memory, own = [], [], [], [], []
    for number in range(options.pairs):
        # No address is asked for twice, so that no page comes out of the cache of pages.
        server = serve_imena(folder, people[0])
        starts.append(server.start_time)
        first.append(until_there(server, lists[0]))
        for name, paths, count in (("person", people, 600), ("list", lists, 200), ("day", days, 20)):
            middle, slow = latencies(server, paths[number * count + 1:(number + 1) * count + 1])
            measured[name][0].append(middle)
            measured[name][1].append(slow)
        old.append(until_there(server, f"/en/people?region=RU-OMS&sex=male&at={options.persons * 9 // 10}"))
        memory.append(server.memory())
        own.append(server.memory("RssAnon"))
        server.stop()
    return [
        row("start of the server with that register, to the first person page", "s", starts),
        row("first list page after the start: everybody is read once", "s", first),
        row(f"person page among {options.persons:,}, p50", "ms", measured["person"][0], asked="3", aim="1"),
        row("… p99", "ms", measured["person"][1], asked="10", aim="3"),
        row("list page with two filters, p50", "ms", measured["list"][0], asked="20", aim="5"),
        row("… p99", "ms", measured["list"][1], asked="60", aim="20"),
        row("the same on a day that nobody asked for before, p50", "ms", measured["day"][0]),
        row("the same when the ledger had nine tenths of its entries: everybody is read again", "s", old),
        row("memory of the server after all that", "MB", memory),
        row("… without what is mapped of the database file", "MB", own),
    ]


def wrk(server, paths, seconds):
    script = WORK / "paths.lua"
    listed = ",".join(f'"{path}"' for path in paths)
    script.write_text(f"local paths = {{{listed}}}\nlocal n = 0\n"
                      "request = function() n = n + 1; return wrk.format('GET', paths[n % #paths + 1]) end\n")
    before = server.cpu()
    run("wrk", "-t1", "-c16", f"-d{seconds}s", "-s", script, f"http://127.0.0.1:{server.port}/")
    text = (WORK / "last.log").read_text()
    if "Non-2xx" in text:
        sys.exit(f"Not all pages were answered:\n{text}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    requests = int(re.search(r"(\d+) requests in", text)[1])
    return rate, (server.cpu() - before) / requests * 1e6


def rate(options):
    """Requests per second of the person page, against Datasette's row page over the same data."""
    if not shutil.which("wrk"):
        return skipped("wrk is not installed: sudo apt-get install -y wrk")
    folder = published_million(options)
    people = some_persons(folder, 20_000)
    database = WORK / "datasette.db"
    if not database.exists():
        run(tool("sqlite-utils"), "insert", database, "persons", generated("plain8", options.persons), "--csv", "--pk", "id")
    step = max(1, options.persons // len(people))
    rows = [f"/datasette/persons/p{number * step:07}" for number in range(len(people))]
    many, few, other, many_cpu, few_cpu, other_cpu = [], [], [], [], [], []
    for _ in range(options.pairs):
        for make, data, paths, rates, cpus in (
            (serve_imena, folder, people, many, many_cpu), (serve_imena, folder, people[:200], few, few_cpu),
            (serve_datasette, database, rows, other, other_cpu)
        ):
            server = make(data, paths[0])
            wrk(server, paths, 1)
            per_second, cpu = wrk(server, paths, 5)
            rates.append(per_second)
            cpus.append(cpu)
            server.stop()
    versus = "Datasette's row page"
    return [
        row("person page, 20,000 people in turn: more than the cache of pages holds, requests a second", "a second", many,
            other, versus, "10 times", "30 times", ratio="more"),
        row("… CPU for each request", "µs", many_cpu, other_cpu, "Datasette"),
        row("person page, the same 200 people again and again, requests a second", "a second", few, other, versus,
            "10 times", "30 times", ratio="more"),
        row("… CPU for each request", "µs", few_cpu, other_cpu, "Datasette"),
    ]


def findings(count):
    """A file of findings on people who do not exist: four criteria each, in turns met, not met and insufficient."""
    file = WORK / f"findings-{count}.yaml"
    answers = ["met", "not-met", "insufficient"]
    with open(file, "w") as out:
        out.write("subjectSource: benchmark\nsource: benchmark\ncompartment: public\nentries:\n")
        for number in range(count):
            out.write(f"  - subject: {{kind: person, key: p{number:06}}}\n    statements:\n")
            for place, (definition, criterion) in enumerate(
                [("PACE1900", "PACE-a"), ("PACE1900", "PACE-X1.1"), ("GUIDE2013", "G13-1a"), ("GUIDE2013", "G13-X1")]
            ):
                out.write(f"      - {{claim: finding, definition: {definition}, criterion: {criterion}, "
                          f"answer: {answers[(number + place) % 3]}, assessor: assessor-1, "
                          "evidence: [{code: e2}, {code: e5}]}\n")
    return file


def assess(options):
    """5,000 records assessed under all definitions."""
    folder = new_register("assess")
    take_in(folder, generated("plain20", 5000), HOME / "mappings/plain20.yaml")
    run(IMENA, "record", findings(5000), "--register", folder)
    all_, counted = [], []
    for _ in range(options.pairs):
        all_.append(run(IMENA, "assess", "--all", "--format", "json", "--register", folder))
        counts = last_receipt()["definitions"]
        if any(sum(one[answer] for answer in ANSWERS) != 5000 for one in counts):
            sys.exit(f"Not all are assessed: {counts}")
        counted.append(run(IMENA, "count", "--register", folder))
    return [
        row("5,000 records with four findings each under all definitions, reading and folding among it", "CPU s",
            [cost.cpu for cost in all_], asked="1"),
        row("… the same records read for a count", "CPU s", [cost.cpu for cost in counted]),
    ]


ANSWERS = ["met", "notMet", "insufficient", "excluded", "notAssessed"]


def skipped(reason):
    print(f"  left out: {reason}", flush=True)
    return None


PARTS = {"memorial": memorial, "plain20": plain20, "million": million, "again": again, "keep": keep, "start": start,
         "pages": pages, "rate": rate, "assess": assess}


# The document.

def machine():
    model = next((line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())[1]) / 1024 ** 2
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())[1]
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = (re.search(r"Swift version ([\d.]+)", swift) or [None, "unknown"])[1]
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, {system}, Linux {platform.release()}, Swift {version}"


def versions():
    names = []
    for name in ("sqlite-utils", "datasette"):
        if tool(name).exists():
            names.append(subprocess.run([tool(name), "--version"], capture_output=True, text=True).stdout.strip())
    return "; ".join(names)


def lines_judged(results, verdict):
    """What the lines with a verdict are about; one that goes on from another (“… peak memory”) with the other's words."""
    found = []
    for name in PARTS:
        subject = ""
        for line in results.get(name, {"rows": []})["rows"]:
            is_further = line["what"].startswith("…")
            subject = subject if is_further else line["what"]
            # What has no aim cannot miss one.
            if line["verdict"] == verdict and (verdict != "as asked" or line["aim"].strip()):
                found.append(f"{subject}: {line['what'][2:]}" if is_further else subject)
    return found


def write_document(results):
    lines = [
        "# Benchmarks", "",
        "Imena beside the tools that people would otherwise use, in the same run on the same machine, in turns. Given are the",
        "median and the range. Time is CPU time of the process (user and system) and memory its peak resident set, as the kernel",
        "counts them, unless a line says otherwise. *At least* and *aim* are what the project asks of itself.", "",
        "The lists of people are made by `Benchmarks/generate.py`; nobody in them exists. The one exception is Memorial's list, which is",
        "not shipped: the line is measured where a copy lies in `../shared`.", "",
        "Screening against lists of sanctions has [a page of its own](benchmarks-screening.md).", "",
    ]
    for name in PARTS:
        part = results.get(name)
        if not part:
            continue
        lines += [f"## {part['title']}", "",
                  f"`Benchmarks/run.py --only {name}`, {part['pairs']} rounds, {part['date']}, load before it {part['load']}.", "",
                  "| what | Imena | beside it | times better (below 1: worse) | at least | aim | it is |",
                  "|---|---|---|---|---|---|---|"]
        for line in part["rows"]:
            lines.append("| " + " | ".join(line[key] for key in ("what", "ours", "versus", "ratio", "asked", "aim", "verdict")) + " |")
        lines.append("")
    short = lines_judged(results, "**falls short**")
    near = lines_judged(results, "as asked")
    lines += ["## What falls short", "",
              "Of what is asked at least: " + ("; ".join(short) + "." if short else "nothing, on this machine."),
              "Of what is aimed at: " + ("; ".join(near) + "." if near else "nothing."), ""]
    newest = max((part for part in results.values()), key=lambda part: part["moment"])
    lines += ["## The machine and the command", "", f"{newest['machine']}. {newest['versions']}.", "",
              "```", "./run --no-serve && Benchmarks/run.py", "```", "",
              "`sqlite-utils insert` keeps no history, hashes nothing and extracts nothing: it is the floor that a plain table costs.",
              "Datasette serves the same rows from an immutable database file (`-i`), which is its fastest way. Its pages and ours differ:",
              "ours are whole pages with sources, timeline and drawing. No page of ours is asked for twice, unless a line says so: pages",
              "that were asked for before come out of a small cache. The memory of the server counts what the kernel has mapped of the",
              "database file, which other programs can have when they need it. Datasette answers on one core and Imena on all there are: the",
              "CPU for each request says what is left of the difference without that.", ""]
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text("\n".join(lines))
    print(f"Written: {DOCUMENT.relative_to(PROJECT)}")


def published():
    """The parts of the document as it stands, so that measuring one of them elsewhere does not lose the others."""
    if not DOCUMENT.exists():
        return {}
    text = DOCUMENT.read_text()
    said = re.search(r"## The machine and the command\n\n(.*)\n", text)
    machine, _, tools = (said[1] if said else "unknown.").rstrip(".").partition(". ")
    parts = {}
    for section in text.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        head = re.search(r"^`Benchmarks/run.py --only (\S+)`, (\d+) rounds, (\S+), load before it (\S+)\.$", body, re.M)
        if not head:
            continue
        table = [line[2:-2].split(" | ") for line in body.splitlines() if line.startswith("| ")][1:]
        keys = ("what", "ours", "versus", "ratio", "asked", "aim", "verdict")
        parts[head[1]] = {"title": title, "pairs": int(head[2]), "date": head[3], "load": head[4], "moment": 0,
                          "machine": machine, "versions": tools, "rows": [dict(zip(keys, cells)) for cells in table]}
    return parts


def main():
    parser = argparse.ArgumentParser(description="Measures Imena beside other tools.")
    parser.add_argument("--only", help="parts, separated by commas")
    parser.add_argument("--list", action="store_true", help="say which parts there are")
    parser.add_argument("--pairs", type=int, default=5, help="how often each comparison is made")
    parser.add_argument("--persons", type=int, default=1_000_000, help="for a quick trial; the document says what was used")
    parser.add_argument("--dry", action="store_true", help="measure, and leave the document as it is")
    options = parser.parse_args()
    if options.list:
        for name, part in PARTS.items():
            print(f"{name:10} {part.__doc__}")
        return
    chosen = options.only.split(",") if options.only else list(PARTS)
    unknown = [name for name in chosen if name not in PARTS]
    if unknown:
        sys.exit(f"No such part: {', '.join(unknown)}. There are: {', '.join(PARTS)}")
    if not IMENA.exists():
        sys.exit("The program is not built. Build it first: ./run --no-serve")
    WORK.mkdir(parents=True, exist_ok=True)
    need_tools()
    results = published() | (json.loads(RESULTS.read_text()) if RESULTS.exists() else {})
    for name in chosen:
        print(f"== {PARTS[name].__doc__}", flush=True)
        load = os.getloadavg()[0]
        rows = PARTS[name](options)
        if rows is None or options.dry:
            continue
        results[name] = {
            "title": PARTS[name].__doc__.strip().rstrip("."), "rows": rows, "pairs": options.pairs,
            "date": date.today().isoformat(), "moment": time.time(), "load": f"{load:.1f}", "machine": machine(),
            "versions": versions()}
        RESULTS.write_text(json.dumps(results, ensure_ascii=False, indent=1))
    if results and not options.dry:
        write_document(results)


if __name__ == "__main__":
    main()
