#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures mentions and screening, on made-up lists and, where `../shared` is, on real ones; beside nomenklatura's logic-v2.

    Benchmarks/screening.py                         prints the figures, and writes Documentation/benchmarks-screening.md
    Benchmarks/screening.py --peer PYTHON           a Python that has nomenklatura, to be measured beside
    Benchmarks/screening.py --queries 100 --listed 1000 --rounds 3   what the peer compares: each of so many with each of so many

Of Imena the whole command is measured, reading and writing included; of the peer the comparing alone, in favour of the peer.
Processor seconds.
"""

import argparse
import csv
import datetime
import json
import os
import random
import re
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / ".build" / "screening-benchmarks"
IMENA = Path(os.environ.get("IMENA", PROJECT / ".build" / "release" / "imena"))
LISTS = PROJECT.parent / "shared" / "data" / "lists"
DOCUMENT = PROJECT / "Documentation" / "benchmarks-screening.md"

PEER = r"""
import csv, resource, sys, time
from followthemoney import model
from nomenklatura.matching import get_algorithm
algorithm = get_algorithm("logic-v2"); config = algorithm.default_config()
from followthemoney.proxy import EntityProxy
def props(r):
    names = [r["name"]] + [a for a in r.get("aliases", "").split(";") if a]
    birth = r.get("birth") or r.get("birth_date") or ""
    return {"name": names, **({"birthDate": [birth]} if birth else {})}
try:
    from followthemoney import ValueEntity as Entity
    make = lambda r: Entity.from_data(model.get("Person"), {"id": r["id"], "schema": "Person", "properties": props(r)}, cleaned=True)
    make({"id": "x", "name": "A B"})
except Exception:
    make = lambda r: EntityProxy.from_dict({"id": r["id"], "schema": "Person", "properties": props(r)})
left = [(r["id"], make(r)) for r in csv.DictReader(open(sys.argv[1]))]
right = [(r["id"], make(r)) for r in csv.DictReader(open(sys.argv[2]))]
out = csv.writer(open(sys.argv[3], "w"))
begin = time.process_time()
for key, query in left:
    for name, other in right:
        score = algorithm.compare(query, other, config).score
        if score >= 0.3:
            out.writerow([key, name, score])
print(time.process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""

SYLLABLES = "бар вел гор дем жар зел кар лом мор нев пол рог сав тур фил хар чер шум яр окс ул ем".split()
MIDDLES, ENDS = "б в д к л м н р с т ш".split(), "ов ев ин ский енко ук".split()
MEN, FATHERS = "Алексей Сергей Дмитрий Иван Павел Николай Михаил Андрей Юрий Олег".split(), "Алексеевич Сергеевич Дмитриевич Иванович Павлович Олегович".split()
LATIN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia".split(" ")))


def latin(text):
    return "".join(LATIN.get(sign.lower(), sign) if sign.islower() else LATIN.get(sign.lower(), sign).capitalize() for sign in text)


def person(random_source):
    vowel = random_source.choice
    surname = vowel(SYLLABLES) + vowel("аоиеу") + vowel(MIDDLES) + vowel("аоиеу") + vowel(MIDDLES) + vowel(ENDS)
    birth = f"19{random_source.randrange(40, 99)}-{random_source.randrange(1, 13):02}-{random_source.randrange(1, 29):02}"
    return surname.capitalize(), vowel(MEN), vowel(FATHERS), birth


def measured(command):
    """CPU seconds and megabytes of memory of a command."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    output, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command[0]} failed: {errors}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def cpu(command):
    return measured(command)[0]


def spread(values, digits=2):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def table(name, header, rows):
    path = WORK / name
    with open(path, "w", newline="") as out:
        csv.writer(out).writerows([header, *rows])
    return path


def hits(path):
    with open(path, newline="", encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


LISTED = ["id", "schema", "name", "aliases", "birth_date", "sanctions", "program_ids", "dataset", "first_seen"]


def listed_rows(people):
    return [(f"X-{n}", "Person", " ".join(p[:3]), "", p[3], "", "P", "made up", "2025-01-01") for n, p in enumerate(people)]


def speed(rounds):
    source = random.Random(11)
    listed = [person(source) for _ in range(50_000)]
    officials = [(f"o{n}", " ".join(map(latin, p[:3])), p[3]) for n, p in enumerate(listed[:1_000])]
    officials += [(f"o{n}", " ".join(p[:3]), p[3]) for n, p in enumerate((person(source) for _ in range(4_000)), 1_000)]
    a = table("officials.csv", ["id", "name", "birth"], officials)
    b = table("listed.csv", LISTED, listed_rows(listed))
    out = WORK / "hits.csv"
    runs = [measured([IMENA, "screen", a, "--against", b, "--out", out]) for _ in range(rounds)]
    found = hits(out)
    right = sum(row["id"][1:] == row["listed_id"][2:] for row in found)
    return {"cpu": [run[0] for run in runs], "memory": [run[1] for run in runs], "right": right, "other": len(found) - right}


# Romanisations, letter by letter, written down from their tables and not taken from the program.
def letters(latin_letters, **more):
    return dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", latin_letters.split(" "))) | more


SCHEMES = {
    "passport of 2013 (ICAO)": letters("a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y  e iu ia"),
    "BGN/PCGN": letters("a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya"),
    "GOST 7.79 B": letters("a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y` ` e` yu ya"),
    "French": letters("a b v g d e e j z i ï k l m n o p r s t ou f kh ts tch ch chtch  y  e iou ia"),
    "German": letters("a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch  y  e ju ja"),
}
UKRAINIAN = letters("a b v h d e io zh z y i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia")
UKRAINIAN_NAMES = dict(zip(
    "Алексей Сергей Дмитрий Иван Павел Николай Михаил Андрей Юрий Олег Елена Наталья Ольга Татьяна Ирина Светлана Анна Мария".split(),
    "Oleksii Serhii Dmytro Ivan Pavlo Mykola Mykhailo Andrii Yurii Oleh Olena Nataliia Olha Tetiana Iryna Svitlana Hanna Mariia".split()))
WOMEN = "Елена Наталья Ольга Татьяна Ирина Светлана Анна Мария".split()


def romanised(word, scheme):
    text = "".join(scheme.get(sign, sign) for sign in word.lower())
    return text[:1].upper() + text[1:]


def crowd(source, count):
    """Persons whose surnames and given names are as unevenly frequent as real ones: many share both."""
    surnames = sorted({person(source)[0] for _ in range(6_000)})
    weights = [1 / (rank + 8) for rank in range(len(surnames))]
    people = []
    for surname in source.choices(surnames, weights, k=count):
        is_woman = source.random() < 0.3
        given = source.choices(WOMEN if is_woman else MEN, [1 / (n + 2) for n in range(len(WOMEN if is_woman else MEN))])[0]
        father = source.choice(FATHERS)
        if is_woman:
            surname = surname[:-4] + "инская" if surname.endswith("ский") else surname + ("" if surname[-1] in "окук" else "а")
            father = father.replace("вич", "вна")
        birth = f"19{source.randrange(40, 99)}-{source.randrange(1, 13):02}-{source.randrange(1, 29):02}"
        people.append((surname, given, father, birth if source.random() < 0.85 else birth[:4] if source.random() < 0.7 else ""))
    return people


def transposed(birth, source):
    """The same day with two digits in a wrong order, still a day."""
    for _ in range(20):
        signs = list(birth)
        place = source.choice([2, 5, 8])
        signs[place], signs[place + 1] = signs[place + 1], signs[place]
        text = "".join(signs)
        if text != birth and "01" <= text[5:7] <= "12" and "01" <= text[8:] <= "28":
            return text
    return birth[:-1] + ("1" if birth[-1] != "1" else "2")


def variants(p, source):
    """The ways in which an official can be written who is on the list as p."""
    surname, given, father, birth = p
    scheme = source.choice(list(SCHEMES.values()))
    f, g, m = (romanised(word, scheme) for word in (surname, given, father))
    full = f"{f} {g} {m}"
    kinds = [(name, " ".join(romanised(word, one) for word in (surname, given, father)), birth) for name, one in SCHEMES.items()]
    kinds.append(("Ukrainian official", f"{romanised(surname, UKRAINIAN)} {UKRAINIAN_NAMES[given]} {romanised(father, UKRAINIAN)}", birth))
    kinds += [
        ("Cyrillic, as listed", f"{surname} {given} {father}", birth), ("no patronymic", f"{f} {g}", birth),
        ("no patronymic, no birth", f"{f} {g}", ""), ("given name first", f"{g} {m} {f.upper()}", birth),
        ("surname, comma, given name", f"{f.upper()}, {g}", birth), ("initials", f"{f} {g[0]}. {m[0]}.", birth),
        ("initials, no birth", f"{f} {g[0]}. {m[0]}.", ""), ("year of birth alone", full, birth[:4]),
        ("no birth", full, ""),
    ]
    if len(birth) == 10:
        kinds.append(("two digits of the birth transposed", full, transposed(birth, source)))
    if given in WOMEN:
        kinds.append(("married name", f"{romanised('Замужнева', scheme)} {g} {m}", birth))
    return kinds


def quality():
    """Every kind of spelling of 1,000 listed persons, and 3,000 persons who are not listed, against 20,000."""
    source = random.Random(23)
    people = crowd(source, 23_000)
    listed, strangers = people[:20_000], people[20_000:]
    b = table("quality-listed.csv", LISTED, listed_rows(listed))
    rows, kinds = [], {}
    for number in range(1_000):
        for kind, name, birth in variants(listed[number], source):
            key = f"q{len(rows)}"
            kinds[key] = (kind, f"X-{number}")
            rows.append((key, name, birth))
    for p in strangers:
        key = f"q{len(rows)}"
        scheme = source.choice([None, *SCHEMES.values()])
        kinds[key] = ("not listed", "")
        rows.append((key, " ".join(word if scheme is None else romanised(word, scheme) for word in p[:3]), p[3]))
    a = table("quality-queries.csv", ["id", "name", "birth"], rows)
    out = WORK / "quality.csv"
    cpu([IMENA, "screen", a, "--against", b, "--out", out, "--threshold", "0.05"])
    found = hits(out)
    best = {}
    for row in found:
        if row["id"] not in best or float(row["probability"]) > float(best[row["id"]]["probability"]):
            best[row["id"]] = row
    asked, first, sure, wrong = Counter(), Counter(), Counter(), Counter()
    for key, (kind, _) in kinds.items():
        asked[kind] += 1
    for key, row in best.items():
        kind, truth = kinds[key]
        first[kind] += row["listed_id"] == truth
    for row in found:
        kind, truth = kinds[row["id"]]
        if float(row["probability"]) > 0.9:
            (sure if row["listed_id"] == truth else wrong)[kind] += 1
    bins = defaultdict(lambda: [0, 0, 0.0])
    for row in found:
        share = float(row["probability"])
        bin = next(edge for edge in (0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.01) if share < edge)
        bins[bin][0] += 1
        bins[bin][1] += row["listed_id"] == kinds[row["id"]][1]
        bins[bin][2] += share
    return {
        "kinds": [(kind, asked[kind], first[kind], sure[kind], wrong[kind]) for kind in asked], "queries": len(rows),
        "bins": [(low, high, *bins[high]) for low, high in zip((0.05, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97), (0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.01)) if bins[high][0]],
    }


def against_peer(peer, queries, size, rounds):
    """The same persons for both: half of the queries are on the list, each spelt in one of the ways."""
    source = random.Random(31)
    people = crowd(source, size + queries)
    listed, strangers = people[:size], people[size:]
    rows, truth = [], {}
    for number in range(queries // 2):
        kind, name, birth = source.choice([v for v in variants(listed[number], source) if v[0] != "married name"])
        truth[f"q{number}"] = f"X-{number}"
        rows.append((f"q{number}", name, birth))
    for number in range(queries // 2, queries):
        p = strangers[number]
        truth[f"q{number}"] = ""
        rows.append((f"q{number}", " ".join(romanised(word, source.choice(list(SCHEMES.values()))) for word in p[:3]), p[3]))
    a = table("peer-queries.csv", ["id", "name", "birth"], rows)
    b = table("peer-listed.csv", LISTED, listed_rows(listed))
    ours = [measured([IMENA, "screen", a, "--against", b, "--out", WORK / "ours.csv", "--threshold", "0.05"]) for _ in range(rounds)]
    result = {"queries": queries, "size": size, "ours": figures([(r["id"], r["listed_id"], float(r["probability"])) for r in hits(WORK / "ours.csv")], truth, 0.5),
              "cpu": [run[0] for run in ours], "memory": [run[1] for run in ours]}
    if peer:
        runs = [measured([peer, "-c", PEER, a, b, WORK / "peer.csv"])[2].split() for _ in range(rounds)]
        with open(WORK / "peer.csv") as lines:
            scored = [(key, name, float(score)) for key, name, score in csv.reader(lines)]
        result |= {"peer": figures(scored, truth, 0.7), "peer_cpu": [float(run[0]) for run in runs], "peer_memory": [float(run[1]) for run in runs]}
    return result


def figures(scored, truth, threshold):
    """Recall of the best hit (two equal best ones are none), precision from the threshold on, and wrong ones above 0.9."""
    best = defaultdict(list)
    for key, name, score in scored:
        best[key].append((score, name))
    first = 0
    for key, all_scores in best.items():
        top = max(score for score, _ in all_scores)
        names = [name for score, name in all_scores if score == top]
        first += names == [truth[key]]
    told = [(key, name) for key, name, score in scored if score >= threshold]
    right = sum(truth[key] == name for key, name in told)
    asked = sum(bool(name) for name in truth.values())
    wrong = sum(score > 0.9 and truth[key] != name for key, name, score in scored)
    return {"first": first / asked, "precision": right / max(1, len(told)), "recall": right / asked, "wrong": wrong, "told": len(told)}


def real(peer, sample):
    source = LISTS / "ua-war-and-sanctions-2026" / "targets.simple.csv"
    if not source.exists():
        print("The real lists are not beside the project: that part is left out.")
        return None
    with open(source, newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    latin_names = table("latin.csv", ["id", "name"], [(row["id"], row["name"]) for row in rows])
    result = {"persons": len(rows)}
    for label, pick in (("all", 2), ("Ukrainian", 1), ("Russian", 0)):
        own = []
        for row in rows:
            names = [name for name in row["aliases"].split(";") if re.search("[а-яіїєґА-Я]", name)]
            is_ukrainian = [name for name in names if re.search("[іїєґІЇЄҐ]", name)]
            chosen = (is_ukrainian or names[1:] or names)[0] if pick == 1 else names[0]
            own.append({**row, "name": chosen, "aliases": ";".join(names[1:]) if pick == 2 else ""})
        path = table(f"cyrillic-{pick}.csv", list(rows[0]), [list(row.values()) for row in own])
        out = WORK / "hits.csv"
        seconds = cpu([IMENA, "screen", latin_names, "--against", path, "--out", out, "--threshold", "0.05"])
        best = {}
        for row in hits(out):
            if row["id"] not in best or float(row["probability"]) > float(best[row["id"]]["probability"]):
                best[row["id"]] = row
        result[label] = (sum(key == row["listed_id"] for key, row in best.items()) / len(rows), seconds)
        if pick == 2:
            kept, cyrillic = best, path
    with open(LISTS / "memorial-politzek-2025" / "list_841_14-02-2025.geojson") as text:
        others = [feature["properties"]["name"] for feature in json.load(text)["features"]]
    made = random.Random(5)
    others += [" ".join(person(made)[:3]) for _ in range(1_000 - len(others))]
    names = table("others.csv", ["id", "name"], list(enumerate(others)))
    out = WORK / "hits.csv"
    cpu([IMENA, "screen", names, "--against", source, "--out", out, "--threshold", "0.05"])
    found = hits(out)
    result["others"] = (len(others), sum(float(row["probability"]) > 0.9 for row in found), len(found))
    if peer:
        step = max(1, len(rows) // sample)
        chosen = rows[::step][:sample]
        few = table("latin-sample.csv", ["id", "name"], [(row["id"], row["name"]) for row in chosen])
        took, memory = measured([peer, "-c", PEER, few, cyrillic, WORK / "peer-real.csv"])[2].split()
        with open(WORK / "peer-real.csv") as lines:
            scored = [(key, name, float(score)) for key, name, score in csv.reader(lines)]
        truth = {row["id"]: row["id"] for row in chosen}
        ours = sum(key in kept and kept[key]["listed_id"] == key for key in truth)
        result["peer"] = (len(chosen), figures(scored, truth, 0.7)["first"], ours / len(chosen), float(took))
    return result


def mentions():
    source = random.Random(7)
    people = [person(source) for _ in range(10_000)]
    names = table("names.csv", ["id", "name"], [(f"P{n}", " ".join(p[:3])) for n, p in enumerate(people)])
    filler = ("Суд оставил его под стражей, и защита подала жалобу на это решение в срок, который закон даёт для обжалования. "
              "По словам защитников, доводы о состоянии здоровья не были рассмотрены, а свидетели так и не были вызваны. ")
    path = WORK / "text.txt"
    size = 0
    with open(path, "w") as out:
        while size < 40_000_000:
            someone = source.choice(people)
            text = filler * source.randrange(1, 4) + source.choice([
                f"Об этом сообщил {someone[1]} {someone[0]}.", f"Дело ведёт {someone[0]} {someone[1][0]}. {someone[2][0]}.",
                f"Прокурор напомнил о ч. 2 ст. 207.3 УК РФ, а {someone[1]} {someone[2]} {someone[0]} возразил."]) + "\n\n"
            out.write(text)
            size += len(text.encode())
    empty = WORK / "empty.txt"
    empty.write_text("Никого.\n")
    index = sorted(cpu([IMENA, "mentions", empty, "--names", names, "--format", "json"]) for _ in range(3))[1]
    whole = sorted(cpu([IMENA, "mentions", path, "--names", names, "--format", "json"]) for _ in range(3))[1]
    roles = cpu([IMENA, "roles", path, "--names", names, "--format", "json"])
    return size / 1e6, whole, index, roles


def page(options, made, found, peer, lists, text):
    ratio = lambda first, second: f"{statistics.median(first) / statistics.median(second):.0f} ({min(first) / max(second):.0f} to {max(first) / min(second):.0f})"
    lines = [
        "# Benchmarks: screening", "",
        "Officials against lists of sanctions. Nobody in the made-up lists exists; of real lists only counts are told. Surnames and given",
        "names of the made-up crowd are as unevenly frequent as real ones, so that many share both. Spellings are made by tables of",
        "romanisation that were written down for this benchmark, not by the program. The probabilities were calibrated on other lists",
        "([linkage](explanation/linkage.md)), so that none of this was used to fit them.", "",
        "## How fast", "",
        "5,000 officials against 50,000 listed, the whole command with reading and writing. Asked for: 2 CPU seconds.", "",
        "| what | Imena | asked | it is |", "|---|---|---|---|",
        f"| CPU seconds | {spread(made['cpu'])} | 2.00 | {'as asked' if statistics.median(made['cpu']) <= 2 else '**falls short**'} |",
        f"| peak memory, MB | {spread(made['memory'], 0)} | | |", "",
        f"Of the 1,000 officials who are on the list, in Latin letters there and in Cyrillic here, {made['right']:,} are found at 0.5 or more; "
        f"{made['other']} other hits.", "",
        "## Beside the full peer", "",
        f"nomenklatura’s `logic-v2` compares each of {peer['queries']} queries with each of {peer['size']:,} listed persons, without a search of candidates before",
        "it: its users put an index before it, which costs and loses something of its own. Half of the queries are on the list, spelt in one of the ways below. Its comparing alone is timed; of Imena",
        "the whole command. 5,000 against 50,000 would take the peer hours: both were given the smaller lists.", "",
    ]
    ours = peer["ours"]
    lines += ["| what | Imena | logic-v2 |", "|---|---|---|"]
    other = peer.get("peer")
    cell = lambda key, digits=3: f"{other[key]:.{digits}f}" if other else "not measured"
    lines += [
        f"| the right one first, alone | {ours['first']:.3f} | {cell('first')} |",
        f"| precision from its threshold on (0.5; 0.7) | {ours['precision']:.3f} | {cell('precision')} |",
        f"| recall from its threshold on | {ours['recall']:.3f} | {cell('recall')} |",
        f"| wrong above 0.9 | {ours['wrong']} | {other['wrong'] if other else 'not measured'} |",
        f"| CPU seconds | {spread(peer['cpu'])} | {spread(peer['peer_cpu'], 1) if other else 'not measured'} |",
        f"| peak memory, MB | {spread(peer['memory'], 0)} | {spread(peer['peer_memory'], 0) if other else 'not measured'} |", "",
    ]
    if other:
        each = statistics.median(peer["peer_cpu"]) / peer["queries"] / peer["size"]
        lines += [f"The peer takes {each * 1e6:.0f} µs a pair; at that pace 5,000 against 50,000 are {each * 5_000 * 50_000 / 3_600:.0f} hours (reckoned, not measured).", ""]
        lines += [f"Imena is {ratio(peer['peer_cpu'], peer['cpu'])} times faster on the same lists, {options.rounds} rounds.", ""]
    lines += [
        "## How well, by the way of writing", "",
        f"{found['queries']:,} queries against 20,000 listed persons: 1,000 of them in every way of writing, and 3,000 persons who are not listed.", "",
        "| written as | asked | the right one first | right above 0.9 | others above 0.9 |", "|---|---|---|---|---|",
    ]
    for kind, asked, first, sure, wrong in found["kinds"]:
        share = lambda value: "" if kind == "not listed" else f"{value / asked:.3f}"
        lines.append(f"| {kind} | {asked:,} | {share(first)} | {share(sure)} | {wrong} |")
    lines += [
        "", "What is not found, or not above 0.9, has a reason: initials without a birth fit many and never count for more than 0.49, a name without a birth fits namesakes, and a",
        "married name is told by given name, patronymic and birth alone. Of the strangers above 0.9 each shares surname, given name and patronymic with a listed",
        "person, and the births differ by a slip, or one of them is a year or missing.",
        "", "## What the probabilities are worth", "",
        "All hits of the same queries, by the probability that the program gave them.", "",
        "| told | hits | mean told | right |", "|---|---|---|---|",
    ]
    for low, high, count, right, total in found["bins"]:
        lines.append(f"| {low:g} to {min(high, 1):g} | {count:,} | {total / count:.3f} | {right / count:.3f} |")
    if lists:
        lines += [
            "", "## Real lists", "",
            f"The {lists['persons']:,} persons of Ukraine’s War & Sanctions, each by the Latin name alone against the Cyrillic names of all; asked for is that at least .95 find",
            "their own first, aim .98. 1,000 other names: asked for is that none has a hit above 0.9.", "",
            "| what | Imena |", "|---|---|",
            f"| own row first, with all its Cyrillic names | {lists['all'][0]:.4f} ({lists['all'][1]:.2f} CPU s) |",
            f"| own row first, with one Russian name alone | {lists['Russian'][0]:.4f} ({lists['Russian'][1]:.2f} CPU s) |",
            f"| own row first, with one Ukrainian name alone | {lists['Ukrainian'][0]:.4f} ({lists['Ukrainian'][1]:.2f} CPU s) |",
            f"| {lists['others'][0]:,} other names (841 of another real list): above 0.9 | {lists['others'][1]} (above 0.05: {lists['others'][2]}) |",
        ]
        if "peer" in lists:
            count, theirs, mine, took = lists["peer"]
            lines += ["", f"logic-v2 on {count} of the names against all {lists['persons']:,}: its own first {theirs:.3f}, Imena on the same {mine:.3f}; {took:.0f} CPU s."]
    lines += [
        "", "## Mentions", "",
        f"{text[0]:.0f} MB of text against 10,000 persons: {text[1]:.2f} CPU s, of them {text[2]:.2f} for the index, that is {text[0] / (text[1] - text[2]):.0f} MB in a CPU second.",
        f"The same for the roles of officials: {text[3]:.2f} CPU s, {text[0] / (text[3] - text[2]):.1f} MB in a CPU second.", "",
        f"`Benchmarks/screening.py --queries {options.queries} --listed {options.listed} --rounds {options.rounds}`, {datetime.date.today().isoformat()}, "
        f"load before it {options.load:.1f}.", "",
    ]
    DOCUMENT.write_text("\n".join(lines))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", help="a Python that has nomenklatura")
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--listed", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=20, help="how many real names the peer compares with the whole list")
    options = parser.parse_args()
    options.load = os.getloadavg()[0]
    WORK.mkdir(parents=True, exist_ok=True)
    found = quality()
    print(json.dumps(found, ensure_ascii=False, indent=1))
    made, text = speed(5), mentions()
    peer = against_peer(options.peer, options.queries, options.listed, options.rounds)
    page(options, made, found, peer, real(options.peer, options.sample), text)
    print(DOCUMENT.read_text())


if __name__ == "__main__":
    main()
