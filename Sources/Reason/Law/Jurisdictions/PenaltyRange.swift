// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The imprisonment that a part of an article allows, in years.
///
/// Written `5-10`, `0-5` (up to five years), `none` (no imprisonment), with `L` where life and `D` where death is possible:
/// `15-20 L`, `12-20 L D`.
public struct PenaltyRange: Sendable, Hashable, CustomStringConvertible {
    /// The fewest years; 0 where the article names none.
    public var least: Int
    /// The most years; `nil` where the part allows no imprisonment.
    public var most: Int?
    /// Whether it allows imprisonment for life.
    public var life: Bool
    /// Whether its text has the death penalty.
    public var death: Bool

    /// Reads a range, or `nil` if the text is none.
    public init?(_ text: String) {
        let words = text.split(separator: " ")
        guard let first = words.first, words.count <= 3 else { return nil }
        let marks = words.dropFirst()
        guard marks.allSatisfy({ $0 == "L" || $0 == "D" }) else { return nil }
        life = marks.contains("L")
        death = marks.contains("D")
        if first == "none", marks.isEmpty {
            (least, most) = (0, nil)
            return
        }
        let ends = first.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let low = ends[0], let high = ends[1], low >= 0, low <= high, high <= 50 else {
            return nil
        }
        (least, most) = (low, high)
    }

    /// As a pack writes it.
    public var description: String {
        guard let most else { return "none" }
        return "\(least)-\(most)" + (life ? " L" : "") + (death ? " D" : "")
    }
}
