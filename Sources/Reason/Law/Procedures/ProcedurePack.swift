// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A procedure as data: who may be addressed, under which rules it is open or closed, and what a submission needs.
public struct ProcedurePack: LawPack, Hashable {
    /// What the file says of itself.
    public var header: PackHeader
    /// The body that decides.
    public var body: RuleText
    /// The codes under which statements tell of cases before this body.
    public var kinds: [ProcedureKind]
    /// What the consent of the person has to be for.
    public var purpose: ConsentPurpose
    /// The languages in which the body takes submissions (BCP 47); empty if the pack does not say.
    public var languages: [String]
    /// Its tracks.
    public var variants: [ProcedureVariant]
    /// Its rules, in order.
    public var rules: [ProcedureRule]
    /// The sections of a submission; empty if the pack carries no form.
    public var sections: [SubmissionSection]
    /// The regimes to which a dossier on an official is mapped; empty for procedures about a person.
    public var regimes: [SanctionRegime]

    /// The frames of all rules.
    public var frames: [RuleFrame] { (rules + regimes.flatMap(\.rules)).map(\.frame) }
    /// Whether a submission is about an official.
    public var isAboutOfficial: Bool { !regimes.isEmpty }

    /// Reads a pack.
    ///
    /// - Throws: ``PackError`` if something is missing or wrong, or two rules have one identifier.
    public init(_ root: PackNode) throws(PackError) {
        let fields = try PackFields(
            root,
            known: PackHeader.fieldNames + [
                "body", "kinds", "purpose", "languages", "variants", "rules", "sections", "regimes",
            ])
        header = try PackHeader(fields, kind: .procedure)
        body = try RuleText(fields.required("body"))
        kinds =
            try fields.map("kinds") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(ProcedureKind.self) }
            } ?? []
        purpose = try fields.required("purpose").code(ConsentPurpose.self)
        languages = try fields.map("languages") { node throws(PackError) in try node.texts() } ?? []
        variants =
            try fields.map("variants") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(ProcedureVariant.self) }
            } ?? [.regular]
        rules = try fields.required("rules").items(by: \ProcedureRule.frame.id) { node throws(PackError) in
            try ProcedureRule(node)
        }
        sections =
            try fields.map("sections") { node throws(PackError) in
                try node.items(by: \SubmissionSection.id) { node throws(PackError) in try SubmissionSection(node) }
            } ?? []
        regimes =
            try fields.map("regimes") { node throws(PackError) in
                try node.items(by: \SanctionRegime.id) { node throws(PackError) in try SanctionRegime(node) }
            } ?? []
        var seen: Set<RuleID> = []
        for frame in frames where !seen.insert(frame.id).inserted {
            throw root.error("The rule “\(frame.id)” stands twice", "Give each rule a name of its own.")
        }
    }
}
