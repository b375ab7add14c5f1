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

    /// Makes the value from its fields.
    public init(
        activity: String? = nil, right: String? = nil, campaign: String? = nil, motive: String? = nil,
        criterion: String? = nil
    ) {
        self.activity = activity
        self.right = right
        self.campaign = campaign
        self.motive = motive
        self.criterion = criterion
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        activity = try reader.text(1, "activity")
        right = try reader.text(2, "right")
        campaign = try reader.text(3, "campaign")
        motive = try reader.text(4, "motive")
        criterion = try reader.text(5, "criterion")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "activity", activity)
        writer.text(2, "right", right)
        writer.text(3, "campaign", campaign)
        writer.text(4, "motive", motive)
        writer.text(5, "criterion", criterion)
    }
}
