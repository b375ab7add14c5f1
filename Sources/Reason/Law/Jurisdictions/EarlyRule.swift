// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// From when something milder than the rest of the sentence can first be asked for.
public struct EarlyRule: Sendable, Hashable {
    /// What can be asked for.
    public enum Relief: String, Sendable, Hashable, CaseIterable {
        /// Release on parole.
        case parole
        /// A milder punishment in place of the rest.
        case milder
        /// Forced labour in place of the rest.
        case forcedLabour = "forced-labour"
        /// A move to a colony-settlement.
        case settlement
    }

    /// Source, mark and text.
    public var frame: RuleFrame
    /// What can be asked for.
    public var relief: Relief
    /// The gravity of the crime; empty for any.
    public var gravity: [Gravity]
    /// The articles for which it holds in place of the rule by gravity.
    public var articles: [ChargedArticle]
    /// The circumstance without which it does not apply.
    public var condition: TermCondition?
    /// The regimes for which it holds; empty for any.
    public var servedAs: [String]
    /// The days of the act for which it holds.
    public var acts: RuleValidity
    /// Whether it is for those who were under age at the act, in place of the others.
    public var juvenile: Bool
    /// The part of the term that must have been served; `nil` where a length of time is asked for.
    public var fraction: Fraction?
    /// The time that must really have been served.
    public var atLeast: Term?
    /// Whether it is for those who serve for life.
    public var life: Bool

    init(_ node: PackNode) throws(PackError) {
        let known =
            RuleFrame.fieldNames + [
                "relief", "gravity", "articles", "condition", "servedAs", "acts", "juvenile", "fraction", "atLeast",
                "life",
            ]
        let fields = try PackFields(node, known: known)
        frame = try RuleFrame(fields)
        relief = try fields.required("relief").code(Relief.self)
        gravity =
            try fields.map("gravity") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(Gravity.self) }
            } ?? []
        articles = try fields.map("articles") { node throws(PackError) in try node.articles() } ?? []
        condition = try fields.map("condition") { node throws(PackError) in try node.code(TermCondition.self) }
        servedAs = try fields.map("servedAs") { node throws(PackError) in try node.texts() } ?? []
        acts = try fields.map("acts") { node throws(PackError) in try RuleValidity(node) } ?? RuleValidity()
        juvenile = try fields.map("juvenile") { node throws(PackError) in try node.flag() } ?? false
        fraction = try fields.map("fraction") { node throws(PackError) in try node.fraction() }
        atLeast = try fields.map("atLeast") { node throws(PackError) in try node.term() }
        life = try fields.map("life") { node throws(PackError) in try node.flag() } ?? false
        guard fraction != nil || atLeast != nil else {
            throw node.error("The rule asks for no time", "Give “fraction” or “atLeast”.")
        }
        if let fraction, fraction > .one {
            throw node.error("The fraction is greater than the whole", "Write a part of the term, for example 2/3.")
        }
    }
}
