// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A published definition as rules: its criteria, what of them must be met, and what excludes.
///
/// The outcome, in this order: *excluded* if the exclusion is met; *not met* if the criteria cannot be met; if the
/// exclusion is open and the criteria are not, the open answer of the exclusion; otherwise the answer of the criteria.
/// So no case is *met* before the exclusions have been looked at.
public struct Definition: LawPack, Hashable {
    /// Which of several categories hold.
    public enum Choice: String, Sendable, Hashable, CaseIterable {
        /// The first of the order that is met.
        case first
        /// All that are met.
        case all
    }

    private static let fieldNames =
        PackHeader.fieldNames + [
            "criteria", "principles", "met", "excluded", "categories", "choose", "otherwise", "sureOnly",
        ]

    /// What the file says of itself.
    public let header: PackHeader
    /// The criteria, exclusions among them.
    public let criteria: [Criterion]
    /// Rules that tell how to read the others and ask nothing.
    public let principles: [RuleFrame]
    /// What must be met; where the pack says nothing, one of the categories that are no flags.
    public let met: Expression<DefinitionLeaf>
    /// What excludes, if anything does.
    public let excluded: Expression<DefinitionLeaf>?
    /// The categories, in their order.
    public let categories: [ListCategory]
    /// Which of them hold.
    public let choice: Choice
    /// The code if no category holds.
    public let otherwise: String?
    /// Whether findings of low confidence are not enough: they then count as insufficient, also under the definitions
    /// that this one asks for.
    public let sureOnly: Bool

    /// The identifier.
    public var id: RuleID { header.id }

    /// The frames of all rules.
    public var frames: [RuleFrame] { criteria.map(\.frame) + principles + categories.map(\.frame) }

    /// Reads a definition out of its file's tree.
    ///
    /// - Throws: ``PackError`` of the place that is wrong.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: Self.fieldNames)
        header = try PackHeader(fields, kind: .definition)
        criteria = try fields.required("criteria").items(by: \Criterion.id) { node throws(PackError) in
            try Criterion(node)
        }
        principles =
            try fields.map("principles") { node throws(PackError) in
                try node.items(by: \RuleFrame.id) { node throws(PackError) in
                    try RuleFrame(PackFields(node, known: RuleFrame.fieldNames))
                }
            } ?? []
        categories =
            try fields.map("categories") { node throws(PackError) in
                try node.items(by: \ListCategory.code) { node throws(PackError) in try ListCategory(node) }
            } ?? []
        choice = try fields.map("choose") { node throws(PackError) in try node.code(Choice.self) } ?? .first
        otherwise = try fields.map("otherwise") { node throws(PackError) in try node.text() }
        sureOnly = try fields.map("sureOnly") { node throws(PackError) in try node.flag() } ?? false
        let own = categories.filter { !$0.isFlag && $0.parent == nil }.map(\.when)
        if own.isEmpty || fields.optional("met") != nil {
            met = try Expression(fields.required("met"))
        } else {
            met = .any(own)
        }
        excluded = try fields.map("excluded") { node throws(PackError) in try Expression(node) }
        try checkIDs(node)
        try checkParents(node)
    }

    private func checkParents(_ node: PackNode) throws(PackError) {
        var seen: Set<String> = []
        for category in categories {
            if let parent = category.parent, !seen.contains(parent) {
                throw node.error(
                    "“\(category.code)” is a part of “\(parent)”, which does not stand before it",
                    "Put the whole before its parts.")
            }
            if !category.isFlag, category.parent == nil { seen.insert(category.code) }
        }
    }

    private func checkIDs(_ node: PackNode) throws(PackError) {
        var seen: Set<RuleID> = []
        for frame in frames where !seen.insert(frame.id).inserted {
            throw node.error("The rule “\(frame.id)” stands twice in the pack", "Give each rule a name of its own.")
        }
    }

    /// The outcome out of the answers of the two conditions; see the type.
    static func outcome(met: Answer, excluded: Answer?) -> Answer {
        guard let excluded else { return met }
        switch excluded {
        case .met: return .excluded
        case .notMet, .excluded: return met
        case .insufficient, .notAssessed:
            if met == .notMet || met == .excluded { return met }
            // Open on both sides: what nobody looked at weighs more than what could not be told.
            return met == .notAssessed ? .notAssessed : excluded
        }
    }
}
