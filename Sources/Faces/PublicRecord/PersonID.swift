// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The public number of a person. It is given once, and stays with the person for ever, through joins and splits.
///
/// At most 64 of the letters a to z and A to Z, digits, hyphen, dot and underscore: it goes into addresses and file names as it is.
public struct PersonID: Sendable, Hashable, Comparable, CustomStringConvertible {
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
    public static func < (left: PersonID, right: PersonID) -> Bool { left.text < right.text }
}
