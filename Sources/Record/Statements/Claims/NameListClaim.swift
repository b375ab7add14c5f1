// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A version of a list of names that somebody holds or hands over: for an exchange, a pardon, an appeal, for sanctions, or a
/// published list of prisoners. Its entries are statements of their own (``ListEntryClaim``) on the same subject, each in the
/// compartment that it asks for.
public struct NameListClaim: FieldCoded {
    /// What the list is for.
    public var kind: NameListKind
    /// The name under which its versions belong together, within the register.
    public var name: String
    /// The version, as its holder calls it.
    public var version: String
    /// Who holds it.
    public var holder: String
    /// To whom it was or is to be given.
    public var recipient: String?
    /// When it was made.
    public var date: PartialDate?
    /// In which language it is, as a code of BCP 47.
    public var language: String?
    /// The version before it.
    public var follows: Subject?
    /// How many entries it has, those among them that stand in a more closed compartment.
    public var entries: Int?
    /// The SHA-256 of the file it was read from, in hexadecimal.
    public var fingerprint: String?
    /// The reply of the recipient.
    public var reply: String?
    /// When it was given.
    public var replied: PartialDate?
    /// What came of the list.
    public var outcome: String?

    /// Makes the value from its fields.
    public init(
        kind: NameListKind, name: String, version: String, holder: String, recipient: String? = nil,
        date: PartialDate? = nil, language: String? = nil, follows: Subject? = nil, entries: Int? = nil,
        fingerprint: String? = nil, reply: String? = nil, replied: PartialDate? = nil, outcome: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.version = version
        self.holder = holder
        self.recipient = recipient
        self.date = date
        self.language = language
        self.follows = follows
        self.entries = entries
        self.fingerprint = fingerprint
        self.reply = reply
        self.replied = replied
        self.outcome = outcome
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", NameListKind.self)
        name = try reader.requiredText(2, "name")
        version = try reader.requiredText(3, "version")
        holder = try reader.requiredText(4, "holder")
        recipient = try reader.text(5, "recipient")
        date = try reader.date(6, "date")
        language = try reader.text(7, "language")
        follows = try reader.nested(8, "follows", Subject.self)
        entries = try reader.number(9, "entries")
        fingerprint = try reader.text(10, "fingerprint")
        reply = try reader.text(11, "reply")
        replied = try reader.date(12, "replied")
        outcome = try reader.text(13, "outcome")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.text(2, "name", name)
        writer.text(3, "version", version)
        writer.text(4, "holder", holder)
        writer.text(5, "recipient", recipient)
        writer.date(6, "date", date)
        writer.text(7, "language", language)
        writer.nested(8, "follows", follows)
        writer.number(9, "entries", entries)
        writer.text(10, "fingerprint", fingerprint)
        writer.text(11, "reply", reply)
        writer.date(12, "replied", replied)
        writer.text(13, "outcome", outcome)
    }
}
