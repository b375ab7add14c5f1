// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An article of a criminal code: since when it stands there, and what its parts allow.
public struct ArticleRule: Sendable, Hashable {
    /// What a part allows.
    public struct Part: Sendable, Hashable {
        /// The number; `nil` if the article has no parts.
        public var part: String?
        /// The imprisonment.
        public var range: PenaltyRange
        /// The days of the act for which it holds.
        public var acts: RuleValidity
    }

    /// Source, mark and text.
    public var frame: RuleFrame
    /// The number.
    public var article: String
    /// Since when the code has it; `nil` if it had it from the first.
    public var introduced: Day?
    /// Its parts.
    public var parts: [Part]
    /// Whether the article has parts that are not among these, so that a charge that names none may be under one of them.
    public var hasOtherParts: Bool

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(
            node, known: RuleFrame.fieldNames + ["article", "introduced", "parts", "otherParts"])
        frame = try RuleFrame(fields)
        article = try fields.required("article").text()
        introduced = try fields.map("introduced") { node throws(PackError) in try node.day() }
        parts = try fields.required("parts").each { node throws(PackError) in try Self.part(node) }
        hasOtherParts = try fields.map("otherParts") { node throws(PackError) in try node.flag() } ?? false
    }

    private static func part(_ node: PackNode) throws(PackError) -> Part {
        let fields = try PackFields(node, known: ["part", "years", "acts"])
        let years = try fields.required("years")
        let text = try years.text()
        guard let range = PenaltyRange(text) else {
            throw years.error("“\(text)” is not a range of years", "Write 5-10, 0-5, none, or 15-20 L.")
        }
        return Part(
            part: try fields.map("part") { node throws(PackError) in try node.text() }, range: range,
            acts: try fields.map("acts") { node throws(PackError) in try RuleValidity(node) } ?? RuleValidity())
    }

    /// The parts that a charge may mean: the one it names, or all if it names none, and nothing if it names none and the
    /// rules do not have all of them; only those that hold for an act on
    /// one of these days.
    func parts(of charge: ChargedArticle, acts: DayRange) -> [Part] {
        if charge.part == nil, hasOtherParts { return [] }
        return parts.filter { part in
            let names = charge.part == nil || part.part == nil || charge.part == part.part
            return names && acts.overlaps(DayRange(earliest: part.acts.from, latest: part.acts.to))
        }
    }
}
