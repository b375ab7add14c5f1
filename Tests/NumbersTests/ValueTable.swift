// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A table of expected values beside the tests, made by `Scripts/generate-numbers-values`.
enum ValueTable {
    /// Its rows after the heading, cells as they are written.
    static func rows(_ name: String) throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Values/\(name)")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// How far a value is from what was expected, as a share of it.
    static func error(_ value: Double, _ expected: Double) -> Double {
        if value == expected { return 0 }
        return abs(value - expected) / max(abs(expected), Double.leastNormalMagnitude)
    }
}
