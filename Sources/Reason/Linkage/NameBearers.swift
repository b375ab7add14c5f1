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
        let (one, other) = (shares(a, table), shares(b, table))
        model.eachPart(first, second) { field, verdict, _ in
            switch (field, verdict) {
            case (.family, .same), (.family, .spelling), (.family, .typing), (.family, .former):
                expected *= max(one.family, other.family)
            case (.given, .same), (.given, .short), (.given, .typing): expected *= max(one.given, other.given)
            case (.given, .initial), (.patronymic, .initial): expected *= Self.initial
            case (.patronymic, .same): expected *= max(father(a, table), father(b, table))
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

    /// The shares of the people who bear the surname and the given name of a record.
    ///
    /// A name without a patronymic formed as one, of which the given name is none of the known or one of those frequent abroad, or the
    /// surname is, is weighed among the people of its language. Which of two such words is the surname is not sure: the more frequent
    /// reading counts.
    private func shares(_ record: LinkageRecord, _ table: LinkageTable) -> (family: Double, given: Double) {
        let shares = NameShares.standard
        var best = (family: family(record, table), given: record.given < 0 ? 1 : given(record.given, table))
        guard record.family >= 0, record.given >= 0, !record.flags.contains(.patronymicIsFormed) else { return best }
        let key = givenKey(record.given, isCorrected: record.flags.contains(.givenIsCorrected), record, table)
        let stem = table.lexicon.stems[record.family]
        guard key.isUnknown || shares.givenAbroad[key.text] != nil || shares.surnameAbroad(stem: stem) != nil else {
            return best
        }
        best.family = max(best.family, shares.surnameAbroad(stem: stem) ?? NameShares.surnameAbroad)
        best.given = max(best.given, shares.givenAbroad[key.text] ?? NameShares.givenAbroad)
        if record.swappedFamily >= 0, record.swappedGiven >= 0 {
            let stem = table.lexicon.stems[record.swappedFamily]
            let key = givenKey(record.swappedGiven, isCorrected: false, record, table)
            let family = shares.surnameAbroad(stem: stem) ?? NameShares.surnameAbroad
            let given = shares.givenAbroad[key.text] ?? NameShares.givenAbroad
            if family * given > best.family * best.given { best = (family, given) }
        }
        return best
    }

    /// The key of a given name as ``NameShares`` has it, and whether it is none of the known names.
    private func givenKey(
        _ name: Int32, isCorrected: Bool, _ record: LinkageRecord, _ table: LinkageTable
    ) -> (text: String, isUnknown: Bool) {
        if name < NameLexicon.unknownName, !isCorrected { return (table.lexicon.names.title(at: name), false) }
        let sounds = name < NameLexicon.unknownName ? record.givenSounds : name - NameLexicon.unknownName
        return (sounds < 0 ? "" : String(decoding: table.lexicon.sounds[sounds], as: UTF8.self), true)
    }

    private func father(_ record: LinkageRecord, _ table: LinkageTable) -> Double {
        let known = title(record.father, table)
        // A third word of a name of another language is as frequent as its given names are.
        return record.father < 0 || record.flags.contains(.patronymicIsFormed)
            ? known : max(known, NameShares.givenAbroad)
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
