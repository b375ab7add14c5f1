// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation

/// Blinds lookup keys, such as a name in its comparable form, so that a table can be searched for equality without saying
/// what stands in it: HMAC-SHA-256 under the compartment's index key, the first 16 bytes.
///
/// Equal keys give equal tokens: whoever sees the table sees how often a token occurs, and nothing else. Made once and used
/// often, it saves half the work of each token.
public struct BlindIndex: Sendable {
    // Holds the two hash states that depend on the key alone; each token works on a copy.
    private let prepared: HMAC<SHA256>

    /// Prepares the index key of a compartment.
    public init(_ key: CompartmentKey) {
        prepared = HMAC<SHA256>(key: key.indexing)
    }

    /// The token of a lookup key.
    public func token(for lookupKey: UnsafeRawBufferPointer) -> BlindToken {
        var code = prepared
        code.update(data: lookupKey)
        return code.finalize().withUnsafeBytes { BlindToken(exactly: $0) }
    }

    /// The token of a lookup key.
    public func token(for lookupKey: [UInt8]) -> BlindToken {
        lookupKey.withUnsafeBytes { token(for: $0) }
    }
}

extension BlindIndex: CustomStringConvertible, CustomReflectable {
    /// Nothing of the key.
    public var description: String { "blind index" }

    /// Nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
