// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord
import Publication
import Statements
import Testing

/// What is not public does not touch what is public: not by a value, a count, an order, a number or a join.
@Suite struct NonInterferenceTests {
    private static let length = 70

    /// Two ledgers with the same public entries at the same positions. At the other positions stand entries that have
    /// nothing in common: on the same persons, with other bases, judgements, corrections, retractions and runs.
    private static func pair(_ seed: UInt64) throws -> (TestStore, TestStore, publicEntries: Int) {
        var shared = RandomHistory(seed: seed)
        var first = RandomHistory(seed: seed &* 31 &+ 1)
        var second = RandomHistory(seed: seed &* 31 &+ 2)
        let secret: [Compartment] = [.partner, .confidential, .sealed]
        var entries: ([Entry], [Entry], Int) = ([], [], 0)
        for position in 0..<length {
            if shared.number(0...2) > 0 {
                // Every sixth position permits somebody, so that there are people to compare.
                let entry =
                    position % 6 == 0
                    ? basis(shared.one(RandomHistory.subjects, or: person("1")))
                    : shared.entry(at: position, in: .public)
                entries.0.append(entry)
                entries.1.append(entry)
                entries.2 += 1
            } else {
                entries.0.append(first.entry(at: position, in: first.one(secret, or: .sealed)))
                entries.1.append(second.entry(at: position, in: second.one(secret, or: .sealed)))
            }
        }
        return (try TestStore().record(entries.0), try TestStore().record(entries.1), entries.2)
    }

    private static let moments: [(on: String, known: String, at: Int)] = [
        ("2026-11-22", "2026-11-22", length), ("2023-06-15", "2026-11-22", length),
        ("2024-08-02", "2024-06-30", length),
        ("2022-06-01", "2025-06-30", length / 2),
    ]

    @Test(arguments: 1...24)
    func equalPublicEntriesGiveEqualAnswers(seed: Int) throws {
        let (first, second, publicEntries) = try Self.pair(UInt64(seed))
        #expect(publicEntries < Self.length, "there must be something to hide")
        for (on, known, at) in Self.moments {
            let moment = Moment(on: day(on), known: day(known), at: at)
            let one = try Answers(first.publication(), moment, names: RandomHistory.names)
            let other = try Answers(second.publication(), moment, names: RandomHistory.names)
            #expect(one == other, "seed \(seed), on \(on), known \(known), at \(at)")
        }
    }

    /// The comparison sees differences: with another public history the answers differ.
    @Test func otherPublicEntriesGiveOtherAnswers() throws {
        let moment = Moment(on: day("2026-11-22"), known: day("2026-11-22"), at: Self.length)
        var shown = 0
        var answers: [Answers] = []
        for seed in UInt64(1)...8 {
            let all = try Answers(Self.pair(seed).0.publication(), moment, names: RandomHistory.names)
            shown += all.start.totals.people
            #expect(!answers.contains(all))
            answers.append(all)
        }
        #expect(shown > 16, "the histories must show people for the comparison to mean anything")
    }

    /// An entry that is not public gives a person no older number.
    @Test func numbersComeFromPublicEntriesAlone() throws {
        let subject = person("17")
        let hidden = entry(subject, [name("Тайнов Тайн")], in: .sealed)
        let shown = [basis(subject), entry(subject, [name("Тестов Иван")])]
        let with = try TestStore().record([hidden] + shown).publication()
        let without = try TestStore().record([entry(person("99"), [name("Другов Друг")], in: .sealed)] + shown)
            .publication()
        let people = try with.all(with.moment())
        #expect(people.count == 1)
        #expect(try people == without.all(without.moment()))
    }
}
