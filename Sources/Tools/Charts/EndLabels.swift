// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Puts labels at the ends of lines, one below another, as near to their lines as they can be without covering each other.
enum EndLabels {
    /// Tops for boxes of given heights that would like to stand at given middles.
    ///
    /// - Returns: the tops in the order of the labels.
    static func tops(_ labels: [(middle: Double, height: Double)], from top: Double, to bottom: Double) -> [Double] {
        let order = labels.indices.sorted { (labels[$0].middle, $0) < (labels[$1].middle, $1) }
        var tops = [Double](repeating: top, count: labels.count)
        var free = top
        for place in order {
            tops[place] = max(labels[place].middle - labels[place].height / 2, free)
            free = tops[place] + labels[place].height
        }
        // What stands too low pushes those above it up again.
        var floor = bottom
        for place in order.reversed() {
            tops[place] = max(min(tops[place], floor - labels[place].height), top)
            floor = tops[place]
        }
        return tops
    }
}
