// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reading the signed heads of a ledger.
public protocol SignedHeadReading: Sendable {
    /// The signed head of exactly the first `size` entries, as the text of its note; `nil` if none was signed.
    func signedHead(at size: Int) throws -> String?
    /// The size of the ledger as the public may know it: that of the first signed head that holds all public entries.
    ///
    /// Entries outside `public` that were recorded since do not change it.
    func publicSize() throws -> Int
    /// The signed head of exactly the first `size` entries, if public entries were recorded with it; `nil` otherwise: heads of
    /// other acts would tell when something closed was recorded, and how much.
    func publicHead(at size: Int) throws -> String?
}
