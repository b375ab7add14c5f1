// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Statements

/// One step in the history of a person: an entry, and what it changed in what its source says.
public struct HistoryItem: Sendable, Hashable {
    /// A claim that came, went, or took the place of another.
    public enum Change: Sendable, Hashable {
        /// The claim is new.
        case added(Claim)
        /// The claim is no longer made.
        case removed(Claim)
        /// The claim took the place of another of its kind.
        case changed(from: Claim, to: Claim)

        /// The kind of the claim.
        public var kind: ClaimKind {
            switch self {
            case .added(let claim), .removed(let claim), .changed(_, let claim): claim.kind
            }
        }
    }

    /// The position of the entry.
    public let position: Int
    /// The subject that it speaks of.
    public let subject: Subject
    /// The source.
    public let source: SourceID
    /// What the entry does.
    public let act: EntryAct
    /// The day by which the source had said it.
    public let known: Day
    /// Why the entry corrects or takes back another, if it says so.
    public let reason: String?
    /// When it was recorded.
    public let recorded: RecordedMoment
    /// The account that recorded it.
    public let account: String
    /// Who may read it.
    public let compartment: Compartment
    /// What changed, by kind.
    public let changes: [Change]
    /// Whether the entry still counts; entries that were taken back or replaced stay in the history.
    public let isInForce: Bool
}
