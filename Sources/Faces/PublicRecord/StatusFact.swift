// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The status of a person on the day asked for, and how firm it is.
public struct StatusFact: Sendable, Hashable {
    /// The status that is shown.
    public let status: PublicStatus
    /// How certain the sources make it that the status held on that day.
    public let certainty: Certainty
    /// Since when, as far as known.
    public let since: PartialDate?
    /// Where, as far as it may be shown.
    public let place: PublicText?
    /// What a reader should know besides.
    public let note: PublicText?
    /// Whether it rests on statements that nobody has checked yet.
    public let isUnverified: Bool
    /// Other statuses that the sources leave possible.
    public let others: [PublicStatus]

    /// Puts the parts together; each is described at its property.
    public init(
        status: PublicStatus,
        certainty: Certainty = .certainly,
        since: PartialDate? = nil,
        place: PublicText? = nil,
        note: PublicText? = nil,
        isUnverified: Bool = false,
        others: [PublicStatus] = []
    ) {
        self.status = status
        self.certainty = certainty
        self.since = since
        self.place = place
        self.note = note
        self.isUnverified = isUnverified
        self.others = others
    }

    /// The status alone, without day, place and remark, which could point to one family.
    var ofChild: StatusFact {
        StatusFact(status: status, certainty: certainty, isUnverified: isUnverified, others: others)
    }
}
