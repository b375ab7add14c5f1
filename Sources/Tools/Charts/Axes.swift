// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup

/// The axes that several drawings share.
enum Axes {
    /// Horizontal rules at round numbers from the base up, each with its number; the topmost with the unit.
    static func values(
        greatest: Int, width: Double, scale: Scale, number: (Int) -> String, unit: String, into drawing: inout Drawing,
        avoid: (Box) -> Void = { _ in }
    ) {
        let step = Scale.step(for: greatest)
        let topmost = max(greatest / step * step, step)
        var rules = Path()
        for value in stride(from: step, through: topmost, by: step) {
            let y = scale(Double(value))
            guard y > 10 else { break }
            rules = rules.move(0, y).line(width, y)
            let text = value == topmost && !unit.isEmpty ? number(value) + " " + unit : number(value)
            drawing.text("c-soft", 0, y - 6, text)
            avoid(Box(left: 0, top: y - 18, right: TextMetrics.width(text, size: 12.5) + 4, bottom: y - 2))
        }
        drawing.path("c-grid", rules)
    }

    /// Every which label can stand so that none touches the next: 1 for all, 2 for every other, and so on.
    static func every(_ labels: [(middle: Double, width: Double)]) -> Int {
        var every = 1
        while every < labels.count {
            let kept = stride(from: 0, to: labels.count, by: every).map { labels[$0] }
            let fit = zip(kept, kept.dropFirst()).allSatisfy { one, next in
                one.middle + one.width / 2 + 8 <= next.middle - next.width / 2
            }
            if fit { return every }
            every += 1
        }
        return max(every, 1)
    }

    /// Years below a base line: a tick at each new year, and names in the middle of years, as many as there is room for.
    static func years(from: Day, to: Day, scale: Scale, base: Double, into drawing: inout Drawing) {
        let first = from.components.year
        let last = to.components.year
        let room = (scale(to) - scale(from)) / max(Double(to - from) / 365.25, 0.1)
        let every = max(Int(42 / max(room, 0.1)) + 1, 1)
        var ticks = Path()
        var labels = Drawing()
        for year in first...max(first, last) {
            let start = max(scale(Scale.newYear(year)), scale(from))
            let end = min(scale(Scale.newYear(year + 1)), scale(to))
            if Scale.newYear(year) >= from { ticks = ticks.move(start, base).line(start, base + 5) }
            guard (year - first) % every == 0, end - start >= 30 || every > 1 && end > start else { continue }
            let middle = every > 1 ? scale(Scale.newYear(year)) + room / 2 : (start + end) / 2
            // A year of which only a part is drawn may have no room.
            guard middle >= scale(from) + 15 || last == first, middle <= scale(to) else { continue }
            labels.text("", max(middle, 15), base + 20, String(year))
        }
        drawing.path("c-tick", ticks)
        drawing.group("c-soft c-mid", labels)
    }
}
