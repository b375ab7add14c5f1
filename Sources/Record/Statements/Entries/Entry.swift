// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// What one source says of one subject, recorded at one moment by one account. Entries are never changed; a correction
/// is an entry that names the one it corrects.
public struct Entry: FieldCoded {
    /// What it speaks of.
    public var subject: Subject
    /// Who says it. For a row of a list this is the source of the subject too.
    public var source: SourceID
    /// When its source said it; absent if the source has no date, then the moment of recording counts.
    public var known: PartialDate?
    /// What it does to what the source said before.
    public var act: EntryAct
    /// Who may read it.
    public var compartment: Compartment
    /// The account that recorded it, under a pseudonym.
    public var account: String
    /// The position of the opening entry of the run it belongs to.
    public var run: Int?
    /// Where in a file it came from.
    public var origin: RowOrigin?
    /// What is said.
    public var statements: [Statement]
    /// Why an earlier entry is corrected or taken back.
    public var reason: String?

    /// Makes an entry.
    public init(
        subject: Subject, source: SourceID, known: PartialDate?, act: EntryAct = .addition,
        compartment: Compartment = .confidential, account: String, run: Int? = nil, origin: RowOrigin? = nil,
        statements: [Statement], reason: String? = nil
    ) {
        self.subject = subject
        self.source = source
        self.known = known
        self.act = act
        self.compartment = compartment
        self.account = account
        self.run = run
        self.origin = origin
        self.statements = statements
        self.reason = reason
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        subject = try reader.requiredNested(1, "subject", Subject.self)
        let name = try reader.text(2, "source")
        if let name {
            guard let source = SourceID(name) else {
                throw .invalid(field: "source", value: name, remedy: "Give the name of a source.", place: reader.place)
            }
            self.source = source
        } else {
            source = subject.source
        }
        known = try reader.date(3, "known")
        let code = try reader.number(4, "act") ?? 0
        let target = try reader.number(5, "target")
        guard let act = EntryAct(code: code, target: target) else {
            throw .damaged("an act that is none")
        }
        self.act = act
        compartment = try reader.code(6, "compartment", Compartment.self) ?? .confidential
        account = try reader.requiredText(7, "account")
        run = try reader.number(8, "run")
        origin = try reader.nested(9, "origin", RowOrigin.self)
        statements = try reader.list(10, "statements", Statement.self)
        reason = try reader.text(11, "reason")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.nested(1, "subject", subject)
        if source != subject.source { writer.text(2, "source", source.name) }
        writer.date(3, "known", known)
        writer.number(4, "act", act.code)
        writer.number(5, "target", act.target)
        writer.code(6, "compartment", compartment)
        writer.text(7, "account", account)
        writer.number(8, "run", run)
        writer.nested(9, "origin", origin)
        writer.list(10, "statements", statements)
        writer.text(11, "reason", reason)
    }
}
