// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates

/// The drawing of a `TimelineChart` in one width, from top to bottom.
struct TimelinePlot {
    let width: ChartWidth
    private let scale: Scale
    private let pattern: String
    private(set) var drawing = Drawing()
    /// The lower edge of what is drawn so far.
    private(set) var bottom = 4.0
    private static let barHeight = 36.0

    init(id: String, width: ChartWidth, scale: Scale) {
        self.width = width
        self.scale = scale
        pattern = "\(id)-\(width.rawValue)-h"
        drawing.hatchPattern(pattern)
    }

    mutating func events(_ events: [TimelineChart.Event]) {
        let placed = EventStairs.place(
            events, limit: width == .wide ? 8 : 5, width: width.units, x: { scale($0.day) })
        guard let highest = placed.map(\.row).max() else { return }
        let rowHeight = 44.0
        let barTop = bottom + Double(highest + 1) * rowHeight
        for item in placed {
            let top = bottom + Double(highest - item.row) * rowHeight
            drawing.line("c-lead", item.x, top, item.x, barTop)
            let x = item.isLeft ? item.x - 8 : item.x + 8
            let anchor: Drawing.Anchor = item.isLeft ? .end : .start
            drawing.text(
                "c-strong c-halo", x, top + 12, item.event.when, anchor: anchor,
                then: item.event.doubt.isEmpty ? nil : ("c-gaptext", item.event.doubt))
            drawing.text("c-text c-halo", x, top + 29, item.event.what, anchor: anchor)
        }
        bottom = barTop
    }

    mutating func bar(_ spells: [TimelineChart.Spell]) {
        let height = Self.barHeight
        drawing.frame("c-free", 0, bottom, width.units, height)
        for spell in spells {
            let left = scale(spell.from)
            let wide = max(scale(spell.to) - left, 2)
            switch spell.fill {
            case .solid: drawing.box("c-held", left, bottom, wide, height)
            case .hatched: drawing.hatched(pattern, left, bottom, wide, height)
            case .half:
                drawing.frame("c-half-edge", left, bottom, wide, height)
                drawing.box("c-held", left, bottom + height / 2, wide, height / 2)
            }
            write(spell, left, wide)
        }
        bottom += height
    }

    private mutating func write(_ spell: TimelineChart.Spell, _ left: Double, _ wide: Double) {
        // Sized as on paper, where the words of drawings are larger.
        let sized = spell.labels.map { ($0, TextMetrics.width($0, size: 14.5, bold: true)) }
        guard let (text, room) = sized.first(where: { $0.1 + 14 <= wide }) else { return }
        let middle = left + wide / 2
        let base = bottom + Self.barHeight / 2 + 5
        if spell.fill == .solid {
            drawing.text("c-white", middle, base, text, anchor: .middle)
        } else {
            drawing.box("c-plate", middle - room / 2 - 5, bottom + 8, room + 10, 20)
            drawing.text("c-key", middle, base, text, anchor: .middle)
        }
    }

    mutating func years(from first: Int, to last: Int) {
        let room = width.units / Double(max(last - first + 1, 1))
        let every = max(Int(40 / room) + 1, 1)
        for year in first...max(first, last) {
            let x = scale(Scale.newYear(year))
            drawing.line("c-tick", max(x, 0.75), bottom, max(x, 0.75), bottom + 7)
            guard (year - first) % every == 0 else { continue }
            drawing.text("c-soft", x + room / 2, bottom + 20, String(year), anchor: .middle)
        }
        drawing.line("c-tick", width.units - 0.75, bottom, width.units - 0.75, bottom + 7)
        bottom += 26
    }

    mutating func sentence(_ sentence: TimelineChart.Sentence) {
        guard sentence.to > sentence.from else { return }
        let whole = Scale(
            from: Double(sentence.from.number), to: Double(sentence.to.number), start: 0, end: width.units)
        bottom += 34
        // Serif letters are up to a fifth wider than those that were measured.
        for (index, line) in TextMetrics.lines(sentence.title, size: 18, bold: true, room: width.units).enumerated() {
            if index > 0 { bottom += 19 }
            drawing.text("c-serif", 0, bottom, line)
        }
        bottom += 14
        let served = min(max(whole(sentence.servedUntil), 0), width.units)
        drawing.frame("c-free", 0, bottom, width.units, Self.barHeight)
        drawing.box("c-held", 0, bottom, served, Self.barHeight)
        if !sentence.rest.isEmpty {
            let base = bottom + Self.barHeight / 2 + 5
            let room = TextMetrics.width(sentence.rest, size: 12.5, bold: true)
            if room + 20 <= width.units - served {
                drawing.text("c-soft", served + 10, base, sentence.rest)
            } else if room + 20 <= served {
                drawing.text("c-white", served - 10, base, sentence.rest, anchor: .end)
            }
        }
        bottom += Self.barHeight
        ticks(sentence, whole)
        bottom += 26
    }

    private mutating func ticks(_ sentence: TimelineChart.Sentence, _ whole: Scale) {
        let ends = sentence.ends
        drawing.text("c-soft", 0, bottom + 20, ends.from)
        drawing.text("c-soft", width.units, bottom + 20, ends.to, anchor: .end)
        drawing.line("c-tick", 0.75, bottom, 0.75, bottom + 7)
        drawing.line("c-tick", width.units - 0.75, bottom, width.units - 0.75, bottom + 7)
        let first = sentence.from.components.year
        let last = sentence.to.components.year
        let step = [1, 2, 5, 10, 20, 50].first { width.units / Double(max(last - first, 1)) * Double($0) >= 70 } ?? 100
        let left = TextMetrics.width(ends.from, size: 12.5) + 24
        let right = width.units - TextMetrics.width(ends.to, size: 12.5) - 24
        for year in stride(from: (first / step + 1) * step, through: max(last, first), by: step) {
            let x = whole(Scale.newYear(year))
            guard x > left, x < right else { continue }
            drawing.line("c-tick", x, bottom, x, bottom + 7)
            drawing.text("c-soft", x, bottom + 20, String(year), anchor: .middle)
        }
    }
}
