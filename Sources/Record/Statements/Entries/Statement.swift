// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A claim with when it was so, how far it was checked, and the text it was read from.
public struct Statement: FieldCoded {
    /// What is claimed.
    public var claim: Claim
    /// When it was so, if the claim has no dates of its own that say it.
    public var valid: PartialDate?
    /// How far it was checked.
    public var mark: Mark?
    /// The span of text it was read from.
    public var excerpt: Excerpt?
    /// A remark of whoever recorded it.
    public var note: String?
    /// How reliable this claim is, whatever its source is otherwise (HURIDOCS field 2553).
    public var claimReliability: Reliability?
    /// How the source is connected to what it tells here (HURIDOCS field 2509).
    public var sourceConnection: SourceConnection?
    /// Where in the source it stands: a page, a paragraph, a minute.
    public var sourcePage: String?
    /// What the source says of the quality of the date (HURIDOCS micro-thesaurus 48).
    public var dateType: DateType?

    /// Makes a statement.
    public init(
        _ claim: Claim, valid: PartialDate? = nil, mark: Mark? = nil, excerpt: Excerpt? = nil, note: String? = nil,
        claimReliability: Reliability? = nil, sourceConnection: SourceConnection? = nil, sourcePage: String? = nil,
        dateType: DateType? = nil
    ) {
        self.claim = claim
        self.valid = valid
        self.mark = mark
        self.excerpt = excerpt
        self.note = note
        self.claimReliability = claimReliability
        self.sourceConnection = sourceConnection
        self.sourcePage = sourcePage
        self.dateType = dateType
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        let name = try reader.requiredText(0, "claim")
        let kind: ClaimKind? =
            if let first = name.unicodeScalars.first, name.utf8.count == 1 {
                ClaimKind(rawValue: UInt8(truncatingIfNeeded: first.value))
            } else {
                ClaimKind(name: name)
            }
        guard let kind else { throw .unknownKind(name, place: reader.place) }
        claim = try Claim(kind: kind, from: &reader)
        valid = try reader.date(240, "valid")
        mark = try reader.code(241, "mark", Mark.self)
        excerpt = try reader.nested(242, "excerpt", Excerpt.self)
        note = try reader.text(243, "note")
        claimReliability = try reader.code(244, "claimReliability", Reliability.self)
        sourceConnection = try reader.code(245, "sourceConnection", SourceConnection.self)
        sourcePage = try reader.text(246, "sourcePage")
        dateType = try reader.code(247, "dateType", DateType.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.claimKind(claim.kind)
        claim.write(to: &writer)
        writer.date(240, "valid", valid)
        writer.code(241, "mark", mark)
        writer.nested(242, "excerpt", excerpt)
        writer.text(243, "note", note)
        writer.code(244, "claimReliability", claimReliability)
        writer.code(245, "sourceConnection", sourceConnection)
        writer.text(246, "sourcePage", sourcePage)
        writer.code(247, "dateType", dateType)
    }
}
