// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a person was targeted, apart from the legal charge.
public struct TargetingClaim: FieldCoded {
    /// The activity for which the person is pursued.
    public var activity: String?
    /// The theme of the right violated.
    public var right: String?
    /// The case group or campaign.
    public var campaign: String?
    /// What the source says of the motive.
    public var motive: String?
    /// The criterion of a definition that the finding answers.
    public var criterion: String?
    /// The category of issue under which the source keeps the case.
    public var issue: String?
    /// The type of act.
    public var act: ActType?
    /// How far the finding is established.
    public var finding: ViolationStatus?

    /// Makes the value from its fields.
    public init(
        activity: String? = nil, right: String? = nil, campaign: String? = nil, motive: String? = nil,
        criterion: String? = nil, issue: String? = nil, act: ActType? = nil, finding: ViolationStatus? = nil
    ) {
        self.activity = activity
        self.right = right
        self.campaign = campaign
        self.motive = motive
        self.criterion = criterion
        self.issue = issue
        self.act = act
        self.finding = finding
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        activity = try reader.text(1, "activity")
        right = try reader.text(2, "right")
        campaign = try reader.text(3, "campaign")
        motive = try reader.text(4, "motive")
        criterion = try reader.text(5, "criterion")
        issue = try reader.text(6, "issue")
        act = try reader.code(7, "act", ActType.self)
        finding = try reader.code(8, "finding", ViolationStatus.self)
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "activity", activity)
        writer.text(2, "right", right)
        writer.text(3, "campaign", campaign)
        writer.text(4, "motive", motive)
        writer.text(5, "criterion", criterion)
        writer.text(6, "issue", issue)
        writer.code(7, "act", act)
        writer.code(8, "finding", finding)
    }
}
