// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The way to the elements of an array inside a JSON document.
///
/// Written as names joined by dots, with `[]` for "each element": `[]`, `features[]`, `$.prisoners[]`,
/// `[].prisoners[]`. A leading `$` means the document; a name with dots or brackets is written `['a.b']`.
public struct JSONPath: Sendable, Hashable {
    enum Step: Sendable, Hashable {
        case key(String)
        case each
    }

    let steps: [Step]
    /// The path as it was written.
    public let text: String

    /// Reads a path; it must contain `[]` and end with it.
    public init(_ text: String) throws(TableError) {
        self.text = text
        var rest = text[...]
        var steps: [Step] = []
        if rest.first == "$" { rest.removeFirst() }
        while !rest.isEmpty {
            if rest.hasPrefix("[]") {
                steps.append(.each)
                rest.removeFirst(2)
            } else if rest.hasPrefix("['"), let close = rest.dropFirst(2).firstIndex(of: "'") {
                let key = rest[rest.index(rest.startIndex, offsetBy: 2)..<close]
                rest = rest[rest.index(after: close)...]
                guard rest.first == "]" else { throw Self.failure(text) }
                rest.removeFirst()
                steps.append(.key(String(key)))
            } else {
                if rest.first == "." { rest.removeFirst() }
                let key = rest.prefix { $0 != "." && $0 != "[" }
                guard !key.isEmpty else { throw Self.failure(text) }
                rest = rest[key.endIndex...]
                steps.append(.key(String(key)))
            }
        }
        guard steps.last == .each else { throw Self.failure(text) }
        self.steps = steps
    }

    private static func failure(_ text: String) -> TableError {
        TableError(
            .syntax, "This is no path to the elements of an array", value: text,
            remedy: "Write names joined by dots and end with [], for example features[] or $.prisoners[].")
    }
}
