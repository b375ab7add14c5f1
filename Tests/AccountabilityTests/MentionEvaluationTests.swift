// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Tables
import Testing

@testable import Accountability

/// Real texts with mentions that were marked by hand: how many are found, and how many of those found are right.
///
/// The marks hold no names. Where the lists are absent the suite is skipped aloud.
@Suite(
    "Mentions in real texts",
    .enabled(if: RealTexts.lists != nil, "the folder shared/data/lists is not beside the project")
)
struct MentionEvaluationTests {
    @Test(
        "Of the marked mentions at least 0.95 are found, of those found at least 0.97 are right, and none above 0.9 is wrong"
    )
    func precisionAndRecall() throws {
        var total = Score()
        for text in try RealTexts.all() {
            let score = try Self.score(text)
            print(
                "\(text.title): \(score.marked) marked, \(score.found) of them found, \(score.wrong) wrong, "
                    + "\(score.wrongAndSure) wrong above 0.9, \(score.exact) with the exact words")
            total.add(score)
        }
        #expect(total.marked >= 300)
        #expect(Double(total.found) / Double(total.marked) >= 0.95)
        #expect(Double(total.found) / Double(total.found + total.wrong) >= 0.97)
        #expect(total.wrongAndSure == 0)
    }

    private struct Score {
        var marked = 0
        var found = 0
        var exact = 0
        var wrong = 0
        var wrongAndSure = 0

        mutating func add(_ other: Score) {
            marked += other.marked
            found += other.found
            exact += other.exact
            wrong += other.wrong
            wrongAndSure += other.wrongAndSure
        }
    }

    /// What is found with a probability of one half or more, against the marks; only within what was read by hand.
    private static func score(_ text: RealText) throws -> Score {
        let index = MentionIndex(text.persons)
        let found = MentionFinder.find(in: text.text, index, markup: text.markup)
            .filter { $0.kind == .person && $0.probability >= 0.5 }
        var score = Score()
        score.marked = text.marks.count
        for mark in text.marks {
            let hit = found.first {
                $0.start < mark.end && mark.start < $0.end && RealTexts.hash($0.person ?? "") == mark.person
            }
            if let hit {
                score.found += 1
                if hit.start == mark.start, hit.end == mark.end { score.exact += 1 }
            }
        }
        for mention in found where text.regions.contains(where: { $0.contains(mention.start) }) {
            let isRight = text.marks.contains {
                mention.start < $0.end && $0.start < mention.end && RealTexts.hash(mention.person ?? "") == $0.person
            }
            if !isRight {
                score.wrong += 1
                if mention.probability > 0.9 { score.wrongAndSure += 1 }
            }
        }
        return score
    }
}
