// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Tables

extension FieldTree {
    /// The value as JSON.
    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .int(number)
        case .decimal(let decimal): JSONNumber(decimal).map(JSONValue.number) ?? .null
        case .flag(let flag): .bool(flag)
        case .list(let items): .array(items.map(\.json))
        case .object(let fields): .object(JSONObject(fields.map { .init(key: $0.name, value: $0.value.json) }))
        }
    }

}

extension Console {
    /// Prints a value as JSON, one line at the end.
    static func print(json: JSONValue) {
        write(exactly: JSONWriter.bytes(of: json, style: .pretty, escapesHidden: true) + [0x0A])
    }
}
