// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A place in a text that names a person, an article of law, a court or a body.
///
/// A mention is a proposal. It becomes a statement about a person only when somebody confirms it.
public struct Mention: Sendable, Hashable {
    /// The first Unicode scalar, counted from 0 in the decoded text of the file, its markup included.
    public var start: Int
    /// The scalar after the last.
    public var end: Int
    /// The words exactly as they stand in the file.
    public var text: String
    /// What is mentioned.
    public var kind: MentionKind
    /// The id of the person; `nil` for articles, courts and bodies.
    public var person: String?
    /// How likely it is that this person, or such a thing, is meant: 0 to 1.
    public var probability: Double
    /// Why, as codes with their values.
    public var reasons: [Reason]
    /// The reasons in English; ``Reason/text(_:in:)`` has them in Russian as well.
    public var why: String { Reason.text(reasons) }

    /// A mention from its fields.
    public init(
        start: Int, end: Int, text: String, kind: MentionKind, person: String?, probability: Double, reasons: [Reason]
    ) {
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.person = person
        self.probability = probability
        self.reasons = reasons
    }
}
