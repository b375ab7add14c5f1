// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Accountability

/// Invented texts that another reader wrote and marked before the program read them: `Gold/held-back.txt`.
@Suite("Invented texts of another reader") struct MentionHeldBackTests {
    private struct Text {
        var name: String
        var language: String
        var words = ""
        var marks: [(code: String, range: Range<Int>)] = []

        var markup: TextMarkup { name.hasSuffix(".html") ? .tags : [] }

        /// Takes a line with its marks, `[[person|words]]`, which may go over several lines.
        init(_ header: Substring, _ marked: String) {
            let parts = header.split(separator: " ")
            name = String(parts[1])
            language = String(parts[2])
            for (place, piece) in marked.components(separatedBy: "[[").enumerated() {
                guard place > 0, let end = piece.range(of: "]]"), let bar = piece.firstIndex(of: "|"),
                    bar < end.lowerBound
                else {
                    words += piece
                    continue
                }
                let start = words.unicodeScalars.count
                let shown = piece[piece.index(after: bar)..<end.lowerBound]
                words += shown + piece[end.upperBound...]
                for code in piece[..<bar].split(separator: "+") {
                    marks.append((String(code), start..<start + shown.unicodeScalars.count))
                }
            }
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold")

    private static func texts() throws -> [Text] {
        let file = try String(contentsOf: folder.appending(path: "held-back.txt"), encoding: .utf8)
        return file.components(separatedBy: "\n@@ ").dropFirst().map { block in
            let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let text = lines.count > 1 ? String(lines[1]) : ""
            return Text("@@ " + lines[0], text.components(separatedBy: "===ROLES")[0])
        }
    }

    private static func index() throws -> MentionIndex {
        let file = try String(contentsOf: folder.appending(path: "held-back-names.csv"), encoding: .utf8)
        return MentionIndex(
            file.split(whereSeparator: \.isNewline).dropFirst().map { line in
                let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return NamedPerson(id: parts[0], names: parts.dropFirst().filter { !$0.isEmpty })
            })
    }

    private struct Score {
        var marked = 0
        var found = 0
        var out = 0
        var wrong = 0
        var wrongAndSure = 0

        var recall: Double { Double(found) / Double(max(marked, 1)) }
        var precision: Double { Double(out - wrong) / Double(max(out, 1)) }

        mutating func add(_ other: Score) {
            marked += other.marked
            found += other.found
            out += other.out
            wrong += other.wrong
            wrongAndSure += other.wrongAndSure
        }

        mutating func add(_ text: Text, _ index: MentionIndex) {
            let mentions = MentionFinder.find(in: text.words, index, markup: text.markup)
                .filter { $0.kind == .person && $0.probability >= 0.5 }
            let marks = text.marks.filter { $0.code.hasPrefix("p") }
            marked += marks.count
            out += mentions.count
            for mark in marks {
                if mentions.contains(where: { $0.person == mark.code && mark.range.overlaps($0.start..<$0.end) }) {
                    found += 1
                } else {
                    print("\(text.name): missed \(mark.code) at \(mark.range.lowerBound)")
                }
            }
            for mention in mentions
            where !marks.contains(where: {
                $0.code == mention.person && $0.range.overlaps(mention.start..<mention.end)
            }) {
                wrong += 1
                if mention.probability > 0.9 { wrongAndSure += 1 }
                print("\(text.name): wrong \(mention.person ?? "") “\(mention.text)” \(mention.probability)")
            }
        }
    }

    @Test(
        "Of the marked mentions in four languages most are found, nearly all of those found are right, and none above 0.9 is wrong"
    )
    func precisionAndRecall() throws {
        let index = try Self.index()
        var scores: [String: Score] = [:]
        for text in try Self.texts() {
            scores[text.language, default: Score()].add(text, index)
        }
        let all = scores.values.reduce(into: Score()) { $0.add($1) }
        for (language, score) in scores.sorted(by: { $0.key < $1.key }) + [("all", all)] {
            print(
                "\(language): \(score.marked) marked, \(score.found) found, \(score.out) given, \(score.wrong) wrong, recall \(score.recall), precision \(score.precision)"
            )
        }
        #expect(all.marked == 365)
        #expect(all.recall >= 0.89)
        #expect(all.precision >= 0.97)
        #expect(all.wrongAndSure == 0)
    }
}
