// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The two keys of a compartment: one wraps the keys of subjects, the other blinds index entries.
///
/// Comes out of an opened ``KeyFile`` and shows nothing of itself.
public struct CompartmentKey: Sendable {
    /// The name of the compartment.
    public let compartment: String
    let wrapping: SymmetricKey
    let indexing: SymmetricKey
    /// What binds a wrapped key to its purpose and compartment; the subject follows.
    let wrapLabel: [UInt8]

    init(compartment: String, wrapping: SymmetricKey, indexing: SymmetricKey) {
        self.compartment = compartment
        self.wrapping = wrapping
        self.indexing = indexing
        wrapLabel = Array("imena subject key 1\0\(compartment)\0".utf8)
    }

    /// Whether a compartment may have this name: 1 to 64 of a–z, 0–9, `-`, `.`, `_`, `:`.
    public static func isName(_ name: String) -> Bool {
        1...64 ~= name.utf8.count
            && name.utf8.allSatisfy { 0x61...0x7a ~= $0 || 0x30...0x3a ~= $0 || [0x2d, 0x2e, 0x5f].contains($0) }
    }
}

extension CompartmentKey: CustomStringConvertible, CustomReflectable {
    /// The compartment alone.
    public var description: String { "key of compartment \(compartment)" }

    /// The compartment alone.
    public var customMirror: Mirror { Mirror(self, children: ["compartment": compartment]) }
}

extension CompartmentKey {
    /// New random keys.
    init(randomFor compartment: String) {
        self.init(compartment: compartment, wrapping: SubjectKey().key, indexing: SubjectKey().key)
    }
}
