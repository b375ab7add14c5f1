#!/usr/bin/env python3
# Imena: a register of political prisoners
# SPDX-License-Identifier: Apache-2.0
"""Writes lists of people who do not exist. Names are made of syllables; the same seed gives the same bytes.

    generate.py plain8 1000000 out.csv [--changed-percent 1] [--seed 1]
    generate.py plain20 8696 out.csv
"""

import argparse
import csv
import random

SYLLABLES = ["ба", "во", "гу", "де", "жи", "зо", "ка", "лу", "ме", "ни", "по", "ра", "си", "ту", "фе", "хо", "ча", "ше"]
LATIN = dict(zip("абвгдежзиклмнопрстуфхчшы", "a b v g d e zh z i k l m n o p r s t u f kh ch sh y".split()))
GIVEN = [("Образец", "m"), ("Пример", "m"), ("Тест", "m"), ("Проба", "f"), ("Модель", "f"), ("Выборка", "f")]
PATRONYMIC = {"m": ["Тестович", "Примерович", "Образцович"], "f": ["Тестовна", "Примеровна", "Образцовна"]}
REGIONS = ["RU-MOW", "RU-SPE", "RU-SVE", "RU-TA", "RU-KDA", "RU-OMS", "RU-TOM", "RU-KHA", "RU-MUR", "RU-PNZ"]
ARTICLES = ["282.2 ч.2", "205.5 ч.2", "207.3 ч.2", "280.3 ч.1", "205.2 ч.2", "212 ч.2", "318 ч.1", "275", "276"]
KINDS = ["remand", "colony", "house-arrest", "prison", "colony-settlement"]
REGIMES = ["general", "strict", "special"]
WORK = ["учитель", "врач", "инженер", "журналист", "строитель", "программист"]


def person(number, seed):
    """A person by number: independent of all others, so that a list can be changed in one place."""
    dice = random.Random(number * 2654435761 + seed)
    given, sex = dice.choice(GIVEN)
    family = "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 4))).capitalize()
    family += "ва" if sex == "f" else "в"
    return dice, family, given, dice.choice(PATRONYMIC[sex]), sex


def day(dice, first, last):
    return f"{dice.randint(first, last)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"


def latin(text):
    return "".join(LATIN.get(sign, "") for sign in text.lower()).capitalize()


def plain8(number, seed, changed):
    dice, family, given, patronymic, sex = person(number, seed)
    articles = "; ".join(dice.sample(ARTICLES, dice.choice([1, 1, 1, 2])))
    region = dice.choice(REGIONS)
    row = [f"p{number:07}", f"{family} {given} {patronymic}", day(dice, 1940, 2003), sex, "RU", region, articles,
           day(dice, 2015, 2024)]
    if changed:
        row[5] = REGIONS[(REGIONS.index(region) + 1) % len(REGIONS)]
    return row


def plain20(number, seed, changed):
    dice, family, given, patronymic, sex = person(number, seed)
    year = dice.randint(2015, 2023)
    dotted = lambda: f"{dice.randint(1, 28):02}.{dice.randint(1, 12):02}."
    row = [f"p{number:06}", family, given, patronymic, f"{latin(given)} {latin(family)}",
           day(dice, 1940, 2003), "м" if sex == "m" else "ж", "RU", dice.choice(WORK),
           dice.choice(REGIONS), "Примерск", dotted() + str(year), dice.choice(KINDS), f"ИК-{dice.randint(1, 40)}",
           "; ".join(dice.sample(ARTICLES, dice.choice([1, 2, 3]))), dotted() + str(year + 1), "Примерский городской суд",
           str(dice.randint(1, 15)), dice.choice(REGIMES), f"https://example.org/p/{number}"]
    if changed:
        row[12] = KINDS[(KINDS.index(row[12]) + 1) % len(KINDS)]
    return row


SHAPES = {
    "plain8": (plain8, ["id", "name", "birth", "sex", "citizenship", "region", "articles", "arrested"]),
    "plain20": (plain20, ["id", "family", "given", "patronymic", "name_en", "birth", "sex", "citizenship",
                          "occupation", "region", "city", "arrested", "custody_kind", "place", "articles", "verdict",
                          "court", "years", "regime", "source_url"]),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("count", type=int)
    parser.add_argument("file")
    parser.add_argument("--changed-percent", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    make, header = SHAPES[options.shape]
    with open(options.file, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for number in range(options.count):
            writer.writerow(make(number, options.seed, number % 100 < options.changed_percent))


if __name__ == "__main__":
    main()
