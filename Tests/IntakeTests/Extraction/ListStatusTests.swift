// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import Register
import Statements
import Testing

@testable import Intake

/// Holds the status that the register works out for a real list against the tags that the list itself gives each
/// person. Skipped where the list is not beside the project; the table is printed and stands in the documentation.
@Suite("Status of a real list", .enabled(if: TaggedRecord.file != nil, "the list is not beside the project"))
struct ListStatusTests {
    /// What the tags say of liberty on the day of the edition.
    enum Tagged: String, CaseIterable {
        case lockedUp = "in custody"
        case houseArrest = "house arrest"
        case silent = "no tag says"

        init(_ tags: Set<String>) {
            if tags.contains("под домашним арестом") || tags.contains("домашний арест") {
                self = .houseArrest
            } else if !tags.isDisjoint(with: ["в заключении", "в СИЗО", "лишение свободы", "заключение под стражу"]) {
                self = .lockedUp
            } else {
                self = .silent
            }
        }
    }

    /// What the register says.
    enum Found: String, CaseIterable {
        case held, possiblyHeld = "possibly held", houseArrest = "house arrest", released, notHeld = "not held", other

        init(_ status: StatusOn) {
            switch status.held {
            case .certainly: self = .held
            case .possibly: self = .possiblyHeld
            case .no:
                switch status.kind {
                case .houseArrest: self = .houseArrest
                case .released, .exchanged: self = .released
                case .notHeld: self = .notHeld
                default: self = .other
                }
            }
        }
    }

    @Test("Whom the list tags as in custody the register holds for held, on the day of the edition")
    func status() throws {
        let workshop = try Workshop()
        let file = try #require(TaggedRecord.file)
        let mapping = try ReadyMappings.mapping("memorial-politzek")
        _ = try workshop.run(file: file.path, "2025-02-17", mapping: mapping)
        let day = try Samples.day("2025-02-17")
        let reader = try RecordReader(workshop.ledger, known: day, at: try workshop.ledger.size())
        var table: [Tagged: [Found: Int]] = [:]
        let records = try TaggedRecord.all()
        for record in records {
            let person = Subject(kind: .person, source: Samples.source, key: record.properties.ID)
            let status = try #require(try reader.record(of: person, on: day)?.status)
            table[Tagged(Set(record.properties.tags)), default: [:]][Found(status), default: 0] += 1
            #expect(status.kind != .notHeld, "everybody on the list has an arrest on or before its day")
        }
        for tagged in Tagged.allCases {
            let counts = Found.allCases.map { "\($0.rawValue) \(table[tagged]?[$0] ?? 0)" }
            print("status, tagged \(tagged.rawValue): \(counts.joined(separator: ", "))")
        }
        let locked = table[.lockedUp] ?? [:]
        let count = locked.values.reduce(0, +)
        #expect(count > 550)
        #expect(Double(locked[.held] ?? 0) >= 0.97 * Double(count))
        #expect(locked[.released] ?? 0 <= 3 && locked[.notHeld] == nil)
        #expect(table[.houseArrest]?[.houseArrest] ?? 0 >= 14)
    }

    @Test("Releases are read only where liberty was gained")
    func releases() throws {
        let extractor = try BiographyExtractor.standard()
        let words = ["освобожд", "освободил", "отпущен", "отпустил", "выпущен", "выпустил"]
        var texts = 0
        var withRelease = 0
        var mentions = (dated: 0, bounded: 0, undated: 0)
        for record in try TaggedRecord.all() {
            let text = record.text
            let plain = text.lowercased().replacingOccurrences(of: "\u{AD}", with: "")
            if words.contains(where: plain.contains) { texts += 1 }
            let found = extractor.extract(text).releases
            if !found.isEmpty { withRelease += 1 }
            for release in found {
                switch release.value.date {
                case nil: mentions.undated += 1
                case .some(let date) where date.isInterval: mentions.bounded += 1
                default: mentions.dated += 1
                }
            }
        }
        print("releases: \(texts) texts with a word of release, \(withRelease) with a release read, \(mentions)")
        #expect(texts > 40 && withRelease > 20)
    }
}
