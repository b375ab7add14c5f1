// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Ledger

/// A password kept for checking only, as the text `$argon2id$v=19$m=65536,t=3,p=1$salt$tag`.
public struct PasswordHash: Hashable, Sendable {
    /// What it costs to check.
    public let cost: Argon2id.Cost
    private let salt: [UInt8]
    private let tag: [UInt8]

    /// Hashes a new password with a salt of its own.
    ///
    /// - Throws: ``VaultError/passphraseLength(minimum:maximum:)`` or ``VaultError/derivationFailed(code:)``.
    public init(hashing password: Passphrase, cost: Argon2id.Cost = .standard) throws(VaultError) {
        try password.checkLength()
        self.cost = cost
        salt = RandomSource.shared.bytes(16)
        tag = try Argon2id.key(from: password, salt: salt, cost: cost).withUnsafeBytes { Array($0) }
    }

    /// Reads the text form strictly; other variants and versions of Argon2, and absurd costs, are refused without work.
    ///
    /// - Throws: ``VaultError/passwordHashFormat`` or ``VaultError/derivationCost(memory:passes:lanes:)``.
    public init(_ text: String) throws(VaultError) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19",
            let salt = Self.decode(parts[4]), let tag = Self.decode(parts[5]),
            8...64 ~= salt.count, 16...64 ~= tag.count
        else { throw .passwordHashFormat }
        let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
        guard costs.count == 3, let memory = Self.number(costs[0], "m="), let passes = Self.number(costs[1], "t="),
            let lanes = Self.number(costs[2], "p=")
        else { throw .passwordHashFormat }
        cost = try Argon2id.Cost(memory: memory, passes: passes, lanes: lanes)
        self.salt = salt
        self.tag = tag
    }

    /// The text form.
    public var text: String {
        "$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=\(cost.lanes)$\(Self.encode(salt))$\(Self.encode(tag))"
    }

    /// Whether this is the password. Takes the same time for any wrong one.
    ///
    /// - Throws: ``VaultError/derivationFailed(code:)`` for want of memory: neither yes nor no.
    public func matches(_ password: Passphrase) throws(VaultError) -> Bool {
        let key = try Argon2id.key(from: password, salt: salt, cost: cost, length: tag.count)
        // Keys compare in constant time.
        return key == SymmetricKey(data: tag)
    }

    /// Digits without sign or leading zeros behind a label.
    private static func number(_ text: Substring, _ label: String) -> UInt64? {
        guard text.hasPrefix(label) else { return nil }
        let digits = text.dropFirst(label.count)
        guard let number = UInt64(digits), String(number) == digits else { return nil }
        return number
    }

    /// Base64 without padding.
    private static func encode(_ bytes: [UInt8]) -> String {
        String(StrictBase64.encode(bytes).prefix { $0 != "=" })
    }

    private static func decode(_ text: Substring) -> [UInt8]? {
        guard !text.utf8.contains(UInt8(ascii: "=")) else { return nil }
        return StrictBase64.decode(
            Array(text.utf8) + Array(repeating: UInt8(ascii: "="), count: (4 - text.utf8.count % 4) % 4))
    }
}

extension PasswordHash: CustomStringConvertible, CustomReflectable {
    /// The cost alone: a hash in a log is half a password.
    public var description: String { "password hash (\(cost.memory) KiB, \(cost.passes) passes, \(cost.lanes) lanes)" }

    /// The cost alone.
    public var customMirror: Mirror { Mirror(self, children: ["cost": cost]) }
}
