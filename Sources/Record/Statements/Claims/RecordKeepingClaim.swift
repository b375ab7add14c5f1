// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Who keeps a record, how far it was reviewed, and when it is looked at next. It speaks of the record and not of the person.
public struct RecordKeepingClaim: FieldCoded {
    /// Who works on it, under a pseudonym.
    public var assignee: String?
    /// Who reviews it, under pseudonyms.
    public var reviewers: [String]
    /// How far it has been reviewed.
    public var review: ReviewState?
    /// As what it may be published.
    public var publication: RecordState?
    /// Whether somebody follows the case.
    public var monitoring: MonitoringStatus?
    /// When it was last verified.
    public var verifiedOn: PartialDate?
    /// When it is to be checked next.
    public var nextCheck: PartialDate?
    /// When it was exported.
    public var exportedOn: PartialDate?
    /// To whom it was exported, and for what.
    public var exportedTo: String?

    /// Makes the value from its fields.
    public init(
        assignee: String? = nil, reviewers: [String] = [], review: ReviewState? = nil,
        publication: RecordState? = nil, monitoring: MonitoringStatus? = nil, verifiedOn: PartialDate? = nil,
        nextCheck: PartialDate? = nil, exportedOn: PartialDate? = nil, exportedTo: String? = nil
    ) {
        self.assignee = assignee
        self.reviewers = reviewers
        self.review = review
        self.publication = publication
        self.monitoring = monitoring
        self.verifiedOn = verifiedOn
        self.nextCheck = nextCheck
        self.exportedOn = exportedOn
        self.exportedTo = exportedTo
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        assignee = try reader.text(1, "assignee")
        reviewers = try reader.texts(2, "reviewers")
        review = try reader.code(3, "review", ReviewState.self)
        publication = try reader.code(4, "publication", RecordState.self)
        monitoring = try reader.code(5, "monitoring", MonitoringStatus.self)
        verifiedOn = try reader.date(6, "verifiedOn")
        nextCheck = try reader.date(7, "nextCheck")
        exportedOn = try reader.date(8, "exportedOn")
        exportedTo = try reader.text(9, "exportedTo")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "assignee", assignee)
        writer.texts(2, "reviewers", reviewers)
        writer.code(3, "review", review)
        writer.code(4, "publication", publication)
        writer.code(5, "monitoring", monitoring)
        writer.date(6, "verifiedOn", verifiedOn)
        writer.date(7, "nextCheck", nextCheck)
        writer.date(8, "exportedOn", exportedOn)
        writer.text(9, "exportedTo", exportedTo)
    }
}
