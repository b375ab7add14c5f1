// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The keys of the compartments that a passphrase opened. Lives in memory alone; drop it to lock.
public struct KeyRing: Sendable {
    private var keys: [String: CompartmentKey] = [:]

    init() {}

    /// The names of the compartments, in order.
    public var compartments: [String] { keys.keys.sorted() }

    /// The keys of a compartment.
    ///
    /// - Throws: ``VaultError/compartmentMissing(_:)``.
    public func key(for compartment: String) throws(VaultError) -> CompartmentKey {
        guard let key = keys[compartment] else { throw .compartmentMissing(compartment) }
        return key
    }

    mutating func add(_ key: CompartmentKey) throws(VaultError) {
        guard CompartmentKey.isName(key.compartment) else { throw .compartmentName(key.compartment) }
        guard keys[key.compartment] == nil else { throw .compartmentExists(key.compartment) }
        keys[key.compartment] = key
    }

    var all: [CompartmentKey] { keys.values.sorted { $0.compartment < $1.compartment } }
}

extension KeyRing: CustomStringConvertible, CustomReflectable {
    /// The names of the compartments alone.
    public var description: String { "keys of " + compartments.joined(separator: ", ") }

    /// The names of the compartments alone.
    public var customMirror: Mirror { Mirror(self, children: ["compartments": compartments]) }
}
