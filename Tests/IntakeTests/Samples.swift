// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Intake
import Ledger
import Statements
import Tables

@testable import Intake

/// Files and registers of invented persons, made for one test and removed after it.
final class Workshop {
    let folder: URL
    let ledger = MemoryLedger()
    private var clock: Int64 = 1_800_000_000_000

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "imena-intake-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A moment later than all before.
    var moment: RecordedMoment {
        clock += 86_400_000
        return RecordedMoment(milliseconds: clock)
    }

    func write(_ text: String, _ name: String = "list.csv") throws -> String {
        try write(Array(text.utf8), name)
    }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let url = folder.appending(path: name)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// Imports a text as an edition.
    @discardableResult
    func run(
        _ text: String, _ day: String, mapping: Mapping = Samples.plain, onError: ImportRequest.OnError = .stop,
        replaces: Bool = false, allowsEmpty: Bool = false, isDryRun: Bool = false
    ) throws -> Receipt {
        try run(
            file: try write(text), day, mapping: mapping, onError: onError, replaces: replaces,
            allowsEmpty: allowsEmpty,
            isDryRun: isDryRun)
    }

    @discardableResult
    func run(
        file: String, _ day: String, mapping: Mapping = Samples.plain, onError: ImportRequest.OnError = .stop,
        replaces: Bool = false, allowsEmpty: Bool = false, isDryRun: Bool = false
    ) throws -> Receipt {
        let request = ImportRequest(
            path: file, mapping: mapping, source: Samples.source, published: try Samples.day(day), account: "tester",
            onError: onError, replaces: replaces, allowsEmpty: allowsEmpty, isDryRun: isDryRun)
        return try ImportRun(request).perform(on: ledger, at: moment)
    }
}

enum Samples {
    struct NoSuchDay: Error {}

    static let source = SourceID("test-list") ?? .register

    static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw NoSuchDay() }
        return day
    }

    /// A mapping of two columns.
    static let plain = mapping(
        """
        name: test
        version: 1
        key: id
        compartment: public
        statements:
          - claim: name
            text: {column: name}
            kind: full
        """)

    static func mapping(_ yaml: String) -> Mapping {
        do {
            return try Mapping(yaml: yaml, file: "test.yaml")
        } catch {
            fatalError("\(error)")
        }
    }

    /// A mapping with a slip of the pen.
    static func changed(_ yaml: String, _ name: String, _ slip: String) throws -> Mapping {
        try Mapping(yaml: yaml.replacingOccurrences(of: name, with: slip), file: "test.yaml")
    }

    /// The folder of public lists, if this machine has it.
    static var lists: URL? {
        let given = ProcessInfo.processInfo.environment["IMENA_SHARED"].map { URL(filePath: $0) }
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        for shared in [given, root.appending(path: "shared")].compactMap({ $0 }) {
            let lists = shared.appending(path: "data/lists")
            if FileManager.default.fileExists(atPath: lists.path) { return lists }
        }
        return nil
    }
}
