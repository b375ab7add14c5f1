// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// Names for the numbers of programmes, which some lists keep in elements of their own: `element: key = name`.
struct ListLookup: Sendable, Hashable {
    let element: String
    private let key: ListPath
    private let name: ListPath

    /// Reads `sanctions-program: sanctions-set/@ssid = program-key[@lang=eng]`; `nil` if it is not of this form.
    init?(_ text: String) {
        let sides = ListPath.split(text, ":")
        guard sides.count == 2 else { return nil }
        let parts = ListPath.split(sides[1], "=")
        guard parts.count == 2, !sides[0].isEmpty else { return nil }
        element = sides[0]
        (key, name) = (ListPath(parts[0]), ListPath(parts[1]))
    }

    /// The names in an element, by their keys.
    func names(in node: XMLNode) -> [String: String] {
        guard let name = name.texts(in: node).first else { return [:] }
        return Dictionary(key.texts(in: node).map { ($0, name) }) { first, _ in first }
    }
}
