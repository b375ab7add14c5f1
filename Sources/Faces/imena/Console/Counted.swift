// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Int {
    /// The number with its noun: “1 entry”, “2 entries”.
    func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
