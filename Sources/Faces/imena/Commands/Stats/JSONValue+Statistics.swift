// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

extension JSONValue {
    /// A number as it is; null for none and for what is no finite number.
    static func real(_ value: Double?) -> JSONValue {
        value.flatMap { JSONNumber($0) }.map(JSONValue.number) ?? .null
    }

    /// A test.
    static func test(_ result: TestResult?, named name: String? = nil) -> JSONValue {
        guard let result else { return .null }
        return .object([
            "test": .string(name ?? result.name), "chisq": .real(result.chiSquared), "df": .int(result.degrees),
            "p": .real(result.p),
        ])
    }
}

extension Double {
    /// The number for people, with so many significant digits.
    func shown(_ digits: Int = 4) -> String {
        guard isFinite else { return "–" }
        if abs(self) >= 1e9 { return JSONNumber(self)?.text ?? "–" }
        if self == rounded() { return String(Int(self)) }
        let size = abs(self)
        if size < 1e-4 { return JSONNumber(self).map { String($0.text.prefix(20)) } ?? "–" }
        var (places, scale) = (digits - 1, size)
        while scale >= 10 {
            scale /= 10
            places -= 1
        }
        while scale < 1 {
            scale *= 10
            places += 1
        }
        if places <= 0 { return String(Int(rounded())) }
        let factor = (0..<max(0, places)).reduce(1.0) { factor, _ in factor * 10 }
        return String((self * factor).rounded() / factor)
    }

    /// A probability for people.
    var shownProbability: String { self < 0.0001 ? "<0.0001" : shown(2) }
}

extension Optional<Double> {
    /// The number for people; a dash for none.
    func shown(_ digits: Int = 4) -> String { map { $0.shown(digits) } ?? "–" }
}

extension ConfidenceLimits {
    /// The limits for people.
    var shown: String { "\(lower.shown())–\(upper.shown())" }
}
