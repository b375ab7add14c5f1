// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates

/// Finds rows for the words of events, so that no word covers another or a leader line: stairs, where needed.
enum EventStairs {
    /// An event with its place.
    struct Placed {
        let event: TimelineChart.Event
        let x: Double
        /// 0 is nearest to the bar.
        let row: Int
        /// Whether the words stand to the left of the leader line.
        let isLeft: Bool
        let span: (left: Double, right: Double)
    }

    /// Places as many of the events as fit, the first ones first; from right to left, so that earlier events stand
    /// higher, as one reads.
    static func place(
        _ events: [TimelineChart.Event], limit: Int, width: Double, x place: (TimelineChart.Event) -> Double
    ) -> [Placed] {
        var placed: [Placed] = []
        for event in thinned(events, limit).reversed() {
            let x = min(max(place(event), 0.5), width - 0.5)
            if let found = find(event, x, width, among: placed) { placed.append(found) }
        }
        return placed
    }

    /// The first, the last, and those between until the limit.
    private static func thinned(_ events: [TimelineChart.Event], _ limit: Int) -> [TimelineChart.Event] {
        guard events.count > limit, let last = events.last else { return events }
        return Array(events.prefix(max(limit - 1, 0))) + [last]
    }

    private static func find(
        _ event: TimelineChart.Event, _ x: Double, _ width: Double, among placed: [Placed]
    ) -> Placed? {
        let head =
            TextMetrics.width(event.when, size: 12.5, bold: true)
            + (event.doubt.isEmpty ? 0 : 6 + TextMetrics.width(event.doubt, size: 12.5))
        let wide = max(head, TextMetrics.width(event.what, size: 12.5)) + 4
        for row in 0..<8 {
            for isLeft in [false, true] {
                let span = isLeft ? (left: x - 8 - wide, right: x - 6) : (left: x + 6, right: x + 8 + wide)
                guard span.left >= -2, span.right <= width + 2 else { continue }
                let candidate = Placed(event: event, x: x, row: row, isLeft: isLeft, span: span)
                if placed.allSatisfy({ agree(candidate, $0) }) { return candidate }
            }
        }
        return nil
    }

    /// Whether two events disturb each other in no way.
    private static func agree(_ one: Placed, _ other: Placed) -> Bool {
        if one.row == other.row, one.span.left < other.span.right + 10, other.span.left < one.span.right + 10 {
            return false
        }
        return !crosses(one, other) && !crosses(other, one) && abs(one.x - other.x) > 3
    }

    /// Whether the leader line of the first passes through the words of the second.
    private static func crosses(_ line: Placed, _ words: Placed) -> Bool {
        line.row >= words.row && line.x > words.span.left - 3 && line.x < words.span.right + 3
    }
}
