// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// How many people are expected to share what agrees of two records: by how frequent each part of the name is among the people
/// (`NameShares`), or in the list itself if that is more.
///
/// It is a bound for holding pairs down, no estimate: parts of names are taken for independent.
public struct NameBearers: Sendable {
    /// A list of fewer persons tells no shares of names: one bearer would be a large share.
    private static let fewest = 500
    /// The share of people with an initial: the most frequent one.
    private static let initial = 0.2

    private var families: [Int32]
    private var givens: [Int32]
    private let knownNames: Int
    private var persons = 0

    /// Counts the bearers of the names of a list.
    ///
    /// - Parameters:
    ///   - model: the list.
    ///   - owner: the person of each record by its place; the records of a person stand together.
    public init(_ model: PairModel, owner: (Int) -> Int) {
        let table = model.comparer.table
        knownNames = table.lexicon.names.count
        families = Array(repeating: 0, count: table.lexicon.stems.count)
        givens = Array(repeating: 0, count: knownNames + table.lexicon.sounds.count)
        var lastOfFamily = Array(repeating: -1, count: families.count)
        var lastOfGiven = Array(repeating: -1, count: givens.count)
        var last = -1
        for (place, record) in table.records.enumerated() {
            let owner = owner(place)
            if owner != last { persons += 1 }
            last = owner
            if record.family >= 0, lastOfFamily[Int(record.family)] != owner {
                lastOfFamily[Int(record.family)] = owner
                families[Int(record.family)] += 1
            }
            guard record.given >= 0 else { continue }
            let slot = slot(record.given)
            if lastOfGiven[slot] != owner {
                lastOfGiven[slot] = owner
                givens[slot] += 1
            }
        }
    }

    /// How many of so many people are expected to agree with a record in all in which two records agree, one of them left out.
    ///
    /// - Parameters:
    ///   - people: among how many people; of both sexes.
    ///   - model: the list whose bearers were counted.
    public func expected(among people: Double, _ first: Int, _ second: Int, in model: inout PairModel) -> Double {
        let table = model.comparer.table
        let (a, b) = (table.records[first], table.records[second])
        var expected = people
        model.eachPart(first, second) { field, verdict, _ in
            switch (field, verdict) {
            case (.family, .same), (.family, .spelling), (.family, .typing), (.family, .former):
                expected *= max(family(a, table), family(b, table))
            case (.given, .same), (.given, .short), (.given, .typing):
                expected *= max(given(a.given, table), given(b.given, table))
            case (.given, .initial), (.patronymic, .initial): expected *= Self.initial
            case (.patronymic, .same): expected *= max(title(a.father, table), title(b.father, table))
            // People on such lists were born within half a century or so; the first of a month stands for an unknown day as well.
            case (.birth, .same): expected /= a.birth.day == 1 ? 500 : 15_000
            case (.birth, .month): expected /= 500
            case (.birth, .year), (.birth, .placeholder):
                expected *= min(1, Double(a.birth.years + b.birth.years - 1) / 40)
            default: break
            }
        }
        return expected
    }

    /// Whether the name of a record is of a kind that Russian, Ukrainian and Belarusian lists have: a known given name with a surname that
    /// is known or has one of the most frequent endings.
    public func isSlavic(_ place: Int, in model: PairModel) -> Bool {
        let table = model.comparer.table
        let record = table.records[place]
        guard record.family >= 0, record.given >= 0, record.given < NameLexicon.unknownName else { return false }
        let stem = table.lexicon.stems[record.family]
        return NameShares.standard.surname(stem: stem) > NameShares.rareSurname
            || Self.endings.contains { stem.count > $0.count + 1 && stem.suffix($0.count).elementsEqual($0) }
    }

    /// What stems of Slavic surnames end in, beside the endings of most.
    private static let endings = ["sk", "ck", "enk", "Suk", "iuk", "oviS", "eviS", "Sik"].map { Array($0.utf8) }

    /// Whether the surnames of two records are a spelling of each other only if а is written for о, as Belarusian does and no other
    /// spelling of Russian or Ukrainian surnames: «Казаков» and «Козаков» are two surnames.
    public func differByVowel(_ first: Int, _ second: Int, in model: PairModel) -> Bool {
        let table = model.comparer.table
        let (a, b) = (table.records[first], table.records[second])
        let stems = table.lexicon.stems
        var isVowel = false
        for one in [a.family, a.familyOther] where one >= 0 {
            for other in [b.family, b.familyOther] where other >= 0 {
                if one == other { return false }
                let (left, right) = (stems[one], stems[other])
                guard SoundDistance.between(left, right, limit: 24) <= 10 else { continue }
                func more(_ sound: Character) -> Int {
                    let byte = sound.asciiValue ?? 0
                    return left.count { $0 == byte } - right.count { $0 == byte }
                }
                let isSwap = left.count == right.count && zip(left, right).contains { Self.areVowels($0, $1) }
                guard isSwap || more("a") != 0 && more("a") == -more("o") else { return false }
                isVowel = true
            }
        }
        return isVowel
    }

    private static func areVowels(_ a: UInt8, _ b: UInt8) -> Bool {
        let vowels: Set = [UInt8(ascii: "a"), UInt8(ascii: "o")]
        return a != b && vowels.contains(a) && vowels.contains(b)
    }

    private func family(_ record: LinkageRecord, _ table: LinkageTable) -> Double {
        guard record.family >= 0 else { return 1 }
        let counted = share(families[Int(record.family)])
        if record.familyExtra >= 0, record.familyExtra2 >= 0 { return max(NameShares.doubleSurname, counted) }
        return max(NameShares.standard.surname(stem: table.lexicon.stems[record.family]), counted)
    }

    private func given(_ name: Int32, _ table: LinkageTable) -> Double {
        name < 0 ? 1 : max(title(name, table), share(givens[slot(name)]))
    }

    private func title(_ name: Int32, _ table: LinkageTable) -> Double {
        if name < 0 { return 1 }
        guard name < NameLexicon.unknownName else { return NameShares.rareGiven }
        return NameShares.standard.given(title: table.lexicon.names.title(at: name))
    }

    /// Beside the two that are compared.
    private func share(_ bearers: Int32) -> Double { Double(max(bearers - 2, 0)) / Double(max(persons, Self.fewest)) }

    private func slot(_ name: Int32) -> Int {
        name < NameLexicon.unknownName ? Int(name) : knownNames + Int(name - NameLexicon.unknownName)
    }
}
