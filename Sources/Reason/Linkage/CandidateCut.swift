// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Records that share so common a key that they were not compared under it.
public struct CandidateCut: Sendable, Hashable {
    /// What they share, all of it or its beginning.
    public let shared: [PairExplanation.Field]
    /// How many records they are.
    public let records: Int
    /// The place of the first of them in the list.
    public let first: Int
}
