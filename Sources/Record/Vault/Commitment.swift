// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger

/// Binds the ledger to a content without revealing it: SHA-256(32 random bytes ‖ content).
///
/// The random bytes are kept with the content and die with it. After that the commitment says nothing, even of a content that
/// is easily guessed such as a name, and the tree stays whole.
public enum Commitment {
    /// The commitment to a content under a salt that is used for it alone.
    public static func digest(of content: UnsafeRawBufferPointer, salt: Salt) -> Digest {
        salt.withUnsafeBytes { Digest(hashing: $0, content) }
    }

    /// The commitment to a content under a salt that is used for it alone.
    public static func digest(of content: [UInt8], salt: Salt) -> Digest {
        content.withUnsafeBytes { digest(of: $0, salt: salt) }
    }
}
