// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Law
import Register
import Statements
import Testing

@testable import Exchanges

/// The exchange of 1 August 2024: the 24 adults typed as a list in Latin letters, against the example register.
@Suite("The exchange of 1 August 2024 as a list") struct ExchangeAuditTests {
    /// As the compilation of facts prints them; the key of the record, and the category that the rules give on the facts on file.
    /// Where it is not that of the compilation, the reason stands in the tests of `ExchangeCategoryTests`.
    private static let typed: [(printed: String, key: String, category: String)] = [
        ("Evan Gershkovich", "evan-gershkovich", "UND"), ("Paul Whelan", "paul-whelan", "UND"),
        ("Alsu Kurmasheva", "alsu-kurmasheva", "PP"), ("Vladimir Kara-Murza", "vladimir-kara-murza", "PP"),
        ("Ilya Yashin", "ilya-yashin", "PP"), ("Oleg Orlov", "oleg-orlov", "PP"),
        ("Aleksandra (Sasha) Skochilenko", "aleksandra-skochilenko", "PP"),
        ("Lilia Chanysheva", "lilia-chanysheva", "PP"), ("Ksenia Fadeeva", "ksenia-fadeeva", "PP"),
        ("Vadim Ostanin", "vadim-ostanin", "PP"), ("Andrei Pivovarov", "andrei-pivovarov", "PP"),
        ("Kevin Lik", "kevin-lik", "UND"), ("Demuri (Dieter) Voronin", "demuri-voronin", "UND"),
        ("German Moyzhes", "german-moyzhes", "UND"), ("Patrick Schöbel", "patrick-schoebel", "UND"),
        ("Rico Krieger", "rico-krieger", "UND"), ("Vadim Krasikov", "vadim-krasikov", "CRIM"),
        ("Artem Dultsev", "artem-dultsev", "UND"), ("Anna Dultseva", "anna-dultseva", "UND"),
        ("Mikhail Mikushin", "mikhail-mikushin", "UND"), ("Pavel Rubtsov", "pavel-rubtsov", "UND"),
        ("Roman Seleznev", "roman-seleznev", "UND"), ("Vladislav Klyushin", "vladislav-klyushin", "UND"),
        ("Vadim Konoshchenok", "vadim-konoshchenok", "UND"),
    ]

    private static func audit(on day: Day = TestRegister.day) throws -> ListAudit {
        let entries = try TestRegister.entries(typed.map(\.printed).joined(separator: "\n"))
        return try TestRegister.example().audit(entries, on: day)
    }

    @Test("24 of 24 are matched with their records, and no other")
    func matched() throws {
        let audit = try Self.audit()
        #expect(audit.entries.count == 24)
        for (entry, typed) in zip(audit.entries, Self.typed) {
            #expect(entry.printed.name == typed.printed)
            #expect(entry.person?.card.subject.key == typed.key, "\(typed.printed): \(entry.match)")
        }
        #expect(Set(audit.entries.compactMap(\.person?.card.person)).count == 24)
    }

    @Test("by their names alone none of them is matched with more than 0.9, and rare names with just that")
    func surety() throws {
        let audit = try Self.audit()
        let probabilities = audit.entries.compactMap { $0.match.person?.probability }
        #expect(probabilities.count == 24 && probabilities.allSatisfy { $0 <= 0.9 })
        #expect((1..<24).contains(audit.entries.count { $0.match.isSure }))
    }

    @Test("the categories are those of the compilation or differ as told, by suggestion alone, and nothing is certain")
    func categories() throws {
        let audit = try Self.audit()
        for (entry, typed) in zip(audit.entries, Self.typed) {
            let category = try #require(entry.person?.category)
            #expect(category.code == typed.category, "\(typed.printed)")
            #expect(category.basis == (typed.category == "UND" ? .none : .suggestion))
            #expect(typed.category == "UND" || category.isUnverified)
            #expect(typed.category != "PP" || category.rule?.text == "LIST-3.3")
            #expect(!category.missing.isEmpty, "what is missing is told")
        }
        let stated = audit.entries.prefix(16).allSatisfy { $0.person?.category.stated.isEmpty == false }
        #expect(stated, "the compilation's own category stands beside")
        #expect(audit.composition.map(\.category) == ["PP", "CRIM", "UND"])
        #expect(audit.composition.first?.bounds == AuditBounds(certain: 0, possible: 9))
        #expect(audit.entries.filter { $0.flags.contains(.minor) }.map(\.printed.name) == ["Kevin Lik"])
    }

    @Test("all have left; on the day before, those of whom custody is on file are or may be held")
    func status() throws {
        let after = try Self.audit()
        #expect(after.inflation.notHeld > 0)
        #expect(after.entries.prefix(16).allSatisfy { $0.flags.contains(.alreadyExchanged) })
        let before = try Self.audit(on: try #require(Day(iso: "2024-07-31")))
        #expect(before.entries.prefix(16).allSatisfy { $0.person?.status.held.isPossible == true })
        let early = before.entries.filter { $0.flags.contains(.alreadyExchanged) }
        #expect(early.isEmpty, "what came later is no flag of the day before: \(early.map(\.printed.name))")
    }

    @Test("24 of 24 are matched as well as others type them: by an alias, with a middle name, without a second surname")
    func otherwiseTyped() throws {
        let others = [
            1: "Paul Nicholas Whelan", 3: "Vladimir Kara-Mursa", 4: "Ilja Jaschin", 12: "Dieter Voronin",
            14: "Patrick Schoebel", 16: "Vadim Krassikow", 18: "Maria Rosa Mayer Muños", 19: "Mikhail Mikouchine",
            20: "Pablo Gonzalez",
        ]
        var printed = Self.typed.map(\.printed)
        for (place, name) in others { printed[place] = name }
        let audit = try TestRegister.example().audit(TestRegister.entries(printed.joined(separator: "\n")))
        for (entry, typed) in zip(audit.entries, Self.typed) {
            #expect(entry.person?.card.subject.key == typed.key, "\(entry.printed.name): \(entry.match)")
        }
        let counts = MatchCounts(audit.entries.map(\.match))
        #expect(counts.matched == 24 && counts.sure + counts.toCheck == 24 && counts.nobody == 0 && counts.open == 0)
        #expect([1, 18, 20].allSatisfy { audit.entries[$0].match.reasons.contains(.partOfName) })
        let free = audit.entries.filter { $0.flags.contains(.incommunicado) }
        #expect(free.isEmpty, "who was released is without contact no more: \(free.map(\.printed.name))")
    }
}
