// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// The status of a person on a day, and all that what is on file leaves possible.
public struct StatusOn: Sendable, Hashable {
    /// A status that is possible.
    public struct Alternative: Sendable, Hashable {
        /// The status.
        public let kind: StatusKind
        /// How certain it is.
        public let certainty: Certainty
    }

    /// The status shown: that of the latest event.
    public let kind: StatusKind
    /// The ground of a release; for other statuses `nil`.
    public let ground: ReleaseGround?
    /// How certain the status is: certainly if nothing else is possible.
    public let certainty: Certainty
    /// Since when it holds, as far as known.
    public let since: PartialDate?
    /// Since when the person has been deprived of liberty without a known break, while held.
    public let heldSince: PartialDate?
    /// The same where house arrest counts as deprivation of liberty, as the definitions of political prisoners have it: since
    /// when the person has been held or under house arrest, while so.
    public let deprivedSince: PartialDate?
    /// All statuses that are possible, that shown first.
    public let alternatives: [Alternative]
    /// Whether the person is held: certainly if all alternatives are held, not if none is. Where nothing is known of a
    /// person whom somebody lists or prosecutes, it is possible.
    public let held: Certainty
    /// Why it is not more certain, and what else a reader should know.
    public let reasons: [StatusReason]
}
