// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Where a list keeps something of a person: alternatives, each of parts that are joined.
struct ListField: Sendable, Hashable {
    /// One place: columns of a table that are joined, or paths in an element, inside the elements that `base` leads to.
    struct Place: Sendable, Hashable {
        /// The titles of the columns, or the paths, as written; of columns `|` stands between titles of which one is there.
        var parts: [String]
        /// Of elements: those in which the parts stand; `nil` for the person’s own.
        var base: ListPath?
        /// The parts as paths.
        var paths: [ListPath]
    }

    var places: [Place]

    /// Reads `A + B; C`, or of elements `base: a + b; c`.
    init(_ text: String, ofElements: Bool) {
        places = ListPath.split(text, ";").filter { !$0.isEmpty }.map { place in
            var place = place
            var base: ListPath?
            if ofElements {
                let sides = ListPath.split(place, ":")
                if sides.count == 2 { (base, place) = (ListPath(sides[0]), sides[1]) }
            }
            let parts = ListPath.split(place, "+").filter { !$0.isEmpty }
            return Place(parts: parts, base: base, paths: ofElements ? parts.map { ListPath($0) } : [])
        }
    }

    /// The values in an element.
    func values(in node: XMLNode, separator: String = " ") -> [String] {
        places.flatMap { place -> [String] in
            guard let base = place.base else {
                if place.paths.count == 1 { return place.paths[0].texts(in: node) }
                return [Self.joined(place.paths, node, separator)].filter { !$0.isEmpty }
            }
            return base.nodes(in: node).map { inner in
                place.paths.isEmpty
                    ? ListNames.trimmed(inner.text) : Self.joined(place.paths, inner, separator)
            }.filter { !$0.isEmpty }
        }
    }

    private static func joined(_ paths: [ListPath], _ node: XMLNode, _ separator: String) -> String {
        paths.flatMap { $0.texts(in: node, isOneEach: true) }.joined(separator: separator)
    }
}
