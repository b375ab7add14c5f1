// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Where a rule stands.
public struct PublicCitation: Sendable, Hashable {
    /// The document and the passage, as a lawyer cites them.
    public let text: String
    /// Its address on the network.
    public let address: String?

    /// Puts the parts together; each is described at its property.
    public init(text: String, address: String? = nil) {
        self.text = text
        self.address = address
    }
}
