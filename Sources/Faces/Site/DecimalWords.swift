// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Phrases

extension Words {
    /// A number with so many places after the point, which is a comma in Russian; zeros at the end are left out.
    func decimal(_ value: Double, places: Int = 2) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "—" }
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let whole = Int((value * Double(scale)).rounded())
        var digits = String(abs(whole) % scale)
        digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        let head = (whole < 0 ? "-" : "") + number(abs(whole) / scale)
        return digits.isEmpty || places == 0 ? head : head + (language == .ru ? "," : ".") + digits
    }
}
