// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A file of rules on the terms of one country. A country may have several; see ``Jurisdiction``.
public struct JurisdictionPack: LawPack, Sendable, Hashable {
    /// What the file says of itself.
    public var header: PackHeader
    /// The country, as an ISO 3166-1 code in small letters.
    public var country: String
    /// The code of laws that references name, for example `ru-uk`.
    public var code: String
    /// The day up to which amendments are in the text that was read.
    public var asOf: Day
    /// What the pack leaves out, and why.
    public var missing: [RuleText]
    /// Classes of gravity, the mildest first.
    public var gravity: [GravityRule]
    /// Articles.
    public var articles: [ArticleRule]
    /// What a day held counts for.
    public var credit: [CreditRule]
    /// For whom it counts a day only.
    public var exceptions: [CreditException]
    /// How days are counted.
    public var counting: [CountingRule]
    /// From when something milder can be asked for.
    public var early: [EarlyRule]
    /// Regimes.
    public var regimes: [RegimeRule]
    /// The most that a court may give.
    public var caps: [CapRule]
    /// How sentences are joined.
    public var joining: [JoinRule]
    /// What imprisonment is worth in other punishments.
    public var conversion: [ConversionRule]
    /// Rules that are told and not calculated.
    public var facts: [RuleFrame]

    /// Reads a file.
    ///
    /// - Throws: ``PackError`` if a field is missing, wrong or not known, or two rules have one identifier.
    public init(_ node: PackNode) throws(PackError) {
        let sections = [
            "gravity", "articles", "credit", "exceptions", "counting", "early", "regimes", "caps", "joining",
            "conversion", "facts",
        ]
        let fields = try PackFields(
            node, known: PackHeader.fieldNames + ["country", "code", "asOf", "missing"] + sections)
        header = try PackHeader(fields, kind: .jurisdiction)
        country = try fields.required("country").text()
        code = try fields.required("code").text()
        asOf = try fields.required("asOf").day()
        missing =
            try fields.map("missing") { node throws(PackError) in
                try node.each { node throws(PackError) in try RuleText(node) }
            } ?? []
        gravity = try fields.list("gravity", by: \.frame.id) { node throws(PackError) in try GravityRule(node) }
        articles = try fields.list("articles", by: \.frame.id) { node throws(PackError) in try ArticleRule(node) }
        credit = try fields.list("credit", by: \.frame.id) { node throws(PackError) in try CreditRule(node) }
        exceptions = try fields.list("exceptions", by: \.frame.id) { node throws(PackError) in
            try CreditException(node)
        }
        counting = try fields.list("counting", by: \.frame.id) { node throws(PackError) in try CountingRule(node) }
        early = try fields.list("early", by: \.frame.id) { node throws(PackError) in try EarlyRule(node) }
        regimes = try fields.list("regimes", by: \.frame.id) { node throws(PackError) in try RegimeRule(node) }
        caps = try fields.list("caps", by: \.frame.id) { node throws(PackError) in try CapRule(node) }
        joining = try fields.list("joining", by: \.frame.id) { node throws(PackError) in try JoinRule(node) }
        conversion = try fields.list("conversion", by: \.frame.id) { node throws(PackError) in
            try ConversionRule(node)
        }
        facts = try fields.list("facts", by: \.id) { node throws(PackError) in
            try RuleFrame(try PackFields(node, known: RuleFrame.fieldNames))
        }
        try checkIdentifiers(node)
    }

    /// The frames of all rules.
    public var frames: [RuleFrame] {
        gravity.map(\.frame) + articles.map(\.frame) + credit.map(\.frame) + exceptions.map(\.frame)
            + counting.map(\.frame) + early.map(\.frame) + regimes.map(\.frame) + caps.map(\.frame)
            + joining.map(\.frame) + conversion.map(\.frame) + facts
    }

    private func checkIdentifiers(_ node: PackNode) throws(PackError) {
        var seen: Set<RuleID> = []
        for frame in frames where !seen.insert(frame.id).inserted {
            throw node.error("“\(frame.id)” stands twice in the file", "Give each rule an identifier of its own.")
        }
    }
}

extension PackFields {
    /// The elements of a section, none of which has the identifier of another; no elements if it is not there.
    func list<Value>(
        _ name: String, by id: (Value) -> RuleID, _ body: (PackNode) throws(PackError) -> Value
    ) throws(PackError) -> [Value] {
        guard let node = optional(name) else { return [] }
        return try node.items(by: id, body)
    }
}
