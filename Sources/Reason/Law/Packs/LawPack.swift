// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A data pack of whatever kind: what `imena law check` needs to know of it.
public protocol LawPack: Sendable {
    /// What the file says of itself.
    var header: PackHeader { get }
    /// The frames of all its rules.
    var frames: [RuleFrame] { get }
}

extension LawPack {
    /// The rules that nobody compared with their source yet.
    public var unverified: [RuleFrame] { frames.filter { $0.mark == .toBeVerified } }
}
