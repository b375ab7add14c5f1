// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The public identifier of an official.
public struct OfficialID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The identifier.
    public let text: String

    /// The identifier, or `nil` if the text cannot be one.
    public init?(_ text: String) {
        guard PublicIdentifier.isWellFormed(text) else { return nil }
        self.text = text
    }

    /// The identifier.
    public var description: String { text }

    /// In the order of the bytes.
    public static func < (left: OfficialID, right: OfficialID) -> Bool { left.text < right.text }
}
