// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Ledger
public import Statements

/// How near a source is to the facts, for choosing between values. Smaller is nearer.
///
/// Sources described as unreliable come last; then the kind decides: court and official records, lists, organisations,
/// compilations of facts, reference works, news, persons, news of a state, others, sources without a description; then
/// the reliability. How the register ranks its sources is its method and not news of the world: the descriptions count
/// from their recording, whatever known day is asked for.
public struct SourceRanks: Sendable, Hashable {
    private let ranks: [SourceID: Int]
    /// The rank of a source that nobody described.
    static let undescribed = 95

    /// No source is described.
    public init() { ranks = [:] }

    /// Ranks sources by their descriptions.
    public init(_ descriptions: [SourceID: SourceClaim]) { ranks = descriptions.mapValues(Self.rank) }

    /// Reads the descriptions of the sources in the first `at` entries of a ledger.
    public init(reading ledger: some LedgerReading, at: Int, takenBack: RunsTakenBack) throws {
        self.init(try SourceDescriptions(reading: ledger, at: at, takenBack: takenBack).claims)
    }

    /// The rank of a source.
    public func rank(of source: SourceID) -> Int { ranks[source] ?? Self.undescribed }

    private static func rank(_ claim: SourceClaim) -> Int {
        let kind =
            switch claim.kind {
            case .court, .official: 0
            case .list: 1
            case .organisation: 2
            case .facts: 3
            case .encyclopedia: 4
            case .news: 5
            case .person: 6
            case .stateNews: 7
            case .other: 8
            case nil: 9
            }
        let reliability =
            switch claim.reliability {
            case .high: 0
            case .likely: 1
            case .unsure: 2
            case .unknown, nil: 3
            case .unlikely: 4
            case .low: 5
            }
        return (reliability >= 4 ? 100 : 0) + kind * 10 + reliability
    }
}
