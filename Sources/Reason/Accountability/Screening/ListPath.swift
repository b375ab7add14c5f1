// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Leads from an element of XML to values in it: steps with `/` between, such as `Names/Name[NameType=Alias]/Name6`.
///
/// A step is the name of an element, or at the end `@` and the name of an attribute; `//` passes over any elements between. `|`
/// stands between names of which the first that is there counts. `[2]` is the second of those so far, `[x=y]` those with the child
/// `x` of that text, `[@x=y]` those with that attribute, `!=` those without. Names and texts are compared in small letters.
struct ListPath: Sendable, Hashable {
    fileprivate struct Test: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case position(Int)
            case value(name: String, isAttribute: Bool, text: String, isNot: Bool)
        }

        var name: String
        var isAttribute: Bool
        var conditions: [Kind]
    }

    private struct Step: Sendable, Hashable {
        var choices: [Test]
        var isDeep: Bool
    }

    private var steps: [Step] = []

    /// Reads a path; one without steps is the element itself.
    init(_ text: some StringProtocol) {
        var isDeep = false
        for part in Self.split(text, "/") {
            if part.isEmpty {
                isDeep = true
                continue
            }
            steps.append(Step(choices: Self.split(part, "|").map { Test(parsing: $0) }, isDeep: isDeep))
            isDeep = false
        }
    }

    /// The parts of a text between separators that stand in no brackets.
    static func split(_ text: some StringProtocol, _ separator: Character) -> [String] {
        var parts = [""]
        var depth = 0
        for sign in text {
            if sign == "[" { depth += 1 }
            if sign == "]" { depth -= 1 }
            if sign == separator, depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(sign)
            }
        }
        return parts.map { ListNames.trimmed($0) }
    }

    /// The elements that it leads to.
    func nodes(in node: XMLNode) -> [XMLNode] {
        steps.reduce([node]) { nodes, step in nodes.flatMap { Self.nodes($0, step) } }
    }

    /// The texts that it leads to, without empty ones.
    ///
    /// - Parameter isOneEach: behind the first step only the first element of each counts, so that of parts of a name each gives one
    ///   text.
    func texts(in node: XMLNode, isOneEach: Bool = false) -> [String] {
        var nodes = [node]
        for (place, step) in steps.enumerated() {
            if place == steps.count - 1, step.choices.contains(where: \.isAttribute) {
                return nodes.compactMap { node in
                    step.choices.lazy.compactMap { Self.attribute($0.name, of: node) }.first { !$0.isEmpty }
                }
            }
            nodes = nodes.flatMap { node in
                let found = Self.nodes(node, step)
                return isOneEach && place > 0 ? Array(found.prefix(1)) : found
            }
        }
        return nodes.map { ListNames.trimmed($0.text) }.filter { !$0.isEmpty }
    }

    private static func nodes(_ node: XMLNode, _ step: Step) -> [XMLNode] {
        let candidates = step.isDeep ? descendants(of: node) : node.children
        for choice in step.choices {
            var found = candidates.filter { $0.name.lowercased() == choice.name }
            for condition in choice.conditions {
                switch condition {
                case .position(let number):
                    found = found.indices.contains(number - 1) ? [found[number - 1]] : []
                case .value(let name, let isAttribute, let text, let isNot):
                    found = found.filter { node in
                        let values =
                            isAttribute
                            ? [attribute(name, of: node)].compactMap { $0 }
                            : node.children.filter { $0.name.lowercased() == name }.map(\.text)
                        return values.contains { ListNames.trimmed($0).lowercased() == text } != isNot
                    }
                }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func descendants(of node: XMLNode) -> [XMLNode] {
        node.children.flatMap { [$0] + descendants(of: $0) }
    }

    private static func attribute(_ name: String, of node: XMLNode) -> String? {
        node.attributes.first { $0.name.lowercased() == name }.map { ListNames.trimmed($0.value) }
    }
}

extension ListPath.Test {
    fileprivate init(parsing text: String) {
        let pieces = text.split(separator: "[")
        let name = pieces.first.map { ListNames.trimmed(String($0)) } ?? ""
        isAttribute = name.hasPrefix("@")
        self.name = String(isAttribute ? name.dropFirst() : name[...]).lowercased()
        conditions = pieces.dropFirst().map { piece in
            let inside = piece.prefix { $0 != "]" }
            if let number = Int(inside) { return .position(number) }
            let isNot = inside.contains("!=")
            let sides = inside.replacing("!=", with: "=").split(separator: "=", maxSplits: 1).map {
                ListNames.trimmed(String($0)).lowercased()
            }
            let key = sides.first ?? ""
            return .value(
                name: key.hasPrefix("@") ? String(key.dropFirst()) : key, isAttribute: key.hasPrefix("@"),
                text: sides.count > 1 ? sides[1] : "", isNot: isNot)
        }
    }
}
