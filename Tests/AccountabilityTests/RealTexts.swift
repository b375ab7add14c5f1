// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Tables

@testable import Accountability

/// A text with what was marked in it.
struct RealText {
    struct Mark {
        var start: Int
        var end: Int
        var person: String
    }

    var title: String
    var text: String
    var markup: TextMarkup = []
    var persons: [NamedPerson] = []
    var marks: [Mark] = []
    /// What was read by hand.
    var regions: [Range<Int>] = []
}

/// The texts of `shared/data/lists` and the marks in `Gold/mentions.csv`.
enum RealTexts {
    /// The folder of the lists; `nil` if it is not beside the project.
    static let lists: URL? = {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path.count > 1 {
            let lists = folder.appending(path: "../shared/data/lists").standardized
            if FileManager.default.fileExists(atPath: lists.path) { return lists }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }()

    static func hash(_ id: String) -> String { digits(SHA256.hash(data: Data(id.utf8)), 12) }

    private static func digits(_ digest: SHA256.Digest, _ count: Int) -> String {
        String(digest.map { String(format: "%02x", $0) }.joined().prefix(count))
    }

    /// The digits by which the marks know a file.
    static func fileHash(_ file: URL) -> String? {
        (try? Data(contentsOf: file)).map { digits(SHA256.hash(data: $0), 16) }
    }

    static func all() throws -> [RealText] {
        guard let lists else { return [] }
        let act = lists.appending(path: "eu-sanctions-2026/32024R1485.csv")
        let memorial = lists.appending(path: "memorial-politzek-2025/list_841_14-02-2025.geojson")
        let persons = try biographies(memorial).persons + officials(lists)
        var texts = [
            (act, RealText(title: "EU statements of reasons", text: try reasons(act), persons: persons)),
            (
                memorial,
                RealText(title: "biographies", text: try biographies(memorial).text, markup: .tags, persons: persons)
            ),
        ]
        for name in ["2014-administrative", "2015-article-20-2"] {
            let file = lists.appending(path: "ovdinfo-report-texts/\(name).content.json")
            texts.append((file, RealText(title: "report \(name)", text: try report(file))))
        }
        let marks = try marks()
        return try texts.map { file, text in
            let hash = digits(SHA256.hash(data: try Data(contentsOf: file)), 16)
            return marked(text, marks.filter { $0[0] == hash })
        }
    }

    private static func marked(_ text: RealText, _ rows: [[String]]) -> RealText {
        var text = text
        let scalars = Array(text.text.unicodeScalars)
        for row in rows {
            guard row.count == 5, let start = Int(row[2]), let end = Int(row[3]), start < end, end <= scalars.count
            else {
                continue
            }
            switch row[1] {
            case "region": text.regions.append(start..<end)
            case "mention": text.marks.append(.init(start: start, end: end, person: row[4]))
            default:
                let name = String(String.UnicodeScalarView(scalars[start..<end]))
                text.persons.append(NamedPerson(id: row[4], names: [name], isOfficial: row[1] == "official"))
            }
        }
        // A person can be named in several texts and is one.
        var seen: Set<String> = []
        text.persons = text.persons.filter { seen.insert($0.id).inserted }
        return text
    }

    private static func marks() throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/mentions.csv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    private static func rows(_ file: URL) throws -> [TableRow] {
        let source = try TableSource.open(path: file.path)
        var rows: [TableRow] = []
        while let row = try source.nextRow() { rows.append(row) }
        return rows
    }

    static func reasons(_ file: URL) throws -> String {
        try rows(file).map { ($0["reason"]?.text ?? "") + "\n\n" }.joined()
    }

    private static func officials(_ lists: URL) throws -> [NamedPerson] {
        try ["32024R1485", "32020R1998"].flatMap { act in
            try rows(lists.appending(path: "eu-sanctions-2026/\(act).csv")).map { row in
                let names = ["name", "alias", "previousName"].flatMap { column in
                    (row[column]?.text ?? "").split { $0 == ";" || $0 == "\n" }
                }
                return NamedPerson(
                    id: "E\(act)-\(row["recordId"]?.text ?? "")", names: names.map(String.init), isOfficial: true)
            }
        }
    }

    private static func biographies(_ file: URL) throws -> (text: String, persons: [NamedPerson]) {
        let json = try JSONReader(limits: .local).read(path: file.path)
        var text = ""
        var persons: [NamedPerson] = []
        for feature in json["features"]?.array ?? [] {
            let properties = feature["properties"]
            let lines = (properties?["main"]?.array ?? []).compactMap(\.string)
            text += lines.joined(separator: "\n") + "\n\n"
            let id = properties?["ID"]
            persons.append(
                NamedPerson(
                    id: "M" + (id?.string ?? id?.int.map(String.init) ?? ""), names: [properties?["name"]?.string ?? ""]
                ))
        }
        return (text, persons)
    }

    private static func report(_ file: URL) throws -> String {
        let json = try JSONReader(limits: .local).read(path: file.path)
        return (json["nodes"]?.object?.members ?? []).compactMap { $0.value["content"]?.string }.map { $0 + "\n\n" }
            .joined()
    }
}
