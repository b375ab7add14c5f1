// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// By what a version of a list is called in a register: the name of the list and the version, `swap-2026/2`.
public struct NameListID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The name of the list: small letters, digits, hyphens and full stops.
    public let name: String
    /// The version, of the same signs.
    public let version: String
    /// Both.
    public var description: String { "\(name)/\(version)" }

    /// Makes an id; `nil` if a part has other signs. Blanks and capitals of a version are made hyphens and small letters.
    public init?(name: String, version: String) {
        let plain = String(version.lowercased().map { $0 == " " ? "-" : $0 })
        guard let name = SourceID(name), let version = SourceID(plain) else { return nil }
        self.name = name.name
        self.version = version.name
    }

    /// Reads `name/version`; `nil` if it is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(name: String(parts[0]), version: String(parts[1]))
    }

    /// The source whose subjects lists are.
    static let source = "lists"

    /// The subject that the entries of the ledger speak of.
    public var subject: Subject? {
        SourceID(Self.source).map { Subject(kind: .list, source: $0, key: description) }
    }

    /// By name, then by version.
    public static func < (one: Self, other: Self) -> Bool { (one.name, one.version) < (other.name, other.version) }
}
