// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Law
internal import PublicRecord
internal import Register
internal import Statements

/// Counts whom each organisation has, where two differ and why, and who meets each definition.
struct NumbersBuilder {
    let people: PeopleOnDay
    let catalog: SourceCatalog
    /// More organisations than these are not compared pair by pair.
    private static let compared = 8
    /// More reasons than these are not told of a pair.
    private static let told = 10

    /// The numbers.
    ///
    /// - Parameters:
    ///   - definitions: the definitions to count under.
    ///   - assessed: the persons on whom there are findings.
    func numbers(_ definitions: [Definition], assessed: [AssessedPerson]) -> PublicNumbers {
        let groups = groups()
        let organisations = organisations(groups)
        let held = PublicNumbers.Bounds(certain: people.held(2), possible: people.held(1) + people.held(2))
        return PublicNumbers(
            people: people.count, held: held, organisations: organisations,
            overlaps: overlaps(organisations.prefix(Self.compared).map(\.code), groups),
            definitions: definitions.enumerated().map { count($0.element, $0.offset, assessed, held) })
    }

    private struct Group {
        var stands: [BodyStand]
        var held: UInt8
        /// Of children no words of a source are told.
        var isChild: Bool
        var count: Int
    }

    /// The people by what is said of them and by custody: few groups, however many people.
    private func groups() -> [Group] {
        var isChild = [Bool](repeating: false, count: people.children.isEmpty ? 0 : people.count)
        for row in people.children { isChild[Int(row)] = true }
        var counts: [UInt64: Int] = [:]
        for (row, timeline) in people.timelines.enumerated() {
            let stretch = people.stretches[Int(timeline)]
            let child: UInt64 = isChild.isEmpty || !isChild[row] ? 0 : 1
            counts[UInt64(stretch.stands) << 9 | child << 8 | UInt64(stretch.held), default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }.map { key, count in
            Group(
                stands: people.chronicle.stands.values[Int(key >> 9)], held: UInt8(truncatingIfNeeded: key),
                isChild: key >> 8 & 1 == 1, count: count)
        }
    }

    // MARK: - Organisations

    private struct Tally {
        var name: (text: PublicText, isList: Bool)
        var people = Counter()
        var held = Counter()
        var listed = 0
        var decided: [RecognitionStand: Int] = [:]
        var definitions: Set<String> = []

        init(_ name: PublicText, isList: Bool) { self.name = (name, isList) }
    }

    private struct Counter {
        var certain = 0
        var possible = 0
        var bounds: PublicNumbers.Bounds { .init(certain: certain, possible: possible) }

        mutating func add(_ certainty: UInt8, _ count: Int) {
            if certainty == 2 { certain += count }
            if certainty > 0 { possible += count }
        }
    }

    private func organisations(_ groups: [Group]) -> [PublicNumbers.Organisation] {
        var tallies: [String: Tally] = [:]
        for group in groups {
            for stand in group.stands {
                var tally = tallies[stand.code] ?? Tally(name(stand), isList: stand.outcome == nil)
                // Where a list and an organisation share a code, the organisation names itself.
                if tally.name.isList, stand.outcome != nil { tally.name = (name(stand), false) }
                if let outcome = stand.outcome {
                    tally.decided[Codes.stand(outcome), default: 0] += group.count
                } else {
                    tally.listed += group.count
                }
                if let definition = stand.definition { tally.definitions.insert(definition) }
                tallies[stand.code] = tally
            }
            for code in Set(group.stands.map(\.code)) {
                let has = group.stands.has(code)
                tallies[code]?.people.add(has, group.count)
                tallies[code]?.held.add(min(has, group.held), group.count)
            }
        }
        return tallies.map { code, tally in
            PublicNumbers.Organisation(
                name: tally.name.text, code: code, people: tally.people.bounds, held: tally.held.bounds,
                listed: tally.listed, decided: tally.decided,
                definitions: tally.definitions.sorted().map { PublicText($0) })
        }.sorted { ($1.people.possible, $0.code) < ($0.people.possible, $1.code) }
    }

    private func name(_ stand: BodyStand) -> PublicText {
        guard stand.outcome == nil, let source = Statements.SourceID(stand.name) else { return PublicText(stand.name) }
        return catalog.publisher(source)
    }

    // MARK: - Pairs

    private func overlaps(_ codes: [String], _ groups: [Group]) -> [PublicNumbers.Overlap] {
        var overlaps: [PublicNumbers.Overlap] = []
        for first in codes.indices {
            for second in codes.indices.dropFirst(first + 1) {
                var both = Counter()
                for group in groups {
                    both.add(min(group.stands.has(codes[first]), group.stands.has(codes[second])), group.count)
                }
                overlaps.append(
                    PublicNumbers.Overlap(
                        first: first, second: second, both: both.bounds,
                        onlyFirst: absence(of: codes[second], where: codes[first], groups),
                        onlySecond: absence(of: codes[first], where: codes[second], groups)))
            }
        }
        return overlaps
    }

    /// The people whom one organisation certainly has and another certainly has not.
    private func absence(of absent: String, where present: String, _ groups: [Group]) -> PublicNumbers.Absence {
        var people = 0
        var silent = 0
        var decided: [RecognitionStand: Int] = [:]
        var reasons: [String: Int] = [:]
        for group in groups where group.stands.has(present) == 2 && group.stands.has(absent) == 0 {
            people += group.count
            guard let decision = group.stands.decision(of: absent), let outcome = decision.outcome else {
                silent += group.count
                continue
            }
            decided[Codes.stand(outcome), default: 0] += group.count
            if let reason = decision.reason, !group.isChild { reasons[reason, default: 0] += group.count }
        }
        let told = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.told)
        return PublicNumbers.Absence(
            people: people, decided: decided, silent: silent,
            reasons: told.map { .init(text: PublicText($0.key), people: $0.value) })
    }

    // MARK: - Definitions

    /// Who meets a definition: certainly those held whose outcome is *met*; at most all held but those whose outcome is
    /// another and decided.
    private func count(
        _ definition: Definition, _ place: Int, _ assessed: [AssessedPerson], _ held: PublicNumbers.Bounds
    ) -> PublicNumbers.DefinitionCount {
        var certain = 0
        var ruledOut = 0
        var count = 0
        for person in assessed where place < person.outcomes.count {
            let outcome = person.outcomes[place]
            count += outcome.hasFindings ? 1 : 0
            if outcome.answer == .met, person.held == 2 { certain += 1 }
            if outcome.answer == .notMet || outcome.answer == .excluded, person.held > 0 { ruledOut += 1 }
        }
        return PublicNumbers.DefinitionCount(
            definition: definition.id.text, title: PublicText(definition.header.title),
            held: .init(certain: certain, possible: held.possible - ruledOut), assessed: count)
    }
}
