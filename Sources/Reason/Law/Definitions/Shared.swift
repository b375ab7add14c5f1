// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A value that many others hold: one reference, where a copy would count a reference for each of its texts. Rules are
/// read once and stand in the outcome of every person.
final class Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }

    static func == (first: Shared, second: Shared) -> Bool { first === second || first.value == second.value }

    func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
