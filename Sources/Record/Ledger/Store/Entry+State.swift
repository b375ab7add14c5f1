// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

extension Entry {
    /// The first half of the SHA-256 of the statements' canonical bytes: equal states of a row have equal digests.
    public var stateDigest: [UInt8] {
        var writer = CanonicalWriter(capacity: 512)
        writer.append(statements)
        let digest = writer.bytes.withUnsafeBytes { Digest(hashing: $0) }
        return digest.withUnsafeBytes { Array($0.prefix(16)) }
    }

    /// Whether a snapshot says that its source lists the subject.
    public var isListed: Bool {
        !statements.contains { statement in
            if case .listing(let listing) = statement.claim { return listing.state == .notListed }
            return false
        }
    }
}
