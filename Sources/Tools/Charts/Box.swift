// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The room that something takes in a drawing.
struct Box: Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    /// The area that two boxes have in common.
    func overlap(_ other: Box) -> Double {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        return width > 0 && height > 0 ? width * height : 0
    }

    /// The point of the box that is nearest to another.
    func nearest(to point: (x: Double, y: Double)) -> (x: Double, y: Double) {
        (min(max(point.x, left), right), min(max(point.y, top), bottom))
    }

    /// Whether a point is in the box.
    func holds(_ point: (x: Double, y: Double)) -> Bool {
        (left...right).contains(point.x) && (top...bottom).contains(point.y)
    }

    /// Whether a straight line passes through the box (Liang and Barsky's clipping).
    func isCrossed(byLineFrom start: (x: Double, y: Double), to end: (x: Double, y: Double)) -> Bool {
        var enter = 0.0
        var leave = 1.0
        let dx = end.x - start.x
        let dy = end.y - start.y
        for (step, room) in [
            (-dx, start.x - left), (dx, right - start.x), (-dy, start.y - top), (dy, bottom - start.y),
        ] {
            if step == 0 {
                if room < 0 { return false }
            } else if step < 0 {
                enter = max(enter, room / step)
            } else {
                leave = min(leave, room / step)
            }
        }
        return enter <= leave
    }
}
