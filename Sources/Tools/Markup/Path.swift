// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The outline of a shape in a drawing, made of moves and straight lines. Numbers are written to a tenth of a unit.
public struct Path: Sendable, Equatable {
    private var bytes: [UInt8] = []

    /// An empty outline.
    public init() {}

    /// The outline as SVG has it.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Lifts the pen and sets it down at a point.
    public func move(_ x: Double, _ y: Double) -> Path { adding("M", x, y) }
    /// Draws a straight line to a point.
    public func line(_ x: Double, _ y: Double) -> Path { adding("L", x, y) }
    /// Draws straight lines by steps from where the pen is, each a number of whole units: shorter to write than points.
    public func steps(_ steps: [(dx: Int, dy: Int)]) -> Path {
        guard !steps.isEmpty else { return self }
        var path = self
        path.bytes.append(UInt8(ascii: "l"))
        for (index, step) in steps.enumerated() {
            if index > 0, step.dx >= 0 { path.bytes.append(UInt8(ascii: " ")) }
            Decimal.append(step.dx, to: &path.bytes)
            // A minus parts two numbers as well as a blank does.
            if step.dy >= 0 { path.bytes.append(UInt8(ascii: " ")) }
            Decimal.append(step.dy, to: &path.bytes)
        }
        return path
    }
    /// Closes the outline.
    public func closed() -> Path {
        var path = self
        path.bytes.append(UInt8(ascii: "z"))
        return path
    }

    private func adding(_ command: Unicode.Scalar, _ x: Double, _ y: Double) -> Path {
        var path = self
        path.bytes.append(UInt8(ascii: command))
        Decimal.append(tenths: x, to: &path.bytes)
        path.bytes.append(UInt8(ascii: " "))
        Decimal.append(tenths: y, to: &path.bytes)
        return path
    }
}
