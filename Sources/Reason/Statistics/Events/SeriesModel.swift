// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which parts the expected count of a series is made of, on the scale of its logarithm.
public struct SeriesModel: Hashable, Sendable {
    /// Whether the rate may rise or fall steadily.
    public var hasTrend = true
    /// How many pairs of waves describe the season; 0 for none.
    public var harmonics = 0
    /// The length of the season in the unit of the series’ season.
    public var period = 12.0
    /// Whether the rate may jump at the event.
    public var hasStep = true
    /// Whether the trend may change at the event.
    public var hasSlope = false

    /// The model of a step over a trend.
    public init() {}

    /// The model in words, as “step + trend + 2 harmonics”.
    public var name: String {
        var parts: [String] = []
        if hasStep { parts.append("step") }
        if hasTrend { parts.append("trend") }
        if hasSlope { parts.append("slope change") }
        if harmonics > 0 { parts.append("\(harmonics) harmonics") }
        return parts.isEmpty ? "level" : parts.joined(separator: "+")
    }
}
