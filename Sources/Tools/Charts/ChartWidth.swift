// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The two widths of every drawing. Both are on the page and a media query shows one, so that text keeps its size.
public enum ChartWidth: String, Sendable, Hashable, CaseIterable {
    /// 860 units.
    case wide
    /// 340 units.
    case narrow

    /// The width in units.
    public var units: Double { self == .wide ? 860 : 340 }

    /// The style rule by which the page chooses.
    var styleClass: String { self == .wide ? "art-wide" : "art-narrow" }
}
