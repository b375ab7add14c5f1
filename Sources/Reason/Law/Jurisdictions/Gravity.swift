// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How grave a crime is by law. Where the classes begin is a rule of each country; see ``GravityRule``.
public enum Gravity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The mildest class: minor gravity (Russia), no great public danger (Belarus).
    case minor
    /// The second class: medium gravity (Russia), less grave (Belarus).
    case medium
    /// Grave.
    case grave
    /// Especially grave.
    case especiallyGrave = "especially-grave"

    private var order: Int {
        switch self {
        case .minor: 0
        case .medium: 1
        case .grave: 2
        case .especiallyGrave: 3
        }
    }

    /// The milder first.
    public static func < (left: Gravity, right: Gravity) -> Bool { left.order < right.order }
}
