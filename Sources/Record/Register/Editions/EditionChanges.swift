// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What changed between two editions of a list, each part in the order in which the subjects were first seen.
public struct EditionChanges: Sendable, Hashable {
    /// Subjects that no edition had before.
    public internal(set) var added: [EditionChange] = []
    /// Subjects that the later edition does not have.
    public internal(set) var gone: [EditionChange] = []
    /// Subjects that were gone and are back.
    public internal(set) var returned: [EditionChange] = []
    /// Subjects whose rows differ.
    public internal(set) var changed: [EditionChange] = []

    /// Whether nothing changed.
    public var isEmpty: Bool { added.isEmpty && gone.isEmpty && returned.isEmpty && changed.isEmpty }
}
