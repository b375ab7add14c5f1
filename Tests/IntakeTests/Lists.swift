// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import Statements
import Tables
import Testing

@testable import Intake

/// Real public lists, where this machine has them; elsewhere these tests say that they are skipped.
@Suite("Public lists", .enabled(if: Samples.lists != nil, "the folder shared/data/lists is not beside the project"))
struct Lists {
    private func run(
        _ path: String, _ mapping: String, _ day: String, in workshop: Workshop
    ) throws -> Receipt {
        let lists = try #require(Samples.lists)
        return try workshop.run(
            file: lists.appending(path: path).path, day, mapping: try ReadyMappings.mapping(mapping))
    }

    @Test(
        "every ready mapping takes its whole list",
        arguments: [
            ("memorial-politzek-2025/list_843_17-02-2025.geojson", "memorial-politzek", 843, "UTF-8"),
            ("memorial-moscow-1930s/pages", "memorial-moscow-1930s", 5958, "windows-1251"),
            ("azerbaijan-2014/list.html", "azerbaijan-2014", 98, "UTF-8"),
            ("letters-2026/prisoners.json", "letters-2026", 33, "UTF-8"),
            ("ovdinfo-detentions-2012/list_2012.csv", "ovdinfo-detentions-2012", 228, "UTF-8"),
            ("ovdinfo-detentions-2012/data-2012-12-snapshot.csv", "ovdinfo-detentions-2012-12", 180, "UTF-8"),
            ("ru-penal-facilities/ospace.addresses.geojson", "ru-penal-facilities", 850, "UTF-8"),
            ("ua-war-and-sanctions-2026/targets.simple.csv", "ua-war-and-sanctions-2026", 1543, "UTF-8"),
        ])
    func counts(path: String, mapping: String, count: Int, encoding: String) throws {
        let workshop = try Workshop()
        let receipt = try run(path, mapping, "2026-03-01", in: workshop)
        #expect(receipt.rows.new == count)
        #expect(receipt.rows.taken == count)
        // The list of sanctions has companies and ships beside persons; all other mappings take every row.
        #expect(receipt.rows.aside == (mapping == "ua-war-and-sanctions-2026" ? 5600 - 1543 : 0))
        #expect(receipt.rows.isBalanced)
        #expect(receipt.encoding == encoding)
        let failures = receipt.problems.filter { !$0.isWarning }
        #expect(failures.isEmpty)
        print(mapping, receipt.rows, receipt.statements, receipt.problems.prefix(3).map(\.problem))
    }

    @Test("two editions of Memorial's list differ by two persons and nothing else, in either order")
    func editions() throws {
        let earlier = "memorial-politzek-2025/list_841_14-02-2025.geojson"
        let later = "memorial-politzek-2025/list_843_17-02-2025.geojson"
        let forward = try Workshop()
        #expect(try run(earlier, "memorial-politzek", "2025-02-14", in: forward).rows.new == 841)
        let second = try run(later, "memorial-politzek", "2025-02-17", in: forward)
        #expect(second.rows.new == 2)
        #expect(second.rows.unchanged == 841)
        #expect(second.rows.changed == 0)
        #expect(second.rows.gone == 0)
        let size = try forward.ledger.size()
        #expect(size == 841 + 2 + 2)
        #expect(try run(later, "memorial-politzek", "2025-02-17", in: forward).isRepetition)
        #expect(try forward.ledger.size() == size)

        let backward = try Workshop()
        #expect(try run(later, "memorial-politzek", "2025-02-17", in: backward).rows.new == 843)
        let first = try run(earlier, "memorial-politzek", "2025-02-14", in: backward)
        #expect(first.rows.new == 841)
        #expect(first.rows.gone == 0)
    }

    @Test("the English report gives its 98 prisoners with all articles, days, places and verdicts, and nobody else")
    func azerbaijan() throws {
        let workshop = try Workshop()
        _ = try run("azerbaijan-2014/list.html", "azerbaijan-2014", "2014-08-12", in: workshop)
        var articles: [String] = []
        var facts: [String] = []
        var strangers = 0
        try workshop.ledger.forEachSubject(of: .person, source: Samples.source, before: .max) { subject, entries in
            var row = [String](repeating: "", count: 6)
            for statement in entries.flatMap(\.entry.statements) {
                switch statement.claim {
                case .name(let name):
                    row[0] = name.text
                    let words = name.text.lowercased()
                    let isStranger = ["lawyer", "institute", "union", "center", "–"].contains { words.contains($0) }
                    strangers += isStranger ? 1 : 0
                case .custody(let custody):
                    row[1] = custody.from?.edtf ?? ""
                    row[2] = custody.place?.name ?? ""
                case .decision(let decision):
                    row[3] = decision.date?.edtf ?? ""
                    row[4] = decision.court ?? ""
                    row[5] = decision.sentence.first?.term?.iso ?? ""
                case .charge(let charge):
                    let article = charge.article
                    articles.append(
                        [
                            subject.key, article.edition ?? "", article.article, article.part ?? "",
                            article.points.joined(separator: ","),
                        ].joined(separator: "|"))
                default: break
                }
            }
            facts.append(([subject.key] + row).joined(separator: "|"))
        }
        #expect(facts.count == 98)
        #expect(strangers == 0)
        #expect(articles.count == 305)
        #expect(facts.count { !$0.hasSuffix("|") } == 57)
        // One more verdict stands under a person and names another, so it is not taken. Both lists were made from the
        // page by a program of its own, and read beside it.
        #expect(Self.hash(articles) == "3e177c930368685906909d609d06d35cbb434ad9b3eaaab4a92162595853ed25")
        #expect(Self.hash(facts) == "7fc2f928767cb005136e5203324fc9723d70e18ad36cdd0d70438e68b8839ee1")
    }

    private static func hash(_ lines: [String]) -> String {
        FileBytes.sha256(of: lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n"))
    }

    @Test("Memorial's cells become what they say")
    func memorial() throws {
        let workshop = try Workshop()
        _ = try run(
            "memorial-politzek-2025/list_843_17-02-2025.geojson", "memorial-politzek", "2025-02-17", in: workshop)
        var withArrest = 0
        var withCharge = 0
        var withAddress = 0
        var withRegion = 0
        var excerpts = 0
        var confirmed = 0
        var disagreeing = 0
        try workshop.ledger.forEachSubject(of: .person, source: Samples.source, before: .max) { _, entries in
            let statements = entries.flatMap(\.entry.statements)
            withArrest +=
                statements.contains {
                    if case .custody(let claim) = $0.claim { claim.from != nil && claim.place != nil } else { false }
                } ? 1 : 0
            withCharge +=
                statements.contains { if case .charge = $0.claim { true } else { false } } ? 1 : 0
            withAddress += statements.contains { if case .support = $0.claim { true } else { false } } ? 1 : 0
            withRegion +=
                statements.contains {
                    if case .custody(let claim) = $0.claim { claim.place?.region != nil } else { false }
                } ? 1 : 0
            excerpts += statements.count { $0.excerpt != nil }
            disagreeing += statements.count {
                guard case .custody(let claim) = $0.claim, let place = claim.place else { return false }
                return place.region.map { !$0.hasPrefix("\(place.country ?? "")-") } ?? false
            }
            confirmed += statements.count {
                guard $0.excerpt != nil else { return false }
                return switch $0.claim {
                case .custody(let claim): claim.place != nil
                case .charge: true
                default: false
                }
            }
        }
        #expect(withArrest == 809)
        #expect(withCharge > 800)
        #expect(withAddress > 500)
        #expect(withRegion > 800)
        #expect(excerpts > 843)
        #expect(disagreeing == 0)
        #expect(confirmed > 1500)
        print(withArrest, withCharge, withAddress, withRegion, excerpts, confirmed)
    }
}
