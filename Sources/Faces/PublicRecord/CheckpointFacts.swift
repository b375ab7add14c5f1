// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The head of the ledger that a page rests on, so that a reader can check that nothing was rewritten.
public struct CheckpointFacts: Sendable, Hashable {
    /// The name of the ledger, as `imena.example/register`.
    public let origin: String
    /// How many entries the ledger had.
    public let size: Int
    /// The root of the Merkle tree over these entries (RFC 6962), in base64.
    public let root: String
    /// The whole signed note (C2SP checkpoint), as it is handed out.
    public let signedText: String

    /// Puts the parts together; each is described at its property.
    public init(origin: String, size: Int, root: String, signedText: String) {
        self.origin = origin
        self.size = size
        self.root = root
        self.signedText = signedText
    }
}
