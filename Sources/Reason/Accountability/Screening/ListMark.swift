// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What the layout of a list in a mapping was compared with.
public enum ListMark: String, Sendable, Hashable, CaseIterable {
    /// A file as published, or the specification of the authority.
    case published
    /// Programs and test copies of others that read the published files; the file itself was not at hand.
    case secondHand = "second-hand"
    /// Nothing: written from memory, or by whoever wrote the mapping.
    case memory
}
