// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A question that a definition asks, answered by findings.
public struct Criterion: Sendable, Hashable {
    static let fieldNames = RuleFrame.fieldNames + ["question", "evidence", "excludes", "norms", "twice"]

    /// Identifier, text, sources, validity and mark.
    public var frame: RuleFrame
    /// What an assessor asks, if the text alone does not say it.
    public var question: RuleText?
    /// The least evidence for the answer *met*: of each group one. Empty if the reference asks for none.
    public var evidence: [[EvidenceCode]]
    /// Kinds of evidence of which one piece is not enough and two that differ are.
    public var twice: Set<EvidenceCode>
    /// Whether it is an exclusion: met, it closes the definition to the case.
    public var excludes: Bool
    /// The articles of international law that go with it, if the pack names any.
    public var norms: Norms?

    /// The identifier.
    public var id: RuleID { frame.id }

    /// Reads a criterion.
    ///
    /// - Throws: ``PackError``.
    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: Self.fieldNames)
        frame = try RuleFrame(fields)
        question = try fields.map("question") { node throws(PackError) in try RuleText(node) }
        excludes = try fields.map("excludes") { node throws(PackError) in try node.flag() } ?? false
        twice = Set(
            try fields.map("twice") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(EvidenceCode.self) }
            } ?? [])
        norms = try fields.map("norms") { node throws(PackError) in try Norms(node) }
        evidence =
            try fields.map("evidence") { node throws(PackError) in
                try node.each { group throws(PackError) in
                    try group.each { node throws(PackError) in try node.code(EvidenceCode.self) }
                }
            } ?? []
    }

    /// The groups of evidence of which findings name none, or too little.
    public func lacking(_ given: [EvidenceReference]) -> [[EvidenceCode]] {
        guard !evidence.isEmpty else { return [] }
        var pieces: [EvidenceCode: Set<EvidenceReference>] = [:]
        for reference in given { pieces[reference.code, default: []].insert(reference) }
        return evidence.filter { group in
            !group.contains { code in (pieces[code]?.count ?? 0) >= (twice.contains(code) ? 2 : 1) }
        }
    }

    /// A group of evidence in words: “E13 or two E11”.
    public func text(of group: [EvidenceCode]) -> String {
        group.map { code in (twice.contains(code) ? "two " : "") + code.rawValue.uppercased() }
            .joined(separator: " or ")
    }
}
