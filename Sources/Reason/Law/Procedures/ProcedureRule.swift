// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A rule of a procedure: its frame, and what it does where its condition is met. A rule without an effect informs.
///
/// ```yaml
/// - id: IP-5.BY
///   text: {en: …, ru: …}
///   source: …
///   mark: to-be-verified
///   effect: closes
///   when: {state: BY}
/// ```
public struct ProcedureRule: Sendable, Hashable {
    /// Its frame.
    public var frame: RuleFrame
    /// What it does; `nil` for a rule that only informs.
    public var effect: ProcedureEffect?
    /// When it does so; `nil` for always.
    public var condition: ProcedureCondition?
    /// The track that it concerns; `nil` for all.
    public var only: ProcedureVariant?
    /// Of a rule that closes: whether cases that were lodged before go on.
    public var pendingContinues: Bool
    /// The day before which a case must have been lodged to go on; `nil` if any pending case does.
    public var pendingLodgedBefore: Day?

    /// Reads a rule.
    ///
    /// - Throws: ``PackError`` if a field is missing or wrong, or a condition stands without an effect.
    public init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(
            node, known: RuleFrame.fieldNames + ["effect", "when", "only", "pendingContinues", "pendingLodgedBefore"])
        frame = try RuleFrame(fields)
        effect = try fields.map("effect") { node throws(PackError) in try node.code(ProcedureEffect.self) }
        condition = try fields.map("when") { node throws(PackError) in try ProcedureCondition(node) }
        only = try fields.map("only") { node throws(PackError) in try node.code(ProcedureVariant.self) }
        pendingContinues = try fields.map("pendingContinues") { node throws(PackError) in try node.flag() } ?? false
        pendingLodgedBefore = try fields.map("pendingLodgedBefore") { node throws(PackError) in try node.day() }
        if pendingLodgedBefore != nil, !pendingContinues {
            throw node.error("No case goes on by the rule “\(frame.id)”", "Add “pendingContinues: true”.")
        }
        if effect == nil, condition != nil || pendingContinues {
            throw node.error("The rule “\(frame.id)” has a condition and no effect", "Add “effect”.")
        }
        if pendingContinues, effect != .closes {
            throw node.error(
                "The rule “\(frame.id)” closes nothing, and says that cases go on", "Leave “pendingContinues” out.")
        }
    }

    /// Whether the rule counts for a submission on a day by a track.
    func counts(on day: Day, _ variant: ProcedureVariant) -> Bool {
        frame.validity.contains(day) && (only == nil || only == variant)
    }
}
