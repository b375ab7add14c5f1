// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// Who did what in whose case, as a text seems to tell it.
///
/// It is a proposal: it becomes a statement about a person only when somebody confirms it.
public struct RoleProposal: Sendable, Hashable {
    /// The official as printed: the words of the text, or the name of the listed person whose statement of reasons it is.
    public var official: String
    /// What the official did.
    public var role: OfficialRole
    /// The court or body the official acted for, as printed.
    public var body: String?
    /// The words that tell what was done, as printed; empty if only the title says it.
    public var act = ""
    /// When, if the sentence has a date.
    public var date: PartialDate?
    /// The number of the case, if the sentence has one.
    public var caseNumber: String?
    /// The id of the person whose case it is; `nil` if the text does not tell.
    public var person: String?
    /// The words that name this person; empty where it is the person whom the whole text is about.
    public var personText = ""
    /// The first Unicode scalar of the sentence, counted from 0 in the decoded text.
    public var start: Int
    /// The scalar after the last.
    public var end: Int
    /// The bytes of the sentence in the decoded text, as UTF-8.
    public var bytes: Range<Int>
    /// The sentence, with one blank for any white space.
    public var quote: String
    /// How likely it is that the text tells this: 0 to 1.
    public var probability: Double
    /// Why, as codes with their values; ``Reason/text(_:in:)`` puts them into words.
    public var reasons: [Reason]

    /// The statement that is recorded when somebody has confirmed this.
    ///
    /// - Parameter certainty: how certain the source is, in words.
    public func claim(certainty: String? = nil) -> RoleClaim {
        RoleClaim(
            official: official, role: role, body: body, caseNumber: caseNumber, date: date, certainty: certainty)
    }
}
