// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The short stable name of a source within a register, for example `memorial` or `tass-2024-08-01`.
///
/// One to sixty-four signs: small Latin letters, digits, hyphen and full stop, beginning with a letter or digit.
public struct SourceID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name.
    public let name: String
    /// The name.
    public var description: String { name }

    /// Makes a source name; `nil` if it has other signs or is empty or too long.
    public init?(_ name: some StringProtocol) {
        let bytes = name.utf8
        guard let first = bytes.first, bytes.count <= 64, Self.isWordSign(first) else { return nil }
        guard bytes.allSatisfy({ Self.isWordSign($0) || $0 == 0x2D || $0 == 0x2E }) else { return nil }
        self.name = String(name)
    }

    private init(trusted name: String) { self.name = name }

    /// The register itself: its judgements and its own acts.
    public static let register = SourceID(trusted: "register")

    private static func isWordSign(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    /// The order of the alphabet.
    public static func < (first: SourceID, second: SourceID) -> Bool { first.name < second.name }
}
