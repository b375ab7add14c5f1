// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statements
import Tables
import Testing

@testable import Accountability

/// Roles in the statements of reasons of two acts of the EU, against marks made by hand; and the links from these acts to a
/// register. The marks hold no names. Where the lists are absent the suite is skipped aloud.
@Suite(
    "Roles in real statements of reasons",
    .enabled(if: RealTexts.lists != nil, "the folder shared/data/lists is not beside the project")
)
struct RoleEvaluationTests {
    private static let acts = ["32024R1485", "32020R1998"]

    @Test("Of the marked roles at least 0.95 are found, and of those found at least 0.95 are right, the role included")
    func precisionAndRecall() throws {
        let marks = try Self.marks()
        let finder = RoleFinder(MentionIndex(try Self.persons(marks)))
        var (marked, right, wrong) = (0, 0, 0)
        for act in Self.acts {
            let file = try #require(Self.file(act))
            let of = marks.filter { $0.file == file.hash && $0.kind == "role" }
            let found = Self.found(file.statements, finder)
            let sure = Dictionary(
                found.map { (Key(row: $0.row, person: $0.person), $0.role) }, uniquingKeysWith: { $1 })
            var count = (right: 0, wrong: 0)
            for mark in of where mark.role != "?" {
                guard let role = sure[Key(row: mark.row, person: mark.person)] else { continue }
                if mark.role == "*" || mark.role == role { count.right += 1 } else { count.wrong += 1 }
            }
            let known = Set(of.map { Key(row: $0.row, person: $0.person) })
            count.wrong += sure.keys.count { !known.contains($0) }
            let total = of.count { $0.role != "?" }
            print("\(act): \(total) roles marked, \(count.right) found with the right role, \(count.wrong) wrong")
            (marked, right, wrong) = (marked + total, right + count.right, wrong + count.wrong)
        }
        #expect(marked >= 200)
        #expect(Double(right) / Double(marked) >= 0.95)
        #expect(Double(right) / Double(right + wrong) >= 0.95)
    }

    @Test("Every prisoner whom the acts name and the register has is linked to the listed official, and nobody else is")
    func links() throws {
        let register = try Self.register()
        let finder = RoleFinder(MentionIndex(register))
        let marks = try Self.marks().filter { $0.kind == "role" }
        var linked: Set<String> = []
        for (act, expected) in zip(Self.acts, [63, 33]) {
            let file = try #require(Self.file(act))
            let found = Self.found(file.statements, finder)
            print("\(act): \(found.count) links to \(Set(found.map(\.person)).count) persons of \(register.count)")
            #expect(found.count == expected)
            linked.formUnion(found.map(\.person))
            // No row has more links than persons whom a reader found in it, so that no official is taken for a victim.
            for (row, links) in Dictionary(grouping: found, by: \.row) {
                #expect(links.count <= marks.count { $0.file == file.hash && $0.row == row }, "row \(row)")
            }
        }
        #expect(linked.count == 40)
    }

    // What is found.

    private struct Key: Hashable {
        var row: String
        var person: String
    }

    private struct Found {
        var row: String
        var person: String
        var role: String
    }

    private static func found(_ statements: [StatementOfReasons], _ finder: RoleFinder) -> [Found] {
        statements.flatMap { statement in
            finder.find(in: statement.text, RoleContext(official: statement.names)).filter { $0.probability >= 0.5 }
                .map { Found(row: statement.id, person: $0.person ?? "", role: $0.role.rawValue) }
        }
    }

    // What is marked.

    private struct Mark {
        var file: String
        var kind: String
        var row: String
        var start: Int
        var end: Int
        var person: String
        var role: String
    }

    private static func file(_ act: String) -> (hash: String, statements: [StatementOfReasons])? {
        guard let path = RealTexts.lists?.appending(path: "eu-sanctions-2026/\(act).csv"),
            let statements = try? StatementOfReasons.read(path: path.path), let hash = RealTexts.fileHash(path)
        else { return nil }
        return (hash, statements)
    }

    private static func marks() throws -> [Mark] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/roles.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .compactMap { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                guard cells.count == 7, cells[0] != "file" else { return nil }
                return Mark(
                    file: cells[0], kind: cells[1], row: cells[2], start: Int(cells[3]) ?? 0, end: Int(cells[4]) ?? 0,
                    person: cells[5], role: cells[6])
            }
    }

    /// The persons whose names stand at the marked places.
    private static func persons(_ marks: [Mark]) throws -> [NamedPerson] {
        var persons: [NamedPerson] = []
        for act in acts {
            guard let file = file(act) else { continue }
            for mark in marks where mark.kind == "name" && mark.file == file.hash {
                guard let statement = file.statements.first(where: { $0.id == mark.row }) else { continue }
                let scalars = Array(statement.text.unicodeScalars)
                guard mark.end <= scalars.count, mark.start < mark.end else { continue }
                let name = String(String.UnicodeScalarView(scalars[mark.start..<mark.end]))
                persons.append(NamedPerson(id: mark.person, names: [name]))
            }
        }
        return persons
    }

    /// Memorial’s list of February 2025 and those who were released on 1 August 2024.
    private static func register() throws -> [NamedPerson] {
        guard let lists = RealTexts.lists else { return [] }
        var persons: [NamedPerson] = []
        let json = try JSONReader(limits: .local).read(
            path: lists.appending(path: "memorial-politzek-2025/list_841_14-02-2025.geojson").path)
        for feature in json["features"]?.array ?? [] {
            let id = feature["properties"]?["ID"]
            let name = feature["properties"]?["name"]?.string ?? ""
            persons.append(NamedPerson(id: "M" + (id?.string ?? id?.int.map(String.init) ?? ""), names: [name]))
        }
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        let text = try String(
            contentsOf: root.appending(path: "Examples/exchange-2024/20-people-released.yaml"), encoding: .utf8)
        var names: [String: [String]] = [:]
        var key = ""
        for line in text.split(separator: "\n") {
            if let match = line.firstMatch(of: /kind: person, key: ([a-z-]+)/) { key = String(match.1) }
            if let match = line.firstMatch(of: /claim: name, text: ([^,]+), kind: (full|alias|printed)/) {
                names[key, default: []].append(String(match.1))
            }
        }
        return persons + names.sorted { $0.key < $1.key }.map { NamedPerson(id: $0.key, names: $0.value) }
    }
}
