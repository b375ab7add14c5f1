// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The most that a court may give, or the least, beside the article.
public struct CapRule: Sendable, Hashable {
    /// For what.
    public enum Case: String, Sendable, Hashable, CaseIterable {
        /// One crime.
        case oneCrime = "one-crime"
        /// Several crimes.
        case severalCrimes = "several-crimes"
        /// Several sentences.
        case severalSentences = "several-sentences"
        /// A person under age at the act.
        case juvenile
        /// The least of an article for a person under age at the act.
        case juvenileLeast = "juvenile-least"
    }

    /// Source, mark and text.
    public var frame: RuleFrame
    /// For what.
    public var of: Case
    /// The most years; 100 where a rule is on the least.
    public var years: Int
    /// The part of the least of the article that remains the least; `nil` for a rule on the most.
    public var least: Fraction?
    /// The articles of which one must be among the charges; empty for any.
    public var articles: [ChargedArticle]
    /// The age at the act below which it holds; `nil` for any.
    public var below: Int?
    /// The classes of gravity for which it holds; empty for any.
    public var gravity: [Gravity]

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(
            node, known: RuleFrame.fieldNames + ["of", "years", "least", "articles", "below", "gravity"])
        frame = try RuleFrame(fields)
        of = try fields.required("of").code(Case.self)
        least = try fields.map("least") { node throws(PackError) in try node.fraction() }
        if (of == .juvenileLeast) != (least != nil) {
            throw node.error("Only a rule on the least has a part of it", "Give “least” to “of: juvenile-least” alone.")
        }
        years = least == nil ? try fields.required("years").number(in: 1...100) : 100
        articles = try fields.map("articles") { node throws(PackError) in try node.articles() } ?? []
        below = try fields.map("below") { node throws(PackError) in try node.number(in: 1...30) }
        gravity =
            try fields.map("gravity") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(Gravity.self) }
            } ?? []
    }
}
