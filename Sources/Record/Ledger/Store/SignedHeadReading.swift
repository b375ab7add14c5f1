// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reading the signed heads of a ledger.
public protocol SignedHeadReading: Sendable {
    /// The signed head of exactly the first `size` entries, as the text of its note; `nil` if none was signed.
    func signedHead(at size: Int) throws -> String?
}
