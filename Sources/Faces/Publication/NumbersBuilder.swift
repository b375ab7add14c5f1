// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Law
internal import PublicRecord
internal import Register

/// Counts whom each organisation recognises, where two differ, and who meets each definition.
struct NumbersBuilder {
    let people: PeopleOnDay
    /// More organisations than these are not compared pair by pair.
    private static let compared = 8

    /// The numbers.
    ///
    /// - Parameters:
    ///   - definitions: the definitions to count under.
    ///   - outcomes: of each assessed person what is known of custody, and the outcomes by definition.
    func numbers(
        _ definitions: [Definition], outcomes: [(held: UInt8, outcomes: [DefinitionOutcome])]
    ) -> PublicNumbers {
        let sets = sets()
        var organisations: [(name: String, people: Int, certain: Int, possible: Int)] = []
        for name in Set(sets.flatMap(\.names)) {
            let having = sets.filter { $0.names.contains(name) }
            organisations.append(
                (
                    name, having.reduce(0) { $0 + $1.count },
                    having.reduce(0) { $0 + ($1.held == 2 ? $1.count : 0) },
                    having.reduce(0) { $0 + ($1.held > 0 ? $1.count : 0) }
                ))
        }
        organisations.sort { ($1.people, $0.name) < ($0.people, $1.name) }
        let held = PublicNumbers.Bounds(certain: people.held(2), possible: people.held(1) + people.held(2))
        return PublicNumbers(
            people: people.count, held: held,
            organisations: organisations.map {
                PublicNumbers.Organisation(
                    name: PublicText($0.name), code: Codes.slug($0.name), people: $0.people,
                    held: .init(certain: $0.certain, possible: $0.possible))
            },
            overlaps: overlaps(organisations.prefix(Self.compared).map(\.name), sets),
            definitions: definitions.enumerated().map { count($0.element, $0.offset, outcomes, held) })
    }

    private struct Group {
        var names: [String]
        var held: UInt8
        var count: Int
    }

    /// The people by the set of organisations that recognise them and by custody: few groups, however many people.
    private func sets() -> [Group] {
        var counts: [UInt64: Int] = [:]
        for timeline in people.timelines {
            let stretch = people.stretches[Int(timeline)]
            counts[UInt64(stretch.recognitions) << 8 | UInt64(stretch.held), default: 0] += 1
        }
        return counts.map { key, count in
            Group(
                names: people.chronicle.recognitions.values[Int(key >> 8)], held: UInt8(truncatingIfNeeded: key),
                count: count)
        }
    }

    private func overlaps(_ names: [String], _ groups: [Group]) -> [PublicNumbers.Overlap] {
        var overlaps: [PublicNumbers.Overlap] = []
        for first in names.indices {
            for second in names.indices.dropFirst(first + 1) {
                var counts = (both: 0, first: 0, second: 0)
                for group in groups {
                    switch (group.names.contains(names[first]), group.names.contains(names[second])) {
                    case (true, true): counts.both += group.count
                    case (true, false): counts.first += group.count
                    case (false, true): counts.second += group.count
                    case (false, false): break
                    }
                }
                overlaps.append(
                    PublicNumbers.Overlap(
                        first: first, second: second, both: counts.both, onlyFirst: counts.first,
                        onlySecond: counts.second))
            }
        }
        return overlaps
    }

    /// Who meets a definition: certainly those held whose outcome is *met*; at most all held but those whose outcome is
    /// another and decided.
    private func count(
        _ definition: Definition, _ place: Int, _ assessed: [(held: UInt8, outcomes: [DefinitionOutcome])],
        _ held: PublicNumbers.Bounds
    ) -> PublicNumbers.DefinitionCount {
        var certain = 0
        var ruledOut = 0
        var count = 0
        for person in assessed where place < person.outcomes.count {
            let outcome = person.outcomes[place]
            count += outcome.criteria.contains { !$0.findings.isEmpty } ? 1 : 0
            if outcome.outcome == .met, person.held == 2 { certain += 1 }
            if outcome.outcome == .notMet || outcome.outcome == .excluded, person.held > 0 { ruledOut += 1 }
        }
        return PublicNumbers.DefinitionCount(
            definition: definition.id.text, title: PublicText(definition.header.title),
            held: .init(certain: certain, possible: held.possible - ruledOut), assessed: count)
    }
}
