// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Intake
import Ledger
import Linkage
import Statements
import Testing

/// Real public lists, where this machine has them; elsewhere these tests say that they are skipped. They print counts only.
@Suite(
    "Joining real lists",
    .enabled(if: RealLists.folder != nil, "the folder shared/data/lists is not beside the project"))
struct RealRegisterTests {
    private static let memorial = "memorial-politzek-2025/list_841_14-02-2025.geojson"
    private static let later = "memorial-politzek-2025/list_843_17-02-2025.geojson"

    private func register(_ lists: [(path: String, mapping: String, source: String)]) throws -> MemoryLedger {
        let ledger = MemoryLedger()
        for list in lists {
            let path = try #require(RealLists.folder).appending(path: list.path).path
            let request = ImportRequest(
                path: path, mapping: try ReadyMappings.mapping(list.mapping),
                source: try #require(SourceID(list.source)), published: try #require(Day(iso: "2026-03-01")),
                account: "tester")
            _ = try ImportRun(request).perform(on: ledger, at: RecordedMoment(milliseconds: 1_800_000_000_000))
        }
        return ledger
    }

    @Test("of two editions under two names no two different persons are joined")
    func editions() throws {
        let ledger = try register([
            (Self.memorial, "memorial-politzek", "first"), (Self.later, "memorial-politzek", "second"),
        ])
        let started = ContinuousClock.now
        let linkage = try RegisterLinkage(reading: ledger, at: ledger.size())
        let wrong = linkage.joined.count { $0.first.subject.key != $0.second.subject.key }
        let wrongQueued = linkage.queued.count { $0.first.subject.key != $0.second.subject.key }
        #expect(wrong == 0)
        #expect(linkage.joined.count > 600)
        print(
            "two editions: joined \(linkage.joined.count), of which wrong \(wrong); queued \(linkage.queued.count), of which of two "
                + "persons \(wrongQueued); \(started.duration(to: .now))")
    }

    @Test("of the list of letters and that of political prisoners")
    func letters() throws {
        let ledger = try register([
            (Self.later, "memorial-politzek", "memorial"), ("letters-2026/prisoners.json", "letters-2026", "letters"),
        ])
        let linkage = try RegisterLinkage(reading: ledger, at: ledger.size())
        let across = linkage.queued.count { $0.first.subject.source != $0.second.subject.source }
        #expect(linkage.joined.allSatisfy { $0.first.subject.source != $0.second.subject.source })
        print("letters: joined \(linkage.joined.count), queued \(linkage.queued.count), of which across \(across)")
    }
}

/// Where the public lists stand.
private enum RealLists {
    static var folder: URL? {
        let given = ProcessInfo.processInfo.environment["IMENA_SHARED"].map { URL(filePath: $0) }
        var root = URL(filePath: #filePath)
        for _ in 0..<5 { root.deleteLastPathComponent() }
        for shared in [given, root.appending(path: "shared")].compactMap({ $0 }) {
            let lists = shared.appending(path: "data/lists")
            if FileManager.default.fileExists(atPath: lists.path) { return lists }
        }
        return nil
    }
}
