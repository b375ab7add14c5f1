// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Accountability

/// Invented persons in Ukrainian and Belarusian sentences, marked by hand: `Gold/invented-uk.txt`, `Gold/invented-be.txt`.
@Suite("Invented persons in Ukrainian and Belarusian") struct MentionLanguageTests {
    private struct Sentence {
        var text = ""
        var marks: [(person: String, range: Range<Int>)] = []

        init(_ line: Substring) {
            for (place, piece) in line.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
                let end = piece.firstIndex(of: "}")
                let colon = piece.firstIndex(of: ":")
                if place > 0, let end, let colon, colon < end {
                    let start = text.unicodeScalars.count
                    text += piece[piece.index(after: colon)..<end] + piece[piece.index(after: end)...]
                    let words = piece[piece.index(after: colon)..<end].unicodeScalars.count
                    marks.append((String(piece[..<colon]), start..<start + words))
                } else {
                    text += piece
                }
            }
        }
    }

    @Test(
        "Of the marked mentions most are found, and of those found nearly all are right",
        arguments: [("uk", 0.94), ("be", 0.95)])
    func precisionAndRecall(_ language: String, _ recall: Double) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Gold/invented-\(language).txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let persons = lines.filter { $0.contains(" = ") }.map { line in
            let parts = line.components(separatedBy: " = ")
            return NamedPerson(id: parts[0], names: [parts[1]])
        }
        let index = MentionIndex(persons)
        let sentences = lines.filter { !$0.contains(" = ") }.map { Sentence($0) }
        var (marked, hit, wrong) = (0, 0, 0)
        for sentence in sentences {
            let found = MentionFinder.find(in: sentence.text, index).filter {
                $0.kind == .person && $0.probability >= 0.5
            }
            marked += sentence.marks.count
            for mark in sentence.marks {
                if found.contains(where: { $0.person == mark.person && mark.range.overlaps($0.start..<$0.end) }) {
                    hit += 1
                } else {
                    print("\(language): missed \(mark.person) in “\(sentence.text)”")
                }
            }
            for mention in found
            where !sentence.marks.contains(where: {
                $0.person == mention.person && $0.range.overlaps(mention.start..<mention.end)
            }) {
                wrong += 1
                print("\(language): wrong \(mention.person ?? "") “\(mention.text)” in “\(sentence.text)”")
            }
        }
        print("\(language): \(sentences.count) sentences, \(marked) marked, \(hit) found, \(wrong) wrong")
        #expect(sentences.count >= 60)
        #expect(Double(hit) >= recall * Double(marked))
        #expect(Double(hit) >= 0.97 * Double(hit + wrong))
    }
}
