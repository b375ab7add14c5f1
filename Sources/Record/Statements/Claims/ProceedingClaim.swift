// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A fact about the procedure.
public struct ProceedingClaim: FieldCoded {
    /// The number of the case.
    public var caseNumber: String?
    /// The investigating body.
    public var body: String?
    /// The court.
    public var court: String?
    /// The instance.
    public var instance: String?
    /// The date of a hearing.
    public var hearing: PartialDate?
    /// Whether the hearings are closed.
    public var closed: Bool?
    /// The language of the court.
    public var language: String?
    /// Whether there is an interpreter.
    public var interpreter: Bool?
    /// The plea.
    public var plea: String?
    /// A statement made under duress, in words.
    public var duress: String?
    /// Counsel in words.
    public var counsel: String?
    /// A violation of procedure in words.
    public var violation: String?
    /// The type of the court.
    public var courtType: CourtType?
    /// How a statement of the person came to be signed.
    public var statementSigned: StatementSigned?
    /// Counsel: its kind or its denial. Where several hold, give a statement for each.
    public var legalCounsel: LegalCounsel?
    /// The type of the violation.
    public var violationType: ActType?
    /// The rule that was violated.
    public var legalBasis: String?

    /// Makes the value from its fields.
    public init(
        caseNumber: String? = nil, body: String? = nil, court: String? = nil, instance: String? = nil,
        hearing: PartialDate? = nil, closed: Bool? = nil, language: String? = nil, interpreter: Bool? = nil,
        plea: String? = nil, duress: String? = nil, counsel: String? = nil, violation: String? = nil,
        courtType: CourtType? = nil, statementSigned: StatementSigned? = nil, legalCounsel: LegalCounsel? = nil,
        violationType: ActType? = nil, legalBasis: String? = nil
    ) {
        self.caseNumber = caseNumber
        self.body = body
        self.court = court
        self.instance = instance
        self.hearing = hearing
        self.closed = closed
        self.language = language
        self.interpreter = interpreter
        self.plea = plea
        self.duress = duress
        self.counsel = counsel
        self.violation = violation
        self.courtType = courtType
        self.statementSigned = statementSigned
        self.legalCounsel = legalCounsel
        self.violationType = violationType
        self.legalBasis = legalBasis
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        caseNumber = try reader.text(1, "caseNumber")
        body = try reader.text(2, "body")
        court = try reader.text(3, "court")
        instance = try reader.text(4, "instance")
        hearing = try reader.date(5, "hearing")
        closed = try reader.flag(6, "closed")
        language = try reader.text(7, "language")
        interpreter = try reader.flag(8, "interpreter")
        plea = try reader.text(9, "plea")
        duress = try reader.text(10, "duress")
        counsel = try reader.text(11, "counsel")
        violation = try reader.text(12, "violation")
        courtType = try reader.code(13, "courtType", CourtType.self)
        statementSigned = try reader.code(14, "statementSigned", StatementSigned.self)
        legalCounsel = try reader.code(15, "legalCounsel", LegalCounsel.self)
        violationType = try reader.code(16, "violationType", ActType.self)
        legalBasis = try reader.text(17, "legalBasis")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "caseNumber", caseNumber)
        writer.text(2, "body", body)
        writer.text(3, "court", court)
        writer.text(4, "instance", instance)
        writer.date(5, "hearing", hearing)
        writer.flag(6, "closed", closed)
        writer.text(7, "language", language)
        writer.flag(8, "interpreter", interpreter)
        writer.text(9, "plea", plea)
        writer.text(10, "duress", duress)
        writer.text(11, "counsel", counsel)
        writer.text(12, "violation", violation)
        writer.code(13, "courtType", courtType)
        writer.code(14, "statementSigned", statementSigned)
        writer.code(15, "legalCounsel", legalCounsel)
        writer.code(16, "violationType", violationType)
        writer.text(17, "legalBasis", legalBasis)
    }
}
