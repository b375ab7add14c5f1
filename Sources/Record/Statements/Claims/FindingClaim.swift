// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The answer of a named assessor to a criterion of a definition, with the reason and the evidence.
///
/// It is not a recognition: an organisation that puts a person on its list need not have answered each criterion.
public struct FindingClaim: FieldCoded {
    /// The definition, by its identifier.
    public var definition: String
    /// The criterion, by its identifier.
    public var criterion: String
    /// The answer.
    public var answer: FindingAnswer
    /// Who made it.
    public var assessor: String
    /// The version of the definition.
    public var version: String?
    /// When it was made.
    public var date: PartialDate?
    /// Why.
    public var reason: LocalizedText?
    /// The evidence it rests on.
    public var evidence: [EvidenceReference]
    /// How sure the assessor is.
    public var confidence: Confidence?

    /// Makes the value from its fields.
    public init(
        definition: String, criterion: String, answer: FindingAnswer, assessor: String, version: String? = nil,
        date: PartialDate? = nil, reason: LocalizedText? = nil, evidence: [EvidenceReference] = [],
        confidence: Confidence? = nil
    ) {
        self.definition = definition
        self.criterion = criterion
        self.answer = answer
        self.assessor = assessor
        self.version = version
        self.date = date
        self.reason = reason
        self.evidence = evidence
        self.confidence = confidence
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        definition = try reader.requiredText(1, "definition")
        criterion = try reader.requiredText(2, "criterion")
        answer = try reader.requiredCode(3, "answer", FindingAnswer.self)
        assessor = try reader.requiredText(4, "assessor")
        version = try reader.text(5, "version")
        date = try reader.date(6, "date")
        reason = try reader.localized(7, "reason")
        evidence = try reader.list(8, "evidence", EvidenceReference.self)
        confidence = try reader.code(9, "confidence", Confidence.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "definition", definition)
        writer.text(2, "criterion", criterion)
        writer.code(3, "answer", answer)
        writer.text(4, "assessor", assessor)
        writer.text(5, "version", version)
        writer.date(6, "date", date)
        writer.localized(7, "reason", reason)
        writer.list(8, "evidence", evidence)
        writer.code(9, "confidence", confidence)
    }
}
