// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether an entry stands on a list.
public enum ListingState: String, Sendable, Hashable, CaseIterable {
    /// It stands there.
    case listed
    /// It stood there and is gone. This is not a release.
    case delisted
}
