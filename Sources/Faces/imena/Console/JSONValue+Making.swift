// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

extension JSONValue {
    /// A whole number.
    static func int(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

    /// A text, or null.
    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// A list of texts.
    static func texts(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// A number rounded to so many places; null if it is none.
    static func rounded(_ value: Double, places: Int) -> JSONValue {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return JSONNumber((value * scale).rounded() / scale).map(JSONValue.number) ?? .null
    }
}
