// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// Texts out of JSON values by path.
enum JSONText {
    /// The value at the end of a path of names; numbers count elements of arrays from 0.
    static func follow(_ value: JSONValue?, _ path: ArraySlice<String>) -> JSONValue? {
        guard let name = path.first else { return value }
        if let index = Int(name), case .array? = value { return follow(value?[index], path.dropFirst()) }
        return follow(value?[name], path.dropFirst())
    }

    /// The value as text: several elements of an array stand on lines of their own.
    static func text(_ value: JSONValue?) -> String {
        switch value {
        case nil, .null: return ""
        case .bool(let flag): return flag ? "true" : "false"
        case .number(let number): return number.text
        case .string(let text): return Trimmed.text(text)
        case .array(let elements): return elements.map { text($0) }.joined(separator: "\n")
        case .object(let object): return String(decoding: JSONWriter.bytes(of: .object(object)), as: UTF8.self)
        }
    }

    /// The names of a path: `properties.clauses[]`, `geometry.coordinates[0]`.
    static func path(_ text: String) -> [String] {
        var names: [String] = []
        for part in text.split(separator: ".") {
            let name = part.prefix { $0 != "[" }
            if !name.isEmpty { names.append(String(name)) }
            for index in part.dropFirst(name.count).split(whereSeparator: { $0 == "[" || $0 == "]" }) {
                names.append(String(index))
            }
        }
        return names
    }

    /// The paths of an object and of the objects in it, at most thirty: what a mapping may name.
    static func paths(of value: JSONValue) -> [String] {
        var paths: [String] = []
        for (name, member) in members(value) {
            let inner = members(member)
            if inner.isEmpty { paths.append(member.array == nil ? name : "\(name)[]") }
            paths += inner.map { "\(name).\($0.name)" + ($0.value.array == nil ? "" : "[]") }
        }
        return Array(paths.prefix(30))
    }

    private static func members(_ value: JSONValue) -> [(name: String, value: JSONValue)] {
        value.object?.members.map { ($0.key, $0.value) } ?? []
    }
}
