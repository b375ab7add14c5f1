// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An element of XML with what stands in it. Prefixes of names are left out.
public struct XMLNode: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The attributes, in their order.
    public let attributes: [(name: String, value: String)]
    /// The text that stands in the element itself, that of its children left out.
    public internal(set) var text = ""
    /// The elements in it.
    public internal(set) var children: [XMLNode] = []

    init(_ tag: XMLTag) {
        name = tag.name
        attributes = tag.attributes.map { ($0.name, $0.value) }
    }

    /// Elements are the same if they say the same.
    public static func == (first: XMLNode, second: XMLNode) -> Bool {
        first.name == second.name && first.text == second.text && first.children == second.children
            && first.attributes.elementsEqual(second.attributes) { $0 == $1 }
    }

    /// Feeds name, text and children.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(text)
        hasher.combine(children)
    }
}
