#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Measures mentions and screening, on made-up lists and, where `../shared` is, on real ones; beside nomenklatura's logic-v2.

    Benchmarks/screening.py                         prints the figures
    Benchmarks/screening.py --peer PYTHON           a Python that has nomenklatura, to be measured beside
    Benchmarks/screening.py --sample 40             how many names the peer compares with the whole list

Of Imena the whole command is measured, reading and writing included; of the peer the comparing alone. Processor seconds.
"""

import argparse
import csv
import json
import os
import random
import re
import resource
import subprocess
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / ".build" / "screening-benchmarks"
IMENA = Path(os.environ.get("IMENA", PROJECT / ".build" / "release" / "imena"))
LISTS = PROJECT.parent / "shared" / "data" / "lists"

PEER = r"""
import csv, sys, time
from followthemoney import model
from nomenklatura.matching import get_algorithm
algorithm = get_algorithm("logic-v2"); config = algorithm.default_config()
from followthemoney.proxy import EntityProxy
try:
    from followthemoney import ValueEntity as Entity
    make = lambda i, names: Entity.from_data(model.get("Person"), {"id": i, "schema": "Person", "properties": {"name": names}}, cleaned=True)
    make("x", ["A B"])
except Exception:
    make = lambda i, names: EntityProxy.from_dict({"id": i, "schema": "Person", "properties": {"name": names}})
left = [(r["id"], make(r["id"], [r["name"]])) for r in csv.DictReader(open(sys.argv[1]))]
right = [(r["id"], make(r["id"], [r["name"]] + [a for a in r["aliases"].split(";") if a])) for r in csv.DictReader(open(sys.argv[2]))]
step = max(1, len(left) // int(sys.argv[3])); sample = left[::step][:int(sys.argv[3])]
begin = time.process_time(); first = 0
for key, query in sample:
    scores = [(algorithm.compare(query, other, config).score, name) for name, other in right]
    best = max(score for score, _ in scores)
    first += best > 0 and (best, key) in scores and sum(score == best for score, _ in scores) == 1
print(first, len(sample), len(right), time.process_time() - begin)
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


def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def table(name, header, rows):
    path = WORK / name
    with open(path, "w", newline="") as out:
        csv.writer(out).writerows([header, *rows])
    return path


def hits(path):
    with open(path, newline="", encoding="utf-8-sig") as lines:
        return list(csv.DictReader(lines))


def made_up():
    source = random.Random(11)
    listed = [person(source) for _ in range(50_000)]
    officials = [(f"o{n}", " ".join(map(latin, p[:3])), p[3]) for n, p in enumerate(listed[:1_000])]
    officials += [(f"o{n}", " ".join(p[:3]), p[3]) for n, p in enumerate((person(source) for _ in range(4_000)), 1_000)]
    a = table("officials.csv", ["id", "name", "birth"], officials)
    columns = ["id", "schema", "name", "aliases", "birth_date", "sanctions", "program_ids", "dataset", "first_seen"]
    b = table("listed.csv", columns, [(f"X-{n}", "Person", " ".join(p[:3]), "", p[3], "", "P", "made up", "2025-01-01") for n, p in enumerate(listed)])
    out = WORK / "hits.csv"
    seconds = sorted(cpu([IMENA, "screen", a, "--against", b, "--out", out]) for _ in range(5))
    found = hits(out)
    right = sum(row["id"][1:] == row["listed_id"][2:] for row in found)
    print(f"5,000 officials against 50,000 listed: {seconds[2]:.2f} CPU s ({seconds[0]:.2f} to {seconds[-1]:.2f}); "
          f"{right} of 1,000 found, {len(found) - right} others of one name or nearly at 0.5 or more")


def real(peer, sample):
    source = LISTS / "ua-war-and-sanctions-2026" / "targets.simple.csv"
    if not source.exists():
        print("The real lists are not beside the project: that part is left out.")
        return
    with open(source, newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    latin_names = table("latin.csv", ["id", "name"], [(row["id"], row["name"]) for row in rows])
    for row in rows:
        names = [name for name in row["aliases"].split(";") if re.search("[а-яіїєґА-Я]", name)]
        row["name"], row["aliases"] = names[0], ";".join(names[1:])
    cyrillic = table("cyrillic.csv", list(rows[0]), [list(row.values()) for row in rows])
    out = WORK / "hits.csv"
    seconds = cpu([IMENA, "screen", latin_names, "--against", cyrillic, "--out", out, "--threshold", "0.05"])
    best = {}
    for row in hits(out):
        if row["id"] not in best or float(row["probability"]) > float(best[row["id"]]["probability"]):
            best[row["id"]] = row
    first = sum(key == row["listed_id"] for key, row in best.items())
    print(f"{len(rows)} Latin names against their own Cyrillic aliases: recall@1 {first / len(rows):.4f}, {seconds:.2f} CPU s")
    with open(LISTS / "memorial-politzek-2025" / "list_841_14-02-2025.geojson") as text:
        others = [feature["properties"]["name"] for feature in json.load(text)["features"]]
    made = random.Random(5)
    others += [" ".join(person(made)[:3]) for _ in range(1_000 - len(others))]
    names = table("others.csv", ["id", "name"], list(enumerate(others)))
    cpu([IMENA, "screen", names, "--against", source, "--out", out, "--threshold", "0.05"])
    found = hits(out)
    sure = sum(float(row["probability"]) > 0.9 for row in found)
    print(f"{len(others)} other names (841 real, the rest made up): {sure} above 0.9, {len(found)} above 0.05")
    if peer:
        answer = subprocess.run([peer, "-c", PEER, latin_names, cyrillic, str(sample)], capture_output=True, text=True, check=True)
        right, asked, size, took = answer.stdout.split()
        step = max(1, len(rows) // sample)
        keys = [row["id"] for row in rows][::step][:sample]
        ours = sum(key in best and best[key]["listed_id"] == key for key in keys)
        print(f"nomenklatura logic-v2, {asked} of the names against all {size}: recall@1 {int(right) / int(asked):.3f} "
              f"(Imena on the same: {ours / len(keys):.3f}), {float(took):.1f} CPU s, that is {float(took) / int(asked) / int(size) * 1e6:.0f} µs a pair")


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
    print(f"{size / 1e6:.0f} MB of text against 10,000 persons: {whole:.2f} CPU s, of them {index:.2f} for the index: "
          f"{size / 1e6 / (whole - index):.0f} MB in a CPU second, output included")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--peer", help="a Python that has nomenklatura")
    options.add_argument("--sample", type=int, default=40)
    given = options.parse_args()
    WORK.mkdir(parents=True, exist_ok=True)
    print(time.strftime("%Y-%m-%d"), "load before", os.getloadavg()[0])
    made_up()
    mentions()
    real(given.peer, given.sample)


if __name__ == "__main__":
    main()
