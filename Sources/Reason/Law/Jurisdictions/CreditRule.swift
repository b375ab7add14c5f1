// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// What one day held before the sentence took effect counts for.
public struct CreditRule: Sendable, Hashable {
    /// Source, mark and text.
    public var frame: RuleFrame
    /// How the person was held.
    public var kinds: [HoldKind]
    /// The regime or the punishment in which the sentence is served; empty for any.
    public var servedAs: [String]
    /// How many days of the punishment one day counts for.
    public var perDay: Fraction
    /// Whether the days that it makes are days of custody that count on by the rule for custody.
    public var thenCustody: Bool
    /// The days of the act for which it holds.
    public var acts: RuleValidity

    init(_ node: PackNode) throws(PackError) {
        let known = RuleFrame.fieldNames + ["kinds", "servedAs", "perDay", "then", "acts"]
        let fields = try PackFields(node, known: known)
        frame = try RuleFrame(fields)
        kinds = try fields.required("kinds").each { node throws(PackError) in try node.code(HoldKind.self) }
        servedAs = try fields.map("servedAs") { node throws(PackError) in try node.texts() } ?? []
        perDay = try fields.required("perDay").fraction()
        thenCustody = try fields.map("then") { node throws(PackError) in try node.code(HoldKind.self) } == .custody
        acts = try fields.map("acts") { node throws(PackError) in try RuleValidity(node) } ?? RuleValidity()
    }
}

extension PackNode {
    /// A fraction, `3/2` or `2`.
    func fraction() throws(PackError) -> Fraction {
        let text = try text()
        guard let fraction = Fraction(text) else {
            throw error("“\(text)” is not a fraction", "Write digits, or two numbers with a stroke: 3/2.")
        }
        return fraction
    }

    /// A length of time, `P2M`.
    func term() throws(PackError) -> Term {
        let text = try text()
        guard let term = Term(iso: text) else {
            throw error("“\(text)” is not a length of time", "Write an ISO 8601 duration: P2M, P1Y6M, P15D.")
        }
        return term
    }

    /// Articles with or without a part.
    func articles() throws(PackError) -> [ChargedArticle] {
        try each { node throws(PackError) in
            let text = try node.text()
            guard let article = ChargedArticle(text: text) else {
                throw node.error("“\(text)” is not an article", "Write 207.3 or 207.3/2.")
            }
            return article
        }
    }
}
