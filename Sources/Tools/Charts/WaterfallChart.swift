// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Markup

/// How single weights add up to a sum: a bar for each, that begins where the one before it ended; to the right what speaks
/// for, to the left what speaks against.
public struct WaterfallChart: Sendable {
    /// A bar.
    public struct Bar: Sendable, Hashable {
        /// What it is about, and what was found.
        public let label: String
        /// How far it reaches; below 0 to the left.
        public let weight: Double

        /// Puts a bar together.
        public init(label: String, weight: Double) {
            self.label = label
            self.weight = weight
        }
    }

    /// The identifier, unlike any other on the page.
    public let id: String
    /// What the drawing shows.
    public let title: String
    /// And what it says.
    public let description: String
    /// The bars in their order; the sum is drawn below them.
    public let bars: [Bar]
    /// What to write beside the sum.
    public let sumLabel: String
    /// What parts the whole digits from the others.
    public let decimalMark: String

    /// Puts the parts together; each is described at its property.
    public init(
        id: String, title: String, description: String, bars: [Bar], sumLabel: String, decimalMark: String = "."
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.bars = bars
        self.sumLabel = sumLabel
        self.decimalMark = decimalMark
    }

    /// The drawing, or nothing if there is no bar.
    public func svg(_ width: ChartWidth) -> Markup? {
        guard !bars.isEmpty, bars.allSatisfy({ $0.weight.isFinite }) else { return nil }
        let units = width == .wide ? 640.0 : 340.0
        let step = width == .wide ? 26.0 : 42.0
        var low = 0.0
        var high = 0.0
        var sum = 0.0
        for bar in bars {
            sum += bar.weight
            low = min(low, sum)
            high = max(high, sum)
        }
        let left = width == .wide ? 300.0 : 0.0
        // Room for the figures at both ends.
        let room = units - left - 96
        let scale = room / max(high - low, 1)
        let zero = left + 48 - low * scale
        var drawing = Drawing()
        drawing.line("c-tick", zero, 0, zero, Double(bars.count + 1) * step + 10)
        var at = 0.0
        for (index, bar) in bars.enumerated() {
            draw(bar, from: at, zero, scale, Double(index) * step, width, &drawing)
            at += bar.weight
        }
        let bottom = Double(bars.count) * step
        drawing.line("c-tick", 0, bottom + 4, units, bottom + 4)
        draw(Bar(label: sumLabel, weight: sum), from: 0, zero, scale, bottom + 10, width, &drawing)
        return drawing.finished(
            id: id, width: width, units: units, height: bottom + step + 14, title: title, description: description)
    }

    private func draw(
        _ bar: Bar, from start: Double, _ zero: Double, _ scale: Double, _ y: Double, _ width: ChartWidth,
        _ drawing: inout Drawing
    ) {
        let begin = zero + start * scale
        let end = zero + (start + bar.weight) * scale
        let top = width == .wide ? y + 5 : y + 20
        drawing.text("c-soft", 0, y + 16, bar.label)
        if bar.weight >= 0 {
            drawing.box("c-held", begin, top, max(end - begin, 1), 14)
        } else {
            drawing.frame("c-free", end, top, max(begin - end, 2), 14)
        }
        drawing.text(
            "c-strong c-halo", bar.weight >= 0 ? end + 6 : end - 6, top + 11,
            Self.signed(bar.weight, decimalMark: decimalMark),
            anchor: bar.weight >= 0 ? .start : .end)
    }

    /// A number with its sign and one digit after the decimal mark.
    public static func signed(_ value: Double, decimalMark: String = ".") -> String {
        let tenths = Int((max(-9999, min(9999, value)) * 10).rounded())
        return (tenths < 0 ? "−" : "+") + "\(abs(tenths) / 10)\(decimalMark)\(abs(tenths) % 10)"
    }
}
