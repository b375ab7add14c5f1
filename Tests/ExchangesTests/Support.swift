// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Intake
import Law
import Ledger
import Register
import Statements
import Testing

@testable import Exchanges

/// A register made of entries, and what an audit of it needs.
struct TestRegister {
    static let day = Day(year: 2026, month: 11, day: 27) ?? .latest
    static let catalog = Result { try DefinitionCatalog(PackFolder.bundled()) }
    static let laws = Result { try Jurisdiction.all(in: PackFolder.bundled()) }

    let ledger: MemoryLedger

    init(yaml: String...) throws {
        ledger = MemoryLedger()
        var entries: [Entry] = []
        for (place, text) in yaml.enumerated() {
            entries += try EntriesFile(yaml: text, file: "test-\(place).yaml", account: "test").entries
        }
        try ledger.perform(at: Self.moment) { appender in
            for entry in entries { try appender.append(entry) }
        }
    }

    static var moment: RecordedMoment { RecordedMoment(milliseconds: Int64(day.number) * 86_400_000) }

    /// The example register.
    static func example() throws -> TestRegister {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.appending(path: "Examples").path) {
            folder.deleteLastPathComponent()
        }
        let files = ["20-people-released.yaml", "30-people-returned.yaml", "40-exchanges.yaml"]
        let texts = try files.map {
            try String(contentsOf: folder.appending(path: "Examples/exchange-2024/\($0)"), encoding: .utf8)
        }
        return try TestRegister(yaml: texts[0], texts[1], texts[2])
    }

    func profiles(on day: Day = day, before audited: String? = nil) throws -> RegisterProfiles {
        let reader = try RecordReader(ledger, known: Self.day, at: try ledger.size())
        return try RegisterProfiles(
            reader, on: day, ProfileReader(Self.catalog.get(), laws: Self.laws.get()), before: audited)
    }

    func audit(
        _ entries: [PrintedEntry], definition: String = "PACE1900", on day: Day = day, decided: [Int: Int?] = [:]
    ) throws -> ListAudit {
        let known = try profiles(on: day)
        let catalog = try Self.catalog.get()
        var matcher = ListMatcher(known.cards)
        return ListAudit(
            entries, decided: decided, profiles: known.profiles, matcher: &matcher,
            definition: try #require(catalog.definition(named: definition)).id,
            categories: catalog.definition(named: "LIST")?.categories.filter { !$0.isFlag }.map(\.code) ?? [],
            grounds: try OmissionGrounds.standard(), asOf: known.asOf)
    }

    static func entries(_ text: String) throws -> [PrintedEntry] { try ListFile(text: text).entries }
}
