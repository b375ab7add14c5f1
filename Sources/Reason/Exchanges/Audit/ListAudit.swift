// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Law
public import Register
import Statements

/// What a register says of a list: who each entry is, under which category each falls, how much of the list lies outside a
/// definition, and who was left out.
///
/// It is worked out anew from the register, as of its two dates, whenever it is asked for. Nothing that the machine suggests counts
/// as a finding: it moves the possible numbers alone.
public struct ListAudit: Sendable {
    /// The point from which the register was asked.
    public let asOf: AsOf
    /// The definition by which inflation and omissions are told.
    public let definition: RuleID
    /// The entries in the order of the list.
    public private(set) var entries: [AuditEntry] = []
    /// The entries by category: certain, if the person is known and findings say so; possible, if suggestions or the identity
    /// leave it open. Entries of whom nothing on file tells are those of `UND`, which is possible and never certain.
    public private(set) var composition: [(category: String, bounds: AuditBounds)] = []
    /// How far the list holds others than those who meet the definition.
    public private(set) var inflation: Inflation
    /// What the people of the list have in common.
    public private(set) var concentration: [Concentration] = []
    /// Who may meet the definition, may be held, and is not on the list: the highest rank first.
    public private(set) var omitted: [Omission] = []

    /// How many more may be held, are not on the list, and are neither found nor suggested to meet the definition nor found to
    /// be outside it: nothing on file tells of them.
    public private(set) var omittedOpen = 0

    /// Whether sources state a category of any entry's person: then that they state none of another says something.
    public var hasStated: Bool { entries.contains { $0.person?.category.stated.isEmpty == false } }

    private let profiles: [PersonProfile]

    /// Audits a list.
    ///
    /// - Parameters:
    ///   - printed: the entries.
    ///   - decided: whom people decided that an entry is, by its number: the place among the profiles, or `nil` for nobody in the
    ///     register.
    ///   - profiles: the persons of the register.
    ///   - matcher: made of the cards of the profiles, in their order.
    ///   - definition: the definition by which inflation and omissions are told.
    ///   - categories: the codes of the categories in their order.
    public init(
        _ printed: [PrintedEntry], decided: [Int: Int?] = [:], profiles: [PersonProfile], matcher: inout ListMatcher,
        definition: RuleID, categories: [String], grounds: OmissionGrounds, asOf: AsOf
    ) {
        self.asOf = asOf
        self.definition = definition
        self.profiles = profiles
        inflation = Inflation(definition: definition)
        var firstEntry: [PersonID: Int] = [:]
        var memory: [PrintedEntry: EntryMatch] = [:]
        for entry in printed {
            let match: EntryMatch
            if let person = decided[entry.number] {
                match = EntryMatch(
                    candidates: person.map { [.init(card: $0, probability: 1)] } ?? [], reasons: [.decided],
                    isDecided: true)
            } else {
                // A long list often has one line many times.
                var key = entry
                (key.number, key.row) = (0, 0)
                match = memory[key] ?? matcher.match(entry)
                memory[key] = match
            }
            let person = match.person.flatMap { profiles.indices.contains($0.card) ? profiles[$0.card] : nil }
            var repeats: Int?
            if let id = person?.card.person {
                repeats = firstEntry[id]
                if repeats == nil { firstEntry[id] = entry.number }
            }
            entries.append(
                AuditEntry(
                    printed: entry, match: match, person: person, repeats: repeats,
                    flags: flags(entry, match, person, repeats: repeats)))
        }
        count(categories)
        concentrate()
        (omitted, omittedOpen) = omissions(grounds)
    }

    private func flags(
        _ entry: PrintedEntry, _ match: EntryMatch, _ person: PersonProfile?, repeats: Int?
    ) -> [AuditFlag] {
        var flags = person?.flags ?? []
        if person?.isPastEnd(on: asOf.on) == true { flags.insert(.endPassed) }
        if repeats != nil { flags.insert(.repeated) }
        if match.reasons.contains(.namesakes) { flags.insert(.namesakes) }
        if match.candidates.isEmpty { flags.insert(.unidentified) }
        if entry.consent == .refused { flags.insert(.refuses) }
        return AuditFlag.allCases.filter { flags.contains($0) }
    }

    // MARK: - The list as a whole

    private mutating func count(_ categories: [String]) {
        var bounds: [String: AuditBounds] = [:]
        for entry in entries {
            let person = entry.person
            let isCertain = entry.match.isSure && person?.category.basis == .finding
            let own = entry.category
            // No finding says of anybody that nothing tells: UND is never certain.
            bounds[own, default: AuditBounds()].add(certain: isCertain, possible: true)
            // Others whom the entry may be as well.
            var others: Set<String> = []
            for candidate in entry.match.candidates where profiles.indices.contains(candidate.card) {
                others.insert(profiles[candidate.card].category.code)
            }
            for other in others where other != own { bounds[other, default: AuditBounds()].possible += 1 }
            count(entry)
        }
        let order = categories + [CategoryFinding.undetermined]
        composition = order.compactMap { code in bounds[code].map { (code, $0) } }
    }

    /// Where an entry stands to the definition by which inflation is told.
    public func standing(of entry: AuditEntry) -> EntryStanding {
        guard let person = entry.person else { return .open }
        let outcome = person.outcome(definition)
        if entry.match.isSure, outcome?.answer == .met { return .inside }
        if entry.match.isSure, outcome?.answer == .notMet || outcome?.answer == .excluded { return .outside }
        if outcome?.suggested == .met { return .suggestedInside }
        return person.category.basis != .none && Self.others.contains(person.category.code) ? .suggestedOther : .open
    }

    /// Categories that no definition of political prisoners has.
    private static let others: Set<String> = ["POW", "CIVH", "SAB", "WCS", "CRIM"]

    private mutating func count(_ entry: AuditEntry) {
        inflation.entries += 1
        let outcome = entry.person?.outcome(definition)
        let isSure = entry.match.isSure
        let isInside = isSure && outcome?.answer == .met
        let isOutside = isSure && (outcome?.answer == .notMet || outcome?.answer == .excluded)
        inflation.outside.add(certain: isOutside, possible: !isInside)
        switch standing(of: entry) {
        case .suggestedInside: inflation.suggested += 1
        case .suggestedOther: inflation.suggestedOther += 1
        case .inside, .outside, .open: break
        }
        if entry.match.candidates.isEmpty { inflation.unidentified += 1 }
        if entry.repeats != nil { inflation.repeated += 1 }
        if isSure, entry.person?.deprived == .no { inflation.notHeld += 1 }
        if let person = entry.person, person.deprived != .certainly { inflation.possiblyNotHeld += 1 }
    }

    private mutating func concentrate() {
        var onList: [PersonID: PersonProfile] = [:]
        for person in entries.lazy.compactMap(\.person) { onList[person.card.person] = person }
        let held = profiles.filter { $0.deprived.isPossible }
        concentration = Concentration.Field.allCases.map { field in
            let (mine, known) = Self.values(field, onList.values)
            let (all, knownHeld) = Self.values(field, held)
            let parts = mine.map { Concentration.Part(value: $0.key, persons: $0.value, held: all[$0.key] ?? 0) }
                .sorted { (-$0.persons, $0.value) < (-$1.persons, $1.value) }
            return Concentration(field: field, parts: parts, known: known, knownHeld: knownHeld)
        }
    }

    private static func values(
        _ field: Concentration.Field, _ persons: some Sequence<PersonProfile>
    ) -> (counts: [String: Int], known: Int) {
        var counts: [String: Int] = [:]
        var known = 0
        for person in persons {
            let values: [String]
            switch field {
            case .region: values = person.card.region.isEmpty ? [] : [person.card.region]
            // Words such as “not stated” are no article that people have in common.
            case .article: values = person.card.articles.filter { $0.contains(where: \.isNumber) }
            case .group: values = person.cases
            case .fame: values = ["\(person.fame)"]
            }
            known += values.isEmpty ? 0 : 1
            for value in Set(values) { counts[value, default: 0] += 1 }
        }
        return (counts, known)
    }

    // MARK: - Who was left out

    private func omissions(_ grounds: OmissionGrounds) -> (found: [Omission], open: Int) {
        // Whoever may be meant by an entry is not left out.
        var meant: Set<Int> = []
        for entry in entries {
            for candidate in entry.match.candidates where candidate.probability >= EntryMatch.meant {
                meant.insert(candidate.card)
            }
        }
        var found: [Omission] = []
        var open = 0
        for (place, person) in profiles.enumerated() where !meant.contains(place) && person.deprived.isPossible {
            let outcome = person.outcome(definition)
            let isFound = outcome?.answer == .met
            guard isFound || outcome?.answer.isDecided != true && outcome?.suggested == .met else {
                if outcome?.answer.isDecided != true { open += 1 }
                continue
            }
            let holding = grounds.holding(for: person)
            found.append(
                Omission(
                    person: person, isFound: isFound, grounds: holding, score: holding.reduce(0) { $0 + $1.weight }))
        }
        // Equal ranks in the order of the register.
        let ranked = found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
        return (ranked.map(\.element), open)
    }
}
