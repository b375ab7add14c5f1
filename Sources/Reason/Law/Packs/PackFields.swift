// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The named fields of a place in a pack, after a check that each name is known there.
///
/// ```swift
/// let fields = try PackFields(node, known: RuleFrame.fieldNames + ["days"])
/// let frame = try RuleFrame(fields)
/// let days = try fields.required("days").number(in: 1...10_000)
/// ```
public struct PackFields: Sendable {
    /// The place.
    public let node: PackNode
    private let values: [String: PackNode]

    /// Reads the fields of a place.
    ///
    /// - Throws: ``PackError`` if there are no named fields, or a name that is not known.
    public init(_ node: PackNode, known: [String]) throws(PackError) {
        guard case .fields(let fields) = node.content else {
            throw node.error("Named fields are expected here", "Write them as “name: value”, one a line.")
        }
        var values: [String: PackNode] = [:]
        for field in fields {
            guard known.contains(field.name) else {
                throw field.value.error(
                    "There is no field “\(field.name)” here",
                    "Known fields: \(known.sorted().joined(separator: ", ")).")
            }
            values[field.name] = field.value
        }
        self.node = node
        self.values = values
    }

    /// The field, if it is there and not empty.
    public func optional(_ name: String) -> PackNode? {
        guard let node = values[name], !node.isEmpty else { return nil }
        return node
    }

    /// The field.
    ///
    /// - Throws: ``PackError`` if it is missing or empty.
    public func required(_ name: String) throws(PackError) -> PackNode {
        guard let node = optional(name) else {
            throw node.error("The field “\(name)” is missing or empty", "Add it.")
        }
        return node
    }

    /// What the closure makes of a field, or `nil` if it is not there.
    public func map<Value>(
        _ name: String, _ body: (PackNode) throws(PackError) -> Value
    ) throws(PackError) -> Value? {
        guard let node = optional(name) else { return nil }
        return try body(node)
    }
}
