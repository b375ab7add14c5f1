// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One element of an array in a JSON document, with what stands around it.
public struct JSONElement: Sendable, Hashable {
    /// The element.
    public let value: JSONValue
    /// Its number among all elements that were given, counted from 1.
    public let number: Int
    /// Where it (or, in a nested array, the outermost element around it) begins.
    public let place: TablePlace
    /// The containers around it, outermost first.
    ///
    /// Of objects that lead to the outermost array, only members with a scalar value that stand before the array
    /// are known. Elements of an outer array are whole.
    public let parents: [JSONValue]

    /// A member of the element or, if it has none of this name, of the nearest parent that has one.
    public func inherited(_ key: String) -> JSONValue? {
        if let own = value[key] { return own }
        for parent in parents.reversed() {
            if let found = parent[key] { return found }
        }
        return nil
    }
}
